import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/cli/answer-schema.ts';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import { writeFiles } from '../support/temp-course.ts';

const refreshers = `refreshers:
  steps:
    - { id: r30, after: 30d, window: 14d, title: '30-day <refresher>', use: one }
    - { id: recert, after: 1y, opens: 60d before, title: Recertification, use: one, certificate: true }
  updates: [{ id: news, module: updates/news.md, on: 2027-02-01, repeat: P3M }]
`;
const csv = `learner,course,completed
ana@x.example,example,2027-01-05
=HYPERLINK("x"),example,2027-01-05
bo@x.example,example,2026-01-05
cy@x.example,example,2027-01-05
cy@x.example,r30-example,2027-02-04
`;
const withCourse = (more: Record<string, string> = {}) =>
  writeFiles({
    ...exampleCourse({
      'course.yaml': refreshers,
      'updates/news.md': '---\nid: n1\n---\n\n## News {#news}\n\nWords.\n',
    }),
    'lms.csv': csv,
    ...more,
  });
const holds = new Ajv({ strict: true }).compile(
  JSON.parse(
    JSON.stringify(answerSchema()).replaceAll('"additionalProperties":{}', '"additionalProperties":false'),
  ),
);
const due = ['refreshers', 'due', '--completions', 'lms.csv', '--today', '2027-02-10'];
const written = (folder: string, ending: string) =>
  readFile(join(folder, `dist/refreshers/refreshers-due.${ending}`), 'utf8');

describe('coursewright refreshers due', () => {
  it.concurrent('says what it took the file for, and writes who is due, harmless for spreadsheets', async () => {
    const folder = await withCourse();
    const { code, stdout, stderr } = await run(folder, due);
    expect([code, stderr]).toEqual([
      0,
      'lms.csv: taken for a table with a row for each completion; 5 rows, 5 completions of these courses.\nok 2027-02-10: 1 lapsed, 1 overdue, 6 due, 0 open, 3 upcoming.\n',
    ]);
    expect(stdout.split('\n')[0]).toBe('dist/refreshers/refreshers-due.csv');
    const lines = (await written(folder, 'csv')).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFlearner,course,/);
    expect(lines[1]).toMatch(
      /^"'=HYPERLINK\(""x""\)",example,r30,30-day <refresher>,due,2027-02-04,2027-02-04,2027-02-18,/,
    );
    expect(lines.filter((line) => line.startsWith('cy@x.example,example,r30'))).toEqual([]);
    const { rows } = JSON.parse(await written(folder, 'json'));
    expect(rows).toHaveLength(11);
    expect(rows).toContainEqual(
      expect.objectContaining({
        learner: 'bo@x.example',
        refresher: 'recert',
        status: 'lapsed',
        due: '2027-01-05',
      }),
    );
    const page = await written(folder, 'html');
    expect(page).toContain('30-day &lt;refresher&gt;');
    expect(page).toMatch(/<th scope="row"><a href="#lapsed">Lapsed<\/a><\/th><td class="align-end">1<\/td>/);
    expect((await written(folder, 'ics')).match(/BEGIN:VEVENT/g)).toHaveLength(11);
  });

  it.concurrent('writes the same bytes each time, and pseudonyms that only the key can tell', async () => {
    const folder = await withCourse({ 'key.bin': 'k'.repeat(32) });
    const lists = async (args: readonly string[]) => {
      await run(folder, [...due, ...args]);
      return Promise.all(['csv', 'json', 'ics', 'html'].map((ending) => written(folder, ending)));
    };
    expect(await lists([])).toEqual(await lists([]));
    const named = await lists(['--pseudonyms', 'key.bin']);
    expect(named.join('')).not.toMatch(/ana@|bo@|HYPERLINK/);
    expect(await lists(['--pseudonyms', 'key.bin'])).toEqual(named);
    expect((await lists(['--pseudonyms'])).join('')).not.toBe(named.join(''));
    const short = await run(await withCourse({ 'key.bin': 'k' }), [...due, '--pseudonyms', 'key.bin']);
    expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('With fewer than 16')]);
  });

  it.concurrent('writes nothing where the list would be wrong', async () => {
    const folder = await withCourse({ 'lms.csv': 'learner,course,completed\nana,example,03/04/2027\n' });
    const { code, stderr } = await run(folder, due);
    expect([code, stderr]).toEqual([1, expect.stringContaining('lms.csv:2:13 error EXPORT-DATE-ORDER')]);
    expect(await readdir(folder)).not.toContain('dist');
    const read = await run(folder, [...due, '--mapping', 'none.yaml']);
    expect([read.code, read.stderr]).toEqual([
      1,
      expect.stringContaining('none.yaml error EXPORT-UNREADABLE'),
    ]);
    const none = await run(folder, ['refreshers', 'due', '--completions', 'none.csv']);
    expect([none.code, none.stderr]).toEqual([
      1,
      expect.stringContaining('none.csv error EXPORT-UNREADABLE'),
    ]);
  });

  it.concurrent('says where it cannot write, to machines too', async () => {
    const folder = await withCourse({ full: '' });
    for (const command of [due, ['refreshers', 'plan']]) {
      const { code, stdout } = await run(folder, [...command, '--out', 'full/of', '--json']);
      expect([code, JSON.parse(stdout)]).toMatchObject([
        2,
        { ok: false, diagnostics: [{ code: 'OUT-WRITE', message: expect.stringContaining('“full/of”') }] },
      ]);
    }
  });

  it.concurrent('says of whom only refreshers are known, and where no course has any', async () => {
    const folder = await withCourse({ 'lms.csv': 'learner,course,completed\nana,r30-example,2027-01-01\n' });
    expect((await run(folder, due)).stderr).toContain('EXPORT-NO-COURSE');
    const plain = await writeFiles(exampleCourse({}));
    expect((await run(plain, ['refreshers', 'plan'])).stderr).toContain('error REFRESHER-NONE');
  });

  it.concurrent('has a calendar with the most urgent events alone', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `l${index},example,2027-01-05\n`).join('');
    const folder = await withCourse({ 'lms.csv': `learner,course,completed\n${rows}` });
    const { stdout } = await run(folder, [...due, '--json']);
    expect(stdout).toContain('REFRESHER-CALENDAR-CUT');
    expect((await written(folder, 'ics')).match(/BEGIN:VEVENT/g)).toHaveLength(2000);
    expect((await written(folder, 'csv')).split('\r\n')).toHaveLength(2702);
  });
});

