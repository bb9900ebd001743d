import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterBy } from '../../src/course/days.ts';
import { standingOn } from '../../src/course/licence-term.ts';
import type { Licence, LicenceTerm } from '../../src/course/licensee.ts';
import { somewhere } from '../support/course.ts';

type Written = readonly [from: string, until?: string | undefined];
const term = ([from, until]: Written): LicenceTerm => ({
  number: '1',
  from,
  until,
  seats: undefined,
  place: somewhere,
  numberPlace: somewhere,
});
const licence = (terms: readonly Written[], grace?: string): Licence => ({
  courses: ['harbour'],
  terms: terms.map(term),
  grace,
  onExpiry: 'notice',
});
/** Kind, and the days that say more of it. */
const told = (terms: readonly Written[], today: string, grace?: string) => {
  const standing = standingOn(licence(terms, grace), today);
  if (!standing) return 'none';
  if (standing.kind === 'upcoming') return `upcoming ${standing.from}`;
  if (standing.kind === 'running') return `running ${standing.term.until} ${standing.last.until}`;
  return `${standing.kind} ${standing.term.until} ${standing.until} ${standing.next}`;
};
const year: Written = ['2027-01-01', '2027-12-31'];

describe('how a licence stands', () => {
  it.each([
    ['before its first day', [year], '2026-12-31', 'upcoming 2027-01-01'],
    ['on its first day', [year], '2027-01-01', 'running 2027-12-31 2027-12-31'],
    ['on its last day, which counts', [year], '2027-12-31', 'running 2027-12-31 2027-12-31'],
    ['on the day after', [year], '2028-01-01', 'ended 2027-12-31 2027-12-31 undefined'],
    ['of one day, on it', [['2028-02-29', '2028-02-29']], '2028-02-29', 'running 2028-02-29 2028-02-29'],
    ['without an end', [['2020-01-01', undefined]], '2999-01-01', 'running undefined undefined'],
    ['that ends before it begins', [['2027-12-31', '2027-01-01']], '2027-06-01', 'none'],
    [
      'with a renewal from the next day on',
      [year, ['2028-01-01', '2028-12-31']],
      '2027-06-01',
      'running 2027-12-31 2028-12-31',
    ],
    [
      'with three in a row, in any order',
      [['2029-01-01', '2029-12-31'], year, ['2028-01-01', '2028-12-31']],
      '2027-06-01',
      'running 2027-12-31 2029-12-31',
    ],
    [
      'with a renewal without an end',
      [year, ['2028-01-01', undefined]],
      '2027-06-01',
      'running 2027-12-31 undefined',
    ],
    [
      'with a gap before its renewal',
      [year, ['2028-01-02', '2028-12-31']],
      '2027-12-31',
      'running 2027-12-31 2027-12-31',
    ],
    [
      'in that gap',
      [year, ['2028-01-02', '2028-12-31']],
      '2028-01-01',
      'ended 2027-12-31 2027-12-31 2028-01-02',
    ],
    ['in a renewal', [year, ['2028-03-01', '2028-12-31']], '2028-03-01', 'running 2028-12-31 2028-12-31'],
    [
      'with a short term inside a long one',
      [year, ['2027-03-01', '2027-03-31']],
      '2027-06-01',
      'running 2027-12-31 2027-12-31',
    ],
  ] as const)('%s', (_, terms, today, expected) => {
    expect(told(terms as readonly Written[], today)).toBe(expected);
  });

  it.each([
    ['14d', '2028-01-14', '2028-01-15'],
    ['P1M', '2028-01-31', '2028-02-01'],
    ['2mo', '2028-02-29', '2028-03-01'],
    ['0d', '2027-12-31', '2028-01-01'],
  ])('with %s of grace: its last day is %s', (grace, last, after) => {
    expect(told([year], last, grace)).toMatch(grace === '0d' ? /^running/ : `grace 2027-12-31 ${last}`);
    expect(told([year], after, grace)).toBe(`ended 2027-12-31 ${last} undefined`);
  });

  it('has no grace beyond the day before a renewal begins', () => {
    const terms: Written[] = [year, ['2028-01-10', '2028-12-31']];
    expect(told(terms, '2028-01-09', '1mo')).toBe('grace 2027-12-31 2028-01-31 2028-01-10');
    expect(told(terms, '2028-01-10', '1mo')).toBe('running 2028-12-31 2028-12-31');
  });
});

describe('on any day, with any terms', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => laterBy('2024-01-15', `${days}d`));
  const written = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }))
    .map(([from, days]): Written => [from, days === undefined ? undefined : laterBy(from, `${days}d`)]);
  const terms = fc.array(written, { minLength: 1, maxLength: 5 });
  const grace = fc.constantFrom(undefined, '1d', '14d', '1mo', '3mo', 'P1M3D');
  const holds = (list: readonly Written[], on: string) =>
    list.some(([from, until]) => from <= on && (until === undefined || on <= until));

  it('runs exactly while a term holds the day', () => {
    fc.assert(
      fc.property(terms, grace, day, (list, time, today) => {
        expect(standingOn(licence(list, time), today)?.kind === 'running').toBe(holds(list, today));
      }),
    );
  });

  it('holds every day of its row to the last, and not the next one', () => {
    fc.assert(
      fc.property(terms, day, (list, today) => {
        const standing = standingOn(licence(list), today);
        if (standing?.kind !== 'running') return;
        const { until } = standing.last;
        if (until === undefined) return;
        expect(holds(list, until)).toBe(true);
        expect(holds(list, laterBy(until, '1d'))).toBe(false);
        for (let on = today; on <= until; on = laterBy(on, '1d'))
          if (!holds(list, on)) expect(on).toBe('held');
      }),
    );
  });

  it('grace follows the end at once, and an end is never undone but by a term', () => {
    fc.assert(
      fc.property(terms, grace, day, (list, time, today) => {
        const standing = standingOn(licence(list, time), today);
        const next = standingOn(licence(list, time), laterBy(today, '1d'));
        if (standing?.kind === 'grace') {
          expect(standing.until >= today).toBe(true);
          expect(standing.until).toBe(laterBy(standing.term.until, time ?? '0d'));
        }
        if (standing?.kind === 'ended') expect(['ended', 'running']).toContain(next?.kind);
        if (standing?.kind === 'upcoming') expect(['upcoming', 'running']).toContain(next?.kind);
      }),
    );
  });

  it('is the same in whatever order its terms were written', () => {
    fc.assert(
      fc.property(terms, grace, day, (list, time, today) => {
        const days = (standing: ReturnType<typeof standingOn>) =>
          standing?.kind === 'running' ? [standing.kind, standing.last.until] : standing?.kind;
        const turned = standingOn(licence([...list].reverse(), time), today);
        expect(days(turned)).toEqual(days(standingOn(licence(list, time), today)));
      }),
    );
  });
});
