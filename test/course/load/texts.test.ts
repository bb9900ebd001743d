import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/course/load/source-text.ts';
import { parseYaml } from '../../../src/course/load/yaml-source.ts';
import { courseOf, expectDiagnostics, findingsOf, named } from '../../support/expect-diagnostics.ts';

const bytes = (text: string) => [...new TextEncoder().encode(text)];
const encoded = (text: string, order: 'le' | 'be', mark: boolean) => {
  const pair = (code: number) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]);
  return new Uint8Array([
    ...(mark ? pair(0xfeff) : []),
    ...[...text].flatMap((letter) => pair(letter.charCodeAt(0))),
  ]);
};
const place = { file: 'a.md' };

describe('the encoding of a text', () => {
  it.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('that is UTF-16 (%s, mark: %s) is named', (order, mark) => {
    expect(decode(encoded('id: one\n', order, mark), place).diagnostics.map(named)).toEqual([
      'SRC-UTF16 a.md',
    ]);
  });

  it.each([
    ['a letter of Latin-1 before another letter', [...bytes('Zwei\nCaf'), 0xe9, 0x73], '2:4', '0xe9'],
    ['one at the end', [...bytes('Caf'), 0xe9], '1:4', '0xe9'],
    ['one after letters that are UTF-8', [...bytes('Größe: 危 '), 0xfc, 0x20], '1:10', '0xfc'],
    ['a character that is cut off', bytes('a 危').slice(0, -1), '1:3', '0xe5'],
    ['a lone continuation', [0x61, 0x80], '1:2', '0x80'],
  ])('is not UTF-8 with %s, and the byte is shown', (_, content, at, byte) => {
    const { diagnostics } = decode(new Uint8Array(content), place);
    expect(diagnostics.map(named)).toEqual([`SRC-NOT-UTF8 a.md:${at}`]);
    expect(diagnostics[0]?.message).toContain(byte);
  });

  it('may be UTF-8 with a mark, with Windows or old Mac line ends', () => {
    const text = (content: string) => decode(new TextEncoder().encode(content), place).value?.text;
    expect(text('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n');
    expect(text('')).toBe('');
  });
});

describe('a course in Windows line ends', () => {
  it('is the same course', async () => {
    const files = {
      'course.yaml':
        'modules:\n  - { id: one, pages: modules/one.md }\n  - { id: final, quiz: final.yaml }\n',
      'modules/one.md':
        '## Start {#start}\n\nWords  \nover lines.\n\n```\ncode\n```\n\n::: question id=q type=choice\nWhich?\n\n- [x] This\n  one {#a}\n- [ ] That {#b}\n:::\n\n---\n\n## Next {#next}\n',
      'final.yaml':
        'questions:\n  - id: f\n    type: true-false\n    prompt: |\n      Two\n      lines\n    answer: true\n',
    };
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const codes = (await findingsOf(windows)).map((finding) => finding.code);
    expect(new Set(codes)).toEqual(new Set(['SRC-CRLF']));
    const words = (modules: unknown) =>
      JSON.stringify(modules, (key, value) => (key === 'place' || key === 'origin' ? undefined : value));
    const { loadCourse } = await import('../../../src/course/load-course.ts');
    const { memoryFiles } = await import('../../support/memory-files.ts');
    const { exampleCourse } = await import('../../support/example-course.ts');
    const other = await loadCourse(memoryFiles(exampleCourse(windows)));
    expect(words(other.value?.editions[0]?.modules)).toBe(words((await courseOf(files)).modules));
  });

  it('has its findings at the same places', async () => {
    const text = '## Start {#start}\n\nWrite to {{ nobody }}.\n\n---\n\nNo heading.\n';
    const expected = ['MD-VARIABLE modules/one.md:3:13', 'PAGE-HEADING modules/one.md:7:1'];
    await expectDiagnostics(text, expected);
    await expectDiagnostics(text.replaceAll('\n', '\r\n'), ['SRC-CRLF modules/one.md', ...expected]);
  });
});

describe('YAML that attacks', () => {
  const read = (text: string) => parseYaml({ file: 'a.yaml', text, lineEnd: '\n' });
  const codesOf = (text: string) => read(text).diagnostics.map(named);

  it.each([
    ['100,000 brackets', '['.repeat(100_000), 'YAML-TOO-DEEP a.yaml:1:63'],
    ['100,000 maps', '{a: '.repeat(100_000), 'YAML-TOO-DEEP a.yaml:1:246'],
    ['dashes on one line', '- '.repeat(5000), 'YAML-TOO-DEEP a.yaml:1:124'],
    [
      'lines each deeper than the last',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'YAML-TOO-DEEP a.yaml:62:63',
    ],
    [
      'brackets that a comment seems to close',
      `# ${']'.repeat(5000)}\n${'['.repeat(4999)}`,
      'YAML-TOO-DEEP a.yaml:2:63',
    ],
    ['a few thousand that quotes seem to close', '[ "]", '.repeat(4999), 'YAML-TOO-DEEP a.yaml:1:429'],
    ['brackets that quotes seem to close', '[ "]", '.repeat(20_000), 'YAML-TOO-DEEP a.yaml:1:429'],
    [
      'aliases that multiply',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`),
      ].join('\n'),
      'YAML-ALIASES a.yaml:2:8',
    ],
    [
      'a large list, many times',
      `a: &a [${'1,'.repeat(20_000)}]\nb: [${'*a,'.repeat(900)}]`,
      'YAML-ALIASES a.yaml:2:5',
    ],
    ['an anchor that contains itself', 'a: &a { b: [*a] }', 'YAML-ALIASES a.yaml:1:13'],
    ['an alias of nothing', 'a: *b', 'YAML-ALIASES a.yaml:1:4'],
  ])('with %s is refused at once', (_, text, expected) => {
    const started = performance.now();
    expect(codesOf(text)).toEqual([expected]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    [
      'an alias in Markdown that is bold',
      'a: &x [1]\nb: "**bold**"\nc: *x\n',
      { a: [1], b: '**bold**', c: [1] },
    ],
    ['an anchor with a star in its name', 'a: &*x [1]\nc: **x\n', { a: [1], c: [1] }],
    ['stars that are none', 'a: "**b** *i* 2*3"\nb: |\n  * x\n', { a: '**b** *i* 2*3', b: '* x\n' }],
  ])('is told from %s', (_, text, data) => {
    expect(read(text).value?.data).toEqual(data);
  });

  it('may repeat itself within reason', () => {
    expect(read('a: &a { b: [1, 2] }\nc: *a\nd: [*a, *a]').value?.data).toEqual({
      a: { b: [1, 2] },
      c: { b: [1, 2] },
      d: [{ b: [1, 2] }, { b: [1, 2] }],
    });
    expect(codesOf(`[${'[a, b], '.repeat(3000)}]`)).toEqual([]);
    expect(codesOf(`text: ":[ ${'[ '.repeat(200)}"`)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'cannot smuggle in the name %s',
    async (name) => {
      await expectDiagnostics({ 'course.yaml': `${name}: x` }, ['FIELD-UNKNOWN course.yaml:1:1']);
      await expectDiagnostics(
        {
          'course.yaml': 'variables: { a: b }',
          'modules/one.md': `## Start {#start}\n\n{{ ${name.replaceAll('_', 'x')} }}\n`,
        },
        ['MD-VARIABLE modules/one.md:3:4'],
      );
      await expectDiagnostics(
        `## Start {#start}\n\n::: question id=q type=essay ${name.replaceAll('_', '')}=1\nWhy?\n:::\n`,
        ['QUESTION-ATTRIBUTE modules/one.md:3:30'],
      );
    },
  );
});

