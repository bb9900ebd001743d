import type { Line } from '../languages/sheets/index.ts';
import { reportFrame } from '../pages/report-frame.ts';
import { renderDelivery } from '../pages/views.ts';
import { type LmsName, lmsNames, placeholders } from '../schedule/plan/placeholders.ts';
import type { RefresherPlan } from '../schedule/plan/plan.ts';
import { anchorWords, certificateWords, dueTable } from '../schedule/plan/plan-text.ts';
import type { Lms } from '../verify/lms-profiles.ts';
import { type Block, columnsTable, pairsTable, paragraphs, plain, type Section } from './sheet/blocks.ts';
import { code } from './sheet/sheet-parts.ts';

/** The plan for an LMS that a licensee has; `generic` for one that plans do not know. */
export function planFor(lms: Lms | undefined): LmsName {
  return lmsNames.find((name) => name === lms) ?? 'generic';
}

/**
 * `refresher-plan.html` of a delivery: what an admin enters in this LMS for the refreshers of a course, and the messages to
 * learners with its placeholders. In English, as the names of fields are; messages are in the languages of the course.
 */
export function planPage(plan: RefresherPlan, lms: LmsName, css: string, madeBy: string): string {
  const { title, version } = plan.course;
  const heading = `Refreshers of ${title}`;
  const sections = [
    settingsSection(plan, lms),
    messagesSection(plan, lms),
    ...(Object.keys(plan.badges).length > 0 ? [certificates(plan)] : []),
  ];
  return renderDelivery({
    frame: reportFrame(heading, css, madeBy),
    title: heading,
    lead: plain(`Version ${version}. ${anchorWords(plan)}`),
    contents: 'On this page',
    first: dueSection(plan),
    sections,
  });
}

function dueSection(plan: RefresherPlan): Section {
  const [heads = [], ...rows] = dueTable(plan);
  const [name = '', ...others] = heads.map((head) => head.charAt(0).toUpperCase() + head.slice(1));
  return {
    id: 'due',
    title: plain('When they are due'),
    blocks: [
      columnsTable(
        'When each refresher is due',
        [name, ...others],
        rows.map(([title = '', id = '', ...times]) => ({
          head: [plain(title)],
          cells: [[[code(id)]], ...times.map((time) => [plain(time)])],
        })),
      ),
    ],
  };
}

/** A table for each refresher: an admin sets them up one after the other. */
function settingsSection({ steps, updates, settings }: RefresherPlan, lms: LmsName): Section {
  const about = [...steps, ...updates].flatMap(({ id, title }): Block[] => {
    const rows = settings
      .filter(({ refresher }) => refresher === id)
      .map(
        ({ field, value, source }) =>
          [plain(field), [plain(value), plain(`Documented in: ${source}`)]] as const,
      );
    return rows.length === 0
      ? []
      : [{ heading: plain(title) }, pairsTable(title, rows, { captionHidden: true })];
  });
  const name = lms === 'generic' ? 'your LMS' : placeholders[lms].title;
  return {
    id: 'settings',
    title: plain(`What to enter in ${name}`),
    blocks: [
      ...paragraphs(
        plain(
          'Import each refresher as a course of its own, where nothing else is said. Names of fields are those of the English interface.',
        ),
      ),
      ...about,
    ],
  };
}

function messagesSection({ reminders, steps, updates }: RefresherPlan, lms: LmsName): Section {
  const titles = new Map([...steps, ...updates].map(({ id, title }) => [id, title]));
  const { sending, source } = placeholders[lms];
  const isGeneric = lms === 'generic';
  return {
    id: 'messages',
    title: plain('Messages to learners'),
    blocks: [
      ...paragraphs(
        plain(sending ?? 'Enter them where your LMS keeps its notifications, or send them yourself.'),
        plain(isGeneric ? source : `Placeholders are those of the LMS (${source}).`),
      ),
      ...reminders.flatMap(({ refresher, when, language, subject, body }): Block[] => [
        { heading: plain(`${titles.get(refresher) ?? refresher}: ${when}, ${language}`) },
        { text: [subject, '', body].join('\n'), language },
      ]),
    ],
  };
}

function certificates({ badges, steps }: RefresherPlan): Section {
  const named = steps.filter(({ id }) => id in badges);
  return {
    id: 'certificates',
    title: plain('Certificates'),
    blocks: [
      ...paragraphs(plain(certificateWords)),
      { list: named.map(({ id, title }): Line => [...plain(`${title}: `), code(`${id}.badge.json`)]) },
    ],
  };
}
