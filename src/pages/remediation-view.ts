import { type Taught, taughtIn } from '../course/taught.ts';
import type { Question } from '../questions/question.ts';
import type { UnitDocument } from './document.ts';

/** The model of `templates/views/remediation.hbs`: the player shows what of it was missed. */
export interface RemediationView {
  readonly objectives: readonly {
    readonly id: string;
    readonly text: string;
    readonly places: readonly Place[];
  }[];
  /** Some of it is in other launchable units. */
  readonly elsewhere: boolean;
}

interface Place {
  readonly title: string;
  /** Empty where it is in another launchable unit: only the LMS may open that, so the words name it. */
  readonly href: string;
}

/** Where each objective of a quiz is taught; `false` where none is. */
export function remediationView(
  document: UnitDocument,
  questions: readonly Question[],
): RemediationView | false {
  const { course } = document;
  const asked = new Set(questions.flatMap((question) => question.objectives));
  const objectives = course.objectives
    .filter(({ id }) => asked.has(id))
    .map(({ id, text }) => ({
      id,
      text,
      places: taughtIn(course, id).flatMap((taught) => placesOf(document, taught)),
    }))
    .filter(({ places }) => places.length > 0);
  if (objectives.length === 0) return false;
  return { objectives, elsewhere: objectives.some(({ places }) => places.some(({ href }) => href === '')) };
}

function placesOf({ page, say }: UnitDocument, { module, pages }: Taught): readonly Place[] {
  const found = (id: string) => page(id) ?? { elsewhere: module.title };
  if (pages.length > 0)
    return pages.map(({ id, title }) => {
      const place = found(id);
      return 'href' in place
        ? { title, href: place.href }
        : { title: `${title} ${say('link.elsewhere', { title: place.elsewhere })}`, href: '' };
    });
  const [first] = module.pages;
  if (!first) return [];
  const place = found(first.id);
  return [{ title: module.title, href: 'href' in place ? place.href : '' }];
}
