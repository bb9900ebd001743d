import { isTerm } from '../../course/licence-term.ts';
import { licenseeRule } from './rule.ts';

/** A term that ends before it begins: most often a year that was not changed. */
export const licenceTerm = licenseeRule('LICENCE-TERM', {
  reads: ['licence'],
  bad: 'licence: { number: 2027-014, courses: [harbour], from: 2027-07-01, until: 2027-06-30 }',
  good: ['licence: { number: 2027-014, courses: [harbour], from: 2027-07-01, until: 2028-06-30 }'],
  check({ licensee: { licence }, report }) {
    for (const { from, until, place } of licence.terms)
      if (until !== undefined && !isTerm({ from, until })) report(place, { from, until });
  },
});
