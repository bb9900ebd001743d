import { directionOf } from '../languages/direction.ts';
import { type Line, sheetLanguage, sheetWords } from '../languages/sheets/index.ts';
import { type ReportFrame, reportFrame } from '../pages/report-frame.ts';
import { renderDelivery } from '../pages/views.ts';
import { knownLms, profileOf } from '../verify/lms-profiles.ts';
import { type DeliveryFacts, languagesIn } from './delivery.ts';
import type { LedgerLine } from './ledger.ts';
import { bestTarget } from './sheet/best-target.ts';
import type { Section } from './sheet/blocks.ts';
import { checkSection } from './sheet/check-section.ts';
import { accessSection, filesSection, historySection } from './sheet/closing-sections.ts';
import { coursesSection } from './sheet/courses-section.ts';
import { firstSection } from './sheet/first-section.ts';
import { licenceSection } from './sheet/licence-section.ts';
import { refreshersSection } from './sheet/refreshers-section.ts';
import { resultsSection } from './sheet/results-section.ts';
import { mailLink, ownPackages, type SheetParts, webLink } from './sheet/sheet-parts.ts';
import { stepsSection } from './sheet/steps-section.ts';

/** What the sheet is made of beside the facts. */
export interface SheetSources {
  readonly css: string;
  /** Earlier deliveries to this licensee, the oldest first. */
  readonly history: readonly LedgerLine[];
}

/** The model of `templates/views/delivery.hbs`. */
export interface DeliveryView {
  readonly frame: ReportFrame;
  readonly title: string;
  readonly lead: Line;
  readonly contents: string;
  readonly first: Section;
  readonly sections: readonly Section[];
}

/** `index.html` of a delivery: what an LMS admin who knows nothing of us has to know to get the courses live. */
export function adminSheet(facts: DeliveryFacts, sources: SheetSources): string {
  const view = deliveryView(facts, sources);
  return renderDelivery(view);
}

export function deliveryView(facts: DeliveryFacts, { css, history }: SheetSources): DeliveryView {
  const { licensee, publisher, courses, lms: named } = facts;
  const languages = licensee.languages ?? courses.flatMap(ownPackages).flatMap(languagesIn);
  const language = sheetLanguage(languages);
  const say = sheetWords(language);
  const lms = named === undefined ? undefined : knownLms(named);
  const parts: SheetParts = {
    facts,
    history,
    say,
    lms,
    lmsName: lms ? profileOf(lms).title : (named ?? say.text('your-lms')),
    best: new Map(
      courses.map((course) => [
        course.id,
        bestTarget(
          lms,
          ownPackages(course).map(({ target }) => target),
        ),
      ]),
    ),
    support: publisher.email === undefined ? webLink(publisher.url) : mailLink(publisher.email),
  };
  const title = say.text('title', { agency: licensee.agency });
  const steps = stepsSection(parts);
  const refreshers = refreshersSection(parts);
  const check = checkSection(parts);
  return {
    frame: reportFrame(title, css, facts.madeBy, { language, direction: directionOf(language) }),
    title,
    lead: say('lead', { agency: licensee.agency }),
    contents: say.text('contents'),
    first: firstSection(parts, { steps, check, later: refreshers }),
    sections: [
      check,
      licenceSection(parts),
      coursesSection(parts),
      steps,
      resultsSection(parts),
      ...(refreshers ? [refreshers] : []),
      accessSection(parts),
      filesSection(parts),
      historySection(parts),
    ],
  };
}
