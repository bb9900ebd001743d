import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/model.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Completions } from '../../src/exports/completions.ts';
import { daysIn, readDate } from '../../src/exports/date-text.ts';
import { itemsOf } from '../../src/exports/items.ts';
import type { MappingFile } from '../../src/exports/mapping-file.ts';
import { readExport } from '../../src/exports/read-export.ts';
import { readMapping } from '../../src/exports/read-mapping.ts';
import { dayOf, textOf } from '../../src/schedule/day.ts';
import { choice, course, page, pagesModule, quizModule, somewhere } from '../support/course.ts';

const harbour: Course = course([pagesModule('one', [page('start')]), quizModule('final')], {
  id: 'harbour',
  title: 'Harbor Safety, Part 1',
  banks: [{ id: 'bank', title: undefined, questions: [choice('q1'), choice('q2')], place: somewhere }],
  refreshers: {
    anchor: 'completion',
    steps: [
      {
        id: 'r30',
        title: '30-day refresher',
        after: 'P30D',
        opens: undefined,
        window: 'P14D',
        certificate: false,
        source: { kind: 'draw', count: 1, by: 'random', focus: 'all' },
      },
      {
        id: 'recert',
        title: 'Recertification',
        after: 'P1Y',
        opens: 'P60D',
        window: undefined,
        certificate: true,
        source: { kind: 'module', id: 'final' },
      },
    ],
    updates: [],
  },
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const shown = ({ code, place }: Diagnostic) =>
  [code, place?.start ? `${place.file}:${place.start.line}:${place.start.column}` : place?.file].join(' ');

/** Reads an export, and tells what it was taken for, what it tells (learner, what, when), and what was found. */
async function read(
  source: string | Uint8Array,
  {
    mapping,
    file = 'export.csv',
    size = 7,
    zone = 'UTC',
  }: { mapping?: MappingFile; file?: string; size?: number; zone?: string } = {},
) {
  const items = itemsOf([{ editions: [harbour] }], mapping?.names);
  const into = new Completions();
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  const options = { items, mapping, today: dayOf('2027-12-31') ?? 0, dayIn: daysIn(zone), into };
  const { value, diagnostics } = await readExport(file, inPieces(bytes, size), options);
  const told: string[] = [];
  for (let learner = 0; learner < into.names.length; learner += 1) {
    const record = into.recordOf(learner, 0, items.all);
    const name = into.names.at(learner);
    for (const day of record.course) told.push(`${name} course ${textOf(day)}`);
    for (const [id, days] of record.refreshers)
      for (const day of days) told.push(`${name} ${id} ${textOf(day)}`);
  }
  return { kind: value?.kind, told, found: diagnostics.map(shown), diagnostics };
}

const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
};

// As report/progress/index.php writes it: no name above the learners, a quote is an apostrophe.
const progress = `,"Email address","Harbor Safety, Part 1","","30-day refresher","2027-03-01 00:00:00","Forum",""
"Ana Ruiz","ana@city.example","Completed (achieved pass grade)","2027-01-05 14:03:22","Completed","2027-02-06 09:00:00","Completed","2027-01-01 00:00:00"
"Bo 'B' Li","bo@city.example","Completed (did not achieve pass grade)","2027-01-10 14:03:22","Not completed","",Not completed,""
`;
const toldByProgress = ['ana@city.example course 2027-01-05', 'ana@city.example r30 2027-02-06'];

describe('Moodle’s activity completion report', () => {
  it('is known by its form, and tells who has completed what', async () => {
    expect(await read(progress)).toMatchObject({
      kind: 'moodle-activities',
      told: toldByProgress,
      found: [],
    });
  });
  it('reads the same as Excel gets it, in UTF-16 with tabs', async () => {
    const tabs = utf16(
      progress
        .replace('Harbor Safety, Part 1', 'HARBOR')
        .replaceAll(',', '\t')
        .replace('HARBOR', 'Harbor Safety, Part 1'),
    );
    expect(await read(tabs)).toMatchObject({ kind: 'moodle-activities', told: toldByProgress, found: [] });
  });
  it.each([
    ['Finalizado', true],
    ['No finalizado', false],
    ['Achevé (niveau de réussite)', true],
    ['Non achevée', false],
    ['Abgeschlossen (Bestehensgrenze erreicht)', true],
    ['Abgeschlossen (Bestehensgrenze nicht erreicht)', false],
    ['Nicht abgeschlossen', false],
    ['اكتمل', true],
    ['لم يكتمل', false],
    ['Completed (set by Admin User)', true],
  ])('knows what “%s” means', async (state, done) => {
    const { told, found } = await read(
      `,"E-Mail","harbour",""\n"Ana","ana@x.example","${state}","2027-01-05 14:03:22"\n`,
    );
    expect([told.length, found.filter((one) => !one.startsWith('EXPORT-NOTHING'))]).toEqual([
      done ? 1 : 0,
      [],
    ]);
  });
  it('says where a state stands that nobody knows', async () => {
    const { found } = await read(
      `,"Email","Harbor Safety, Part 1",""\n"Ana","a@x.example","Fertig","2027-01-05 14:03:22"\n`,
    );
    expect(found).toEqual(['EXPORT-STATE export.csv:2:21', 'EXPORT-NOTHING export.csv']);
  });
});

describe('Moodle’s course completion report', () => {
  const header =
    'ID,Name,"Email address","Forum","Forum - Completion date","Harbor Safety, Part 1","Harbor Safety, Part 1 - Completion date","Course complete"\n';
  const row =
    '7,"Ana Ruiz",ana@x.example,Completed,"13/01/27, 14:03",Completed,"14/01/27, 14:03","15/01/27, 14:03"\n';
  it('tells activities of ours', async () => {
    expect(await read(header + row)).toMatchObject({
      kind: 'moodle-course',
      told: ['ana@x.example course 2027-01-14'],
      found: [],
    });
  });
  it('tells the course where its file is called like ours', async () => {
    const { told } = await read(header.replaceAll('Harbor Safety, Part 1', 'Quiz') + row, {
      file: 'in/completion-r30-harbour.csv',
    });
    expect(told).toEqual(['ana@x.example r30 2027-01-15']);
  });
  it('asks which comes first, day or month, and reads it when told', async () => {
    const unclear = header + row.replaceAll('14/01/27', '03/04/27');
    const { told, found } = await read(unclear);
    expect([told, found]).toEqual([[], ['EXPORT-DATE-ORDER export.csv:2:66', 'EXPORT-NOTHING export.csv']]);
    expect((await read(unclear, { mapping: { dateFormat: 'DD/MM/YY' } })).told).toEqual([
      'ana@x.example course 2027-04-03',
    ]);
    expect((await read(unclear, { mapping: { dateFormat: 'MM/DD/YY' } })).told).toEqual([
      'ana@x.example course 2027-03-04',
    ]);
  });
});

describe('a table', () => {
  const mapping: MappingFile = {
    learner: 'User',
    course: 'Training',
    completed: 'Done on',
    state: 'Status',
    names: { 'SME 1': 'harbour' },
  };
  const table =
    'Dept;User;Training;Done on;Status\r\nX;ana;"SME ""1""";04.03.2027;Passed\r\nX;bo;SME 1;13.03.2027;Failed\r\nX;cy;SME 1;14.03.2027;Passed\r\nX;cy;Other;14.03.2027;Passed\r\n';
  it('is read by its mapping', async () => {
    expect(await read(table, { mapping })).toMatchObject({
      kind: 'columns',
      told: ['cy course 2027-03-14'],
      found: [],
    });
  });
  it('is about one thing where the mapping says so', async () => {
    const { told } = await read('a,b\nana,2027-03-04\n', {
      mapping: { learner: 'a', completed: 'b', only: 'recert-harbour' },
    });
    expect(told).toEqual(['ana recert 2027-03-04']);
  });
  it('counts only the states that the mapping names', async () => {
    const { told } = await read(table, { mapping: { ...mapping, done: ['failed'] } });
    expect(told).toEqual(['bo course 2027-03-13']);
  });
  it('is read without a mapping where its columns are called as usual, a byte order mark before them', async () => {
    const { told, found } = await read(
      '\uFEFFlearner,course,completed\nAna@x.example,harbour,2027-01-02\nana@X.example,r30-harbour,2027-02-02\n',
    );
    expect([told, found]).toEqual([['Ana@x.example course 2027-01-02', 'Ana@x.example r30 2027-02-02'], []]);
  });
  it.each([
    ['EXPORT-FORMAT export.csv:1:1', 'a,b\n1,2\n', undefined],
    ['EXPORT-FORMAT export.csv', '', undefined],
    ['EXPORT-COLUMN export.csv:1:1', 'a,b\n1,2\n', mapping],
    ['EXPORT-NOTHING export.csv', 'learner,course,completed\nana,Other,2027-01-02\n', undefined],
    ['EXPORT-LEARNER export.csv:2:1', 'learner,course,completed\n,harbour,2027-01-02\n', undefined],
    [
      'EXPORT-DATE export.csv:3:13',
      'learner,course,completed\nana,harbour,2027-01-02\nana,harbour,soon\n',
      undefined,
    ],
    [
      'EXPORT-DATE export.csv:4:16',
      'learner,course,completed\nana,harbour,2027-01-02\n"a\nb",r30-harbour,31.02.2027\n',
      undefined,
    ],
    ['EXPORT-DATE-ORDER export.csv:2:13', 'learner,course,completed\nana,harbour,03/04/2027\n', undefined],
    ['EXPORT-FUTURE export.csv:2:13', 'learner,course,completed\nana,harbour,2028-01-02\n', undefined],
    [
      'EXPORT-ROW export.csv:3:1',
      'learner,course,completed\nana,harbour,2027-01-02\n"ana,harbour,2027-01-02\n',
      undefined,
    ],
  ])('with a fault in it gives %s', async (finding, text, mapping) => {
    const { found } = await read(text, mapping ? { mapping } : {});
    expect(found).toContain(finding);
  });
  it('that is not UTF-8 is read, and said', async () => {
    const bytes = Uint8Array.from('learner,course,completed\nJos\xe9,harbour,2027-01-02\n', (letter) =>
      letter.charCodeAt(0),
    );
    const { told, found } = await read(bytes);
    expect([told, found]).toEqual([['José course 2027-01-02'], ['EXPORT-ENCODING export.csv']]);
  });
  it.each([
    ['far behind the beginning', 'é', 5000, 1024],
    ['at the end of a piece', 'é', 5000, 7],
    ['in the last letter', 'é', 0, 4096],
  ])('that has its first accent %s is read as it is, whatever it is', async (_, accent, before, size) => {
    const rows = Array.from({ length: before }, (_, index) => `l${index},harbour,2027-01-02\n`).join('');
    const text = `completed,course,learner\n${rows.replace(/(l\d+),harbour,(.*)/g, '$2,harbour,$1')}2027-01-02,harbour,Jos${accent}`;
    const last = 'José course 2027-01-02';
    const old = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const read1252 = await read(old, { size });
    expect([read1252.told.at(-1), read1252.found]).toEqual([last, ['EXPORT-ENCODING export.csv']]);
    const readUtf8 = await read(text, { size });
    expect([readUtf8.told.at(-1), readUtf8.found]).toEqual([last, []]);
  });
  it('says nothing of a row with a hyphen or a dash for a date', async () => {
    const { told, found } = await read(
      'learner,course,completed\nana,harbour,-\nbo,harbour,–\ncy,harbour,2027-01-02\n',
    );
    expect([told, found]).toEqual([['cy course 2027-01-02'], []]);
  });
  it('with a thousand faults tells fifty, and how many more', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `l${index},harbour,soon\n`).join('');
    const { diagnostics } = await read(`learner,course,completed\n${rows}`, { size: 4096 });
    const dates = diagnostics.filter(({ code }) => code === 'EXPORT-DATE');
    expect([dates.length, dates.at(-1)?.message]).toEqual([51, '… and 950 more of these in this file.']);
  });
});