describe('very many mistakes', () => {
  const ones = '1,'.repeat(150_000);

  it.each([
    ['in a list of course.yaml', { 'course.yaml': `keywords: [${ones}]` }],
    [
      'in a list of a list',
      { 'course.yaml': `modules: [{ id: one, pages: modules/one.md, objectives: [${ones}] }]` },
    ],
    [
      'in front matter',
      { 'modules/one.md': `---\nid: one\nobjectives: [${ones}]\n---\n\n## Start {#start}\n` },
    ],
    [
      'in a quiz',
      {
        'course.yaml': 'modules: [modules/one.md, { id: q, quiz: q.yaml }]',
        'q.yaml': `questions: [{ id: q1, type: choice, prompt: Q?, options: [${ones}] }]`,
      },
    ],
    ['in a bank', { 'banks/b.yaml': `questions: [${ones}]` }],
  ])('%s are told in a few findings', async (_, files) => {
    const found = await findingsOf(files);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(1100);
    expect(found.map(({ code }) => code)).toEqual(found.map(() => expect.stringMatching(/^FIELD-/)));
  });

  it('in a list of one question are told of the list', async () => {
    const [finding, ...more] = await findingsOf({
      'banks/b.yaml': `questions: [{ id: q1, type: choice, prompt: Q?, options: [${ones}] }]`,
    });
    expect(more).toEqual([]);
    expect(finding?.message).toBe('“options” cannot be a list of 150,000 entries. It takes far fewer.');
  });

  it('of one kind in one file are counted', async () => {
    const found = await findingsOf({ 'course.yaml': `keywords: [${'1,'.repeat(3000)}]` });
    expect(found).toHaveLength(1001);
    expect(found.filter(({ message }) => message === '… and 2,000 more of these in this file.')).toHaveLength(
      1,
    );
  });

  it('in Markdown are too', async () => {
    const found = await findingsOf(`## Start {#start}\n\n${'{{ none }}\n\n'.repeat(3000)}`);
    expect(found).toHaveLength(1001);
  });

  it('of the fields of one question are told apart from a misspelt one', async () => {
    await expectDiagnostics(
      {
        'banks/b.yaml':
          'id: b\nquestions:\n  - { id: q1, type: true-false, promt: A, answer: true }\n  - { id: q2, type: true-false, answer: true }\n',
      },
      ['FIELD-UNKNOWN banks/b.yaml:3:33', 'FIELD-MISSING banks/b.yaml:4:5'],
    );
  });
});

