import { languageIn } from '../content/block-info.ts';
import type { Markdown } from '../content/markdown.ts';
import { type Prose, placeInProse, proseIn } from '../content/prose.ts';
import type { Course } from '../course/model.ts';
import { textsOf } from '../course/texts.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { ReadText } from '../languages/reading/index.ts';
import { type Segment, sentencesIn, wordsIn } from '../languages/words.ts';

/** A prose of a course and the language that it is written in. Its words are looked for once, whoever asks. */
export class CourseProse implements Prose, ReadText {
  readonly kind: Prose['kind'];
  readonly noted: boolean;
  readonly text: string;
  readonly pieces: Prose['pieces'];
  readonly markdown: Markdown;
  /** BCP 47. */
  readonly language: string;
  #words: readonly Segment[] | undefined;
  #sentences: readonly Segment[] | undefined;
  readonly #placeOf: ((offset: number, length: number) => Place) | undefined;

  /** `placeOf`: of words that stand in no Markdown text. */
  constructor(
    { kind, noted, text, pieces, markdown }: Prose,
    language: string,
    placeOf?: (offset: number, length: number) => Place,
  ) {
    this.kind = kind;
    this.noted = noted;
    this.text = text;
    this.pieces = pieces;
    this.markdown = markdown;
    this.language = language;
    this.#placeOf = placeOf;
  }

  get words(): readonly Segment[] {
    this.#words ??= wordsIn(this.text, this.language);
    return this.#words;
  }

  get sentences(): readonly Segment[] {
    this.#sentences ??= sentencesIn(this.text, this.language);
    return this.#sentences;
  }

  placeOf(offset: number, length: number): Place {
    return this.#placeOf?.(offset, length) ?? placeInProse(this, offset, length);
  }
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
    proseIn(text, variables).map((prose) => new CourseProse(prose, others.get(text) ?? language)),
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
