import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, textOf } from '../../src/schedule/day.ts';
import { keysBy } from '../../src/usage/key-set.ts';
import { type CountedTerm, Tally, type Use } from '../../src/usage/tally.ts';

const day = (text: string) => dayOf(text) ?? Number.NaN;
const term: CountedTerm = {
  from: day('2027-01-15'),
  until: day('2027-04-14'),
  grace: day('2027-04-28'),
  today: day('2027-05-10'),
};
const tally = (own: CountedTerm = term) => new Tally(own, keysBy(new Uint8Array(32)));

const use: fc.Arbitrary<Use> = fc
  .record({
    learner: fc.constantFrom('ana@city.example', 'Ana@City.example', ' bo ', 'bo', 'Bo', '7', 'é', 'é'),
    item: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('launch' as const, 'announced' as const, 'completion' as const),
    day: fc.integer({ min: day('2027-01-10'), max: day('2027-05-15') }),
    session: fc.constantFrom('', 'a', 'b'),
  })
  // Items 0 and 1 are a course and its refresher, 2 and 3 another.
  .map(({ session, ...one }) => ({
    ...one,
    course: Math.floor(one.item / 2),
    mark: one.kind === 'completion' ? String(one.day) : `${one.day} ${session}`,
  }));

/** Counted the long way: lists that are gone through again for each number. */
function oracle(uses: readonly Use[]) {
  const nameOf = ({ learner }: Use) => {
    const name = learner.trim().normalize('NFC');
    return name.includes('@') ? name.toLowerCase() : name;
  };
  const all = uses.filter(
    (one, index) =>
      uses.findIndex(
        (other) =>
          nameOf(other) === nameOf(one) &&
          other.item === one.item &&
          other.kind === one.kind &&
          other.mark === one.mark,
      ) === index,
  );
  const inTerm = (one: Use) => textOf(one.day) >= '2027-01-15' && textOf(one.day) <= '2027-04-14';
  const inside = all.filter(inTerm);
  const of = (month: string, course: number) =>
    inside.filter((one) => textOf(one.day).startsWith(month) && one.course === course);
  const months = [...new Set(inside.map((one) => textOf(one.day).slice(0, 7)))].sort();
  const launches = (some: readonly Use[]) =>
    Math.max(
      some.filter(({ kind }) => kind === 'launch').length,
      some.filter(({ kind }) => kind === 'announced').length,
    );
  const counts = (some: readonly Use[]) => ({
    learners: new Set(some.map(nameOf)).size,
    launches: months.reduce(
      (sum, month) =>
        sum +
        [0, 1].reduce(
          (part, course) => part + launches(some.filter((one) => of(month, course).includes(one))),
          0,
        ),
      0,
    ),
    completions: some.filter(({ kind }) => kind === 'completion').length,
  });
  const days = (from: string, to: string) =>
    all.filter((one) => textOf(one.day) >= from && textOf(one.day) <= to).length;
  return {
    all: counts(inside),
    courses: [0, 1].map((course) => counts(inside.filter((one) => one.course === course))),
    months: months.map((month) => ({
      month,
      all: counts(inside.filter((one) => textOf(one.day).startsWith(month))),
      courses: [0, 1].map((course) => counts(of(month, course))),
    })),
    outside: {
      before: days('2027-01-01', '2027-01-14'),
      grace: days('2027-04-15', '2027-04-28'),
      after: days('2027-04-29', '2027-05-10'),
      future: days('2027-05-11', '2027-12-31'),
    },
  };
}

describe('a tally', () => {
  it('counts as lists do that are gone through again for each number', () => {
    fc.assert(
      fc.property(fc.array(use, { maxLength: 120 }), (uses) => {
        const counted = tally();
        for (const one of uses) counted.add(one);
        expect({
          all: counted.all(),
          courses: [0, 1].map((course) => counted.course(course)),
          months: counted.months().map((month) => ({
            month,
            all: counted.month(month),
            courses: [0, 1].map((course) => counted.month(month, course)),
          })),
          outside: counted.outside(),
        }).toEqual(oracle(uses));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order, and with all of it told twice', () => {
    fc.assert(
      fc.property(fc.array(use, { maxLength: 60 }), (uses) => {
        const [one, other] = [tally(), tally()];
        for (const each of uses) one.add(each);
        for (const each of [...uses].reverse().concat(uses)) other.add(each);
        expect([other.all(), other.outside()]).toEqual([one.all(), one.outside()]);
      }),
    );
  });

  it('has no end where the licence has none, and no grace where it has none', () => {
    const about = { learner: 'a', course: 0, item: 0, kind: 'launch' as const, mark: '1' };
    const endless = tally({ ...term, until: undefined, grace: undefined });
    endless.add({ ...about, day: day('2027-05-10') });
    expect(endless.all().learners).toBe(1);
    const strict = tally({ ...term, grace: undefined });
    strict.add({ ...about, day: day('2027-04-15') });
    expect(strict.outside()).toEqual({ before: 0, grace: 0, after: 1, future: 0 });
  });
});
