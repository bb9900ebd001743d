import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/build.ts';
import { courseYaml, exampleCourse } from '../support/example-course.ts';
import { licenseeYaml } from '../support/example-licensee.ts';
import { named } from '../support/expect-diagnostics.ts';
import type { SourceFiles } from '../support/memory-files.ts';
import { writeFiles } from '../support/temp-course.ts';

const inFolder = (folder: string, files: SourceFiles) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const page = (text: string) => ({ 'modules/one.md': `---\nid: one\n---\n\n## Start {#start}\n\n${text}\n` });
const harbour = inFolder(
  'courses/harbour',
  exampleCourse({ 'course.yaml': 'id: harbour', ...page('Write to {{ agency.contact }}.') }),
);
const licensee = (id: string, fields = '') => licenseeYaml(`id: ${id}\n${fields}`);
const ended = 'licence: { number: A-1, courses: [harbour], from: 2026-01-01, until: 2026-12-31 }';
const today = '2027-03-05';

async function checked(files: SourceFiles, paths: readonly string[] = [], on = today) {
  const from = await writeFiles({ ...harbour, ...files });
  const { value, diagnostics } = await checkCatalogue({ paths, from, today: on });
  return { value, found: diagnostics.map((one) => `${one.severity} ${named(one)}`), diagnostics };
}

describe('a catalogue is checked with its licensees', () => {
  it('which are held against its courses, as those are', async () => {
    const { value, found } = await checked({ 'licensees/alder.yaml': licensee('alder') });
    expect([found, value.courses.length]).toEqual([[], 1]);
    expect(value.licensees.map(({ id, agency }) => [id, agency])).toEqual([['alder', 'City of Alder']]);
    expect((await checked({ 'licensees/alder.yaml': licensee('alder', 'variables: {}') })).found).toEqual([
      'info LICENSEE-DEFAULTS licensees/alder.yaml:2:12',
    ]);
  });

  it('and one that is named alone is held against all, of which nothing is told', async () => {
    const files = {
      ...inFolder(
        'courses/broken',
        exampleCourse({ 'course.yaml': 'id: broken', ...page('![](assets/chart.svg)') }),
      ),
      'licensees/a.yaml': licensee('alder', `${ended}\nhosts: ['*']`),
      'licensees/b.yaml': licensee('alder', 'languages: [es]'),
    };
    const { value, found } = await checked(files, ['licensees/b.yaml']);
    expect(found).toEqual([
      'error LICENSEE-ID licensees/b.yaml:1:5',
      'warning LICENSEE-LANGUAGE licensees/b.yaml:2:13',
    ]);
    expect([value.courses, value.licensees.length]).toEqual([[], 1]);
    expect((await checked(files, ['courses/harbour'])).found).toEqual([]);
    const all = (await checked(files)).found;
    expect(all.map((one) => one.split(' ')[1])).toEqual(
      expect.arrayContaining([
        'A11Y-IMAGE-ALT',
        'LICENCE-ENDED',
        'LICENSEE-HOST',
        'LICENSEE-ID',
        'LICENSEE-LANGUAGE',
      ]),
    );
  });

  it('on the day that it is told', async () => {
    const files = { 'licensees/alder.yaml': licensee('alder', ended) };
    expect((await checked(files, [], '2026-12-31')).found).toEqual([
      'warning LICENCE-ENDING licensees/alder.yaml:2:70',
    ]);
    expect((await checked(files, [], '2027-01-01')).found).toEqual([
      'error LICENCE-ENDED licensees/alder.yaml:2:70',
    ]);
  });

  it('by the targets of the catalogue, where a course has none', async () => {
    const files = { 'licensees/alder.yaml': licensee('alder', 'lms: moodle') };
    const target = 'warning LICENSEE-TARGET licensees/alder.yaml:2:6';
    expect((await checked({ ...files, 'coursewright.yaml': 'targets: [cmi5]' })).found).toEqual([target]);
    expect((await checked({ ...files, 'coursewright.yaml': 'targets: [cmi5, scorm12]' })).found).toEqual([]);
    const own = { 'courses/harbour/course.yaml': courseYaml('id: harbour\ntargets: [scorm12]') };
    expect((await checked({ ...files, ...own, 'coursewright.yaml': 'targets: [cmi5]' })).found).toEqual([]);
  });

  it('and says of no course that it is not there, while one cannot be read', async () => {
    const files = {
      'licensees/a.yaml': licensee('alder', ended.replace('harbour', 'bridge').replace('2026-12-31', 'none')),
    };
    expect((await checked(files)).found).toEqual(['error LICENCE-COURSE licensees/a.yaml:2:35']);
    expect((await checked({ ...files, 'courses/bridge/course.yaml': 'id: [\n' })).found).toEqual([
      'error YAML-SYNTAX courses/bridge/course.yaml:2:1',
    ]);
  });

  it('and no link of theirs is followed', async () => {
    const outside = await writeFiles({ 'secret.yaml': licensee('secret'), 'secret.svg': '<svg/>' });
    const from = await writeFiles({
      ...harbour,
      'licensees/a.yaml': licensee('a', 'brand: { logo: logo.svg }'),
    });
    await symlink(join(outside, 'secret.yaml'), join(from, 'licensees/b.yaml'));
    await symlink(join(outside, 'secret.svg'), join(from, 'licensees/logo.svg'));
    const { value, diagnostics } = await checkCatalogue({ paths: [], from, today });
    expect(value.licensees.map(({ id }) => id)).toEqual(['a']);
    expect(diagnostics.map(named)).toEqual([
      'SRC-SYMLINK licensees/a.yaml:2:16',
      'SRC-SYMLINK licensees/b.yaml',
    ]);
  });

  it('a hundred of them, and nothing throws, whatever their files hold', async () => {
    const odd = [
      '',
      '\0',
      '- 1',
      '{}',
      'id: 1',
      '[[[',
      '\uFEFFid: x',
      'licence: 3',
      'null',
      '"',
      '*a',
      '<<: {}',
    ];
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`licensees/l${at}.yaml`, odd[at] ?? licensee(`l${at}`)]),
    );
    const { value, diagnostics } = await checked(files);
    expect(value.licensees.length).toBeGreaterThanOrEqual(88);
    const told = new Set(diagnostics.map(({ place }) => place?.file));
    expect(odd.filter((_, at) => !told.has(`licensees/l${at}.yaml`))).toEqual([]);
  });
});

