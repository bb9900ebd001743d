import { blanks } from '../../questions/blanks/player.ts';
import { categorise } from '../../questions/categorise/player.ts';
import { choice } from '../../questions/choice/player.ts';
import { essay } from '../../questions/essay/player.ts';
import { hotspot } from '../../questions/hotspot/player.ts';
import { likert } from '../../questions/likert/player.ts';
import { matching } from '../../questions/matching/player.ts';
import { matrix } from '../../questions/matrix/player.ts';
import { moreTypes } from '../../questions/more-types.ts';
import { multiple } from '../../questions/multiple/player.ts';
import { number } from '../../questions/number/player.ts';
import { ordering } from '../../questions/ordering/player.ts';
import { scale } from '../../questions/scale/player.ts';
import { text } from '../../questions/text/player.ts';
import { trueFalse } from '../../questions/true-false/player.ts';
import type { QuestionData } from '../course-data.ts';
import type { QuestionTexts } from './answered.ts';

/**
 * The browser side of a question type: how its form is read and filled, and how saved state holds its answers. One
 * object in `src/questions/<type>/player.ts` each.
 */
export interface QuestionForm {
  /** The answer as it stands in the form; empty when there is none yet. */
  readonly read: (form: HTMLFormElement) => string[];
  /** Puts an answer into the form. */
  readonly show: (form: HTMLFormElement, response: readonly string[]) => void;
  /**
   * An answer as text of `[A-Za-z0-9~_-]`, empty when it is. Its first character tells how it is written: `_` rows, `~`
   * texts, else options; so an answer to what was a question of another type is none.
   */
  readonly pack: (question: QuestionData, response: readonly string[]) => string;
  /** Undefined when the question has changed so much that nothing is left of the answer. */
  readonly unpack: (question: QuestionData, packed: string) => readonly string[] | undefined;
  /** An answer than which none takes more characters in saved state. */
  readonly longest: (question: QuestionData) => readonly string[];
  /** The answer is a text of the learner's own: it comes letter by letter, and saved state holds its beginning. */
  readonly typed?: true;
  /** Where one question is several interactions to an LMS: those that were answered. */
  readonly parts?: (
    question: QuestionData,
    texts: QuestionTexts,
    response: readonly string[],
  ) => QuestionPart[];
}

/** A question with an answer, as one interaction. */
export interface QuestionPart {
  readonly question: QuestionData;
  readonly texts: QuestionTexts;
  readonly response: readonly string[];
}

/** A type that has right and wrong answers. */
export interface QuestionPlayer extends QuestionForm {
  readonly lock: (form: HTMLFormElement, locked: boolean) => void;
  readonly mark: (question: QuestionData, response: readonly string[]) => Mark;
}

export interface Mark {
  /** 0 to 1, share of the points. */
  readonly scaled: number;
  /** All that is right was picked, and nothing else. */
  readonly correct: boolean;
}

const usual: Readonly<Record<string, QuestionPlayer>> = { 'true-false': trueFalse, choice, multiple };
const marked: Readonly<Record<string, QuestionPlayer>> = moreTypes
  ? { ...usual, text, number, blanks, matching, ordering, categorise, hotspot }
  : usual;
const asked: Readonly<Record<string, QuestionForm>> = {
  ...marked,
  likert,
  scale,
  essay,
  ...(moreTypes ? { matrix } : {}),
};

/** Undefined for a type that this player does not mark. */
export function playerOf(question: QuestionData | undefined): QuestionPlayer | undefined {
  return question && marked[question.type];
}

/** Undefined for a type that this player shows as text only. */
export function formOf(question: QuestionData | undefined): QuestionForm | undefined {
  return question && asked[question.type];
}

export function mark(question: QuestionData, response: readonly string[]): Mark {
  return playerOf(question)?.mark(question, response) ?? { scaled: 0, correct: false };
}
