import { standingOn } from '../../course/licence-term.ts';
import { licenseeRule } from './rule.ts';

/** A licence whose last day is over, in the days of grace after it. */
export const licenceGrace = licenseeRule('LICENCE-GRACE', {
  reads: ['licence', 'agency'],
  bad: 'licence: { number: 2026-003, courses: [harbour], from: 2026-03-01, until: 2027-02-28, grace: 14d }',
  good: [
    'licence:\n  number: 2026-003\n  courses: [harbour]\n  from: 2026-03-01\n  until: 2027-02-28\n  grace: 14d\n  renewals: [{ from: 2027-03-01, until: 2028-02-29 }]',
  ],
  check({ licensee: { licence, agency }, today, report }) {
    const standing = standingOn(licence, today);
    if (standing?.kind !== 'grace') return;
    const { term, until, next } = standing;
    const hint = next === undefined ? {} : { hint: `A renewal begins on ${next}.` };
    report(term.place, { number: term.number, agency, ended: term.until, until }, hint);
  },
});
