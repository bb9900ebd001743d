import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, link, lstat, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { schemaNames } from '../../src/cli/schema-names.ts';
import { targetIds } from '../../src/course/model.ts';
import { executable, run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import type { SourceFiles } from '../support/memory-files.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = (files: SourceFiles = {}) => writeFiles(exampleCourse(files));
const inFolder = (folder: string, files: SourceFiles) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
// biome-ignore lint/suspicious/noControlCharactersInRegex: the start of every terminal code
const escapes = /\u001b|\u009b/;
const stack = /\n\s+at .*:\d+:\d+/;

describe('the command line', () => {
  it.concurrent('says its version and helps, with examples', async () => {
    const folder = temporaryFolder();
    expect(await run(folder, ['--version'])).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    const help = await run(folder, ['--help']);
    expect(help.code).toBe(0);
    for (const command of [
      'new',
      'check',
      'build',
      'verify',
      'diff',
      'accessibility',
      'refreshers',
      'ids',
      'schema',
    ]) {
      expect(help.stdout).toContain(`  ${command} `);
      const own = await run(folder, [command, '--help']);
      expect([own.code, own.stderr]).toEqual([0, '']);
      expect(own.stdout).toMatch(/\nExamples:\n {2}coursewright \w+/);
    }
  });

  it.concurrent.each([
    [['biuld'], 'Did you mean build?'],
    [['build', '--traget', 'web'], 'Did you mean --target?'],
    [['build', '--target', 'scorm13'], 'scorm2004-3rd'],
    [['build', '--jobs', '0'], 'It is a whole number from 1 to 999.'],
    [
      ['verify', '--lms', 'modle', 'a.zip'],
      'There is no LMS “modle”. Did you mean “moodle”? The LMSs are 360learning, absorb, blackboard, ',
    ],
    [['verify', '--lms', 'moodle,zzzzzzzz', 'a.zip'], 'There is no LMS “zzzzzzzz”. The LMSs are '],
    [['schema', 'corse'], 'The kind of file is one of course,'],
    [['new'], 'missing required argument'],
    [['new', 'x', '--id', 'A B'], 'It is lower-case letters'],
    [['new', 'x', '--url', 'http://x.example'], 'It starts with https://'],
    [['new', 'x', '--url', 'https://x.example/?a=b'], 'It starts with https://'],
    [[], 'Usage: coursewright'],
  ])('answers %j with advice and exit code 2', async (args, words) => {
    const { code, stdout, stderr } = await run(temporaryFolder(), args);
    expect(stderr).toContain(words);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.concurrent('writes an accessibility report for machines and one for people, and calls a draft a draft', async () => {
    const publisher = 'publisher: { name: Press, url: https://press.example, email: help@press.example }';
    const folder = await good({ 'course.yaml': publisher });
    const written = await run(folder, ['accessibility', '--out', 'reports']);
    expect(written.stdout).toBe('reports/example-1.0.0-acr.yaml\nreports/example-1.0.0-acr.html\n');
    expect([written.code, written.stderr]).toEqual([0, expect.stringContaining('warning ACR-DRAFT')]);
    expect(await readFile(join(folder, 'reports/example-1.0.0-acr.yaml'), 'utf8')).toMatch(
      /^title: "DRAFT: /,
    );
    expect(await readFile(join(folder, 'reports/example-1.0.0-acr.html'), 'utf8')).toMatch(
      /^<!DOCTYPE html>/,
    );
    const strict = await run(folder, ['accessibility', '--strict', '--json']);
    expect([strict.code, JSON.parse(strict.stdout)]).toMatchObject([
      1,
      { ok: false, command: 'accessibility', reports: [{ course: 'example', open: 70 }] },
    ]);
  });

  it.concurrent('offers every target and every kind of file that there is', async () => {
    const folder = temporaryFolder();
    const build = (await run(folder, ['build', '--help'])).stdout;
    for (const target of targetIds) expect(build).toContain(target);
    const schema = (await run(folder, ['schema', '--help'])).stdout.replace(/\s+/g, ' ');
    expect(schema).toContain(`kind of file: ${schemaNames.join(', ')}`);
  });

  it.concurrent('reads no library for schemas before a command needs it: it answers at once', async () => {
    const dist = new URL('../../dist/', import.meta.url);
    const open = ['cli.js'];
    const libraries = new Set<string>();
    for (const file of open) {
      const text = await readFile(new URL(file, dist), 'utf8');
      for (const [, from = ''] of text.matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];?$/gm)) {
        if (!from.startsWith('./')) libraries.add(from);
        else if (!open.includes(from.slice(2))) open.push(from.slice(2));
      }
    }
    expect([...libraries]).toContain('commander');
    expect([...libraries]).not.toContain('zod');
  });

  it.concurrent('does not mind a reader that goes away', async () => {
    const folder = await good({ 'modules/one.md': `## Start {#start}\n\n${'{{ none }}\n\n'.repeat(3000)}` });
    const child = spawn(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${executable}" check --json . | head -c 10; exit 0`],
      { cwd: folder },
    );
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    await once(child, 'close');
    expect(stderr).toBe('');
  });
});

describe('coursewright check', () => {
  it.concurrent('is quiet about a good course, and exits with 0', async () => {
    expect(await run(await good(), ['check'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'ok 1 course checked.\n',
    });
  });

  it.concurrent('reports findings with place and frame, and exits with 1', async () => {
    const { code, stdout, stderr } = await run(await good({ 'course.yaml': 'navigation: liner' }), ['check']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'course.yaml:1:13 error FIELD-VALUE\n  “navigation” cannot be “liner”. It takes one of free, linear.\n  > 1 | navigation: liner\n      |             ^^^^^\n    2 | id: example\n  → Did you mean “linear”?\n1 error.\n',
    );
  });

  it.concurrent('shows places from where the user stands', async () => {
    const root = await writeFiles(
      inFolder('courses/a b', exampleCourse({ 'course.yaml': 'navigation: liner' })),
    );
    expect((await run(root, ['check'])).stderr).toContain('courses/a b/course.yaml:1:13 error');
    expect((await run(join(root, 'courses'), ['check', 'a b'])).stderr).toContain(
      '\na b/course.yaml:1:13 error'.slice(1),
    );
  });

  it.concurrent('fails for warnings only when it is strict', async () => {
    const folder = await good({ 'modules/one.md': '## Start\n' });
    expect((await run(folder, ['check'])).code).toBe(0);
    expect((await run(folder, ['check', '--strict'])).code).toBe(1);
  });

  it.concurrent('exits with 2 where there is no course, or the catalogue is wrong, and not for a note about the catalogue', async () => {
    const none = await run(temporaryFolder(), ['check', 'nowhere']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('There is no course in “nowhere”')]);
    const wrong = await writeFiles({
      'coursewright.yaml': 'course: x\n',
      ...inFolder('courses/a', exampleCourse({})),
    });
    expect((await run(wrong, ['check'])).code).toBe(2);
    const marked = await writeFiles({
      'coursewright.yaml': '\uFEFFcourses: courses/*\n',
      ...inFolder('courses/a', exampleCourse({})),
    });
    expect((await run(marked, ['check'])).code).toBe(0);
  });

  it.concurrent('says of many findings alike how many there are, and shows them all when asked', async () => {
    const folder = await good({ 'modules/one.md': `## Start {#start}\n\n${'{{ none }}\n\n'.repeat(70)}` });
    const shown = async (...flags: string[]) => {
      const { stderr } = await run(folder, ['check', ...flags]);
      return [
        stderr.match(/MD-VARIABLE/g)?.length,
        /… and (\S+) more of these/.exec(stderr)?.[1],
        stderr.slice(-11),
      ];
    };
    expect(await shown()).toEqual([51, '20', '70 errors.\n']);
    expect(await shown('--verbose')).toEqual([70, undefined, '70 errors.\n']);
  });

  it.concurrent('says more or less when asked', async () => {
    const folder = await good({ 'modules/one.md': '\uFEFF## Start\n\n{{ none }}\n' });
    const said = async (...flags: string[]) =>
      [...(await run(folder, ['check', ...flags])).stderr.matchAll(/ (error|warning|info) [A-Z]/g)].map(
        ([, word]) => word,
      );
    expect(await said()).toEqual(['warning', 'error']);
    expect(await said('--quiet')).toEqual(['error']);
    expect(await said('--verbose')).toEqual(['info', 'warning', 'error']);
    expect((await run(await good(), ['check', '--quiet'])).stderr).toBe('');
  });

  it.concurrent('answers in JSON', async () => {
    const { code, stdout, stderr } = await run(await good({ 'course.yaml': 'navigation: liner' }), [
      'check',
      '--json',
    ]);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      command: 'check',
      ok: false,
      courses: [{ id: 'example', version: '1.0.0', title: 'An example' }],
      licensees: [],
      diagnostics: [
        {
          code: 'FIELD-VALUE',
          severity: 'error',
          message: '“navigation” cannot be “liner”. It takes one of free, linear.',
          hint: 'Did you mean “linear”?',
          file: 'course.yaml',
          line: 1,
          column: 13,
          endLine: 1,
          endColumn: 18,
        },
      ],
    });
  });

  it.concurrent('colours only for terminals, or when it is told to', async () => {
    const folder = await good({ 'course.yaml': 'navigation: liner' });
    expect((await run(folder, ['check'])).stderr).not.toMatch(escapes);
    expect((await run(folder, ['check'], { FORCE_COLOR: '1' })).stderr).toMatch(escapes);
    expect((await run(folder, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stderr).not.toMatch(escapes);
    expect((await run(folder, ['check', '--json'], { FORCE_COLOR: '1' })).stdout).not.toMatch(escapes);
  });

  it.concurrent('sends no terminal codes of a course to the terminal', async () => {
    const evil = '\u001b[2J\u001b]0;owned\u0007\u009b31m';
    const folder = await good({
      'course.yaml': `title: "\\e[2J\\x9b31m"\nnavigation: "\\e[31m"\nmodules: [{ id: one, pages: "modules/\\e[31m.md" }]\n`,
      'modules/\u001b[31m.md': `## ${evil} {#Start}\n\n{{ none }} ${evil} [x](#${'\u009b'}31m)\n`,
    });
    for (const args of [
      ['check', '--verbose'],
      ['check', '--json'],
      ['ids', '--write'],
      ['build', '--target', 'web'],
    ]) {
      const { stdout, stderr } = await run(folder, args);
      expect(stdout + stderr).not.toMatch(escapes);
      expect(stderr).not.toMatch(stack);
    }
  });
});

describe('coursewright ids', () => {
  it.concurrent('lists what is not frozen, freezes it, and is content', async () => {
    const folder = await good({ 'modules/one.md': '## Start\n' });
    const before = await run(folder, ['ids']);
    expect(before.code).toBe(1);
    expect(before.stderr).toContain('modules/one.md:1:1 warning ID-MISSING');
    expect(await readFile(join(folder, 'modules/one.md'), 'utf8')).toBe('## Start\n');
    expect(await run(folder, ['ids', '--write'])).toEqual({
      code: 0,
      stdout: '1 id written to modules/one.md\n',
      stderr: 'ok every id is frozen.\n',
    });
    expect(await readFile(join(folder, 'modules/one.md'), 'utf8')).toBe('## Start {#start}\n');
    expect(await run(folder, ['ids', '--write'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'ok every id is frozen.\n',
    });
  });

  it.concurrent('does not say that all is frozen of a course that it could not read', async () => {
    const folder = await good({ 'modules/one.md': 'Words.\0' });
    for (const args of [['ids'], ['ids', '--write']]) {
      const { code, stderr } = await run(folder, args);
      expect(code).toBe(1);
      expect(stderr).toContain('modules/one.md:1:7 error SRC-NUL');
      expect(stderr).not.toContain('frozen');
    }
    const answer = JSON.parse((await run(folder, ['ids', '--json'])).stdout);
    expect(answer).toMatchObject({ ok: false, missing: [], diagnostics: [{ code: 'SRC-NUL' }] });
  });

  it.concurrent('writes what is found, and says what of the course could not be read', async () => {
    const folder = await good({ 'modules/one.md': '## Start\n', 'glossary.yaml': 'terms: [\n' });
    const { code, stdout, stderr } = await run(folder, ['ids', '--write']);
    expect([code, stdout]).toEqual([1, '1 id written to modules/one.md\n']);
    expect(stderr).toContain('YAML-SYNTAX');
    expect(await readFile(join(folder, 'modules/one.md'), 'utf8')).toBe('## Start {#start}\n');
  });

  it.concurrent('writes the new text beside the old one, through links, and keeps permissions', async () => {
    const folder = await good({ 'drafts/one.md': '## Start\n' });
    const file = join(folder, 'drafts/one.md');
    await chmod(file, 0o640);
    await link(file, join(folder, 'before.md'));
    await rm(join(folder, 'modules/one.md'));
    await symlink('../drafts/one.md', join(folder, 'modules/one.md'));
    expect((await run(folder, ['ids', '--write'])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe('## Start {#start}\n');
    // Whoever held the old file still has it whole.
    expect(await readFile(join(folder, 'before.md'), 'utf8')).toBe('## Start\n');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await lstat(join(folder, 'modules/one.md'))).isSymbolicLink()).toBe(true);
    expect(await readdir(join(folder, 'drafts'))).toEqual(['one.md']);
  });

  it.concurrent('says which text needs a hand', async () => {
    const folder = await good({
      'banks/b.yaml':
        'id: b\nquestions:\n  - id: q\n    type: ordering\n    prompt: Order\n    items:\n      - |\n        A\n        b\n      - { id: b, text: B }\n',
    });
    const { code, stderr } = await run(folder, ['ids', '--write']);
    expect(code).toBe(1);
    expect(stderr).toContain('banks/b.yaml:7:9 warning ID-MISSING');
    expect(stderr).toContain('These need a hand');
  });

  it.concurrent('answers in JSON', async () => {
    const folder = await good({ 'modules/one.md': '## Start\n' });
    const answer = JSON.parse((await run(folder, ['ids', '--json'])).stdout);
    expect(answer).toMatchObject({
      format: 1,
      command: 'ids',
      ok: false,
      written: [],
      missing: [{ code: 'ID-MISSING', fixable: true, line: 1 }],
    });
    const written = JSON.parse((await run(folder, ['ids', '--write', '--json'])).stdout);
    expect(written).toMatchObject({
      ok: true,
      written: [{ file: 'modules/one.md', ids: 1 }],
      refused: [],
      missing: [],
    });
    expect((await run(folder, ['ids', 'nowhere'])).code).toBe(2);
  });
});

describe('coursewright schema', () => {
  it.concurrent('prints one schema, or writes all', async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await run(folder, ['schema', 'quiz']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Coursewright quiz', type: 'object' });
    expect((await run(folder, ['schema', '--out', 'schemas'])).code).toBe(0);
    expect((await readdir(join(folder, 'schemas'))).sort()).toEqual(
      schemaNames.map((name) => `${name}.schema.json`).sort(),
    );
  });

  it.concurrent('says when it cannot write, without a stack', async () => {
    const { code, stderr } = await run(await writeFiles({ schemas: 'a file' }), [
      'schema',
      '--out',
      'schemas',
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('The computer refused: EEXIST')]);
    expect(stderr).not.toMatch(stack);
  });
});

describe('coursewright new', () => {
  it.concurrent('starts a course that checks clean and builds', async () => {
    const folder = temporaryFolder();
    expect(
      (
        await run(folder, [
          'new',
          'courses/bridge-safety',
          '--title',
          "The mayor's “Bridge”: 100 % safe #1",
          '--publisher',
          'City: of',
        ])
      ).code,
    ).toBe(0);
    expect(await run(folder, ['check', '--strict'])).toMatchObject({
      code: 0,
      stderr: 'ok 1 course checked.\n',
    });
    const built = await run(folder, ['build', '--target', 'web']);
    expect([built.code, await readdir(join(folder, 'dist/packages'))]).toEqual([
      0,
      ['bridge-safety-0.1.0-web.zip']
        .map(
          (name) =>
            expect.stringMatching(/^bridge-safety-\d+\.\d+\.\d+-web\.zip$/) && expect.any(String) && name,
        )
        .map(() => expect.stringMatching(/^bridge-safety-\d+\.\d+\.\d+-web\.zip$/)),
    ]);
  });

  it.concurrent.each(['2027-annual-refresher-on-public-records-law', '危機'])(
    'starts one with an id that it may have in the folder %s',
    async (name) => {
      const folder = temporaryFolder();
      expect((await run(folder, ['new', name])).code).toBe(0);
      expect((await run(folder, ['check', '--strict', name])).code).toBe(0);
    },
  );

  it.concurrent('writes into no folder that has something in it, and over no file', async () => {
    const folder = await writeFiles({ 'full/x': 'mine', file: 'mine' });
    expect(await run(folder, ['new', 'full'])).toMatchObject({
      code: 2,
      stderr: '“full” is not empty, so nothing was written. Name a new folder.\n',
    });
    expect(await run(folder, ['new', 'file'])).toMatchObject({
      code: 2,
      stderr: '“file” is not a folder, so nothing was written. Name a new folder.\n',
    });
    expect((await run(folder, ['new', 'file/below'])).code).toBe(2);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine');
    await writeFile(join(folder, 'x'), '');
  });
});

describe('our own mistakes', () => {
  it('exit with 3 and a stack', async () => {
    const { main } = await import('../../src/cli/main.ts');
    const { vi } = await import('vitest');
    vi.doMock('../../src/cli/check-command.ts', () => ({
      checkCommand: () => {
        throw new TypeError('not a function');
      },
    }));
    const written: string[] = [];
    const spy = vi
      .spyOn(process.stderr, 'write')
      .mockImplementation((text) => written.push(String(text)) > 0);
    try {
      expect(await main(['check'], '/')).toBe(3);
    } finally {
      spy.mockRestore();
      vi.doUnmock('../../src/cli/check-command.ts');
    }
    expect(written.join('')).toContain('Coursewright has a bug');
    // `ids --write` may have written a course before it.
    expect(written.join('')).not.toContain('not changed');
    expect(written.join('')).toContain('TypeError: not a function\n    at ');
  });
});
