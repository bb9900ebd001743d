import type { QuizData } from '../course-data.ts';
import { attemptsLeft } from './quiz.ts';
import type { QuizState } from './state.ts';

export interface Told {
  /** Right or wrong, with what the author says to it: of the answers that stand, in an attempt of those that were checked. */
  readonly marks: boolean;
  /** Also what would have been right. */
  readonly key: boolean;
}

/**
 * What a learner is told of the answers to a quiz, in an attempt and when they look back at it, by the `feedback` of its
 * author. Who has passed once has passed for good, and a quiz without a mark is passed by everybody who hands it in.
 */
export function toldOf(quiz: QuizData, state: QuizState, passing: number | undefined): Told {
  const { feedback, mode, testOut } = quiz;
  const { open, passed } = state;
  return {
    marks:
      feedback === 'immediate' ||
      (!open && (feedback === 'on-submit' || (feedback === 'on-pass' && (passed || passing === undefined)))),
    // Where something is at stake, it could be learnt by heart for the next attempt. The one under way may be the last.
    key: (mode !== 'assessment' && !testOut) || passed || attemptsLeft(quiz, state) <= Number(open),
  };
}

/**
 * Whether an attempt may be made where nothing is recorded, as when an LMS lets learners review or browse. It would not
 * be counted: it must not show what a counted one asks, nor what is right.
 */
export function mayRehearse({ mode }: QuizData, { passed }: QuizState): boolean {
  return mode === 'practice' || passed;
}
