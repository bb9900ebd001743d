import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayFrom, dayOf, isLeap, lengthOfMonth, realDay, textOf } from '../../src/schedule/day.ts';
import { periodOf, plus } from '../../src/schedule/period.ts';

const day = (text: string) => dayOf(text) ?? Number.NaN;
const later = (from: string, duration: string, times = 1) =>
  textOf(plus(day(from), periodOf(duration), times));
/** 0001-01-01 to 9999-12-31. */
const days = fc.integer({ min: -719_162, max: 2_932_896 });
/** A thousand years or so, whose ends no period of the tests leaves. */
const usualDays = fc.integer({ min: -100_000, max: 300_000 });

describe('a day', () => {
  it('is the one that the computer’s own calendar has', () => {
    fc.assert(
      fc.property(days, (one) => {
        const date = new Date(one * 86_400_000);
        expect(dateOf(one)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          date: date.getUTCDate(),
        });
        expect(dayFrom(dateOf(one))).toBe(one);
        expect(dayOf(textOf(one))).toBe(one);
      }),
    );
  });

  it('is the next one’s neighbour at every turn of a month for four hundred years', () => {
    for (let year = 1900; year < 2300; year += 1)
      for (let month = 1; month <= 12; month += 1) {
        const last = dayFrom({ year, month, date: lengthOfMonth(year, month) });
        const next =
          month === 12 ? { year: year + 1, month: 1, date: 1 } : { year, month: month + 1, date: 1 };
        expect(dateOf(last + 1)).toEqual(next);
        expect(dateOf(last)).toEqual({ year, month, date: lengthOfMonth(year, month) });
      }
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2026, 2028, 2100, 2400].map(isLeap)).toEqual([false, true, false, true, false, true]);
  });

  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '27-01-01',
    '2027-1-1',
    '',
    '2027-02-01x',
  ])('is none where “%s” stands', (text) => expect(dayOf(text)).toBeUndefined());

  it('is real or none', () => {
    expect(realDay(2028, 2, 29)).toBe(day('2028-02-29'));
    expect([realDay(2027, 2, 29), realDay(2027, 0, 1), realDay(0, 1, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a period', () => {
  it.each([
    ['2027-01-31', 'P1M', '2027-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2028-02-29', 'P4Y', '2032-02-29'],
    ['2027-01-31', '6mo', '2027-07-31'],
    ['2027-08-31', '6mo', '2028-02-29'],
    ['2027-01-01', '365d', '2028-01-01'],
    ['2028-01-01', '365d', '2028-12-31'],
    ['2027-12-31', 'P1D', '2028-01-01'],
    ['2027-02-15', 'P3W', '2027-03-08'],
    ['2027-01-31', 'P1M1D', '2027-03-01'],
    ['2027-01-31', 'P1Y2M3W4D', '2028-04-25'],
    ['2027-01-31', 'PT20M', '2027-02-01'],
    ['2027-01-31', 'PT48H', '2027-02-02'],
    ['2027-01-31', 'P0D', '2027-01-31'],
  ])('%s and %s is %s', (from, duration, to) => expect(later(from, duration)).toBe(to));

  it('is counted from the start and never drifts', () => {
    const months = [0, 1, 2, 3, 4, 13].map((times) => later('2027-01-31', 'P1M', times));
    expect(months).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2028-02-29',
    ]);
    expect(later('2027-03-31', 'P1M', -1)).toBe('2027-02-28');
  });

  it('of months ends on the same date or on the last one of its month', () => {
    fc.assert(
      fc.property(usualDays, fc.integer({ min: -500, max: 500 }), (from, months) => {
        const [start, end] = [dateOf(from), dateOf(plus(from, { months: 1, days: 0 }, months))];
        const all = start.year * 12 + start.month + months;
        expect(end.year * 12 + end.month).toBe(all);
        expect(end.date).toBe(Math.min(start.date, lengthOfMonth(end.year, end.month)));
      }),
    );
  });

  it('of days is so many days, and a longer one never ends earlier', () => {
    const periods = fc.record({
      months: fc.integer({ min: 0, max: 200 }),
      days: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(usualDays, periods, fc.nat(60), (from, period, more) => {
        const end = plus(from, period);
        expect(plus(from, { months: 0, days: period.days })).toBe(from + period.days);
        expect(plus(from, { ...period, days: period.days + more })).toBe(end + more);
        expect(plus(from, { ...period, months: period.months + more })).toBeGreaterThanOrEqual(end);
        expect(plus(from + 1, period)).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
