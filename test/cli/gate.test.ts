import { chmod, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import type { SourceFiles } from '../support/memory-files.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = (files: SourceFiles = {}) => writeFiles(exampleCourse(files));
const inFolder = (folder: string, files: SourceFiles) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const page = (text: string) => `---\nid: one\n---\n\n## Start {#start}\n\n${text}\n`;
const image = '![](assets/chart.svg)';
const read = (folder: string, path: string) => readFile(join(folder, path), 'utf8');

describe('severities in a catalogue', () => {
  it.concurrent('decide over the exit code, and so do mistakes in them', async () => {
    const course = inFolder('courses/a', exampleCourse({ 'modules/one.md': page(image) }));
    const codeWith = async (checks: string, ...flags: string[]) => {
      const folder = await writeFiles({ 'coursewright.yaml': `checks: ${checks}\n`, ...course });
      return (await run(folder, ['check', ...flags])).code;
    };
    expect(await codeWith('{}')).toBe(1);
    expect(await codeWith('{ A11Y-IMAGE-ALT: warning }')).toBe(0);
    expect(await codeWith('{ A11Y-IMAGE-ALT: warning }', '--strict')).toBe(1);
    expect(await codeWith('{ A11Y-IMAGE-ALT: off }', '--strict')).toBe(0);
    expect(await codeWith('{ A11Y-IMAGE-ALT: off, A11Y-IMAGE: off }')).toBe(2);
    expect(await codeWith('{ A11Y-IMAGE-ALT: off, SRC-MISSING: off }')).toBe(2);
  });

  it.concurrent('hide no missing id from “ids”', async () => {
    const folder = await writeFiles({
      'coursewright.yaml': 'checks: { ID-MISSING: off }\n',
      ...inFolder('courses/a', exampleCourse({ 'modules/one.md': '## Start\n\nWords.\n' })),
    });
    expect((await run(folder, ['check', '--strict'])).code).toBe(0);
    expect((await run(folder, ['ids'])).stderr).toContain('ID-MISSING');
  });
});

describe('coursewright check with a baseline', () => {
  it.concurrent('lets what is known pass, and nothing else', async () => {
    const folder = await good({ 'modules/one.md': page(`${image}\n\n{{ none }}`) });
    const written = await run(folder, ['check', '--write-baseline', 'known.json']);
    expect(written).toEqual({
      code: 0,
      stdout: '',
      stderr:
        '2 findings are written to known.json. Until 1 of them is mended, nothing can be built.\nok 1 course checked.\n',
    });
    const known = await run(folder, ['check', '--baseline', 'known.json']);
    expect([known.code, known.stderr]).toEqual([
      0,
      '2 known findings in known.json are not counted. Until 1 of them is mended, nothing can be built.\nok 1 course checked.\n',
    ]);
    await writeFile(join(folder, 'modules/one.md'), page(`Above.\n\n{{ none }}\n\n${image}\n\n{{ new }}`));
    const more = await run(folder, ['check', '--baseline', 'known.json']);
    expect([more.code, more.stderr.match(/(?:error|warning) [A-Z0-9-]+/g)]).toEqual([
      1,
      ['error MD-VARIABLE'],
    ]);
    expect(more.stderr).toContain('There is no variable “new”');
  });

  it.concurrent('tells what is no longer there, of the courses that it checked', async () => {
    const course = (id: string) =>
      inFolder(id, exampleCourse({ 'course.yaml': `id: ${id}`, 'modules/one.md': page(image) }));
    const folder = await writeFiles({ ...course('north'), ...course('south') });
    await run(folder, ['check', 'north', 'south', '--write-baseline', 'known.json']);
    for (const id of ['north', 'south']) await writeFile(join(folder, id, 'modules/one.md'), page('Words.'));
    const { code, stderr } = await run(folder, ['check', 'north', '--baseline', 'known.json', '--verbose']);
    expect(code).toBe(0);
    expect(stderr).toContain('1 of its findings is no longer there');
    expect(stderr.match(/.* info BASELINE-GONE/g)).toEqual(['known.json:5:7 info BASELINE-GONE']);
    expect(stderr).toContain('“north/modules/one.md”');
  });

  it.concurrent('fails for what is no longer there, where the catalogue wants it', async () => {
    const folder = await good({
      'coursewright.yaml': 'checks: { BASELINE-GONE: error }\n',
      'modules/one.md': page(image),
    });
    await run(folder, ['check', '--write-baseline', 'known.json']);
    expect((await run(folder, ['check', '--baseline', 'known.json'])).code).toBe(0);
    await writeFile(join(folder, 'modules/one.md'), page('Words.'));
    expect((await run(folder, ['check', '--baseline', 'known.json'])).code).toBe(1);
  });

  it.concurrent('means the same from any folder', async () => {
    const folder = await writeFiles(inFolder('courses/a', exampleCourse({ 'modules/one.md': page(image) })));
    await run(folder, ['check', '--write-baseline', 'known.json']);
    const inside = join(folder, 'courses/a');
    expect((await run(inside, ['check', '--baseline', '../../known.json'])).code).toBe(0);
    expect((await run(inside, ['check'])).code).toBe(1);
  });

  it.concurrent('answers in JSON', async () => {
    const folder = await good({ 'modules/one.md': page(image) });
    const answer = async (flag: string) =>
      JSON.parse((await run(folder, ['check', '--json', flag, 'b.json'])).stdout);
    expect(await answer('--write-baseline')).toMatchObject({
      ok: true,
      baseline: { file: 'b.json', written: 1 },
      diagnostics: [],
    });
    expect(await answer('--baseline')).toMatchObject({
      ok: true,
      baseline: { file: 'b.json', known: 1, gone: 0 },
      diagnostics: [],
    });
  });

  it.concurrent('is strict with what is no baseline, and never writes over it', async () => {
    const folder = await good();
    const course = await read(folder, 'course.yaml');
    for (const args of [
      ['--baseline', 'none.json'],
      ['--baseline', 'course.yaml'],
      ['--baseline', 'modules'],
      ['--write-baseline', 'course.yaml'],
      ['--write-baseline', 'modules'],
    ]) {
      const { code, stderr } = await run(folder, ['check', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('error BASELINE-FORMAT')]);
    }
    expect(await read(folder, 'course.yaml')).toBe(course);
    const nowhere = await run(folder, ['check', '--write-baseline', 'no/folder/b.json']);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('error OUT-WRITE')]);
    expect((await run(folder, ['check', '--baseline', 'a', '--write-baseline', 'a'])).code).toBe(2);
  });

  it.concurrent('takes no mistake in the catalogue for known', async () => {
    const folder = await writeFiles({
      'coursewright.yaml': 'checks: { NO-CODE: off }\n',
      ...inFolder('courses/a', exampleCourse({})),
    });
    const written = await run(folder, ['check', '--write-baseline', 'b.json']);
    expect([written.code, written.stderr]).toEqual([2, expect.stringContaining('0 findings are written')]);
    const held = await run(folder, ['check', '--baseline', 'b.json']);
    expect([held.code, held.stderr]).toEqual([2, expect.stringContaining('0 known findings')]);
  });

  it.concurrent('writes the same file twice over, and over itself', async () => {
    const folder = await good({ 'modules/one.md': page(`${image}\n\n${image}`) });
    await run(folder, ['check', '--write-baseline', 'b.json']);
    const first = await read(folder, 'b.json');
    expect(first).toMatch(/"A11Y-IMAGE-ALT [0-9a-f]{16}": 2\n/);
    await run(folder, ['check', '--write-baseline', 'b.json']);
    expect(await read(folder, 'b.json')).toBe(first);
  });
});

