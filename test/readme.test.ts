import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import * as library from '../src/index.ts';
import { type BuiltPackage, build, check } from '../src/index.ts';
import { loadResources } from '../src/resources.ts';
import { run } from './support/command-line.ts';
import type { SourceFiles } from './support/memory-files.ts';
import { writeFiles } from './support/temp-course.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The example course, each file by the name that the sentence above it gives. */
const example: SourceFiles = Object.fromEntries(
  [...readme.matchAll(/`([\w/.-]+\.(?:yaml|md))`[^\n]*:\n\n```(?:yaml|md)\n(.*?)^```$/gms)].map(
    ([, name = '', text = '']) => [name, text],
  ),
);
const inFolder = (files: SourceFiles) => writeFiles(files, join(temporaryFolder(), 'my-course'));

describe('the course in the README', () => {
  let built: readonly BuiltPackage[];
  let folder: string;
  beforeAll(async () => {
    folder = await inFolder(example);
    const { value, diagnostics } = await build({
      paths: ['my-course'],
      from: dirname(folder),
      resources: loadResources(),
      out: 'out',
    });
    expect(diagnostics).toEqual([]);
    built = value;
  });

  it('is a course.yaml and a module with a question', async () => {
    expect(Object.keys(example)).toEqual(['course.yaml', 'modules/01-first-hour.md']);
    const { value, diagnostics } = await check({ paths: ['my-course'], from: dirname(folder) });
    expect(diagnostics).toEqual([]);
    expect(value[0]?.editions[0]?.modules.map(({ id }) => id)).toEqual(['first-hour']);
    expect(JSON.stringify(value[0]?.editions[0]?.modules)).toContain('"first-post"');
  });

  it('builds to zips that end as the table for those who run an LMS says', () => {
    const ends = [...readme.matchAll(/^\| .*?`(-[\w-]+\.zip)`/gm)].map(([, end = '']) => end);
    const stem = 'first-response-1.0.0';
    expect(built.map(({ file }) => file.slice(join(folder, '../out', stem).length)).sort()).toEqual(
      [...ends].sort(),
    );
  });

  it('with a slip in it, gives the finding that the README shows', async () => {
    const slipped = Object.fromEntries(
      Object.entries(example).map(([name, text]) => [
        name,
        String(text).replace('objective=respond-in-crisis', 'objective=respond-in-crsis'),
      ]),
    );
    const { code, stderr } = await run(dirname(await inFolder(slipped)), ['check', 'my-course']);
    const [, shown] = /^```\n(my-course.*?)^```$/ms.exec(readme) ?? [];
    expect(stderr).toBe(`${shown}1 error.\n`);
    expect(code).toBe(1);
  });
});

describe('what the README names', () => {
  it('are scripts of package.json', () => {
    const scripts = [...readme.matchAll(/\bnpm (?:run )?(demo|test|build)\b/g)].map(([, name = '']) => name);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
    expect(new Set(scripts).size).toBe(3);
  });

  it('are exports of the library', () => {
    const section = /^## As a library\n(.*?)^## /ms.exec(readme)?.[1] ?? '';
    const imported = /import \{ (.*?) \}/.exec(section)?.[1]?.split(', ') ?? [];
    const steps = [...section.replace(/```.*?```/gs, '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    expect(Object.keys(library)).toEqual(expect.arrayContaining([...imported, ...steps]));
    expect([imported.length, steps.length]).toEqual([2, 7]);
  });
});
