import { standingOn } from '../../course/licence-term.ts';
import { licenseeRule } from './rule.ts';

/** A licence whose last day is over, and its grace too. */
export const licenceEnded = licenseeRule('LICENCE-ENDED', {
  reads: ['licence', 'agency'],
  bad: 'licence: { number: 2025-003, courses: [harbour], from: 2025-01-01, until: 2025-12-31, grace: 14d }',
  good: ['licence: { number: 2025-003, courses: [harbour], from: 2025-01-01, until: none }'],
  check({ licensee: { licence, agency }, today, report }) {
    const standing = standingOn(licence, today);
    if (standing?.kind !== 'ended') return;
    const { term, until, next } = standing;
    const when = until === term.until ? `on ${until}` : `on ${term.until}, and its grace on ${until}`;
    const hint =
      next === undefined ? {} : { hint: `A renewal begins on ${next}: deliver nothing before that day.` };
    report(term.place, { number: term.number, agency, when }, hint);
  },
});