describe('coursewright check --fix', () => {
  const broken = { 'course.yaml': 'navigaton: linear', 'modules/one.md': `\uFEFF${page(image)}` };

  it.concurrent('mends, checks again, and says what is left', async () => {
    const folder = await good(broken);
    const { code, stdout, stderr } = await run(folder, ['check', '--fix']);
    expect([code, stdout]).toEqual([
      1,
      'mended course.yaml: FIELD-UNKNOWN\nmended modules/one.md: SRC-BOM\n',
    ]);
    expect(stderr).toMatch(/^2 findings mended\.\nmodules\/one\.md:7:5 error A11Y-IMAGE-ALT\n/);
    expect(await read(folder, 'course.yaml')).toMatch(/^navigation: linear\n/);
    expect(await read(folder, 'modules/one.md')).toBe(page(image));
    const again = await run(folder, ['check', '--fix']);
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toMatch(/^Nothing here can be mended safely\.\n/);
  });

  it.concurrent('shows what it would do, and does nothing, on a dry run', async () => {
    const folder = await good(broken);
    const before = await Promise.all(Object.keys(broken).map((path) => read(folder, path)));
    const { code, stdout, stderr } = await run(folder, ['check', '--fix', '--dry-run']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '--- a/course.yaml\n+++ b/course.yaml\n@@ -1,4 +1,4 @@\n-navigaton: linear\n+navigation: linear\n',
    );
    expect(stdout).toContain('-\uFEFF---\n+---\n');
    expect(stderr).toMatch(/^2 findings would be mended, and nothing was written\.\n/);
    expect(stderr).toContain('error FIELD-UNKNOWN');
    expect(await Promise.all(Object.keys(broken).map((path) => read(folder, path)))).toEqual(before);
    expect((await run(folder, ['check', '--dry-run'])).stdout).toBe(stdout);
  });

  it.concurrent('answers in JSON', async () => {
    const folder = await good(broken);
    const dry = JSON.parse((await run(folder, ['check', '--dry-run', '--json'])).stdout);
    expect(dry).toMatchObject({ ok: false, diff: expect.stringContaining('+navigation: linear') });
    expect(dry.diagnostics[0]).toMatchObject({ code: 'FIELD-UNKNOWN', fixable: true });
    const answer = JSON.parse((await run(folder, ['check', '--fix', '--json'])).stdout);
    expect(answer.mended).toEqual([
      { file: 'course.yaml', code: 'FIELD-UNKNOWN', count: 1 },
      { file: 'modules/one.md', code: 'SRC-BOM', count: 1 },
    ]);
    expect([answer.diff, answer.diagnostics.length]).toEqual([undefined, 1]);
  });

  it.concurrent('keeps permissions, leaves nothing beside, and follows no link out of the course', async () => {
    const outside = await writeFiles({ 'two.md': `\uFEFF${page('Words.')}` });
    const folder = await good({ ...broken, 'course.yaml': 'modules: [modules/one.md, two.md]' });
    await symlink(join(outside, 'two.md'), join(folder, 'two.md'));
    await chmod(join(folder, 'modules/one.md'), 0o640);
    await run(folder, ['check', '--fix']);
    expect((await stat(join(folder, 'modules/one.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(join(folder, 'modules'))).toEqual(['one.md']);
    expect(await read(folder, 'modules/one.md')).toBe(page(image));
    expect(await read(outside, 'two.md')).toBe(`\uFEFF${page('Words.')}`);
    await rm(join(folder, 'two.md'));
  });

  it.concurrent('mends what a baseline knows, too, and no catalogue', async () => {
    const folder = await writeFiles({
      'coursewright.yaml': '\uFEFFcourses: courses/*\n',
      ...inFolder('courses/a', exampleCourse(broken)),
    });
    await run(folder, ['check', '--write-baseline', 'b.json']);
    const { code, stdout } = await run(folder, ['check', '--fix', '--baseline', 'b.json']);
    expect([code, stdout.match(/mended .*:/g)]).toEqual([
      0,
      ['mended courses/a/course.yaml:', 'mended courses/a/modules/one.md:'],
    ]);
    expect(await read(folder, 'coursewright.yaml')).toMatch(/^\uFEFF/);
    const { diagnostics } = JSON.parse((await run(folder, ['check', '--json'])).stdout);
    expect(diagnostics[0]).toMatchObject({ code: 'SRC-BOM', file: 'coursewright.yaml' });
    expect(diagnostics[0].fixable).toBe(undefined);
  });

  it.concurrent('sends no terminal codes of a course to the terminal', async () => {
    const folder = await good({ 'modules/one.md': `\uFEFF## \u001b[2J\u009b31m {#start}\n\nWords.\n` });
    for (const args of [
      ['--dry-run'],
      ['--dry-run', '--json'],
      ['--write-baseline', '\u001b[31m.json'],
      ['--fix'],
    ]) {
      const { stdout, stderr } = await run(folder, ['check', '--verbose', ...args]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the start of every terminal code
      expect(stdout + stderr).not.toMatch(/\u001b|\u009b/);
    }
  });

  it.concurrent('has nothing to mend where there is no course', async () => {
    expect((await run(temporaryFolder(), ['check', '--fix'])).code).toBe(2);
  });
});
