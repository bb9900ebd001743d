import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/diagnostics/reporters/formats.ts';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import { readSarif } from '../support/sarif.ts';
import { writeFiles } from '../support/temp-course.ts';

const good = () => writeFiles(exampleCourse({}));
const wrong = () => writeFiles(exampleCourse({ 'course.yaml': 'navigation: liner' }));
const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8');

describe('--format', () => {
  it.concurrent.each(formatNames)('%s: the same exit code, as the one report or in a file', async (name) => {
    const folder = await wrong();
    const { code, stdout, stderr } = await run(folder, ['check', '--format', name]);
    expect(code).toBe(1);
    expect(name === 'pretty' ? stderr : stdout).toContain('liner');
    expect(name === 'pretty' ? stdout : stderr).toBe('');
    const filed = await run(folder, ['check', '--format', `${name}=out/report`]);
    expect([filed.code, filed.stdout]).toEqual([1, '']);
    // People still read them.
    expect(filed.stderr).toContain('error FIELD-VALUE');
    expect(await read(folder, 'out/report')).toBe(name === 'pretty' ? stderr : stdout);
    expect(await readdir(join(folder, 'out'))).toEqual(['report']);
    expect((await run(await good(), ['check', '--format', name])).code).toBe(0);
  });

  it.concurrent('is repeatable: one on standard output, others in files, pretty beside them when asked', async () => {
    const folder = await wrong();
    const formats = ['github', 'pretty', 'sarif=a.sarif', 'html=a.html'].flatMap((one) => ['--format', one]);
    const { code, stdout, stderr } = await run(folder, ['check', ...formats]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=course\.yaml,line=1,.*\n$/);
    expect(stderr).toMatch(/^course\.yaml:1:13 error FIELD-VALUE\n/);
    expect(readSarif(await read(folder, 'a.sarif')).runs[0].results).toHaveLength(1);
    expect(await read(folder, 'a.html')).toMatch(/^<!DOCTYPE html>.*<mark>liner<\/mark>.*<\/html>\n$/s);
  });

  it.concurrent('json is --json', async () => {
    const folder = await wrong();
    const [short, long] = [
      await run(folder, ['check', '--json']),
      await run(folder, ['check', '--format', 'json']),
    ];
    expect(long).toEqual(short);
    expect(await run(folder, ['check', '--format', 'json', '--json'])).toEqual(short);
  });

  it.concurrent('of build and accessibility takes the place of what they print, or stands beside it', async () => {
    const folder = await good();
    const build = ['build', '--target', 'web'];
    const beside = await run(folder, [...build, '--format', 'junit=j.xml']);
    expect(beside.stdout).toMatch(/^[0-9a-f]{64} {2}dist\/packages\/example-1\.0\.0-web\.zip\n$/);
    expect(beside.stderr).toContain('ok 1 package built.');
    expect(await read(folder, 'j.xml')).toContain(
      '<testsuite name="An example (web, en-US)" tests="1" failures="0"',
    );
    const instead = await run(folder, [...build, '--format', 'junit']);
    expect(instead.stdout).toBe(await read(folder, 'j.xml'));
    const report = await run(folder, ['accessibility', '--format', 'markdown']);
    expect(report.stdout).toMatch(/^## Coursewright accessibility: /);
  });

  it.concurrent('groups by courses, also by one that cannot be read', async () => {
    const inFolder = (name: string, files: Readonly<Record<string, string | Uint8Array>>) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`courses/${name}/${path}`, text]));
    const folder = await writeFiles({
      ...inFolder('a', exampleCourse({}) as Record<string, string>),
      ...inFolder('b', { 'course.yaml': 'id: [\n' }),
    });
    const { stdout } = await run(folder, ['check', '--format', 'markdown']);
    expect(stdout).toContain('### `An example`: no findings');
    expect(stdout).toMatch(/### `courses\/b`: \d+ error/);
  });

  it.concurrent.each([
    [['--format', 'xml'], 'There is no format “xml”. The formats are pretty, json,'],
    [['--format', 'sarif='], 'Name a file after “=”'],
    [['--format', 'sarif=a', '--format', 'junit=a'], 'Two reports cannot go to one file, “a”'],
    [['--format', 'sarif', '--format', 'junit'], 'Only one report can go to standard output'],
    [['--json', '--format', 'junit'], 'Only one report can go to standard output'],
  ])('answers %j with advice and exit code 2', async (args, words) => {
    const { code, stdout, stderr } = await run(await good(), ['check', ...args]);
    expect(stderr).toContain(words);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('a report in a file', () => {
  it.concurrent('that cannot be written is OUT-WRITE and exit code 2; the others are written', async () => {
    const folder = await writeFiles({ ...exampleCourse({}), file: 'mine' });
    await mkdir(join(folder, 'full'));
    for (const name of ['file/below.sarif', 'full']) {
      const { code, stdout, stderr } = await run(folder, [
        'check',
        ...['--format', `sarif=${name}`, '--format', 'junit=ok.xml'],
      ]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`error OUT-WRITE\n  “${name}” cannot be written: `);
      expect(stderr).toContain('Name another file after “=”');
      expect(stderr).not.toContain('checked');
      expect(await read(folder, 'ok.xml')).toContain('</testsuites>');
    }
    expect(await read(folder, 'file')).toBe('mine');
    const { stdout } = await run(folder, ['check', '--json', '--format', 'sarif=full']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'OUT-WRITE' }] });
  });

  it.concurrent('takes the place of an older one whole, through links, and keeps its permissions', async () => {
    const folder = await good();
    await writeFile(join(folder, 'old.json'), 'x'.repeat(100_000));
    await chmod(join(folder, 'old.json'), 0o640);
    await symlink('old.json', join(folder, 'link.json'));
    expect((await run(folder, ['check', '--format', 'json=link.json'])).code).toBe(0);
    expect(JSON.parse(await read(folder, 'old.json'))).toMatchObject({ command: 'check', ok: true });
    expect((await stat(join(folder, 'old.json'))).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.concurrent('that is a device stays one', async () => {
    expect((await run(await good(), ['check', '--format', 'json=/dev/null'])).code).toBe(0);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
});
