import { isTerm } from '../../course/licence-term.ts';
import { licenseeRule } from './rule.ts';

/** A renewal that begins while the term before it runs. A gap between them is theirs to have. */
export const licenceRenewal = licenseeRule('LICENCE-RENEWAL', {
  reads: ['licence'],
  bad: 'licence:\n  number: 2026-010\n  courses: [harbour]\n  from: 2026-10-01\n  until: 2027-09-30\n  renewals:\n    - { from: 2027-09-30, until: 2028-09-29 }',
  good: [
    'licence:\n  number: 2026-010\n  courses: [harbour]\n  from: 2026-10-01\n  until: 2027-09-30\n  renewals:\n    - { from: 2027-10-01, until: 2028-09-30 }',
  ],
  check({ licensee: { licence }, source, report }) {
    const { terms } = licence;
    for (const [index, before] of terms.entries()) {
      const renewal = terms[index + 1];
      if (!renewal || !isTerm(before)) continue;
      if (before.until !== undefined && before.until < renewal.from) continue;
      const ends = before.until === undefined ? 'has no end' : `ends on ${before.until}`;
      const path = ['licence', 'renewals', index, 'from'];
      report(source.source.place(path), { from: renewal.from, ends });
    }
  },
});
