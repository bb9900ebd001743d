import { describe, expect, test } from 'vitest';
import { mark } from '../../../src/player/core/question-types.ts';
import { multiple, question, trueFalse } from '../support/sample-course.ts';

const allOrNothing = { ...multiple, scoring: 'all-or-nothing' } as const;

describe('marking', () => {
  test.each([
    [['a'], 1],
    [['b'], 0],
    [[], 0],
    [['a', 'b'], 0],
    [['gone'], 0],
  ])('a choice is right or wrong: %j', (response, scaled) => {
    expect(mark(question('q'), response)).toEqual({ scaled, correct: scaled === 1 });
  });

  test('true-false is a choice of two', () => {
    expect(mark(trueFalse, ['true']).correct).toBe(true);
    expect(mark(trueFalse, ['false']).correct).toBe(false);
  });

  test.each([
    [['the-press', 'the-mayor'], 1, true],
    [['the-press'], 0.5, false],
    [['the-press', 'nobody'], 0, false],
    [['the-press', 'the-mayor', 'nobody'], 0.5, false],
    [['nobody'], 0, false],
    [[], 0, false],
  ])(
    'partial credit earns a share for each right pick, and each wrong one costs the penalty: %j',
    (response, scaled, correct) => {
      expect(mark(multiple, response)).toEqual({ scaled, correct });
    },
  );

  test.each([
    [['the-press', 'the-mayor'], 1],
    [['the-press'], 0],
    [['the-press', 'the-mayor', 'nobody'], 0],
  ])('all or nothing is just that: %j', (response, scaled) => {
    expect(mark(allOrNothing, response)).toEqual({ scaled, correct: scaled === 1 });
  });

  test('everything ticked is not correct, even where wrong picks cost nothing', () => {
    const { penalty: _, ...free } = multiple;
    expect(mark(free, ['the-press', 'the-mayor', 'nobody'])).toEqual({ scaled: 1, correct: false });
  });

  test('a type that the player does not know earns nothing', () => {
    expect(mark(question('q', { type: 'essay' }), ['a'])).toEqual({ scaled: 0, correct: false });
  });
});
