import { choice } from '../../questions/choice/player.ts';
import { multiple } from '../../questions/multiple/player.ts';
import { trueFalse } from '../../questions/true-false/player.ts';
import type { QuestionData } from '../course-data.ts';

/** The browser side of a question type. One object in `src/questions/<type>/player.ts` each. */
export interface QuestionPlayer {
  readonly mark: (question: QuestionData, response: readonly string[]) => Mark;
  /** The answer as it stands in the form; empty when there is none yet. */
  readonly read: (form: HTMLFormElement) => string[];
  /** Puts an answer into the form. */
  readonly show: (form: HTMLFormElement, response: readonly string[]) => void;
  readonly lock: (form: HTMLFormElement, locked: boolean) => void;
}

export interface Mark {
  /** 0 to 1, share of the points. */
  readonly scaled: number;
  /** All that is right was picked, and nothing else. */
  readonly correct: boolean;
}

const types: Readonly<Record<string, QuestionPlayer>> = { 'true-false': trueFalse, choice, multiple };

/** Undefined for a type that this player shows as text only. */
export function playerOf(question: QuestionData | undefined): QuestionPlayer | undefined {
  return question && types[question.type];
}

export function mark(question: QuestionData, response: readonly string[]): Mark {
  return playerOf(question)?.mark(question, response) ?? { scaled: 0, correct: false };
}
