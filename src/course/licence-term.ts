import { type Day, laterBy } from './days.ts';
import type { Licence, LicenceTerm } from './licensee.ts';

/** How a licence stands on a day. */
export type Standing =
  /** Its first term is still to come. */
  | { readonly kind: 'upcoming'; readonly from: Day }
  /** `last`: the term with which the unbroken row of terms ends; without a last day it never does. */
  | { readonly kind: 'running'; readonly term: LicenceTerm; readonly last: LicenceTerm }
  /** `term` is over; `until`: the last day of grace, the same as its own where there is none. */
  | {
      readonly kind: 'grace' | 'ended';
      readonly term: Ended;
      readonly until: Day;
      readonly next: Day | undefined;
    };
type Ended = LicenceTerm & { readonly until: Day };

/**
 * How a licence stands on a day. First and last days count as a whole. A term that begins on the day after another has
 * ended goes on with it. `undefined`: there is no term that ends after it begins.
 */
export function standingOn({ terms, grace }: Licence, today: Day): Standing | undefined {
  const inOrder = terms.filter(isTerm).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const begun = inOrder.filter(({ from }) => from <= today);
  const next = inOrder.find(({ from }) => from > today)?.from;
  // Of terms that overlap, the one that lasts longest.
  const term = begun.reduce<LicenceTerm | undefined>(
    (last, one) => (last && lasts(last, one) ? last : one),
    undefined,
  );
  if (!term) return next === undefined ? undefined : { kind: 'upcoming', from: next };
  if (term.until === undefined || term.until >= today) {
    const last = inOrder.reduce((row, one) => (goesOn(row, one) ? one : row), term);
    return { kind: 'running', term, last };
  }
  const until = grace === undefined ? term.until : laterBy(term.until, grace);
  return { kind: until >= today ? 'grace' : 'ended', term: { ...term, until: term.until }, until, next };
}

/** Whether a term ends no earlier than it begins. */
export function isTerm({ from, until }: Pick<LicenceTerm, 'from' | 'until'>): boolean {
  return until === undefined || from <= until;
}

const lasts = (one: LicenceTerm, other: LicenceTerm): boolean =>
  one.until === undefined || (other.until !== undefined && one.until >= other.until);

/** Whether `next` begins no later than the day after `term`, and ends later. */
function goesOn(term: LicenceTerm, next: LicenceTerm): boolean {
  return term.until !== undefined && next.from <= laterBy(term.until, 'P1D') && !lasts(term, next);
}
