import { daysBetween } from '../../course/days.ts';
import { standingOn } from '../../course/licence-term.ts';
import { licenseeRule } from './rule.ts';

/** Agencies take weeks to renew a contract. */
const mostDays = 60;
/** Of a pilot of a month one is not told from its first day on. */
const share = 1 / 4;

/** A licence that ends within some weeks, and that no renewal goes on with. */
export const licenceEnding = licenseeRule('LICENCE-ENDING', {
  reads: ['licence', 'agency'],
  bad: 'licence: { number: 2026-004, courses: [harbour], from: 2026-04-01, until: 2027-03-31 }',
  good: [
    'licence:\n  number: 2026-004\n  courses: [harbour]\n  from: 2026-04-01\n  until: 2027-03-31\n  renewals: [{ from: 2027-04-01, until: 2028-03-31 }]',
    'licence: { number: pilot, courses: [harbour], from: 2027-02-20, until: 2027-03-19 }',
  ],
  check({ licensee: { licence, agency }, today, report }) {
    const standing = standingOn(licence, today);
    if (standing?.kind !== 'running' || standing.last.until === undefined) return;
    const { from, until, number, place } = standing.last;
    const left = daysBetween(today, until);
    if (left > Math.min(mostDays, (daysBetween(from, until) + 1) * share)) return;
    report(place, { number, agency, until, left: wordsFor(left) });
  },
});

function wordsFor(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
