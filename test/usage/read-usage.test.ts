import { describe, expect, it } from 'vitest';
import { daysIn } from '../../src/exports/date-text.ts';
import type { Items } from '../../src/exports/items.ts';
import { dayOf } from '../../src/schedule/day.ts';
import { keysBy } from '../../src/usage/key-set.ts';
import { readUsage } from '../../src/usage/read-usage.ts';
import { Tally } from '../../src/usage/tally.ts';
import type { UsageOptions } from '../../src/usage/usage-reading.ts';

const courses = 'https://press.example/courses';
const names: Readonly<Record<string, number>> = {
  harbour: 0,
  'at the harbour': 0,
  [`${courses}/harbour`]: 0,
  [`${courses}/harbour/units/course`]: 0,
  [`${courses}/r30-harbour`]: 1,
  [`${courses}/r30-harbour/units/course`]: 1,
};
const items: Items = {
  all: [
    { course: 0, refresher: undefined },
    { course: 0, refresher: 'r30' },
  ],
  named: (name) => names[name.trim().toLowerCase()],
};

async function read(files: Readonly<Record<string, string>>, mapping?: UsageOptions['mapping']) {
  const today = dayOf('2027-12-31') ?? 0;
  const term = { from: dayOf('2027-01-01') ?? 0, until: today, grace: undefined, today };
  const into = new Tally(term, keysBy(new Uint8Array(32)));
  const options = { items, mapping, today, dayIn: daysIn(mapping?.timeZone ?? 'UTC'), into };
  const codes: string[] = [];
  const values = [];
  for (const [file, text] of Object.entries(files)) {
    // Bytes come in pieces of any size.
    const bytes = new TextEncoder().encode(text);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const { value, diagnostics } = await readUsage(file, pieces(), options);
    values.push(value);
    codes.push(...diagnostics.map(({ code, place }) => `${code} ${place?.start?.line ?? ''}`.trim()));
  }
  return { counts: into.all(), codes, values };
}

const verb = (name: string) => `http://adlnet.gov/expapi/verbs/${name}`;
let last = 0;
const nextId = () => {
  last += 1;
  return String(last);
};
const statement = (name: string, activity: string, more: object = {}) => ({
  id: nextId(),
  actor: { account: { homePage: 'https://lms.example', name: 'ana@city.example' } },
  verb: { id: verb(name) },
  object: { id: activity },
  timestamp: '2027-03-01T10:00:00Z',
  ...more,
});
const session = (id: string, more: object = {}) => ({
  context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': id }, ...more },
});
const jsonLines = (...all: readonly object[]) => all.map((one) => JSON.stringify(one)).join('\n');

describe('a table of launches and completions', () => {
  it('tells both, with one learner in two files once', async () => {
    const { counts, codes, values } = await read({
      'a.csv':
        'Email address,Course,Started on,Completed on,Status\nAna@City.example,harbour,2027-02-01 10:00,2027-02-02,Completed\nbo@city.example,harbour,2027-02-01 10:00,-,In progress\n',
      'b.csv':
        'user name;course;completed\nana@city.example;At the Harbour;2027-03-02\ncy;other;2027-03-02\n',
    });
    expect(counts).toEqual({ learners: 2, launches: 2, completions: 2 });
    expect(codes).toEqual([]);
    expect(values.map((value) => value?.tellsLaunches)).toEqual([true, false]);
  });

  it('may tell launches alone: Moodle’s report of attempts, by the name of the file', async () => {
    const text =
      'Name\tEmail address\tAttempt\tStarted on\tScore\nA\ta@x.example\t1\t1 March 2027, 9:00 AM\t3\nA\ta@x.example\t2\t1 March 2027, 9:30 AM\t4\n';
    const { counts, codes } = await read({ 'harbour.txt': text });
    expect([counts, codes]).toEqual([{ learners: 1, launches: 2, completions: 0 }, []]);
  });

  it('is read by a mapping', async () => {
    const text = 'Wer,Was,Auf,Fertig\n7,harbour,31.01.2027,\n7,harbour,31.01.2027,01.02.2027\n';
    const mapping = { learner: 'Wer', course: 'Was', launched: 'Auf', completed: 'Fertig' };
    const { counts, codes } = await read({ 'x.csv': text }, mapping);
    expect([counts, codes]).toEqual([{ learners: 1, launches: 1, completions: 1 }, []]);
    const wrong = await read({ 'x.csv': text }, { ...mapping, launched: 'Start' });
    expect(wrong.codes).toEqual(['EXPORT-COLUMN 1']);
  });

  it('is told of where rows are bad, and the others count', async () => {
    const { counts, codes } = await read({
      'a.csv':
        'learner,course,started,completed,status\na,harbour,soon,,Completed\n,harbour,2027-02-01,,Completed\nb,harbour,2027-02-01,2027-02-03,Perhaps\nc,harbour,2027-02-01,2028-02-03,Completed\nd,harbour,2027-02-01,03/04/2027,Completed\n',
    });
    expect(codes.sort()).toEqual([
      'EXPORT-DATE 2',
      'EXPORT-DATE-ORDER 6',
      'EXPORT-FUTURE 5',
      'EXPORT-LEARNER 3',
      'EXPORT-STATE 4',
    ]);
    expect(counts).toEqual({ learners: 3, launches: 3, completions: 0 });
  });

  it('is refused where nobody can tell what it is', async () => {
    const { codes } = await read({
      'a.csv': 'one,two\n1,2\n',
      'b.csv': '',
      'c.csv': 'learner,course,completed\na,other,x\n',
    });
    expect(codes).toEqual(['EXPORT-FORMAT 1', 'EXPORT-FORMAT', 'EXPORT-NOTHING']);
  });
});