describe('xAPI statements', () => {
  const statement = (verb: string, activity: string, more: object = {}) => ({
    actor: { mbox: 'mailto:ana@x.example' },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: `https://press.example/courses/${activity}` },
    timestamp: '2027-01-02T03:00:00.000Z',
    ...more,
  });
  const all = [
    statement('completed', 'harbour', { context: { extensions: { 'https://x.example/a"b\\': '}{][' } } }),
    statement('answered', 'harbour'),
    statement('passed', 'r30-harbour', { result: { success: false } }),
    {
      ...statement('passed', 'r30-harbour/units/course'),
      actor: { account: { name: '77', homePage: 'https://x.example' } },
    },
    statement('completed', 'other'),
  ];
  const told = ['ana@x.example course 2027-01-02', '77 r30 2027-01-02'];
  it.each([
    ['an array', JSON.stringify(all)],
    ['an array on many lines', JSON.stringify(all, null, 2)],
    ['what an LRS answers', JSON.stringify({ more: '/x?"statements":[', statements: all })],
    [
      'that on many lines, twice',
      `${JSON.stringify({ statements: all.slice(0, 2) }, null, 1)}\n${JSON.stringify({ statements: all.slice(2), more: '' })}`,
    ],
    ['one on each line', all.map((one) => JSON.stringify(one)).join('\n')],
  ])('are read as %s', async (_, text) => {
    for (const size of [1, 7, 100_000])
      expect(await read(text, { size, file: 'x.json' })).toMatchObject({ kind: 'xapi', told, found: [] });
  });
  it('are dated where the agency is', async () => {
    const { told } = await read(JSON.stringify([all[0]]), { zone: 'America/New_York' });
    expect(told).toEqual(['ana@x.example course 2027-01-01']);
  });
  it('that were cut off swallow none of the others', async () => {
    const lines = [JSON.stringify(all[0]).slice(0, 60), JSON.stringify(all[0]), '{"a": 1}'].join('\n');
    expect(await read(lines)).toMatchObject({
      told: [told[0]],
      found: ['EXPORT-ROW export.csv:1:1', 'EXPORT-ROW export.csv:3:1'],
    });
  });
  it('without learner or time are said', async () => {
    const { found } = await read(
      JSON.stringify([
        { ...all[0], actor: {} },
        { ...all[0], timestamp: undefined },
      ]),
    );
    expect(found.map((one) => one.split(' ')[0])).toEqual(['EXPORT-LEARNER', 'EXPORT-ROW', 'EXPORT-NOTHING']);
  });
});

