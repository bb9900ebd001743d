import { languageIn } from '../content/block-info.ts';
import type { Markdown } from '../content/markdown.ts';
import { type Prose, placeInProse, proseIn } from '../content/prose.ts';
import type { Course } from '../course/model.ts';
import { textsOf } from '../course/texts.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** A prose of a course and the language that it is written in. */
export interface CourseProse extends Prose {
  /** BCP 47. */
  readonly language: string;
  readonly placeOf: (offset: number, length: number) => Place;
}

/** Several rules read the same words. */
const known = new WeakMap<Course, readonly CourseProse[]>();

/**
 * All prose of a course that is in the language of the course, in reading order. Texts which a translation lacks are left
 * out: they are those of the original, and were checked with it. A transcript is in the language that its name says.
 */
export function proseOf(course: Course): readonly CourseProse[] {
  const prose = known.get(course) ?? readProse(course);
  known.set(course, prose);
  return prose;
}

function readProse(course: Course): CourseProse[] {
  const { language, variables } = course;
  const others = new Map(
    [...course.transcripts].map(([path, text]) => [text, languageIn(path) ?? language] as const),
  );
  return ownTextsOf(course).flatMap((text) =>
    proseIn(text, variables).map((prose) => ({
      ...prose,
      language: others.get(text) ?? language,
      placeOf: (offset: number, length: number) => placeInProse(prose, offset, length),
    })),
  );
}

/** The texts of an edition but those that its translation lacks. */
export function ownTextsOf(course: Course): readonly Markdown[] {
  const folder = `locales/${course.language}/`;
  const isTranslated = ({ origin: { file } }: Markdown) =>
    file.startsWith(folder) || file.includes(`/${folder}`);
  const texts = textsOf(course);
  return texts.some(isTranslated) ? texts.filter(isTranslated) : texts;
}
