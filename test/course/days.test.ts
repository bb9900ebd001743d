import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, isDay, laterBy } from '../../src/course/days.ts';

const dayLength = 24 * 60 * 60 * 1000;
const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map(dayOf);

describe('a day so much later', () => {
  it.each([
    ['2027-12-31', '14d', '2028-01-14'],
    ['2027-12-31', 'P14D', '2028-01-14'],
    ['2027-01-31', '1mo', '2027-02-28'],
    ['2028-01-31', '1mo', '2028-02-29'],
    ['2027-01-30', 'P1M', '2027-02-28'],
    ['2027-03-31', '1mo', '2027-04-30'],
    ['2027-08-31', '6mo', '2028-02-29'],
    ['2027-11-30', '3mo', '2028-02-29'],
    ['2028-02-29', '1y', '2029-02-28'],
    ['2028-02-29', '4y', '2032-02-29'],
    ['2096-02-29', '4y', '2100-02-28'],
    ['2027-02-28', '1y', '2028-02-28'],
    ['2027-01-31', 'P1M1D', '2027-03-01'],
    ['2027-01-31', 'P1Y1M2W3D', '2028-03-17'],
    ['2027-01-31', '25mo', '2029-02-28'],
    ['2027-03-01', '2w', '2027-03-15'],
    ['2027-06-15', '0d', '2027-06-15'],
    ['0050-01-31', '1mo', '0050-02-28'],
    ['9999-12-01', '1y', '9999-12-31'],
  ])('than %s by %s is %s', (day, duration, later) => {
    expect(laterBy(day, duration)).toBe(later);
  });

  it('is a day that there is, whatever the month, and never an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(99), fc.nat(500), fc.nat(5000), (day, years, months, days) => {
        const later = laterBy(day, `P${years}Y${months}M${days}D`);
        expect(isDay(later)).toBe(true);
        expect(later >= day).toBe(true);
      }),
    );
  });

  it('by days is as many days away', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(9999), (day, days) => {
        const later = laterBy(day, `${days}d`);
        expect(daysBetween(day, later)).toBe(days);
        expect(Date.parse(later) - Date.parse(day)).toBe(days * dayLength);
      }),
    );
  });

  it('by months is in the month that many months on, on the same day or on the last of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(500), (day, months) => {
        const later = laterBy(day, `${months}mo`);
        const monthOf = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(months);
        const isLast = laterBy(later, '1d').endsWith('-01');
        if (later.slice(8) !== day.slice(8))
          expect([later.slice(8) < day.slice(8), isLast]).toEqual([true, true]);
      }),
    );
  });

  it('keeps the order of days', () => {
    const length = fc.constantFrom('1d', '14d', '1mo', '6mo', '1y', 'P1Y1M1D');
    fc.assert(
      fc.property(anyDay, anyDay, length, (a, b, duration) => {
        const [first = '', second = ''] = [a, b].sort();
        expect(laterBy(first, duration) <= laterBy(second, duration)).toBe(true);
      }),
    );
  });
});

describe('a day', () => {
  it.each(['2027-02-28', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('is %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '2027-2-1',
    '27-02-01',
    ' 2027-02-01',
    '+012027-01-01',
    '',
  ])('is not “%s”', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('of a moment is that of UTC, and none is beyond four digits', () => {
    expect(dayOf(new Date('2027-12-31T23:59:59.999Z'))).toBe('2027-12-31');
    expect(dayOf(new Date('2027-12-31T23:59:59-01:00'))).toBe('2028-01-01');
    expect(dayOf(new Date(999_999_999_999_000))).toBe('9999-12-31');
  });
});