describe('findings about a licensee are decided about as those about a course', () => {
  const file = (text: string) => ({ 'licensees/alder.yaml': text });

  it('by severities in the catalogue', async () => {
    const found = async (text: string) =>
      (await checked({ ...file(licensee('alder', ended)), 'coursewright.yaml': text })).found;
    expect(await found('checks: { LICENCE-ENDED: warning }')).toEqual([
      'warning LICENCE-ENDED licensees/alder.yaml:2:70',
    ]);
    expect(await found('checks: { LICENCE-ENDED: off }')).toEqual([]);
    expect(await found('licensees: { path: licensees/*.yaml, checks: { LICENCE-ENDED: info } }')).toEqual([
      'info LICENCE-ENDED licensees/alder.yaml:2:70',
    ]);
    expect(await found('courses: { path: courses/*, checks: { LICENCE-ENDED: off } }')).toEqual([
      'error LICENCE-ENDED licensees/alder.yaml:2:70',
    ]);
  });

  it('by comments, which say why', async () => {
    const comment = (code: string, reason = ': it is being renewed') =>
      `# coursewright-ignore ${code}${reason}\n`;
    const found = async (before: string, fields = ended) =>
      (await checked(file(licensee('alder', `${before}${fields}`)))).found;
    expect(await found(comment('LICENCE-ENDED'))).toEqual([]);
    expect(await found(comment('LICENCE-ENDED', ''))).toEqual([
      'warning SUPPRESS-REASON licensees/alder.yaml:2:1',
      'error LICENCE-ENDED licensees/alder.yaml:3:70',
    ]);
    expect(await found(comment('LICENSEE-HOST'), "hosts: ['*']")).toEqual([
      'warning SUPPRESS-FIXED licensees/alder.yaml:2:23',
      'error LICENSEE-HOST licensees/alder.yaml:3:9',
    ]);
    // What is found on some days only is not called unused on others.
    expect(await found(comment('LICENCE-ENDED'), 'variables: { agency.contact: x }')).toEqual([]);
    expect(await found(comment('LICENSEE-LMS'), 'lms: moodle')).toEqual([
      'info SUPPRESS-UNUSED licensees/alder.yaml:2:23',
    ]);
  });

  it('and offers no mending, which is for files of courses', async () => {
    const { diagnostics } = await checked(file(licensee('alder', 'langauges: [es]')));
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([['FIELD-UNKNOWN', undefined]]);
  });
});

describe('the agencies of the fixture', () => {
  const from = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
  it.each([
    ['2027-03-05', []],
    // Riverton is told of its last 60 days; the County has a renewal; Villeneuve has no end.
    ['2027-11-15', ['LICENCE-ENDING licensees/riverton.yaml:9:10']],
    ['2028-01-10', ['LICENCE-GRACE licensees/riverton.yaml:9:10']],
    [
      '2028-07-01',
      ['LICENCE-ENDED licensees/alder-county.yaml:11:49', 'LICENCE-ENDED licensees/riverton.yaml:9:10'],
    ],
  ])('on %s', async (on, expected) => {
    const { value, diagnostics } = await checkCatalogue({ paths: ['.'], from, today: on });
    expect(diagnostics.map(named)).toEqual(expected);
    expect([value.courses.length, value.licensees.length]).toEqual([2, 3]);
  });
});
