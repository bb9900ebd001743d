import { licenseeRule } from './rule.ts';

/** The number of a contract is that of one licensee. A renewal may keep the number of what it renews. */
export const licenceNumber = licenseeRule('LICENCE-NUMBER', {
  reads: ['licence'],
  bad: 'licence: { number: 2026-001, courses: [harbour], from: 2027-01-01, until: 2027-12-31 }',
  good: ['licence: { number: 2026-002, courses: [harbour], from: 2027-01-01, until: 2027-12-31 }'],
  check({ licensee: { licence }, earlier, report }) {
    const told = new Set<string>();
    for (const { number, numberPlace } of licence.terms) {
      const other = earlier.find(
        ({ licensee, lost }) =>
          !lost.has('licence') && licensee.licence.terms.some((term) => same(term.number, number)),
      );
      if (!other || told.has(number)) continue;
      told.add(number);
      report(numberPlace, { number, agency: other.licensee.agency, file: other.file });
    }
  },
});

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
