import { describe, expect, test } from 'vitest';
import {
  answerInAttempt,
  attemptsLeft,
  handIn,
  missedIn,
  resultOf,
  scoreOf,
  startAttempt,
} from '../../../src/player/core/quiz.ts';
import { freshQuiz, type QuizState } from '../../../src/player/core/state.ts';
import type { QuizData } from '../../../src/player/course-data.ts';
import { course, question, quiz, rightAnswers } from '../support/sample-course.ts';

const data = course();
const asked = ['post', 'delete-comment', 'is-record', 'who-to-tell'];

function final(changes: Partial<QuizData> = {}) {
  return quiz('final', asked, changes);
}

/** One whole attempt with so many right answers. */
function attempt(state: QuizState, right: number, passing: number | undefined = 0.8, module = final()) {
  let current = startAttempt(module.quiz, state);
  asked.slice(0, right).forEach((id) => {
    current = answerInAttempt(current, id, rightAnswers[id] ?? []);
  });
  return handIn(data, module, current, 'ana', passing);
}

describe('an attempt', () => {
  test('is scored by points, and passes at the passing mark exactly', () => {
    const { result } = attempt(freshQuiz, 3, 0.75);
    expect(result.score).toEqual({ raw: 3, max: 4, scaled: 0.75 });
    expect(result.passed).toBe(true);
    expect(attempt(freshQuiz, 3, 0.76).result.passed).toBe(false);
  });

  test('without a passing mark is neither passed nor failed', () => {
    const { result, state } = attempt(freshQuiz, 4, undefined, final({ mode: 'practice' }));
    expect(resultOf(data, final(), state.answers, 'ana', 1, undefined)).not.toHaveProperty('passed');
    expect(result.score.scaled).toBe(1);
  });

  test('ten questions of a tenth of a point each are a whole one, not 0.9999', () => {
    expect(scoreOf(0.1 + 0.7, 1)).toEqual({ raw: 0.8, max: 1, scaled: 0.8 });
    expect(scoreOf(0, 0)).toEqual({ raw: 0, max: 0, scaled: 0 });
  });

  test('of three questions worth 0.333 each is at most a whole one, as saved state has it', () => {
    expect(scoreOf(0.999, 0.999)).toEqual({ raw: 1, max: 1, scaled: 1 });
  });

  test('counts questions by their points; the weight is for reports alone', () => {
    const heavy = {
      ...data,
      questions: { ...data.questions, post: question('post', { points: 3, weight: 2 }) },
    };
    const answers = new Map([['post', ['a']]]);
    expect(resultOf(heavy, final(), answers, 'ana', 1, 0.8).score).toMatchObject({ raw: 3, max: 6 });
  });

  test('gives results by objective, of the points at stake for each', () => {
    const { result } = attempt(freshQuiz, 2);
    expect(result.objectives).toEqual(
      new Map([
        ['respond', 0.6666667],
        ['keep-records', 0],
      ]),
    );
  });

  test('that is under way is not begun anew, and keeps its answers', () => {
    const open = answerInAttempt(startAttempt(final().quiz, freshQuiz), 'post', ['b']);
    expect(startAttempt(final().quiz, open)).toBe(open);
  });

  test('takes no answer after it was handed in', () => {
    const { state } = attempt(freshQuiz, 2);
    expect(answerInAttempt(state, 'post', ['c'])).toBe(state);
  });

  test('is counted when it is handed in, and none is begun when none is left', () => {
    const module = final({ attempts: 2 });
    const first = attempt(freshQuiz, 1).state;
    const second = attempt(first, 1).state;
    expect(attemptsLeft(module.quiz, startAttempt(module.quiz, first))).toBe(1);
    expect(attemptsLeft(module.quiz, second)).toBe(0);
    expect(startAttempt(module.quiz, second)).toBe(second);
    const { attempts: _, ...unlimited } = module.quiz;
    expect(attemptsLeft(unlimited, second)).toBe(Number.POSITIVE_INFINITY);
  });

  test('keeps a pick that was not checked, counts it, and has none when it was handed in', () => {
    const open = startAttempt(final().quiz, freshQuiz);
    const picked = answerInAttempt(open, 'post', ['a'], false);
    expect(picked.unchecked).toEqual(new Set(['post']));
    expect(answerInAttempt(picked, 'post', ['a']).unchecked.size).toBe(0);
    const { state, result } = handIn(data, final(), picked, 'ana', 0.8);
    expect(result.score.raw).toBe(1);
    expect(state.unchecked.size).toBe(0);
  });

  test('starts empty the second time', () => {
    const { state } = attempt(freshQuiz, 2);
    expect(startAttempt(final().quiz, state).answers.size).toBe(0);
  });
});

describe('an objective', () => {
  test.each<readonly [string, number, number | undefined, boolean]>([
    ['below the passing mark is missed', 0.79, 0.8, true],
    ['at the passing mark is not', 0.8, 0.8, false],
    ['without a passing mark is missed with anything less than all', 0.99, undefined, true],
    ['without a passing mark and with all points is not', 1, undefined, false],
    [
      'of which two of three are right is not, at a mark of two thirds as people write it',
      2 / 3,
      0.6667,
      false,
    ],
    ['is never missed where the mark is nothing', 0, 0, false],
  ])('%s', (_, scaled, passing, missed) => {
    expect(missedIn({ objectives: new Map([['respond', scaled]]) }, passing)).toEqual(
      missed ? ['respond'] : [],
    );
  });

  test('that nobody asked about is not missed', () => {
    expect(missedIn({ objectives: new Map() }, 0.8)).toEqual([]);
  });
});

describe('a retake', () => {
  test('that is worse takes nothing away: best score, pass and objectives stay', () => {
    const good = attempt(freshQuiz, 4).state;
    const { state, result } = attempt(good, 0);
    expect(result.passed).toBe(false);
    expect(state.passed).toBe(true);
    expect(state.best).toEqual({ raw: 4, max: 4 });
    expect(state.objectives.get('keep-records')).toBe(1);
  });

  test('that is better replaces the best', () => {
    const { state } = attempt(attempt(freshQuiz, 1).state, 3);
    expect(state.best).toEqual({ raw: 3, max: 4 });
    expect(state.used).toBe(2);
  });
});
