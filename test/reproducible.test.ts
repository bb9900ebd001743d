import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPackage, build } from '../src/build.ts';
import { targetIds } from '../src/course/model.ts';
import { loadResources } from '../src/resources.ts';
import { run } from './support/command-line.ts';
import { exampleCourse } from './support/example-course.ts';
import type { SourceFiles } from './support/memory-files.ts';
import { writeFiles } from './support/temp-course.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const kitchenSink = fileURLToPath(new URL('../courses/kitchen-sink', import.meta.url));

const course: SourceFiles = exampleCourse({
  'course.yaml': 'translations: [es]\nmodules:\n  - modules/*.md\n  - { id: final, quiz: final.yaml }\n',
  'modules/one.md':
    '---\nid: one\n---\n\n## Start {#start}\n\n![A chart](assets/chart.svg) ![Ein Bild](assets/Bild.svg)\n\n::: question id=kc type=choice\nWhich?\n\n- [x] This {#a}\n- [ ] That {#b}\n:::\n',
  'modules/two.md': '---\nid: two\n---\n\n## Two {#page-two}\n\n```\nline one\nline two\n```\n',
  'final.yaml': 'draw: { from: all, count: 2 }\n',
  'banks/b.yaml':
    'id: b\nquestions:\n  - { id: q1, type: true-false, prompt: One., answer: true }\n  - id: q2\n    type: true-false\n    prompt: |\n      Two\n      lines.\n    answer: false\n',
  'banks/a.yaml': 'id: a\nquestions:\n  - { id: q3, type: true-false, prompt: Three., answer: true }\n',
  'assets/Bild.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
});

const hashes = (packages: readonly BuiltPackage[]) =>
  Object.fromEntries(packages.map((one) => [`${one.language} ${one.target}`, one.sha256]));
const built = async (folder: string) => {
  const { value, diagnostics } = await build({
    paths: [folder],
    from: dirname(folder),
    resources: loadResources(),
    out: join(folder, 'out'),
  });
  expect(diagnostics.filter((finding) => finding.severity === 'error')).toEqual([]);
  return hashes(value);
};

describe('two builds of one course have the same bytes', () => {
  let first: Record<string, string>;
  beforeAll(async () => {
    first = await built(await writeFiles(course, join(temporaryFolder(), 'here')));
  });

  it('for every target and language', () => {
    expect(Object.keys(first).sort()).toEqual(
      ['en-US', 'es'].flatMap((language) => targetIds.map((target) => `${language} ${target}`)).sort(),
    );
    expect(new Set(Object.values(first)).size).toBe(12);
  });

  it('in another folder, with files made in another order and at another time', async () => {
    const folder = join(temporaryFolder(), 'a deeper', 'Ordner (2) 危');
    await writeFiles(Object.fromEntries(Object.entries(course).reverse()), folder);
    for (const path of Object.keys(course)) utimesSync(join(folder, path), 1, 1_000_000_000);
    expect(await built(folder)).toEqual(first);
  });

  it('with Windows line ends', async () => {
    const windows = Object.fromEntries(
      Object.entries(course).map(([path, text]) => [
        path,
        path.endsWith('.svg') || typeof text !== 'string' ? text : text.replaceAll('\n', '\r\n'),
      ]),
    );
    const folder = join(temporaryFolder(), 'windows');
    await writeFiles(windows, folder);
    expect(await built(folder)).toEqual(first);
  });

  it('in another time zone, language and with other permissions, one package at a time or many', async () => {
    const folder = await writeFiles(course, join(temporaryFolder(), 'there'));
    const settings = [
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    ];
    const umask = process.umask(0o077);
    try {
      for (const [index, env] of settings.entries()) {
        const { code, stdout } = await run(
          folder,
          ['build', '--json', '--jobs', String(1 + 5 * index), '--out', `out${index}`],
          env,
        );
        expect(code).toBe(0);
        expect(hashes(JSON.parse(stdout).packages)).toEqual(first);
        process.umask(0);
      }
    } finally {
      process.umask(umask);
    }
  });

  it('also for the course that shows everything', async () => {
    const [one, two] = [join(temporaryFolder(), 'one'), join(temporaryFolder(), 'other')];
    cpSync(kitchenSink, one, { recursive: true });
    copyBackwards(kitchenSink, two);
    const expected = await built(one);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(await built(two)).toEqual(expected);
    for (const name of readdirSync(join(one, 'out'))) {
      const digest = (folder: string) =>
        createHash('sha256')
          .update(readFileSync(join(folder, 'out', name)))
          .digest('hex');
      expect(digest(one)).toBe(digest(two));
    }
  });
});

function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).sort().reverse()) {
    if (statSync(join(from, name)).isDirectory()) copyBackwards(join(from, name), join(to, name));
    else writeFileSync(join(to, name), readFileSync(join(from, name)));
  }
}
