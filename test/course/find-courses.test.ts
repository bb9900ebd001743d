import { mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/build/check-folder.ts';
import { findCourses } from '../../src/course/find-courses.ts';
import { named } from '../support/expect-diagnostics.ts';
import { writeFiles } from '../support/temp-course.ts';

const course = 'id: x\n';
const found = async (files: Record<string, string>, ...paths: string[]) => {
  const root = await writeFiles(files);
  const { value, diagnostics } = await findCourses(paths, root);
  const short = (path: string | undefined) => path?.slice(root.length + 1);
  return {
    courses: value.courses.map(({ folder, targets }) => [short(folder), ...(targets ?? [])].join(' ')),
    out: short(value.out),
    findings: diagnostics.map(named),
    diagnostics,
  };
};

describe('the courses that a path names', () => {
  it('are the course in the folder, by folder or by its file', async () => {
    const files = { 'a/course.yaml': course, 'a/modules/one.md': '' };
    for (const path of ['a', 'a/', './a/course.yaml', 'a/../a'])
      expect((await found(files, path)).courses).toEqual(['a']);
    expect((await found(files, 'a', 'a/course.yaml')).courses).toEqual(['a']);
  });

  it('are those in “courses” where there is no catalogue', async () => {
    expect(
      (
        await found({
          'courses/b/course.yaml': course,
          'courses/a/course.yaml': course,
          'courses/none/x.md': '',
        })
      ).courses,
    ).toEqual(['courses/a', 'courses/b']);
  });

  it('are those of the catalogue, with its targets and its folder for packages', async () => {
    const files = {
      'coursewright.yaml': 'courses: [training/*, extra]\ntargets: [scorm12, web]\nout: build/zips\n',
      'training/b/course.yaml': course,
      'training/a/course.yaml': course,
      'extra/course.yaml': course,
      'courses/c/course.yaml': course,
    };
    const expected = {
      courses: ['training/a scorm12 web', 'training/b scorm12 web', 'extra scorm12 web'],
      out: 'build/zips',
      findings: [],
    };
    expect(await found(files)).toMatchObject(expected);
    expect(await found(files, 'coursewright.yaml')).toMatchObject(expected);
  });

  it('may lie in folders with odd names', async () => {
    const files = {
      'coursewright.yaml': 'courses: ["Kurs (1)", "v1..2", "{1..3}", "[draft]", "危 (*)/*"]\n',
      'Kurs (1)/course.yaml': course,
      'v1..2/course.yaml': course,
      '{1..3}/course.yaml': course,
      '[draft]/course.yaml': course,
      '危 (*)/a b/course.yaml': course,
    };
    expect(await found(files)).toMatchObject({
      courses: ['Kurs (1)', 'v1..2', '{1..3}', '[draft]', '危 (*)/a b'],
      findings: [],
    });
  });

  it.each([
    ['a path to nothing', {}, 'nowhere'],
    ['a folder without a course', { 'docs/x.md': '' }, 'docs'],
    ['a folder in place of course.yaml', { 'a/course.yaml/x.md': '' }, 'a'],
    ['a catalogue without courses', { 'coursewright.yaml': '# none yet\n' }, '.'],
  ])('are not found with %s', async (_, files, path) => {
    const { findings, diagnostics } = await found(files, path);
    expect(findings).toEqual(['COURSE-NOT-FOUND']);
    expect(diagnostics[0]?.message).toContain(`“${path}”`);
  });

  it.each([
    ['a field that it does not have', 'course: x\n', 'FIELD-UNKNOWN coursewright.yaml:1:1'],
    ['a target that does not exist', 'targets: [scorm13]\n', 'FIELD-VALUE coursewright.yaml:1:11'],
    ['broken YAML', 'courses: [\n', 'YAML-SYNTAX coursewright.yaml:2:1'],
    ['a folder that is misspelt', 'courses: [courses/*, training/*]\n', 'GLOB-EMPTY coursewright.yaml:1:22'],
    ['a way out of the folder', 'courses: ../x\n', 'FIELD-VALUE coursewright.yaml:1:10'],
    ['a range', 'courses: "courses/{1..5000}"\n', 'GLOB-PATTERN coursewright.yaml:1:10'],
    ['braces that multiply', `courses: "${'{a,b}'.repeat(18)}"\n`, 'GLOB-PATTERN coursewright.yaml:1:10'],
    ['one target twice', 'targets: [web, cmi5, web]\n', 'FIELD-VALUE coursewright.yaml:1:22'],
  ])('are not taken from a catalogue with %s, which is reported in it', async (_, text, finding) => {
    expect((await found({ 'coursewright.yaml': text, 'courses/a/course.yaml': course })).findings).toEqual([
      finding,
    ]);
  });

  it('are not looked for in a catalogue of 100 MB, or in a folder of its name', async () => {
    const root = await writeFiles({ 'coursewright.yaml': '' });
    await truncate(join(root, 'coursewright.yaml'), 100 * 1024 * 1024);
    expect((await findCourses([], root)).diagnostics.map(named)).toEqual(['SRC-TOO-LARGE coursewright.yaml']);
    const other = await writeFiles({ 'x/y': '' });
    await mkdir(join(other, 'coursewright.yaml'));
    expect((await findCourses([], other)).diagnostics.map(named)).toEqual(['COURSE-NOT-FOUND']);
  });
});

describe('what a catalogue says for courses that do not', () => {
  const catalogue =
    "publisher: { name: Harbor, url: https://harbor.example }\ndefaults:\n  language: es\n  rights: All rights reserved\n  completion: { passing: 70%, attempts: 3 }\n  theme: { accent: '#123456', titles: sans }\n  variables: { agency.name: the office }\n";
  const lean = (more: string) =>
    `id: lean\nversion: 1.0.0\ntitle: Lean\ndescription: A course.\nmodules: [{ id: one, pages: one.md }]\n${more}`;
  const read = async (more: string, path: string, text = catalogue) => {
    const root = await writeFiles({
      'coursewright.yaml': text,
      'courses/lean/course.yaml': lean(more),
      'courses/lean/one.md': '## Inicio {#start}\n\nPalabras de {{ agency.name }}.\n',
    });
    const { value, diagnostics } = await findCourses([path], root);
    const [course] = value.courses;
    const checked = course && (await checkFolder(course, root));
    const [edition] = checked?.value?.editions ?? [];
    const errors = [...diagnostics, ...(checked?.diagnostics ?? [])].filter(
      ({ severity }) => severity === 'error',
    );
    return { edition, errors: errors.map(named) };
  };

  it.each(['.', 'courses/lean', 'courses/lean/course.yaml'])(
    'holds for them, named as “%s”',
    async (path) => {
      const { edition, errors } = await read('', path);
      expect(errors).toEqual([]);
      expect(edition).toMatchObject({
        publisher: { name: 'Harbor', url: 'https://harbor.example' },
        language: 'es',
        rights: 'All rights reserved',
        theme: { accent: '#123456', titles: 'sans' },
      });
      expect(edition?.variables).toEqual({ 'agency.name': 'the office' });
    },
  );

  it('gives way to what a course says, field by field', async () => {
    const { edition, errors } = await read(
      "language: en-US\npublisher: { name: Other, url: https://other.example }\ntheme: { accent: '#654321' }\n",
      '.',
    );
    expect(errors).toEqual([]);
    expect(edition).toMatchObject({
      publisher: { name: 'Other', url: 'https://other.example', email: undefined },
      language: 'en-US',
      rights: 'All rights reserved',
      theme: { accent: '#654321', titles: 'sans' },
    });
  });

  it('is missed by a course where neither says it, and checked where the catalogue says it wrongly', async () => {
    expect((await read('language: en\nvariables: { agency.name: us }\n', '.', '{}\n')).errors).toEqual([
      expect.stringContaining('FIELD-MISSING'),
    ]);
    const wrong = await read('', '.', 'publisher: { name: Harbor }\ndefaults: { modules: [a.md] }\n');
    expect(wrong.edition).toBeUndefined();
    expect(wrong.errors).toEqual([
      expect.stringContaining('coursewright.yaml'),
      expect.stringContaining('coursewright.yaml'),
    ]);
  });
});