describe('coursewright refreshers plan and calendar', () => {
  it.concurrent('write what an LMS admin needs, in a folder for each course', async () => {
    const folder = await withCourse();
    const plan = await run(folder, ['refreshers', 'plan']);
    expect([
      plan.code,
      plan.stdout
        .trim()
        .split('\n')
        .map((file) => file.split('/').at(-1)),
    ]).toEqual([0, ['refresher-plan.md', 'refresher-plan.csv', 'refresher-plan.json', 'recert.badge.json']]);
    const calendar = await run(folder, ['refreshers', 'calendar']);
    expect([calendar.code, calendar.stdout]).toEqual([0, 'dist/refreshers/example/refreshers.ics\n']);
    const bare = await withCourse();
    const none = await run(
      await writeFiles(exampleCourse({ 'course.yaml': refreshers.replace(/ {2}updates.*\n/, '') })),
      ['refreshers', 'calendar', '--verbose'],
    );
    expect([none.code, none.stderr, bare !== '']).toEqual([
      0,
      expect.stringContaining('REFRESHER-NO-DATES'),
      true,
    ]);
  });

  it.concurrent.each([[due], [['refreshers', 'plan']], [['refreshers', 'calendar']]])(
    '%j answers as the schema says',
    async (args) => {
      const { stdout } = await run(await withCourse(), [...args, '--json']);
      expect([holds(JSON.parse(stdout)), holds.errors]).toEqual([true, null]);
    },
  );

  it.concurrent.each([
    [['refreshers', 'due'], "required option '--completions"],
    [[...due, '--today', '2027-02-30'], 'It is a real date'],
    [[...due, '--time-zone', 'Mars'], 'It is the name of a time zone'],
  ])('%j is answered with advice', async (args, words) => {
    const { code, stderr } = await run(await withCourse(), args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});
