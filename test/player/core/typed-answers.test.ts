import { describe, expect, it } from 'vitest';
import { accepts, numberIn } from '../../../src/player/core/typed-answers.ts';

describe('a typed answer', () => {
  it.each([
    [['public record'], 'Public  record ', false, true],
    [['public record'], 'Public record', true, false],
    [["city's"], 'city’s', false, true],
    [['“first hour”'], '"first hour"', false, true],
    [['re-use'], 're‑use', false, true],
    [['café'], 'cafe\u0301', false, true],
    [['record'], 'records', false, false],
    [['record', 'file'], 'FILE', false, true],
    [[['records?', 'i'] as const], 'Records', false, true],
    [[['records?', ''] as const], 'Records', false, false],
    // A pattern is held against all of the answer, not against a part of it.
    [[['a|b', ''] as const], 'ab', false, false],
    [[['(?<=x)y', ''] as const, ['[', ''] as const], 'z', false, false],
    [['x'], '', false, false],
  ])('%j takes %j (match case: %j): %j', (accepted, answer, matchCase, right) => {
    expect(accepts(accepted, answer, matchCase)).toBe(right);
  });
});

const decimalOf = (language: string) => (['es', 'fr'].includes(language) ? ',' : '.');

describe('a typed number', () => {
  it.each([
    ['42', 'en', 42],
    [' 1,234.5 ', 'en', 1234.5],
    ['1.234,5', 'es', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['1\u202f234,5', 'fr', 1234.5],
    ['3,5', 'en', 3.5],
    ['3.5', 'es', 3.5],
    ['1,234', 'en', 1234],
    ['1.234', 'es', 1234],
    ['1,234,567', 'en', 1234567],
    ['-0.5', 'en', -0.5],
    ['−5', 'en', -5],
    ['.5', 'en', 0.5],
    ['+7', 'en', 7],
    ['٤٢', 'ar', 42],
    ['٣٫٥', 'ar', 3.5],
    ['', 'en', undefined],
    ['about 5', 'en', undefined],
    ['1,2,3', 'en', undefined],
    ['1e3', 'en', undefined],
    ['0x10', 'en', undefined],
    ['--5', 'en', undefined],
    ['.', 'en', undefined],
  ])('%j in %s is %j', (typed, language, number) => {
    expect(numberIn(typed, decimalOf(language))).toBe(number);
  });

  it('may have its unit', () => {
    expect(numberIn('24 hours', '.', 'hours')).toBe(24);
    expect(numberIn('80%', '.', '%')).toBe(80);
    expect(numberIn('80 days', '.', 'hours')).toBeUndefined();
  });
});
