import { describe, expect, test } from 'vitest';
import { isoDuration, timespan } from '../../../src/player/format/durations.ts';
import { decimal, percent } from '../../../src/player/format/numbers.ts';
import { letters, safeIds } from '../../../src/player/format/option-ids.ts';
import { oneLine } from '../../../src/player/format/text.ts';
import { timeOfDay, timestamp } from '../../../src/player/format/timestamps.ts';

describe('what LMSs refuse is never written', () => {
  test.each([
    [0, '0000:00:00.00'],
    [1.006, '0000:00:01.01'],
    [59.999, '0000:01:00.00'],
    [3661.5, '0001:01:01.50'],
    [360_000, '0100:00:00.00'],
    [1e12, '9999:00:00.00'],
    [-5, '0000:00:00.00'],
  ])('SCORM 1.2 time spans have four-digit hours and two decimals: %d s', (seconds, text) => {
    expect(timespan(seconds)).toBe(text);
  });

  test.each([
    [0, 'PT0S'],
    [0.129, 'PT0.13S'],
    [60, 'PT1M0S'],
    [59.999, 'PT1M0S'],
    [3725.5, 'PT1H2M5.5S'],
    [100_000, 'PT27H46M40S'],
    [-1, 'PT0S'],
  ])('ISO durations have at most two decimals: %d s', (seconds, text) => {
    expect(isoDuration(seconds)).toBe(text);
  });

  test('SCORM 2004 timestamps have two decimals and a zone, never the three of toISOString', () => {
    expect(timestamp(new Date('2027-01-01T10:00:05.129Z'))).toBe('2027-01-01T10:00:05.12Z');
    expect(timestamp(new Date('2027-01-01T10:00:05Z'))).toBe('2027-01-01T10:00:05.00Z');
  });

  test('SCORM 1.2 times are the learner`s time of day', () => {
    expect(timeOfDay(new Date(2027, 0, 1, 9, 5, 7))).toBe('09:05:07');
  });

  test.each([
    [0, '0'],
    [0.5, '0.5'],
    [1e-7, '0.0000001'],
    [1e-9, '0'],
    [-1e-9, '0'],
    [100, '100'],
    [1 / 3, '0.3333333'],
    [1e6, '1000000'],
    [Number.NaN, '0'],
    [Number.POSITIVE_INFINITY, '0'],
  ])('numbers have no exponent and no bare point: %d', (value, text) => {
    expect(decimal(value)).toBe(text);
  });

  test('per cent are rounded, but never over the passing mark', () => {
    expect(percent(0.666)).toBe(67);
    expect(percent(0.796, 0.8)).toBe(79);
    expect(percent(0.804, 0.804)).toBe(81);
    expect(percent(0.8, 0.8)).toBe(80);
    expect(percent(0.29, 0.8)).toBe(29);
  });

  test('descriptions are one line, and cut between characters', () => {
    expect(oneLine(' a\r\n b\tc ', 250)).toBe('a b c');
    expect(oneLine('x'.repeat(300), 250)).toHaveLength(250);
    expect(oneLine(`${'x'.repeat(248)}😀y`, 250)).toBe(`${'x'.repeat(248)}…`);
  });
});

describe('option ids', () => {
  test('of one character keep it in SCORM 1.2; others take the first free letters in sorted order', () => {
    expect([...letters(['b', 'zeta', 'alpha'])]).toEqual([
      ['b', 'b'],
      ['alpha', 'a'],
      ['zeta', 'c'],
    ]);
    expect(letters(['zeta', 'b', 'alpha']).get('alpha')).toBe('a');
  });

  test('thirty-six of them are all told apart', () => {
    const names = [...letters(Array.from({ length: 36 }, (_, n) => `option-${n}`)).values()];
    expect(new Set(names).size).toBe(36);
    expect(names.every((name) => /^[a-z0-9]$/.test(name))).toBe(true);
  });

  test('have no hyphen in SCORM 2004', () => {
    expect(safeIds(['the-press']).get('the-press')).toBe('the_press');
  });
});
