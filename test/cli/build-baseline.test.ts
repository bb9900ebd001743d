import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import { writeFiles } from '../support/temp-course.ts';

const page = (text: string) => `---\nid: one\n---\n\n## Start {#start}\n\n${text}\n`;
const image = '![](assets/chart.svg)';
const zips = (folder: string) =>
  readdir(join(folder, 'out')).then(
    (names) => names.filter((name) => name.endsWith('.zip')).length,
    () => 0,
  );
const build = (folder: string, ...more: string[]) =>
  run(folder, ['build', '-t', 'web', '-o', 'out', ...more]);

describe('coursewright build with a baseline', () => {
  it.concurrent('builds what check lets pass, and nothing with an error that is new', async () => {
    const folder = await writeFiles(exampleCourse({ 'modules/one.md': page(image) }));
    expect((await build(folder)).code).toBe(1);
    expect(await zips(folder)).toBe(0);
    await run(folder, ['check', '--write-baseline', 'known.json']);
    const { code, stderr } = await build(folder, '--baseline', 'known.json', '--strict');
    expect([code, stderr]).toEqual([
      0,
      'Building . (1 of 1)\n1 known finding in known.json is not counted.\nok 1 package built.\n',
    ]);
    expect(await zips(folder)).toBe(1);
    await writeFile(join(folder, 'modules/one.md'), page(`${image}\n\nMore.\n\n ${image} again`));
    const more = await build(folder, '--baseline', 'known.json');
    expect([more.code, more.stderr.match(/error \S+/g)]).toEqual([1, ['error A11Y-IMAGE-ALT']]);
  });

  it.concurrent('counts errors with which no package works, known or not', async () => {
    const folder = await writeFiles(exampleCourse({ 'modules/one.md': page(`${image}\n\n{{ none }}`) }));
    await run(folder, ['check', '--write-baseline', 'known.json']);
    expect((await run(folder, ['check', '--baseline', 'known.json'])).code).toBe(0);
    const { code, stderr } = await build(folder, '--baseline', 'known.json');
    expect([code, stderr.match(/error \S+/g)]).toEqual([1, ['error MD-VARIABLE']]);
    expect(await zips(folder)).toBe(0);
  });

  it.concurrent('builds nothing with a baseline that cannot be read', async () => {
    const folder = await writeFiles(exampleCourse({}));
    for (const file of ['none.json', 'course.yaml']) {
      const { code, stderr } = await build(folder, '--baseline', file);
      expect([code, stderr]).toEqual([2, expect.stringContaining('error BASELINE-FORMAT')]);
    }
    expect(await zips(folder)).toBe(0);
  });

  it('does so in threads, too, and says it to machines', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const courses = names.map((name) =>
      Object.entries(exampleCourse({ 'course.yaml': `id: ${name}`, 'modules/one.md': page(image) })).map(
        ([path, text]) => [`courses/${name}/${path}`, text] as const,
      ),
    );
    const folder = await writeFiles(Object.fromEntries(courses.flat()));
    await run(folder, ['check', '--write-baseline', 'known.json']);
    const { code, stdout } = await build(folder, '--baseline', 'known.json', '--json', '-j', '2');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { ok: true, baseline: { file: 'known.json', known: 8, gone: 0 }, diagnostics: [] },
    ]);
    expect(await zips(folder)).toBe(8);
  });
});
