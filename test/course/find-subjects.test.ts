import { mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSubjects } from '../../src/course/find-subjects.ts';
import { named } from '../support/expect-diagnostics.ts';
import { writeFiles } from '../support/temp-course.ts';

const course = 'id: x\n';
const catalogue = {
  'courses/a/course.yaml': course,
  'courses/b/course.yaml': course,
  'licensees/riverton.yaml': 'id: riverton\n',
  'licensees/alder.yaml': 'id: alder\n',
  'licensees/alder.svg': '<svg/>',
};
async function found(root: string, paths: readonly string[], below = '') {
  const { value, diagnostics } = await findSubjects(paths, join(root, below));
  const short = (path: string) => path.slice(root.length + 1);
  return {
    courses: value.courses.map(({ folder }) => short(folder)),
    licensees: value.catalogues.flatMap(({ asked }) => [...asked].map(short)),
    levels: value.catalogues.flatMap(({ licensees }) => licensees.map(({ levels }) => levels)),
    all: value.catalogues.map((one) => [one.courses.length, one.licensees.length]),
    findings: diagnostics.map(named),
  };
}
const both = ['licensees/alder.yaml', 'licensees/riverton.yaml'];

describe('what a path names to be checked', () => {
  it.each([
    ['a folder with courses and licensees', ['.'], ['courses/a', 'courses/b'], both],
    ['nothing: the folder that one stands in', [], ['courses/a', 'courses/b'], both],
    ['a course', ['courses/a'], ['courses/a'], []],
    ['a file of a course', ['courses/a/course.yaml'], ['courses/a'], []],
    ['the folder of licensees', ['licensees'], [], both],
    ['a licensee', ['licensees/alder.yaml'], [], ['licensees/alder.yaml']],
    ['two of them', both, [], both],
    [
      'a licensee and a course',
      ['courses/b', 'licensees/riverton.yaml'],
      ['courses/b'],
      ['licensees/riverton.yaml'],
    ],
    ['all, and one of them again', ['.', 'licensees/riverton.yaml'], ['courses/a', 'courses/b'], both],
  ])('%s', async (_, paths, courses, licensees) => {
    for (const more of [{}, { 'coursewright.yaml': '{}' }]) {
      const root = await writeFiles({ ...catalogue, ...more });
      const { findings, ...rest } = await found(root, paths);
      expect(findings).toEqual([]);
      expect(rest.courses).toEqual(courses);
      expect([...rest.licensees].sort()).toEqual(licensees);
      // A licensee is held against the whole catalogue.
      expect(rest.all).toEqual(licensees.length > 0 ? [[2, 2]] : []);
    }
  });

  it('is seen from any folder', async () => {
    const root = await writeFiles(catalogue);
    expect(await found(root, ['alder.yaml'], 'licensees')).toMatchObject({
      licensees: ['licensees/alder.yaml'],
      findings: [],
    });
    expect(await found(root, ['../licensees'], 'courses')).toMatchObject({ licensees: both, findings: [] });
  });

  it('is no licensee that the catalogue does not list', async () => {
    const root = await writeFiles({ ...catalogue, 'coursewright.yaml': 'licensees: licensees/alder.yaml\n' });
    expect(await found(root, ['.'])).toMatchObject({ licensees: ['licensees/alder.yaml'], findings: [] });
    const { findings, licensees } = await found(root, ['licensees/riverton.yaml']);
    expect([licensees, findings]).toEqual([[], ['COURSE-NOT-FOUND']]);
    expect((await found(root, ['licensees/none.yaml'])).findings).toEqual(['COURSE-NOT-FOUND']);
    expect((await found(root, ['licensees/alder.svg'])).findings).toEqual(['COURSE-NOT-FOUND']);
    await writeFiles({ 'coursewright.yaml': 'licensees: [\n' }, root);
    expect((await found(root, ['licensees/alder.yaml'])).findings).toEqual([
      'COURSE-NOT-FOUND',
      'YAML-SYNTAX coursewright.yaml:2:1',
    ]);
  });

  it('may be courses and licensees that lie in one folder', async () => {
    const inside = Object.fromEntries(Object.entries(catalogue).map(([path, text]) => [`org/${path}`, text]));
    const root = await writeFiles({
      ...inside,
      'coursewright.yaml': 'courses: org/courses/*\nlicensees: org/licensees/*.yaml\n',
    });
    expect(await found(root, ['org'])).toMatchObject({
      courses: ['org/courses/a', 'org/courses/b'],
      licensees: both.map((path) => `org/${path}`),
    });
  });
});

