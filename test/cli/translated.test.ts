import { readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import { writeFiles } from '../support/temp-course.ts';

const page = (id: string, words: string) => `---\nid: ${id}\n---\n\n## Title {#${id}-page}\n\n${words}\n`;
const locale = (language: string) => ({
  [`locales/${language}/course.yaml`]:
    'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
  [`locales/${language}/glossary.yaml`]:
    'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
  [`locales/${language}/modules/one.md`]: page('one', 'Uno.'),
  [`locales/${language}/modules/two.md`]: page('two', 'Dos.'),
});
const course = exampleCourse({
  'course.yaml': 'translations: [es, fr]\nmodules: [modules/one.md, modules/two.md]',
  'modules/one.md': page('one', 'One.'),
  'modules/two.md': page('two', 'Two.'),
  ...locale('es'),
  ...locale('fr'),
});
const record = (language: string) => `locales/${language}/translated-from.yaml`;
const staleIn = async (folder: string) =>
  (await run(folder, ['check', '--format', 'json'])).stdout.match(
    /locales\/\S+(?=",\s*"line": \d+,[^}]*?)/g,
  ) ?? [];

describe('coursewright translated', () => {
  it.concurrent('records all translations of a course, and check finds what changes then', async () => {
    const folder = await writeFiles(course);
    expect((await run(folder, ['check'])).stderr).toBe('ok 1 course checked.\n');
    const { code, stdout } = await run(folder, ['translated']);
    expect([code, stdout]).toEqual([
      0,
      ['es', 'fr'].map((one) => `6 parts of 4 files recorded in ${record(one)}\n`).join(''),
    ]);
    expect((await run(folder, ['translated'])).stderr).toBe(
      ['es', 'fr'].map((one) => `ok ${record(one)} says so already.\n`).join(''),
    );
    await writeFile(join(folder, 'modules/two.md'), page('two', 'Three.'));
    expect(await staleIn(folder)).toEqual(['locales/es/modules/two.md', 'locales/fr/modules/two.md']);
    expect((await run(folder, ['check', '--strict'])).code).toBe(1);
  });

  it.concurrent('records one language or one file, by whichever name a user has for it', async () => {
    const folder = await writeFiles(course);
    await run(folder, ['translated']);
    for (const one of ['one', 'two'])
      await writeFile(join(folder, `modules/${one}.md`), page(one, 'Changed.'));
    expect(await staleIn(folder)).toHaveLength(4);
    const inside = join(folder, 'modules');
    await run(inside, ['translated', 'one.md', '--language', 'es']);
    expect(await staleIn(folder)).toEqual([
      'locales/es/modules/two.md',
      'locales/fr/modules/one.md',
      'locales/fr/modules/two.md',
    ]);
    await run(folder, ['translated', 'locales/fr/modules/two.md']);
    expect(await staleIn(folder)).toEqual(['locales/es/modules/two.md', 'locales/fr/modules/one.md']);
    // As the hint of the finding says it, with the course named first.
    await run(inside, ['translated', folder, 'modules/two.md', '--language', 'es']);
    expect(await staleIn(folder)).toEqual(['locales/fr/modules/one.md']);
    // A file of the course, and not the course.
    await run(folder, ['translated', 'course.yaml']);
    expect(await staleIn(folder)).toEqual(['locales/fr/modules/one.md']);
    await run(folder, ['translated', 'locales/fr']);
    expect(await staleIn(folder)).toEqual([]);
  });

  it.concurrent('shows with --dry-run what it would write, and writes nothing', async () => {
    const folder = await writeFiles(course);
    const { code, stdout, stderr } = await run(folder, ['translated', '--dry-run', '--language', 'es']);
    expect([code, stderr]).toEqual([
      0,
      `6 parts of 4 files would be recorded in ${record('es')}, and nothing was written.\n`,
    ]);
    expect(stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/locales\/es\/translated-from.yaml\n@@ /);
    expect(stdout).toMatch(/\n\+ {2}page one-page: '[0-9a-f]{12}'\n/);
    await expect(stat(join(folder, record('es')))).rejects.toThrow('ENOENT');
    const answer = JSON.parse((await run(folder, ['translated', '--json', 'modules/one.md'])).stdout);
    expect(answer).toMatchObject({
      command: 'translated',
      ok: true,
      recorded: [
        { file: record('es'), language: 'es', changed: { 'modules/one.md': 1 } },
        { language: 'fr' },
      ],
    });
  });

  it.concurrent('refuses what is no sound translation, says why, and leaves the others alone', async () => {
    const folder = await writeFiles({ ...course, 'locales/es/modules/one.md': page('uno', 'Uno.') });
    const { code, stdout, stderr } = await run(folder, ['translated']);
    expect([code, stdout]).toEqual([1, `6 parts of 4 files recorded in ${record('fr')}\n`]);
    expect(stderr).toContain('error I18N-STRUCTURE');
    expect(stderr).toContain(`Nothing was recorded in ${record('es')}: mend the`);
    const asked = async (...args: string[]) => {
      const { code: number, stderr: words } = await run(folder, ['translated', ...args]);
      return [number, words];
    };
    expect(await asked('--language', 'de')).toEqual([
      2,
      'The course is translated into es, fr, and not into “de”: “translations” in course.yaml names its languages.\n',
    ]);
    await rm(join(folder, 'locales/fr/modules/two.md'));
    expect(await asked('modules/two.md', '--language', 'fr')).toEqual([
      2,
      'There is no “locales/fr/modules/two.md”: translate “modules/two.md” first.\n',
    ]);
    expect(await asked('nowhere.md', '--language', 'fr')).toEqual([
      2,
      'There is no “nowhere.md”. Name files of the course, or nothing for all of them.\n',
    ]);
    const alone = await writeFiles(exampleCourse({}));
    expect((await run(alone, ['translated'])).stderr).toBe(
      'The course has no translations: “translations” in course.yaml names them.\n',
    );
  });

  it.concurrent('is not kept back by what recording mends', async () => {
    const merge = '<<<<<<< ours\na: {}\n=======\n';
    const folder = await writeFiles({
      ...course,
      'coursewright.yaml': 'checks: { TRANSLATION-STALE: error }\n',
      [record('es')]: merge,
      [record('fr')]: "modules/one.md: { page one-page: '0123456789ab' }\n",
    });
    expect((await run(folder, ['check'])).stderr.match(/error [A-Z-]+/g)).toEqual([
      'error YAML-SYNTAX',
      'error TRANSLATION-STALE',
    ]);
    // What else it says would be lost.
    expect((await run(folder, ['translated', 'modules/one.md', '--language', 'es'])).code).toBe(1);
    expect(await readFile(join(folder, record('es')), 'utf8')).toBe(merge);
    expect((await run(folder, ['translated', '--language', 'es'])).code).toBe(0);
    expect((await run(folder, ['translated', 'modules/one.md', '--language', 'fr'])).code).toBe(0);
    expect((await run(folder, ['check', '--strict'])).code).toBe(0);
  });

  it.concurrent('writes through no link that leads out of the course', async () => {
    const outside = await writeFiles({ 'notes.txt': 'Mine.' });
    const folder = await writeFiles(course);
    await symlink(join(outside, 'notes.txt'), join(folder, record('es')));
    const { code, stderr } = await run(folder, ['translated', '--language', 'es']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is a link that leads out of the course')]);
    expect(await readFile(join(outside, 'notes.txt'), 'utf8')).toBe('Mine.');
  });
});
