import { describe, expect, it } from 'vitest';
import { day, todayFrom } from '../../src/cli/today.ts';

describe('today', () => {
  const clock = new Date(2027, 11, 31, 23, 59);
  it('is what was asked for, else the day of SOURCE_DATE_EPOCH in UTC, else that of this computer', () => {
    expect(todayFrom('2026-02-03', 1_800_000_000, clock)).toBe('2026-02-03');
    expect(todayFrom(undefined, 1_830_297_599, clock)).toBe('2027-12-31');
    expect(todayFrom(undefined, 1_830_297_600, clock)).toBe('2028-01-01');
    expect(todayFrom(undefined, 0, clock)).toBe('1970-01-01');
    expect(todayFrom(undefined, 999_999_999_999, clock)).toBe('9999-12-31');
  });

  it('lasts to midnight where this computer is', () => {
    expect(todayFrom(undefined, undefined, clock)).toBe('2027-12-31');
    expect(todayFrom(undefined, undefined, new Date(2028, 0, 1, 0, 0))).toBe('2028-01-01');
  });

  it.each(['2027-02-29', 'today', '20270101', ''])('is not “%s”', (text) => {
    expect(() => day(text)).toThrow('real date');
  });
});