describe('the licensees of a catalogue', () => {
  it('are those that it names, each once, with its severities', async () => {
    const root = await writeFiles({
      ...catalogue,
      'agencies/one (1)/licensee.yaml': 'id: one\n',
      'coursewright.yaml': [
        'checks: { LICENCE-ENDED: warning, LICENCE-ENDING: off }',
        'licensees:',
        '  - agencies/*/licensee.yaml',
        '  - { path: licensees/*.yaml, checks: { LICENCE-ENDED: info } }',
        '  - licensees/alder.yaml',
      ].join('\n'),
    });
    const { licensees, levels, findings } = await found(root, ['.']);
    expect([licensees, findings]).toEqual([['agencies/one (1)/licensee.yaml', ...both], []]);
    expect(levels).toEqual([
      { 'LICENCE-ENDED': 'warning', 'LICENCE-ENDING': 'off' },
      { 'LICENCE-ENDED': 'info', 'LICENCE-ENDING': 'off' },
      { 'LICENCE-ENDED': 'info', 'LICENCE-ENDING': 'off' },
    ]);
  });

  it.each([
    ['a folder that is misspelt', 'licensees: licences/*.yaml', ['GLOB-EMPTY coursewright.yaml:1:12']],
    ['a way out', 'licensees: ../x.yaml', ['FIELD-VALUE coursewright.yaml:1:12']],
    ['a range', 'licensees: "licensees/{1..5000}.yaml"', ['GLOB-PATTERN coursewright.yaml:1:12']],
    [
      'a code that there is not',
      'licensees: { path: licensees/*.yaml, checks: { LICENCE-END: off } }',
      ['CHECK-UNKNOWN coursewright.yaml:1:48'],
    ],
    [
      'a severity that stays',
      'licensees: { path: licensees/*.yaml, checks: { LICENSEE-ID: off } }',
      ['CHECK-FIXED coursewright.yaml:1:61'],
    ],
    ['the same said for all', 'checks: { LICENCE-END: off }', ['CHECK-UNKNOWN coursewright.yaml:1:11']],
  ])('are told of %s, once', async (_, text, findings) => {
    const root = await writeFiles({ ...catalogue, 'coursewright.yaml': text });
    expect((await found(root, ['.'])).findings).toEqual(findings);
  });

  it('are not read through a link that leads out', async () => {
    const outside = await writeFiles({ 'secret.yaml': 'id: secret\n' });
    const root = await writeFiles({ 'courses/a/course.yaml': course });
    await symlink(outside, join(root, 'licensees'));
    const { licensees, findings } = await found(root, ['.']);
    expect([licensees, findings]).toEqual([[], ['SRC-SYMLINK licensees/secret.yaml']]);
    await mkdir(join(root, 'x'));
    await rename(join(root, 'licensees'), join(root, 'x/agencies'));
    const { licensees: none } = await found(root, ['.']);
    expect(none).toEqual([]);
  });

  it('are named without a word about courses that are not there', async () => {
    const root = await writeFiles({
      ...catalogue,
      'coursewright.yaml': 'courses: [courses/*, training/*]\n',
    });
    expect((await found(root, ['licensees'])).findings).toEqual([]);
    expect((await found(root, ['.'])).findings).toEqual(['GLOB-EMPTY coursewright.yaml:1:22']);
  });

  it('are none that are folders', async () => {
    const root = await writeFiles({ ...catalogue, 'licensees/old.yaml/x.md': '' });
    expect((await found(root, ['.'])).licensees).toEqual(both);
  });
});
