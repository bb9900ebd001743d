import { describe, expect, it } from 'vitest';
import type { PackageCode } from '../../src/diagnostics/codes/package-codes.ts';
import { viewFiles } from '../../src/packaging/view-files.ts';
import { readAiccCourse } from '../../src/verify/aicc/course-files.ts';
import { standardsOf } from '../../src/verify/standard.ts';
import { aiccPackage } from '../fixtures/packages/aicc.ts';
import { type Change, codesFor, edit, findings, put, remove, rename } from '../support/packages.ts';

const [crs, au, des, cst] = ['Harbour.crs', 'Harbour.au', 'Harbour.des', 'Harbour.cst'] as const;

describe('an AICC course', () => {
  it('is told as one, and has no finding when it is good', async () => {
    expect(await findings(aiccPackage())).toEqual([]);
    expect(await standardsOf(viewFiles('a.zip', aiccPackage()))).toEqual(['aicc']);
  });

  it('may be in a folder, in any case, and in Windows-1252', async () => {
    const [, ...rest] = aiccPackage();
    const inFolder = [...aiccPackage().slice(0, 4)].map((file) => ({
      ...file,
      path: `c/${file.path.toUpperCase()}`,
    }));
    expect(await findings([...inFolder, ...rest.slice(3)])).toEqual([]);
    const latin = put(des, Buffer.from('System_ID,Title\nA1,Fl\xe4che\nA2,x\nB1,y\n', 'latin1'));
    const course = await readAiccCourse(viewFiles('a.zip', latin(aiccPackage())));
    expect(course?.descriptions[0]?.values.title).toBe('Fläche');
  });

  it('is read with quotes, commas and lines in its values', async () => {
    const course = await readAiccCourse(viewFiles('a.zip', aiccPackage()));
    expect(course?.descriptions.map(({ line, values }) => [line, values.title, values.description])).toEqual([
      [2, 'Flags, and lights', 'Says "stop"'],
      [3, 'Final test', 'All of it,\r\nin ten questions'],
      [5, 'Everything', ''],
    ]);
    expect(course?.settings['course.course_title']).toBe('Harbour safety');
    expect(course?.structure.map(({ ids }) => ids)).toEqual([
      ['root', 'B1'],
      ['B1', 'A1', 'A2'],
    ]);
  });

  it.each<readonly [string, PackageCode, Change, string]>([
    ['a file too few', 'AICC-FILES', remove(cst), 'lacks its file .cst,'],
    [
      'no title',
      'AICC-FIELD',
      edit(crs, 'Course_Title=Harbour safety\r\n', ''),
      'does not say course_title.',
    ],
    ['an empty version', 'AICC-FIELD', edit(crs, 'Version=4.0', 'Version='), 'does not say version.'],
    [
      'another number of units',
      'AICC-AU-COUNT',
      edit(crs, 'Total_AUs=2', 'Total_AUs=3'),
      'there are 3 units, and there are 2.',
    ],
    [
      'a launch file that is not there',
      'AICC-LAUNCH',
      rename('Flags/index.html', 'Flags/start.html'),
      'In line 2 of “Harbour.au”, the unit “A1” launches “Flags/index.html”',
    ],
    [
      'a mastery score in words',
      'AICC-MASTERY-SCORE',
      edit(au, '"80"', '"eighty"'),
      'the mastery score “eighty”',
    ],
    ['a mastery score above 100', 'AICC-MASTERY-SCORE', edit(au, '"80"', '"101"'), '“101”'],
    [
      'a unit without a description',
      'AICC-REFERENCE',
      edit(des, '"A2","test"', '"A9","test"'),
      '“a2” of “Harbour.au” does not stand in the .des file.',
    ],
    [
      'a member that is nothing',
      'AICC-REFERENCE',
      edit(cst, '"A1","A2"', '"A1","A7"'),
      '“a7” of “Harbour.cst” does not stand in the .au and .des files.',
    ],
  ])('with %s → %s', async (_, code, change, says) => {
    const found = await findings(change(aiccPackage()));
    expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
    expect(found.map(({ message }) => message).join('\n')).toContain(says);
  });

  it('without any unit → AICC-NO-AU', async () => {
    const empty = put(au, '"System_ID","File_Name"\r\n');
    expect(await codesFor(empty(aiccPackage()))).toContain('AICC-NO-AU');
  });

  it('launches what lies on the web, with a query, from the root or over a backslash', async () => {
    for (const name of [
      'https://press.example/a',
      './Flags/index.html?a=b',
      '/Flags/index.html',
      'Flags\\index.html',
    ])
      expect(await findings(edit(au, 'Flags/index.html', name)(aiccPackage())), name).toEqual([]);
  });

  it('of noise gives findings, and takes no longer than its bytes', async () => {
    for (const noise of [
      '"'.repeat(100_000),
      ','.repeat(100_000),
      '"a","'.repeat(50_000),
      '\r'.repeat(100_000),
      ' '.repeat(100_000),
    ]) {
      const broken = [crs, au, des, cst].reduce((files, path) => put(path, noise)(files), aiccPackage());
      expect(await codesFor(broken)).toContain('AICC-FIELD');
    }
  });
});