describe('a date', () => {
  it.each([
    ['2027-03-04', '2027-03-04'],
    ['2027/3/4 10:00', '2027-03-04'],
    ['4.3.2027', '2027-03-04'],
    ['13/04/2027', '2027-04-13'],
    ['04/13/2027', '2027-04-13'],
    ['03/03/2027', '2027-03-03'],
    ['Thursday, 4 March 2027, 5:00 PM', '2027-03-04'],
    ['Mar 4, 2027', '2027-03-04'],
    ['4-Mar-2027', '2027-03-04'],
    ['2027-03-04T23:30:00-05:00', '2027-03-05'],
    ['03/04/2027', 'either'],
    ['30.02.2027', 'none'],
    ['46085', 'none'],
    ['4 Mars 2027x', '2027-03-04'],
  ])('%s is %s', (text, day) => {
    const read = readDate(text, { dayIn: daysIn('UTC') });
    expect(typeof read === 'number' ? textOf(read) : read).toBe(day);
  });
});

describe('a mapping file', () => {
  const known = new Set(['harbour', 'r30-harbour']);
  const finds = (text: string) => readMapping(bytesOf(text), 'export.yaml', known).diagnostics.map(shown);
  it('names what there is', () => {
    expect(
      finds(
        'learner: User\nonly: r30-harbour\ndateFormat: DD/MM/YYYY\ntimeZone: Pacific/Auckland\nnames: { "SME": harbour }\n',
      ),
    ).toEqual([]);
  });
  it.each([
    ['only: r90-harbour\n', 'REF-UNKNOWN export.yaml:1:7'],
    ['names:\n  SME: harbor\n', 'REF-UNKNOWN export.yaml:2:8'],
    ['lerner: User\n', 'FIELD-UNKNOWN export.yaml:1:1'],
    ['dateFormat: YYYY\n', 'FIELD-VALUE export.yaml:1:13'],
    ['timeZone: Mars/Base\n', 'FIELD-VALUE export.yaml:1:11'],
  ])('with %j gives %s', (text, finding) => expect(finds(text)).toEqual([finding]));
});
