import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
const iri = 'https://press.example/courses/front-desk';
const head = 'email,course,started,completed\n';
const rows = (...names: readonly string[]) =>
  names.map((name) => `${name}@riverton.example,front-desk,2027-02-03,2027-02-04\n`).join('');

async function catalogue(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = temporaryFolder('usage');
  await cp(agencies, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const usage = (folder: string, ...args: readonly string[]) =>
  run(folder, ['usage', ...args, '--today', '2027-03-05']);

const codesIn = (stdout: string): string[] =>
  JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code);

describe('coursewright usage', () => {
  it.concurrent('counts learners of several files once, and writes the statement in three forms', async () => {
    const csv = `${head}${rows('zoltan', 'quirin')}xanthe@riverton.example,front-desk,2026-12-31,2027-01-01\n`;
    const said = JSON.stringify({
      id: '1',
      actor: { mbox: 'mailto:Zoltan@riverton.example' },
      verb: { id: 'http://adlnet.gov/expapi/verbs/initialized' },
      object: { id: iri },
      timestamp: '2027-03-01T08:00:00Z',
    });
    const folder = await catalogue({ 'a.csv': csv, 'b.jsonl': said });
    const { code, stdout, stderr } = await usage(folder, '--licence', '2027-014', 'a.csv', 'b.jsonl');
    expect(code).toBe(0);
    expect(stderr).toContain('ok City of Riverton, licence 2027-014: 3 learners, 250 seats, 247 left.');
    const files = stdout.trim().split('\n');
    const name = 'dist/usage/usage-riverton-2027-01-01';
    expect(files).toEqual([`${name}.html`, `${name}.json`, `${name}.csv`]);
    const [page = '', json = '', table = ''] = await Promise.all(
      files.map((file) => readFile(join(folder, file), 'utf8')),
    );
    expect(JSON.parse(json)).toMatchObject({
      format: 1,
      licensee: { id: 'riverton', agency: 'City of Riverton' },
      licence: { number: '2027-014', from: '2027-01-01', until: '2027-12-31', seats: 250 },
      on: '2027-03-05',
      used: 3,
      over: -247,
      launches: 3,
      completions: 3,
      outside: { before: 1, grace: 0, after: 0, future: 0 },
      sources: [
        { file: 'a.csv', sha256: createHash('sha256').update(csv).digest('hex'), rows: 3, uses: 6 },
        { file: 'b.jsonl', kind: 'xapi', rows: 1, uses: 1 },
      ],
    });
    expect(table).toContain('2027-02,front-desk,2,2,2\r\n');
    for (const words of [
      'Seats left',
      '247',
      'An export says what an LMS says',
      'The licensor',
      'At the Front Desk',
    ])
      expect(page).toContain(words);
    // Nothing about a person is in any of them, nor on the terminal.
    for (const text of [page, json, table, stdout, stderr])
      expect(text).not.toMatch(/zoltan|quirin|xanthe|@riverton/i);
  });

  it.concurrent('tells of more learners than seats, and ends well all the same', async () => {
    const many = Array.from({ length: 41 }, (_, index) => `learner${index}`);
    const folder = await catalogue({ 'a.csv': head + rows(...many) });
    const { code, stdout } = await usage(folder, '--licensee', 'villeneuve', 'a.csv', '--json');
    expect([code, codesIn(stdout)]).toEqual([0, ['LICENCE-SEATS']]);
    expect(JSON.parse(stdout).statement).toMatchObject({ used: 41, over: 1, licence: { until: null } });
    expect(JSON.parse(stdout).files).toHaveLength(3);
    const strict = await usage(folder, '--licensee', 'villeneuve', 'a.csv', '--strict');
    expect(strict.code).toBe(1);
  });

  it.concurrent.each([
    ['USAGE-LICENCE', ['--licence', '2027-015', 'a.csv'], {}],
    ['DELIVERY-NO-LICENSEE', ['--licensee', 'river', 'a.csv'], {}],
    ['USAGE-TERM', ['--licence', 'AC-7b', 'a.csv'], {}],
    ['EXPORT-UNREADABLE', ['--licence', '2027-014', 'none.csv'], {}],
    ['EXPORT-FORMAT', ['--licence', '2027-014', 'a.csv'], { 'a.csv': 'one,two\n1,2\n' }],
    [
      'LICENCE-COURSE',
      ['--licence', '2027-014', 'a.csv'],
      { 'coursewright.yaml': 'courses: [courses/open-records]\n' },
    ],
    [
      'EXPORT-DATE-ORDER',
      ['--licence', '2027-014', 'a.csv'],
      { 'a.csv': `${head}a,front-desk,03/04/2027,\n` },
    ],
  ])('writes nothing with %s', async (expected, args, files) => {
    const folder = await catalogue({ 'a.csv': head + rows('ana'), ...files });
    const { code, stdout } = await usage(folder, ...args, '--json');
    expect(code).not.toBe(0);
    expect(codesIn(stdout)).toContain(expected);
    expect(JSON.parse(stdout)).toMatchObject({ statement: null, files: [] });
  });

  it.concurrent('asks whose use, where a number is that of two, and where nobody is named', async () => {
    const folder = await catalogue({ 'a.csv': head + rows('ana') });
    const file = join(folder, 'licensees/villeneuve.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace("'2026117'", '2027-014'));
    const { code, stdout } = await usage(folder, '--licence', '2027-014', 'a.csv', '--json');
    expect([code, codesIn(stdout)]).toEqual([1, ['USAGE-LICENSEES']]);
    const both = await usage(folder, '--licence', '2027-014', '--licensee', 'riverton', 'a.csv', '--json');
    expect([both.code, JSON.parse(both.stdout).statement.licensee.id]).toEqual([0, 'riverton']);
    const none = await usage(folder, 'a.csv');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--licensee')]);
  });

  it.concurrent.each([
    ['USAGE-OUTSIDE', { 'a.csv': `${head}a@x.example,front-desk,2026-02-03,2026-02-04\n` }],
    ['USAGE-TWICE', { 'a.csv': head + rows('ana'), 'b.csv': head + rows('ana') }],
    [
      'USAGE-NAMES',
      { 'a.csv': head + rows('ana'), 'b.csv': `${head}4711,front-desk,2027-02-03,2027-02-04\n` },
    ],
    ['USAGE-LAUNCHES', { 'a.csv': 'email,course,completed\na@x.example,front-desk,2027-02-04\n' }],
  ])('tells what makes a count less sure: %s', async (expected, files) => {
    const folder = await catalogue(files);
    const { code, stdout } = await usage(folder, '--licence', '2027-014', ...Object.keys(files), '--json');
    expect([code, codesIn(stdout)]).toEqual([0, [expected]]);
  });
});
