import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { courseYaml, exampleCourse } from '../support/example-course.ts';
import { licenseeYaml } from '../support/example-licensee.ts';
import { privatePem } from '../support/signing.ts';
import { writeFiles } from '../support/temp-course.ts';

const published = new URL('../../docs/schemas/answer.schema.json', import.meta.url);

/** The schema, once as it is, and once so that it knows every field that we write. */
const open = new Ajv({ strict: true, discriminator: false }).compile(read());
const closed = new Ajv({ strict: true }).compile(
  JSON.parse(JSON.stringify(read()).replaceAll('"additionalProperties":{}', '"additionalProperties":false')),
);

function read() {
  return JSON.parse(readFileSync(published, 'utf8'));
}

async function answer(args: readonly string[], files: Parameters<typeof exampleCourse>[0] = {}) {
  const { stdout } = await run(await writeFiles(exampleCourse(files)), [...args, '--json']);
  return JSON.parse(stdout);
}

const publisher = 'publisher: { name: Press, url: https://press.example, email: help@press.example }';

describe('the schema of answers', () => {
  it.concurrent.each([
    ['a check of a good course', ['check'], {}],
    ['a check with findings, one fixable', ['check'], { 'modules/one.md': '\uFEFF## Start\n\n{{ none }}\n' }],
    ['a check of what is no course', ['check', 'nowhere'], {}],
    [
      'a check of a licensee',
      ['check', 'catalogue/licensees/alder.yaml'],
      {
        'catalogue/courses/a/course.yaml': courseYaml('id: harbour'),
        'catalogue/licensees/alder.yaml': licenseeYaml(),
      },
    ],
    ['a build', ['build', '--target', 'web,scorm12'], {}],
    ['a build of a course with errors', ['build'], { 'course.yaml': 'navigation: liner' }],
    ['an accessibility report', ['accessibility'], { 'course.yaml': publisher }],
  ])('holds for %s, and names every field of it', async (_, args, files) => {
    const real = await answer(args, files);
    expect([open(real), open.errors]).toEqual([true, null]);
    expect([closed(real), closed.errors]).toEqual([true, null]);
  });

  it.concurrent.each([
    ['a count of use', ['usage', '--licensee', 'alder-city', 'catalogue/export.csv']],
    ['a count of nobody’s use', ['usage', '--licensee', 'nobody', 'catalogue/export.csv']],
    ['a renewal', ['renew', 'alder-city', '--until', '2039-12-31', '--seats', '7', '--dry-run']],
    ['a renewal of nobody', ['renew', 'nobody', '--until', '2039-12-31']],
    ['a withdrawal', ['withdraw', 'harbour', '1.0.0', '--reason', 'x']],
  ])('holds for %s, and names every field of it', async (_, args) => {
    const got = {
      ...{ format: 1, on: '2026-11-01', licensee: 'alder-city', agency: 'Alder', licence: '2027-014' },
      courses: [{ id: 'harbour', version: '1.0.0', title: 'Harbour', languages: ['en'] }],
      ...{ packages: [], delivery: '', before: '' },
    };
    const real = await answer([...args, '--catalogue', 'catalogue', '--today', '2027-02-03'], {
      'catalogue/courses/a/course.yaml': courseYaml('id: harbour'),
      'catalogue/courses/a/modules/one.md': '## Start\n\nWords.\n',
      'catalogue/licensees/alder.yaml': licenseeYaml(),
      'catalogue/export.csv': 'email,course,completed\na@x.example,harbour,2027-02-01\n',
      'catalogue/deliveries.jsonl': `${JSON.stringify(got)}\n`,
    });
    expect([open(real), open.errors]).toEqual([true, null]);
    expect([closed(real), closed.errors]).toEqual([true, null]);
    expect((real.statement?.used ?? real.holders?.length ?? real.renewed) ? 1 : 0).toBe(
      args.includes('nobody') ? 0 : 1,
    );
  });

  it.concurrent('holds for what is said of packages, and names every field of it', async () => {
    const folder = await writeFiles(exampleCourse({}));
    await run(folder, ['build', '--target', 'scorm12,cmi5', '--out', 'out']);
    const [first, second] = ['out/example-1.0.0-scorm12.zip', 'out/example-1.0.0-cmi5.zip'];
    for (const args of [
      ['verify', first, second],
      ['verify', '--lms', 'moodle', second],
      ['verify', 'none.zip'],
      ['diff', first, first],
      ['diff', first, second],
      ['diff', first, 'none.zip'],
      ['check', '--write-baseline', 'known.json'],
      ['check', '--baseline', 'known.json'],
      ['check', '--fix'],
      ['check', '--fix', '--dry-run'],
      ['sign', 'out'],
      ['sign', 'none'],
      ['verify', '--signature', 'out'],
      ['verify', '--signature', 'none'],
    ]) {
      const { stdout } = await run(folder, [...args, '--json'], { COURSEWRIGHT_SIGNING_KEY: privatePem() });
      const real = JSON.parse(stdout);
      expect([args, open(real), open.errors]).toEqual([args, true, null]);
      expect([args, closed(real), closed.errors]).toEqual([args, true, null]);
    }
  });

  it('holds for findings of verify, and for fields that come later', () => {
    const verify = {
      format: 1,
      command: 'verify',
      ok: false,
      packages: [],
      diagnostics: [
        {
          code: 'PKG-BOM',
          severity: 'warning',
          message: 'It starts with a mark.',
          file: 'a.zip/imsmanifest.xml',
        },
      ],
    };
    expect([open(verify), open.errors]).toEqual([true, null]);
  });

  it.each([
    ['another format', { format: 2 }],
    ['another command', { command: 'guess' }],
    ['no findings', { diagnostics: undefined }],
    ['a severity that there is not', { diagnostics: [{ code: 'A-B', severity: 'fatal', message: '' }] }],
    ['a line 0', { diagnostics: [{ code: 'A-B', severity: 'error', message: '', file: 'a', line: 0 }] }],
  ])('does not hold for %s', (_, wrong) => {
    const good = { format: 1, command: 'check', ok: true, courses: [], diagnostics: [] };
    expect(open(good)).toBe(true);
    expect(open(JSON.parse(JSON.stringify({ ...good, ...wrong })))).toBe(false);
  });
});
