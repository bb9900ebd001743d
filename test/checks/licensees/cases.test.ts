import { describe, expect, it } from 'vitest';
import type { CourseFacts } from '../../../src/course/course-facts.ts';
import { licenseeFindings, surroundings } from '../../support/example-licensee.ts';
import { named } from '../../support/expect-diagnostics.ts';

const [harbour, records] = surroundings.courses as readonly [CourseFacts, CourseFacts];
const term = (from: string, until: string, more = '') =>
  `licence: { number: A-1, courses: [harbour], from: ${from}, until: ${until}${more} }`;
const first = async (...given: Parameters<typeof licenseeFindings>) => {
  const [finding] = await licenseeFindings(...given);
  return finding && `${finding.severity} ${finding.code}: ${finding.message} ${finding.hint}`;
};

describe('the end of a licence', () => {
  const year = term('2027-01-01', '2027-12-31', ', grace: 1mo');
  it.each([
    ['2026-12-31', undefined],
    ['2027-10-31', undefined],
    ['2027-11-01', 'LICENCE-ENDING'],
    ['2027-12-31', 'LICENCE-ENDING'],
    ['2028-01-01', 'LICENCE-GRACE'],
    ['2028-01-31', 'LICENCE-GRACE'],
    ['2028-02-01', 'LICENCE-ENDED'],
  ])('on %s', async (today, code) => {
    const found = await licenseeFindings(year, { today });
    expect(found.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
  });

  it('is told with what is left, and what follows', async () => {
    expect(await first(year, { today: '2027-12-31' })).toContain('ends on 2027-12-31: today.');
    expect(await first(year, { today: '2027-12-30' })).toContain(': tomorrow.');
    expect(await first(year, { today: '2027-12-29' })).toContain(': in 2 days.');
    expect(await first(year, { today: '2028-01-05' })).toContain('its grace ends on 2028-01-31');
    expect(await first(year, { today: '2028-02-05' })).toContain(
      'ended on 2027-12-31, and its grace on 2028-01-31.',
    );
    const gap = term('2026-01-01', '2026-12-31', ', renewals: [{ from: 2027-04-01, until: none }]');
    expect(await first(gap)).toMatch(/^error LICENCE-ENDED: .*A renewal begins on 2027-04-01/);
  });

  it('stands at the last day of the term that it is the end of', async () => {
    const renewed =
      'licence:\n  number: A-1\n  courses: [harbour]\n  from: 2026-01-01\n  until: 2026-12-31\n  renewals:\n    - { number: A-2, from: 2027-01-01, until: 2027-03-31 }';
    const [finding] = await licenseeFindings(renewed, { today: '2027-03-12' });
    expect(finding && [named(finding), finding.message.includes('“A-2”')]).toEqual([
      'LICENCE-ENDING alder.yaml:7:47',
      true,
    ]);
  });

  it('of a short term is told in its last quarter', async () => {
    const pilot = term('2027-03-01', '2027-03-28');
    expect(await licenseeFindings(pilot, { today: '2027-03-20' })).toEqual([]);
    expect(await first(pilot, { today: '2027-03-21' })).toContain('in 7 days');
  });
});

describe('renewals', () => {
  const renewals = (...terms: string[]) =>
    `licence:\n  number: A-1\n  courses: [harbour]\n  from: 2027-01-01\n  until: 2027-12-31\n  renewals:\n${terms.map((one) => `    - { ${one} }\n`).join('')}`;

  it('may leave a gap, and may not overlap or come out of order', async () => {
    const found = async (...terms: string[]) => (await licenseeFindings(renewals(...terms))).map(named);
    expect(await found('from: 2028-06-01, until: 2028-12-31', 'from: 2029-01-01, until: none')).toEqual([]);
    expect(await found('from: 2029-01-01, until: 2029-12-31', 'from: 2028-01-01, until: 2028-12-31')).toEqual(
      ['LICENCE-RENEWAL alder.yaml:8:15'],
    );
    expect(await found('from: 2028-01-01, until: none', 'from: 2029-01-01, until: none')).toEqual([
      'LICENCE-RENEWAL alder.yaml:8:15',
    ]);
    expect(await found('from: 2028-12-31, until: 2028-01-01')).toEqual(['LICENCE-TERM alder.yaml:7:34']);
    expect(await found('from: 2028-12-31, until: 2028-06-30', 'from: 2028-06-01, until: none')).toEqual([
      'LICENCE-TERM alder.yaml:7:34',
    ]);
  });
});

describe('courses, languages and targets', () => {
  it('a course is suggested, and none is missed while another cannot be read', async () => {
    const wrong = 'licence: { number: A-1, courses: [habour], from: 2027-01-01, until: none }';
    expect(await first(wrong)).toBe(
      'error LICENCE-COURSE: The catalogue has no course “habour”. Did you mean “harbour”?',
    );
    expect(await licenseeFindings(wrong, { isWhole: false })).toEqual([]);
    expect(await first(wrong.replace('habour', 'first-aid'))).toContain('Its courses are: harbour, records.');
  });

  it('a language is that of every licensed course, and of no other', async () => {
    const both = 'licence: { number: A-1, courses: [harbour, records], from: 2027-01-01, until: none }';
    expect(await first(`${both}\nlanguages: [es]`)).toBe(
      'warning LICENSEE-LANGUAGE: “records” is not written in es, so that City of Alder would not get it in that language. It is written in en-US.',
    );
    expect(await first('languages: [en]')).toContain('Did you mean “en-US”?');
  });

  it('an LMS is held against what courses are built for, where the agency names no targets', async () => {
    const found = (targets: CourseFacts['targets'], text = 'lms: moodle') =>
      licenseeFindings(text, { courses: [{ ...harbour, targets }, records] });
    expect((await found(['cmi5', 'xapi', 'web'])).map(named)).toEqual(['LICENSEE-TARGET alder.yaml:1:6']);
    expect(await found(['cmi5', 'scorm12'])).toEqual([]);
    expect(await found(['web'])).toEqual([]);
    expect(await found(['cmi5'], 'lms: moodle\ntargets: [scorm12]')).toEqual([]);
    expect(await found(['cmi5'], 'lms: SCORM Cloud')).toEqual([]);
  });

  it.each(['Moodle', 'moodle', 'SAP SuccessFactors', 'Cornerstone OnDemand', 'SCORM Cloud', 'Absorb LMS'])(
    'the LMS “%s” is known',
    async (lms) => {
      expect(await licenseeFindings(`lms: ${lms}`)).toEqual([]);
    },
  );

  it.each([
    ['docebbo', 'Did you mean “docebo”?'],
    ['Canvas', 'Nothing, if the name is right.'],
  ])('of the LMS “%s” it is only noted that nothing is known', async (lms, words) => {
    expect(await first(`lms: ${lms}`)).toContain(`info LICENSEE-LMS: Nothing is known of the LMS “${lms}”`);
    expect(await first(`lms: ${lms}`)).toContain(words);
  });
});

describe('variables', () => {
  it('that courses have are known, though their texts do not use them', async () => {
    const given = 'variables: { agency.contact: x, agency.policyUrl: y, agency.name: z }';
    expect(await licenseeFindings(given)).toEqual([]);
  });

  it('may always name the agency, though no course does', async () => {
    const given = 'variables: { agency.contact: x, agency.name: the City }';
    const courses = [{ ...harbour, knownVariables: ['agency.contact'] }];
    expect(await licenseeFindings(given, { courses })).toEqual([]);
  });

  it('are not called unknown while a course is not there, or not wholly read', async () => {
    const given = 'variables: { agency.contact: x, agency.flag: y }';
    expect((await licenseeFindings(given)).map(named)).toEqual(['LICENSEE-VARIABLE alder.yaml:1:33']);
    expect(await licenseeFindings(given, { courses: [{ ...harbour, isPartial: true }] })).toEqual([]);
    expect(await licenseeFindings(given, { courses: [records], isWhole: false })).toEqual([]);
  });

  it.each(['toString', 'constructor', 'hasOwnProperty'])('may not be “%s” by chance', async (name) => {
    const used = { ...harbour, usedVariables: [name], knownVariables: [name] };
    const found = await licenseeFindings('variables: {}', { courses: [used] });
    expect(found.map(({ code }) => code)).toEqual(['LICENSEE-DEFAULTS']);
    expect(
      (await licenseeFindings(`variables: { agency.contact: x, ${name}: y }`)).map(({ code }) => code),
    ).toEqual(['LICENSEE-VARIABLE']);
  });

  it('with an address of the agency’s own are left alone', async () => {
    const own = "hosts: ['*.alder.gov']\nvariables: { agency.contact: dana.ruiz@mail.alder.gov }";
    expect(await licenseeFindings(own)).toEqual([]);
    expect((await licenseeFindings(own.replace("'*.alder.gov'", 'lms'))).map(named)).toEqual([
      'PRIVACY-CONTACT alder.yaml:2:30',
    ]);
  });
});

describe('two licensees', () => {
  it('are told apart by id and number, whatever the case', async () => {
    expect(await first('id: alder-county')).toContain(
      'in “licensees/alder-county.yaml” is called “alder-county” too',
    );
    const number = (written: string) =>
      licenseeFindings(`licence: { number: ${written}, courses: [harbour], from: 2027-01-01, until: none }`);
    expect((await number("'2026-001 '")).map(named)).toEqual(['LICENCE-NUMBER alder.yaml:1:20']);
    expect(await number("'2026-0011'")).toEqual([]);
  });
});