describe('several mistakes', () => {
  it('in several files are all reported at once, each at its place', async () => {
    await expectDiagnostics(
      {
        'course.yaml':
          'titel: x\nnavigation: liner\nmodules:\n  - modules/one.md\n  - modules/two.md\n  - { id: final, quiz: final.yaml, requires: [two, nobody] }\n  - { id: poll, survey: poll.yaml }\ncompletion: { when: [final-passed, two-completed] }\n',
        'modules/one.md': '---\nid: one\ntitel: One\n---\n\n## Start {#Start}\n\n<b>\n',
        'modules/two.md': '---\nid: [two\n---\n\n## Two {#page-two}\n\n{{ nobody }}\n',
        'final.yaml':
          'passing: high\nquestions:\n  - { id: a, type: chioce, prompt: A }\n  - { id: b, type: true-false, prompt: "", answer: 1 }\n  - { id: c, type: true-false, prompt: Fine., answer: true, point: 1, hints: x }\n',
        'poll.yaml': 'questions: 5\n',
        'banks/b.yaml':
          'questions:\n  - { id: q, type: choice, prompt: A?, options: [{ id: a, text: 5 }, { id: b, text: B }] }\n',
        'glossary.yaml': '\t',
      },
      [
        'FIELD-TYPE banks/b.yaml:2:65',
        'FIELD-UNKNOWN course.yaml:1:1',
        'FIELD-VALUE course.yaml:2:13',
        'FIELD-VALUE final.yaml:1:10',
        'FIELD-VALUE final.yaml:3:20',
        'FIELD-VALUE final.yaml:4:40',
        'FIELD-TYPE final.yaml:4:52',
        'FIELD-UNKNOWN final.yaml:5:61',
        'FIELD-UNKNOWN final.yaml:5:71',
        'FILE-EMPTY glossary.yaml',
        'FIELD-UNKNOWN modules/one.md:3:1',
        'ID-INVALID modules/one.md:6:12',
        'MD-RAW-HTML modules/one.md:8:1',
        'YAML-SYNTAX modules/two.md:2:9',
        'MD-VARIABLE modules/two.md:7:4',
        'FIELD-TYPE poll.yaml:1:12',
      ],
    );
  });

  it('in a list do not move the places of what comes after them', async () => {
    await expectDiagnostics(
      {
        'course.yaml':
          'modules:\n  - { id: one, pages: modules/one.md }\n  - { id: final, quiz: final.yaml }\n',
        'final.yaml':
          'questions:\n  - { id: a, type: chioce, prompt: A }\n  - { id: b, type: true-false, prompt: Fine., answer: 1 }\n  - { id: c, type: true-false, prompt: "{{ nobody }}", answer: true }\n  - id: d\n    type: choice\n    prompt: Which?\n    options:\n      - { id: a, text: 5 }\n      - { id: b, text: "{{ nobody }}", correct: true }\n      - { id: c, text: C }\n',
      },
      [
        'FIELD-VALUE final.yaml:2:20',
        'FIELD-TYPE final.yaml:3:55',
        'MD-VARIABLE final.yaml:4:44',
        'FIELD-TYPE final.yaml:9:24',
        'MD-VARIABLE final.yaml:10:28',
      ],
    );
  });

  it('in a list leave the findings about later entries, their keys and their fields in place', async () => {
    await expectDiagnostics(
      {
        'course.yaml':
          'modules:\n  - { id: one, pages: modules/one.md }\n  - { id: final, quiz: final.yaml }\n  - { id: sim, scenario: sim.yaml }\n',
        'final.yaml':
          'questions:\n  - { id: a, type: chioce, prompt: A }\n  - id: b\n    type: choice\n    prompt: Which?\n    options: [{ id: a, text: A }, { id: b, text: B }]\n',
        'sim.yaml':
          'variables: [{ id: trust, label: Trust, start: 1 }]\nnodes:\n  - { id: bad }\n  - id: noon\n    text: Noon.\n    choices:\n      - { id: a, text: A, to: calm, effects: { thrust: 1 } }\n      - { id: b, text: B, to: nowhere }\nendings: [{ id: calm, title: Calm, text: Calm. }]\n',
      },
      [
        'FIELD-VALUE final.yaml:2:20',
        'QUESTION-KEY final.yaml:6:14',
        'FIELD-MISSING sim.yaml:3:5',
        'FIELD-MISSING sim.yaml:3:5',
        'SCENARIO-VARIABLE sim.yaml:7:48',
        'SCENARIO-TARGET sim.yaml:8:31',
      ],
    );
  });

  it('in one file do not make what refers to it wrong as well', async () => {
    await expectDiagnostics(
      {
        'course.yaml':
          'modules:\n  - { id: one, pages: modules/one.md }\n  - { id: final, quiz: final.yaml }\n  - { id: end, pages: end.md, requires: [final] }\ncompletion: { when: final-passed }\n',
        'final.yaml': 'draw: { from: b, count: 1\n',
        'banks/b.yaml': 'questions: [\n',
        'end.md': '## End {#the-end}\n',
      },
      ['YAML-SYNTAX banks/b.yaml:2:1', 'YAML-SYNTAX final.yaml:2:1'],
    );
  });
});
