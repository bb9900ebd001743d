import type { Learner } from '../support/learner.ts';

/** The journey course (test/fixtures/courses/journey), as a learner meets it. */
export const pages = ['flags', 'boards', 'first-minute', 'way-out', 'final'] as const;

/** What a learner records who answers every knowledge check rightly at once. */
export const rightChecks = ['kc-red-flag b right', 'kc-boards a+c right', 'kc-lift false right'];
/** The quiz, in source order. */
export const rightQuiz = ['q-flag a right', 'q-vest a+c right', 'q-wind b right', 'q-count true right'];
/** Two of four wrong. */
export const halfQuiz = ['q-flag b wrong', 'q-vest b wrong', 'q-wind b right', 'q-count true right'];

/** From the first page to the quiz, every knowledge check answered rightly. */
export async function studyEverything(learner: Learner): Promise<void> {
  await learner.check('kc-red-flag', ['b']);
  await learner.next();
  await learner.check('kc-boards', ['a', 'c']);
  await learner.next();
  await learner.check('kc-lift', ['false']);
  await learner.next();
  await learner.next();
}

/** One attempt at the quiz, handed in. Returns what the page says of it. */
export async function takeQuiz(learner: Learner, wrong = 0): Promise<string> {
  await learner.startQuiz();
  await learner.answerQuiz({ wrong });
  return learner.submitQuiz();
}
