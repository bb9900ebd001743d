import { mkdir, open, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../../src/course/load/disk-files.ts';
import { findFile } from '../../../src/course/load/find-file.ts';
import { exampleCourse } from '../../support/example-course.ts';
import { findingsIn, named } from '../../support/expect-diagnostics.ts';
import { memoryFiles, type SourceFiles } from '../../support/memory-files.ts';
import { writeFiles } from '../../support/temp-course.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function onDisk(files: SourceFiles, change: (folder: string) => Promise<void> = async () => {}) {
  const folder = await writeFiles(exampleCourse(files));
  await change(folder);
  const findings = await findingsIn(await diskFiles(folder));
  return { findings, names: findings.map(named) };
}
const listed = (path: string) => ({ 'course.yaml': `modules: [{ id: one, pages: "${path}" }]` });

describe('a course on disk', () => {
  it('is read with file names in any script, with spaces, brackets and parentheses', async () => {
    const text =
      '## Start {#start}\n\n![A chart](<assets/das Bild (1).svg>) ![Again](assets/das%20Bild%20(1).svg)\n';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    for (const path of [
      'modules/my words (1).md',
      'modules/危機.md',
      'modules/[draft].md',
      'modules/{a}.md',
      "modules/it's & more.md",
    ]) {
      expect((await onDisk({ ...listed(path), [path]: text, 'assets/das Bild (1).svg': svg })).names).toEqual(
        [],
      );
    }
  });

  it('takes patterns over names with parentheses and in any script', async () => {
    const module = (id: string) => `---\nid: ${id}\n---\n\n## ${id} {#page-${id}}\n`;
    const files = {
      'course.yaml': 'modules: ["modules (new)/*.md"]',
      'modules (new)/b 危.md': module('b'),
      'modules (new)/a.md': module('a'),
    };
    const folder = await writeFiles(exampleCourse(files));
    const disk = await diskFiles(folder);
    expect(await disk.glob('modules (new)/*.md')).toEqual(['modules (new)/a.md', 'modules (new)/b 危.md']);
    expect(await findingsIn(disk)).toEqual([]);
  });

  it.each([
    'modules/{1..2000}.md',
    '{a,b}'.repeat(18),
    `modules/{${'a,'.repeat(50)}b}.md`,
    'modules/*a*a*a*a*a*a*a*b.md',
    '**/**/**/**/*.md',
  ])('does not follow the pattern %s, which would keep it busy for days', async (pattern) => {
    const started = performance.now();
    const { names } = await onDisk({ 'course.yaml': `modules: [modules/one.md, "${pattern}"]` }, (folder) =>
      writeFile(join(folder, 'modules', `${'a'.repeat(250)}.md`), ''),
    );
    expect(names).toEqual(['GLOB-PATTERN course.yaml:1:27']);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('follows patterns that people write', async () => {
    const module = (id: string) => `---\nid: ${id}\n---\n\n## ${id} {#page-${id}}\n`;
    const { names } = await onDisk({
      'course.yaml': 'modules: ["{a,b}/**/*-{one,two}.{md,txt}", "[cd]/0?-*.md", modules/one.md]',
      'a/x/y/1-one.md': module('a-one'),
      'b/2-two.md': module('b-two'),
      'c/01-x.md': module('c-x'),
    });
    expect(names).toEqual([]);
  });

  it('says why a pattern could not be followed', async () => {
    const files = await diskFiles(await writeFiles(exampleCourse({ 'course.yaml': 'modules: ["*.md"]' })));
    const glob = async (pattern: string) => {
      if (pattern.startsWith('banks')) return [];
      throw new Error('EACCES: permission denied');
    };
    const findings = await findingsIn({ ...files, glob });
    expect(findings.map(named)).toEqual(['GLOB-EMPTY course.yaml:1:11']);
    expect(findings[0]?.hint).toContain('EACCES');
  });

  it('refuses a text of 100 MB without reading it', async () => {
    const started = process.memoryUsage().rss;
    const { findings } = await onDisk({}, async (folder) => {
      await truncate(join(folder, 'modules/one.md'), 100 * 1024 * 1024);
    });
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'SRC-TOO-LARGE',
        'This text file has 100.0 MB; at most 4.0 MB are read. Texts of courses are far smaller.',
      ],
    ]);
    expect(process.memoryUsage().rss - started).toBeLessThan(60 * 1024 * 1024);
  });

  it('refuses a picture of 100 MB that would have to be read whole', async () => {
    const { names } = await onDisk(
      { 'modules/one.md': '## Start {#start}\n\n![Big](assets/big.svg)\n', 'assets/big.svg': '' },
      async (folder) => {
        const file = await open(join(folder, 'assets/big.svg'), 'w');
        await file.truncate(100 * 1024 * 1024);
        await file.close();
      },
    );
    expect(names).toEqual(['SRC-TOO-LARGE assets/big.svg']);
  });

  it('reads links to files of the course, also by pattern', async () => {
    const { names } = await onDisk(
      {
        'course.yaml': 'modules: ["modules/*.md"]',
        'drafts/two.md': '---\nid: two\n---\n\n## Two {#page-two}\n',
      },
      (folder) => symlink('../drafts/two.md', join(folder, 'modules/two.md')),
    );
    expect(names).toEqual([]);
    const missing = await onDisk(
      { 'course.yaml': 'modules: ["modules/*.md"]', 'drafts/two.md': 'No heading.' },
      (folder) => symlink('../drafts/two.md', join(folder, 'modules/two.md')),
    );
    expect(missing.names).toContain('PAGE-HEADING modules/two.md:1:1');
  });

  it.each(['course.yaml', 'modules/one.md', 'glossary.yaml', 'locales/es/course.yaml'])(
    'does not read a link out of the course in place of %s',
    async (path) => {
      const outside = await writeFiles({ 'secret.txt': 'secret: words\n' });
      const { [path]: _, ...files } = exampleCourse({
        'course.yaml': path.startsWith('locales') ? 'translations: [es]' : '',
      });
      const folder = await writeFiles(files);
      await mkdir(join(folder, path, '..'), { recursive: true });
      await symlink(join(outside, 'secret.txt'), join(folder, path));
      const findings = await findingsIn(await diskFiles(folder));
      expect(findings.map((finding) => finding.code)).toContain('SRC-SYMLINK');
      expect(JSON.stringify(findings)).not.toContain('secret');
    },
  );

  it('says of links to nowhere, and of links to folders, that they are not followed', async () => {
    const outside = await writeFiles({ 'one.md': '## Start {#start}\n' });
    const broken = await onDisk(listed('modules/gone.md'), (folder) =>
      symlink('nowhere.md', join(folder, 'modules/gone.md')),
    );
    expect(broken.names).toEqual(['SRC-SYMLINK course.yaml:1:29']);
    const linked = await onDisk(listed('extra/one.md'), (folder) => symlink(outside, join(folder, 'extra')));
    expect(linked.names).toEqual(['SRC-SYMLINK course.yaml:1:29']);
    const within = await onDisk(listed('extra/one.md'), (folder) =>
      symlink('modules', join(folder, 'extra')),
    );
    expect(within.findings.map(({ message }) => message)).toEqual([
      '“extra” is a symbolic link that leads out of the course folder, to a folder, or nowhere, so it is not read.',
    ]);
  });

  it('survives links in a circle', async () => {
    const { names } = await onDisk(listed('loop/one.md'), (folder) => symlink('.', join(folder, 'loop')));
    expect(names).toEqual(['SRC-SYMLINK course.yaml:1:29']);
    expect((await onDisk(listed('a.md'), (folder) => symlink('a.md', join(folder, 'a.md')))).names).toEqual([
      'SRC-SYMLINK course.yaml:1:29',
    ]);
  });

  it('suggests the file that was meant', async () => {
    const { findings } = await onDisk(listed('modules/oen.md'));
    expect(findings[0]).toMatchObject({ code: 'SRC-MISSING', hint: 'Did you mean “modules/one.md”?' });
  });

  it.each([
    ['in a folder that is misspelt', 'modles/one.md', 'modules/one.md'],
    ['in a folder and with a name that are misspelt', 'modles/oen.md', 'modules/one.md'],
    ['in another folder', 'parts/one.md', 'modules/one.md'],
    ['in the course folder', 'glosary.yaml', 'glossary.yaml'],
  ])('suggests it %s', async (_, path, meant) => {
    expect((await onDisk(listed(path))).findings[0]?.hint).toBe(`Did you mean “${meant}”?`);
  });

  it('suggests among thousands of files, for thousands that are missing, at once', async () => {
    const name = (index: number) => `assets/photographs/the-mayor-at-the-bridge-${index}.svg`;
    const files = memoryFiles(
      Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [name(index), ''])),
    );
    for (let index = 0; index < 500; index++) {
      const found = findFile(files, name(index).replace('mayor', 'mayro'), { file: 'course.yaml' });
      expect('finding' in found && found.finding.hint).toBe(`Did you mean “${name(index)}”?`);
    }
  });

  it('says that a folder is not a file', async () => {
    const folder = await onDisk(listed('modules'));
    expect(folder.findings[0]).toMatchObject({
      code: 'SRC-MISSING',
      hint: '“modules” is a folder: name a file in it, such as “modules/one.md”.',
    });
    const empty = await onDisk(
      listed('empty.md'),
      async (root) => void (await mkdir(join(root, 'empty.md'))),
    );
    expect(empty.names).toEqual(['SRC-MISSING course.yaml:1:29']);
  });

  it('says when a file vanishes or becomes a folder before it is read', async () => {
    const files = await diskFiles(await writeFiles(exampleCourse({})));
    const read = async (path: string) => {
      if (path === 'modules/one.md') return diskRead(join(files.root, 'modules'));
      return files.read(path);
    };
    const findings = await findingsIn({ ...files, read });
    expect(findings.map(named)).toEqual(['SRC-UNREADABLE modules/one.md']);
  });

  it('finds files whose names differ in case only', async () => {
    const { names } = await onDisk({ 'assets/Chart.svg': '<svg/>' });
    expect(names).toEqual(['SRC-CASE-CLASH assets/chart.svg']);
  });

  it('leaves what is not a course file alone', async () => {
    const { names } = await onDisk({}, async (folder) => {
      await writeFiles(
        {
          'node_modules/x/course.yaml': 'not: [ours',
          '.git/config': '\0',
          'dist/old.zip': '\0',
          'notes.bin': '\0\0',
        },
        folder,
      );
      await writeFile(join(folder, '.hidden'), '\0');
    });
    expect(names).toEqual([]);
  });

  it('may lie in a folder with an odd name', async () => {
    const root = join(temporaryFolder(), 'Kurs (2) [neu] 危機 *');
    await writeFiles(exampleCourse({ 'course.yaml': 'modules: ["modules/*.md"]' }), root);
    expect(await findingsIn(await diskFiles(root))).toEqual([]);
  });
});

async function diskRead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}
