import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetIds } from '../../src/course/model.ts';
import { run, start } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import type { SourceFiles } from '../support/memory-files.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = (files: SourceFiles = {}) => writeFiles(exampleCourse(files));
const inFolder = (folder: string, files: SourceFiles) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const sha256 = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
const packagesIn = async (folder: string) => (await readdir(folder).catch(() => [])).sort();
const stack = /\n\s+at .*:\d+:\d+/;

describe.concurrent('coursewright build', () => {
  it('builds every target, and prints what sha256sum --check reads', async () => {
    const folder = await good();
    const { code, stdout, stderr } = await run(folder, ['build']);
    expect([code, stderr]).toEqual([0, 'Building . (1 of 1)\nok 6 packages built.\n']);
    const names = targetIds.map((target) => `example-1.0.0-${target}.zip`);
    expect(await packagesIn(join(folder, 'dist/packages'))).toEqual([...names].sort());
    const lines = await Promise.all(
      names.map(
        async (name) => `${await sha256(join(folder, 'dist/packages', name))}  dist/packages/${name}`,
      ),
    );
    expect(stdout).toBe(`${lines.join('\n')}\n`);
  });

  it('builds the targets that it is asked for, into the folder that it is given', async () => {
    const folder = await good({ 'course.yaml': 'targets: [cmi5]' });
    expect(
      (await run(folder, ['build', '--out', 'a/b c', '--target', 'web,scorm12', '--jobs', '1'])).code,
    ).toBe(0);
    expect(await packagesIn(join(folder, 'a/b c'))).toEqual([
      'example-1.0.0-scorm12.zip',
      'example-1.0.0-web.zip',
    ]);
    expect((await run(folder, ['build', '--out', 'own'])).code).toBe(0);
    expect(await packagesIn(join(folder, 'own'))).toEqual(['example-1.0.0-cmi5.zip']);
  });

  it('refuses what could outgrow the saved progress of SCORM 1.2, says what to do, and builds what has the room', async () => {
    const check = (n: number) => `::: question id=q${n}\nWhich?\n\n- [x] This {#a}\n- [ ] That {#b}\n:::\n`;
    const checks = Array.from({ length: 520 }, (_, n) => check(n)).join('\n');
    const folder = await good({ 'modules/one.md': `## Start {#start}\n\n${checks}` });
    const { code, stderr } = await run(folder, ['build', '-t', 'scorm12,scorm2004-4th', '--out', 'out']);
    expect(code).toBe(1);
    expect(stderr).toContain('STATE-TOO-LARGE');
    expect(stderr).toMatch(/has 4184 characters; this standard\s+holds 4,?096/);
    expect(stderr).toMatch(/scos:\s+per-module/);
    expect(await packagesIn(join(folder, 'out'))).toEqual(['example-1.0.0-scorm2004-4th.zip']);
  });

  it('writes a map of what can be recorded where it is asked for, and only there', async () => {
    const folder = await good({
      'modules/one.md':
        '## Start {#start}\n\n::: question id=kc\nWhich?\n\n- [x] This {#a}\n- [ ] That {#b}\n:::\n',
    });
    expect((await run(folder, ['build', '-t', 'web', '--out', 'out', '--analytics'])).code).toBe(0);
    const [map, zip] = await packagesIn(join(folder, 'out'));
    expect([map, zip]).toEqual(['example-1.0.0-analytics.json', 'example-1.0.0-web.zip']);
    const { interactions } = JSON.parse(await readFile(join(folder, 'out', map ?? ''), 'utf8'));
    expect(interactions).toEqual([
      expect.objectContaining({ id: 'kc', key: { scorm12: 'a', scorm2004: 'a', xapi: 'a' } }),
    ]);
  });

  it('takes targets and folder of the catalogue for courses that say nothing', async () => {
    const one = exampleCourse({ 'course.yaml': 'id: first' });
    const two = exampleCourse({ 'course.yaml': 'id: second\ntargets: [xapi]' });
    const root = await writeFiles({
      'coursewright.yaml': 'targets: [web]\nout: out\n',
      ...inFolder('courses/one', one),
      ...inFolder('courses/two', two),
    });
    expect((await run(root, ['build'])).code).toBe(0);
    expect(await packagesIn(join(root, 'out'))).toEqual(['first-1.0.0-web.zip', 'second-1.0.0-xapi.zip']);
  });

  it('answers in JSON', async () => {
    const folder = await good({ 'modules/one.md': '## Start\n' });
    const { code, stdout } = await run(folder, ['build', '-t', 'web', '--json']);
    const file = join(folder, 'dist/packages/example-1.0.0-web.zip');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      command: 'build',
      ok: true,
      packages: [
        {
          course: 'example',
          version: '1.0.0',
          title: 'An example',
          language: 'en-US',
          target: 'web',
          file: 'dist/packages/example-1.0.0-web.zip',
          size: (await readFile(file)).length,
          sha256: await sha256(file),
        },
      ],
      diagnostics: [expect.objectContaining({ code: 'ID-MISSING', severity: 'warning', fixable: true })],
    });
  });

  it('builds the good course and leaves the bad one out', async () => {
    const root = await writeFiles({
      ...inFolder('courses/bad', exampleCourse({ 'course.yaml': 'id: bad\nnavigation: x' })),
      ...inFolder('courses/good', exampleCourse({ 'course.yaml': 'id: good' })),
    });
    expect((await run(root, ['build', '-t', 'web'])).code).toBe(1);
    expect(await packagesIn(join(root, 'dist/packages'))).toEqual(['good-1.0.0-web.zip']);
  });

  it('refuses a second course that an LMS would take for the first', async () => {
    const root = await writeFiles({
      ...inFolder('courses/a', exampleCourse({ 'course.yaml': 'id: media-training-one' })),
      ...inFolder('courses/b', exampleCourse({ 'course.yaml': 'id: media-training-two' })),
    });
    const { code, stderr } = await run(root, ['build', '-t', 'web']);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('courses/b/course.yaml error COURSE-ID-CLASH'),
    ]);
    expect(await packagesIn(join(root, 'dist/packages'))).toEqual(['media-training-one-1.0.0-web.zip']);
    expect((await run(root, ['check'])).code).toBe(1);
  });

  it('says which language a package is in, where there are several', async () => {
    const folder = await good({
      'course.yaml': 'translations: [es]',
      'locales/es/course.yaml':
        'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
      'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
      'locales/es/modules/one.md': '## Inicio {#start}\n\nPalabras.\n',
    });
    expect((await run(folder, ['build', '-t', 'web'])).code).toBe(0);
    expect(await packagesIn(join(folder, 'dist/packages'))).toEqual([
      'example-1.0.0-en-us-web.zip',
      'example-1.0.0-es-web.zip',
    ]);
  });

  it('stamps files with SOURCE_DATE_EPOCH, and refuses one that is no date', async () => {
    const folder = await good();
    const built = async (epoch?: string) =>
      (
        await run(folder, ['build', '-t', 'web'], epoch === undefined ? {} : { SOURCE_DATE_EPOCH: epoch })
      ).stdout.split(' ')[0];
    const [plain, empty, dated, again] = [
      await built(),
      await built(''),
      await built('1767225600'),
      await built('1767225600'),
    ];
    expect(empty).toBe(plain);
    expect(dated).not.toBe(plain);
    expect(again).toBe(dated);
    for (const wrong of ['yesterday', '-1', '1.5']) {
      const { code, stdout, stderr } = await run(folder, ['build', '-t', 'web'], {
        SOURCE_DATE_EPOCH: wrong,
      });
      expect([code, stdout, stderr]).toEqual([
        2,
        '',
        expect.stringContaining(`SOURCE_DATE_EPOCH is “${wrong}”`),
      ]);
    }
  });

  it.each([
    ['a file in place of the folder', { out: 'a file' }],
    ['a file in place of a folder above', { 'out/x': '' }],
  ])('says that it cannot write, with %s', async (_, files) => {
    const folder = await good(files);
    const out = 'out' in files ? 'out' : 'out/x/y';
    const { code, stdout, stderr } = await run(folder, ['build', '-t', 'web', '-o', out]);
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      expect.stringContaining(`OUT-WRITE\n  “${out}” cannot be written`),
    ]);
    expect(stderr).not.toMatch(stack);
  });

  it('says that it cannot write one package, and builds the others', async () => {
    const folder = await good();
    await mkdir(join(folder, 'dist/packages/example-1.0.0-web.zip/x'), { recursive: true });
    const { code, stderr } = await run(folder, ['build', '-t', 'web', '-t', 'xapi']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('“dist/packages/example-1.0.0-web.zip” cannot be written'),
    ]);
    expect(stderr).not.toMatch(stack);
    expect(await packagesIn(join(folder, 'dist/packages'))).toEqual([
      'example-1.0.0-web.zip',
      'example-1.0.0-xapi.zip',
    ]);
  });

  it('leaves no half-written package when it is stopped', async () => {
    const folder = await good({
      'modules/one.md':
        '## Start {#start}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt\nThe talk.\n:::\n',
    });
    // Large enough, and hard enough to compress, that a signal comes in the middle of it.
    await writeFile(join(folder, 'assets/talk.mp4'), noise(40 * 1024 * 1024));
    const { child, outcome } = start(folder, ['build', '--jobs', '2', '--out', 'out']);
    await untilPartial(join(folder, 'out'));
    child.kill('SIGINT');
    const { code, stderr } = await outcome;
    expect([code, stderr]).toEqual([
      130,
      'Building . (1 of 1)\nStopped. Packages that were finished are kept; the one at hand was removed.\n',
    ]);
    const left = await packagesIn(join(folder, 'out'));
    expect(left.filter((name) => !name.endsWith('.zip'))).toEqual([]);
    for (const name of left)
      expect((await readFile(join(folder, 'out', name))).subarray(-22, -18).toString('latin1')).toBe(
        'PK\u0005\u0006',
      );
  });

  it('names a course in a folder with an odd name as it is', async () => {
    const root = temporaryFolder();
    await writeFiles(exampleCourse({}), join(root, 'Kurs (1) 危'));
    expect(await run(root, ['build', '-t', 'web', 'Kurs (1) 危'])).toMatchObject({
      code: 0,
      stderr: 'Building Kurs (1) 危 (1 of 1)\nok 1 package built.\n',
    });
  });
});

async function untilPartial(folder: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if ((await packagesIn(folder)).some((name) => name.endsWith('.partial'))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('No package was begun');
}

/** Bytes that do not compress, the same every time. */
function noise(length: number): Uint8Array {
  const bytes = new Uint32Array(length / 4);
  let state = 508;
  for (let index = 0; index < bytes.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state;
  }
  return new Uint8Array(bytes.buffer);
}
