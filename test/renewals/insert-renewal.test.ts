import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertRenewal } from '../../src/renewals/insert-renewal.ts';

const term = { from: '2028-01-01', until: '2028-12-31' };
const lines = (...text: readonly string[]) => `${text.join('\n')}\n`;

/** Lines of the first text that are gone or changed in the second. */
const gone = (before: string, after: string) => {
  const kept = after.split(/\r?\n/);
  return before.split(/\r?\n/).filter((line) => !kept.includes(line));
};

describe('a renewal in a licensee’s file', () => {
  it.each([
    [
      'a licence in lines, with comments',
      lines(
        '# City',
        'licence:',
        '  number: A-1 # ours',
        '  until: 2027-12-31 # last day',
        '  # asked in May',
        'lms: moodle',
      ),
      lines(
        '# City',
        'licence:',
        '  number: A-1 # ours',
        '  until: 2027-12-31 # last day',
        '  renewals:',
        '    - { from: 2028-01-01, until: 2028-12-31 }',
        '  # asked in May',
        'lms: moodle',
      ),
    ],
    [
      'a licence at the end of a file without a last line end',
      'licence:\n    until: 2027-12-31',
      'licence:\n    until: 2027-12-31\n    renewals:\n      - { from: 2028-01-01, until: 2028-12-31 }\n',
    ],
    [
      'a licence in braces',
      'licence: { number: A-1, until: 2027-12-31 } # all\nlms: moodle\n',
      'licence: { number: A-1, until: 2027-12-31, renewals: [{ from: 2028-01-01, until: 2028-12-31 }] } # all\nlms: moodle\n',
    ],
    [
      'renewals in braces',
      lines(
        'licence:',
        '  renewals: # later',
        '    - { from: 2027-01-01, until: 2027-12-31 } # first',
        '  seats: 3',
      ),
      lines(
        'licence:',
        '  renewals: # later',
        '    - { from: 2027-01-01, until: 2027-12-31 } # first',
        '    - { from: 2028-01-01, until: 2028-12-31 }',
        '  seats: 3',
      ),
    ],
    [
      'renewals in lines',
      lines(
        'licence:',
        '  renewals:',
        '  -   from: 2027-01-01',
        '      until: 2027-12-31',
        '',
        'lms: moodle',
      ),
      lines(
        'licence:',
        '  renewals:',
        '  -   from: 2027-01-01',
        '      until: 2027-12-31',
        '  -   from: 2028-01-01',
        '      until: 2028-12-31',
        '',
        'lms: moodle',
      ),
    ],
    [
      'renewals in brackets over several lines, with a comma at the end',
      lines('licence:', '  renewals: [', '    { from: 2027-01-01, until: 2027-12-31 },', '  ]'),
      lines(
        'licence:',
        '  renewals: [',
        '    { from: 2027-01-01, until: 2027-12-31 }, { from: 2028-01-01, until: 2028-12-31 }',
        '  ]',
      ),
    ],
  ])('is added to %s', (_, before, after) => {
    expect(insertRenewal(before, term)).toBe(after);
  });

  it('keeps the line ends of Windows', () => {
    const after = insertRenewal('licence:\r\n  until: 2027-12-31\r\n', term) ?? '';
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parse(after).licence.renewals).toEqual([term]);
  });

  it.each([
    ['an alias', 'base: &l { until: 2027-12-31 }\nlicence: *l\n'],
    ['renewals that are an alias', 'base: &r [{ until: x }]\nlicence:\n  renewals: *r\n'],
    ['renewals that are empty', 'licence:\n  renewals:\n  seats: 3\n'],
    ['no licence', 'id: a\n'],
    ['no YAML', 'licence: [\n'],
  ])('is not written into %s', (_, text) => {
    expect(insertRenewal(text, term)).toBeUndefined();
  });

  it('says what was asked, whatever the number is, and changes no other line', () => {
    const forms = [
      'a: 1\nlicence:\n  until: 2027-12-31\nb: 2 # x\n',
      'licence: { until: 2027-12-31 }\nb: 2\n',
      'licence:\n  renewals:\n    - from: x\n      until: y\nb: 2\n',
      'licence:\n  renewals: [{ from: x }]\nb: 2\n',
    ];
    const words = fc.oneof(
      fc.string({ minLength: 1, unit: fc.constantFrom(...'aN0-_.,:#{}[]\'"/& ') }),
      fc.constantFrom('2027-014', '2027-01-14', '1e5', 'null', 'yes', '0x1F', 'AC-7b', '~', '1_000', '12:30'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        words,
        fc.option(fc.integer({ min: 1 })),
        (form, number, seats) => {
          const after = insertRenewal(form, { ...term, number, seats: seats ?? undefined }) ?? '';
          const data = parse(after);
          expect(data.licence.renewals.at(-1)).toEqual({
            number,
            ...term,
            ...(seats === null ? {} : { seats }),
          });
          expect(data.b).toBe(2);
          expect(gone(form, after).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