describe('xAPI statements', () => {
  it('tell launches by the course’s own word, each once, in however many files', async () => {
    const one = statement('initialized', `${courses}/harbour`);
    const { counts } = await read({
      'a.jsonl': jsonLines(one, statement('initialized', `${courses}/harbour/units/two`)),
      'b.json': JSON.stringify([one]),
    });
    expect(counts).toEqual({ learners: 1, launches: 2, completions: 0 });
  });

  it('of one cmi5 session are one launch: the LMS’s “launched” and the unit’s “initialized”', async () => {
    const own = { contextActivities: { grouping: [{ id: `${courses}/harbour/units/course` }] } };
    const { counts } = await read({
      'a.jsonl': jsonLines(
        statement('launched', 'https://lms.example/au/9', session('s1', own)),
        statement('initialized', 'https://lms.example/au/9', session('s1', own)),
        statement('launched', 'https://lms.example/au/9', session('s2', own)),
      ),
    });
    expect(counts.launches).toBe(2);
  });

  it('of other LMSs, which announce what the course says again, are not added up', async () => {
    const { counts } = await read({
      'a.jsonl': jsonLines(
        statement('launched', `${courses}/harbour`),
        statement('initialized', `${courses}/harbour`),
        statement('launched', `${courses}/harbour`),
      ),
    });
    expect(counts.launches).toBe(2);
  });

  it('tell a completion once a day, of a refresher apart; a module is not the course', async () => {
    const moveOn = {
      contextActivities: {
        category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' }],
        grouping: [{ id: `${courses}/r30-harbour/units/course` }, { id: `${courses}/harbour` }],
      },
    };
    const { counts } = await read({
      'a.jsonl': jsonLines(
        statement('completed', `${courses}/harbour`),
        statement('passed', `${courses}/harbour`),
        statement('passed', `${courses}/harbour`, { result: { success: false } }),
        statement('passed', 'https://lms.example/au/10', session('s3', moveOn)),
        statement('completed', `${courses}/harbour/modules/one`, {
          context: {
            contextActivities: {
              parent: [{ id: `${courses}/harbour` }],
              grouping: [{ id: `${courses}/harbour/units/course` }],
            },
          },
          timestamp: '2027-03-02T10:00:00Z',
        }),
      ),
    });
    expect(counts).toEqual({ learners: 1, launches: 0, completions: 2 });
  });

  it('are told of where they are none', async () => {
    const { codes } = await read({
      'a.jsonl': `{"a":1}\n${jsonLines(
        statement('initialized', `${courses}/harbour`, { timestamp: undefined }),
        statement('initialized', `${courses}/harbour`, { actor: {} }),
        statement('initialized', `${courses}/other`),
      )}\n`,
    });
    expect(codes).toEqual(['EXPORT-ROW 1', 'EXPORT-ROW 2', 'EXPORT-LEARNER 3', 'EXPORT-NOTHING']);
  });
});
