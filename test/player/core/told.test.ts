import { describe, expect, test } from 'vitest';
import { freshQuiz, type QuizState } from '../../../src/player/core/state.ts';
import { mayRehearse, toldOf } from '../../../src/player/core/told.ts';
import type { QuizData } from '../../../src/player/course-data.ts';
import { quiz } from '../support/sample-course.ts';

const policies = ['immediate', 'on-submit', 'on-pass', 'never'] as const;
const attempts = 3;
/** When somebody looks at the questions of a quiz with three attempts. */
const moments = {
  'in the first attempt': { open: true },
  'in another attempt': { used: 1, open: true },
  'in the last attempt': { used: 2, open: true },
  'failed, attempts left': { used: 1 },
  'failed, none left': { used: 3 },
  passed: { used: 1, passed: true },
  'passed with the last attempt': { used: 3, passed: true },
  'in a retake after a pass': { used: 1, passed: true, open: true },
  'a retake failed after a pass': { used: 2, passed: true },
} as const satisfies Record<string, Partial<QuizState>>;
type Moment = keyof typeof moments;

/** What is told: nothing, marks (right or wrong, and what the author says to the answer), or also the key. */
function told(changes: Partial<QuizData>, moment: Moment, passing: number | undefined = 0.8): string {
  const { marks, key } = toldOf(
    quiz('final', ['post'], { attempts, ...changes }).quiz,
    { ...freshQuiz, ...moments[moment] },
    passing,
  );
  return !marks ? 'nothing' : key ? 'key' : 'marks';
}

/** For an assessment: in the order of `policies`. */
const cells: Readonly<Record<Moment, readonly string[]>> = {
  'in the first attempt': ['marks', 'nothing', 'nothing', 'nothing'],
  'in another attempt': ['marks', 'nothing', 'nothing', 'nothing'],
  'in the last attempt': ['key', 'nothing', 'nothing', 'nothing'],
  'failed, attempts left': ['marks', 'marks', 'nothing', 'nothing'],
  'failed, none left': ['key', 'key', 'nothing', 'nothing'],
  passed: ['key', 'key', 'key', 'nothing'],
  'passed with the last attempt': ['key', 'key', 'key', 'nothing'],
  'in a retake after a pass': ['key', 'nothing', 'nothing', 'nothing'],
  'a retake failed after a pass': ['key', 'key', 'key', 'nothing'],
};

describe('what is told of the answers in an assessment', () => {
  test.each(
    Object.entries(cells).flatMap(([moment, row]) =>
      row.map((expected, at) => [policies[at] ?? 'never', moment as Moment, expected] as const),
    ),
  )('%s, %s: %s', (feedback, moment, expected) => {
    expect(told({ feedback }, moment)).toBe(expected);
    // A pre-test that stands for modules can be learnt by heart as well.
    expect(told({ feedback, mode: 'pre-test', testOut: ['intro'] }, moment)).toBe(expected);
  });

  test('with as many attempts as one likes, no attempt is the last: the key comes with a pass', () => {
    const { attempts: _, ...unlimited } = quiz('final', ['post'], { feedback: 'on-submit' }).quiz;
    expect(toldOf(unlimited, { ...freshQuiz, used: 40 }, 0.8)).toEqual({ marks: true, key: false });
    expect(toldOf(unlimited, { ...freshQuiz, used: 40, passed: true }, 0.8)).toEqual({
      marks: true,
      key: true,
    });
  });

  test('an attempt under way is told as one when a new version of the course has fewer', () => {
    const state = { ...freshQuiz, used: 2, open: true };
    expect(toldOf(quiz('final', [], { attempts: 1, feedback: 'immediate' }).quiz, state, 0.8).key).toBe(true);
  });
});

describe('what is told where nothing is at stake', () => {
  test.each<readonly [QuizData['feedback'], QuizData['mode'], Moment, string]>([
    ['immediate', 'practice', 'in the first attempt', 'key'],
    ['immediate', 'practice', 'failed, attempts left', 'key'],
    ['on-submit', 'practice', 'in the first attempt', 'nothing'],
    ['on-submit', 'practice', 'failed, attempts left', 'key'],
    ['on-submit', 'pre-test', 'failed, attempts left', 'key'],
    ['on-pass', 'practice', 'failed, attempts left', 'nothing'],
    ['on-pass', 'practice', 'a retake failed after a pass', 'key'],
    ['never', 'practice', 'passed', 'nothing'],
  ])('%s, %s, %s: %s', (feedback, mode, moment, expected) => {
    expect(told({ feedback, mode }, moment)).toBe(expected);
  });
});

test('without a passing mark there is nothing to wait for: on-pass tells when it was handed in', () => {
  const { passing: _, ...quiz1 } = quiz('final', [], { feedback: 'on-pass', mode: 'practice' }).quiz;
  expect(toldOf(quiz1, { ...freshQuiz, used: 1 }, undefined)).toEqual({ marks: true, key: true });
  expect(toldOf(quiz1, { ...freshQuiz, open: true }, undefined).marks).toBe(false);
});

describe('where nothing is recorded, an attempt may be made', () => {
  test.each<readonly [QuizData['mode'], boolean, boolean]>([
    ['practice', false, true],
    ['pre-test', false, false],
    ['pre-test', true, true],
    ['assessment', false, false],
    ['assessment', true, true],
  ])('at a %s, passed: %s → %s', (mode, passed, allowed) => {
    expect(mayRehearse(quiz('final', [], { mode }).quiz, { ...freshQuiz, passed })).toBe(allowed);
  });
});
