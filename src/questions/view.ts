import type { Html } from '../content/html.ts';
import type { Markdown } from '../content/markdown.ts';
import type { Asset } from '../course/model.ts';
import type { Say } from '../languages/pages/index.ts';
import type { QuestionData } from '../player/course-data.ts';
import type { QuestionBody, QuestionType } from './question.ts';

/** What the view model of a question type is made with. */
export interface QuestionTools {
  readonly say: Say;
  /** Starts the names of all fields of the question. */
  readonly name: string;
  /** The question's id: what mixes its items, the same in every build. */
  readonly seed: string;
  /** A text inside a label or line. `part` tells the texts of a question apart. */
  readonly phrase: (markdown: Markdown, part: string) => Html;
  /** A text as blocks. */
  readonly block: (markdown: Markdown, part: string) => Html;
  /** A text as plain words. */
  readonly words: (markdown: Markdown) => string;
  readonly asset: (source: string) => Asset | undefined;
}

/** One line of the answer key that readers open: `label` may be empty. */
export interface KeyLine {
  readonly labelHtml: Html;
  readonly valueHtml: Html;
}

export type BodyOf<T extends QuestionType> = Extract<QuestionBody, { type: T }>;

/** The parts of the player's data that belong to one type of question. */
export type TypeData = Pick<QuestionData, 'fields' | 'matchCase' | 'number' | 'scoring' | 'penalty'>;

/** How a question type becomes fields and an answer key. One for each type, beside its `view.hbs`. */
export interface QuestionTypeView<T extends QuestionType> {
  /** Whether the player reads and marks the fields; otherwise learners compare with the answer themselves. */
  readonly marked: boolean;
  /** One line under the prompt that says what to do; empty where the fields say it. */
  readonly instruction: (body: BodyOf<T>, say: Say) => string;
  /** The model of `view.hbs`. */
  readonly fields: (body: BodyOf<T>, tools: QuestionTools) => object;
  /** The answer, where it is not one of `options`. */
  readonly key: (body: BodyOf<T>, tools: QuestionTools) => readonly KeyLine[];
  /** Whether an answer can be right and read otherwise than the key. */
  readonly keyTellsMore?: (body: BodyOf<T>) => boolean;
  /** What an answer picks from, where that is not options with a key. */
  readonly picks?: (body: BodyOf<T>) => readonly { readonly id: string }[];
  /** What is answered one by one with one of `picks`; `right`: the one that it should be. */
  readonly statements?: (body: BodyOf<T>) => readonly { readonly id: string; readonly right?: string }[];
  /** What else the player marks answers by. `language`: BCP 47. */
  readonly data?: (body: BodyOf<T>, language: string) => TypeData;
  /** The fields that stand in the prompt itself, in order. */
  readonly blanks?: (body: BodyOf<T>, tools: QuestionTools) => readonly Html[];
}

/** What most types start from: not marked by the player, no instruction, no answer key of their own. */
export const none = { marked: false, instruction: () => '', key: () => [] } as const;
