import { describe, expect, it } from 'vitest';
import { freezeIds } from '../../src/course/freeze-ids.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import { exampleCourse } from '../support/example-course.ts';
import { findingsOf, named } from '../support/expect-diagnostics.ts';
import { memoryFiles, type SourceFiles } from '../support/memory-files.ts';

async function frozen(files: SourceFiles) {
  const sources = exampleCourse(files);
  const { texts, refused } = await freezeIds(memoryFiles(sources));
  return { refused, texts: Object.fromEntries([...texts].map(([path, { text }]) => [path, text])) };
}
const ids = async (files: SourceFiles) => {
  const { value } = await loadCourse(memoryFiles(exampleCourse(files)));
  return value?.editions.map((course) => ({
    modules: course.modules.map((module) => [
      module.id,
      module.kind === 'pages'
        ? module.pages.map((page) => [page.id, page.questions.map((question) => question.id)])
        : [],
    ]),
    questions: course.banks.flatMap((bank) => [
      bank.id,
      ...bank.questions.map((question) => [
        question.id,
        'options' in question.body ? question.body.options.map((option) => option.id) : [],
      ]),
    ]),
  }));
};

/** Freezes the ids and holds that the course reads the same, has them all, and gains nothing the second time. */
async function freezeAndCompare(files: SourceFiles, left: readonly string[] = []) {
  const result = await frozen(files);
  const after = { ...files, ...result.texts };
  expect(await ids(after)).toEqual(await ids(files));
  expect((await findingsOf(after)).filter(({ code }) => code === 'ID-MISSING').map(named)).toEqual(left);
  expect((await frozen(after)).texts).toEqual({});
  return result;
}

const listed = { 'course.yaml': 'modules: [modules/one.md]' };
const plainModule = {
  'course.yaml': 'modules: [modules/one.md]\n',
  'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n',
};

describe('ids --write', () => {
  it('changes nothing where nothing is missing', async () => {
    expect(await frozen({})).toEqual({ texts: {}, refused: [] });
  });

  it('gives a module an id in front matter of its own, in its front matter, and in an empty one', async () => {
    expect((await freezeAndCompare({ ...listed, 'modules/one.md': '## Start {#start}\n' })).texts).toEqual({
      'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n',
    });
    expect(
      (
        await freezeAndCompare({
          ...listed,
          'modules/one.md': '---\n# Facts\ntitle: One # the first\n---\n## Start {#start}\n',
        })
      ).texts,
    ).toEqual({
      'modules/one.md': '---\n# Facts\nid: one\ntitle: One # the first\n---\n## Start {#start}\n',
    });
    expect(
      (await freezeAndCompare({ ...listed, 'modules/one.md': '---\n# nothing\n---\n## Start {#start}\n' }))
        .texts,
    ).toEqual({ 'modules/one.md': '---\nid: one\n# nothing\n---\n## Start {#start}\n' });
  });

  it('gives pages, questions and options their ids in Markdown', async () => {
    const text =
      '## The start ##\n\n::: question type=choice\nWhich one?\n\n- [x] This one,\n  and no other  \n  > Right.\n- [ ] That one {#b}\n:::\n\n---\n\nThe next\n--------\n\nWords.\n';
    expect((await freezeAndCompare({ 'modules/one.md': text })).texts['modules/one.md']).toBe(
      '## The start {#the-start} ##\n\n::: question id=which-one type=choice\nWhich one?\n\n- [x] This one, {#a}\n  and no other  \n  > Right.\n- [ ] That one {#b}\n:::\n\n---\n\nThe next {#the-next}\n--------\n\nWords.\n',
    );
  });

  it.each([
    [
      'matching',
      'Match.\n\nmayor :: city\ngovernor :: state\n:: nation',
      'mayor :: city {#a}\ngovernor :: state {#b}\n:: nation {#c}',
    ],
    ['ordering', 'Order.\n\n1. Confirm\n2. Post', '1. Confirm {#a}\n2. Post {#b}'],
    [
      'categorise',
      'Sort.\n\n### Public\n- Post\n### Private\n- Note',
      '### Public {#a}\n- Post {#a}\n### Private {#b}\n- Note {#b}',
    ],
    ['blanks', 'A {blank}.\n\n= word | term', '= word | term {#a}'],
  ])('gives the parts of a %s question their ids', async (type, body, expected) => {
    const block = (text: string) => `## Start {#start}\n\n::: question id=q type=${type}\n${text}\n:::\n`;
    expect((await freezeAndCompare({ 'modules/one.md': block(body) })).texts['modules/one.md']).toBe(
      block(`${body.split('\n\n')[0]}\n\n${expected}`),
    );
  });

  it('keeps comments, quotes, order and white space of YAML', async () => {
    const text = `# The bank
title:   "A bank"   # named

questions:

  # first
  - type: choice # one
    prompt: 'It''s which?'
    options:
      - Yes, of course   # a plain text
      - "No: never"
      - text: Maybe
        # right
        correct: true
  - { type: true-false, prompt: Confirm first., answer: true } # flow
  - {type: choice, prompt: Which?, options: [Yes, {text: No, correct: true}]}
`;
    expect((await freezeAndCompare({ ...plainModule, 'banks/crisis.yaml': text })).texts).toEqual({
      'banks/crisis.yaml': `# The bank
id: crisis
title:   "A bank"   # named

questions:

  # first
  - id: its-which
    type: choice # one
    prompt: 'It''s which?'
    options:
      - id: a
        text: Yes, of course   # a plain text
      - id: b
        text: "No: never"
      - id: c
        text: Maybe
        # right
        correct: true
  - { id: confirm-first, type: true-false, prompt: Confirm first., answer: true } # flow
  - { id: which,type: choice, prompt: Which?, options: [{ id: a, text: Yes }, { id: b,text: No, correct: true}]}
`,
    });
  });

  it('keeps Windows line ends and the byte order mark', async () => {
    const markdown =
      '\uFEFF## Start\r\n\r\n::: question type=choice\r\nWhich?\r\n\r\n- [x] This\r\n- [ ] That\r\n:::\r\n';
    const yaml =
      'questions:\r\n  - type: choice\r\n    prompt: Which now?\r\n    options:\r\n      - Yes\r\n      - { text: No, correct: true }\r\n';
    const { texts } = await freezeAndCompare({ 'modules/one.md': markdown, 'banks/b.yaml': yaml });
    expect(texts['modules/one.md']).toBe(
      '\uFEFF## Start {#start}\r\n\r\n::: question id=which type=choice\r\nWhich?\r\n\r\n- [x] This {#a}\r\n- [ ] That {#b}\r\n:::\r\n',
    );
    expect(texts['banks/b.yaml']).toBe(
      'id: b\r\nquestions:\r\n  - id: which-now\r\n    type: choice\r\n    prompt: Which now?\r\n    options:\r\n      - id: a\r\n        text: Yes\r\n      - { id: b, text: No, correct: true }\r\n',
    );
  });

  it('leaves a text over several lines in a list to the author, and writes the rest', async () => {
    const text =
      'id: b\nquestions:\n  - type: choice\n    prompt: Which?\n    options:\n      - |\n        Two\n        lines\n      - { text: No, correct: true }\n';
    const { texts } = await freezeAndCompare({ ...plainModule, 'banks/b.yaml': text }, [
      'ID-MISSING banks/b.yaml:7:9',
    ]);
    expect(texts['banks/b.yaml']).toContain('  - id: which\n');
  });

  it('keeps clear of ids that authors gave further on', async () => {
    const files = { 'modules/one.md': '## Start\n\nWords.\n\n---\n\n## Again {#start}\n' };
    expect((await findingsOf(files)).map(named)).toEqual(['ID-MISSING modules/one.md:1:1']);
    expect((await freezeAndCompare(files)).texts['modules/one.md']).toContain('## Start {#start-2}\n');
  });

  it('gives a heading over several lines its id at the end', async () => {
    const files = { 'modules/one.md': 'The start\nof it all\n---------\n\nWords.\n' };
    expect((await freezeAndCompare(files)).texts['modules/one.md']).toBe(
      'The start\nof it all {#the-start-of-it-all}\n---------\n\nWords.\n',
    );
  });

  it('gives a translation the ids of the original', async () => {
    const page = (words: string) =>
      `## ${words}\n\n::: question type=choice\n${words}?\n\n- [x] ${words} {#yes}\n- [ ] ${words}\n:::\n`;
    const files = {
      'course.yaml': 'translations: [es]\nmodules: [modules/one.md]\n',
      'modules/one.md': page('Start'),
      'locales/es/modules/one.md': page('Inicio').replace(' {#yes}', ''),
      'locales/es/course.yaml':
        'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
    };
    const { texts } = await freezeAndCompare(files);
    expect(texts['locales/es/modules/one.md']).toBe(
      '---\nid: one\n---\n\n## Inicio {#start}\n\n::: question id=start type=choice\nInicio?\n\n- [x] Inicio {#yes}\n- [ ] Inicio {#a}\n:::\n',
    );
  });

  it.each([
    [
      'a plain text with an anchor',
      'questions:\n  - id: q\n    type: choice\n    prompt: Which?\n    options:\n      - &a One, or two\n      - { id: b, text: No, correct: true }\n',
    ],
    [
      'a list in a list',
      'questions:\n  - id: q\n    type: ordering\n    prompt: Which?\n    items:\n      -   - One\n      - Two\n',
    ],
  ])('leaves a file as it is, and says so, rather than break it: %s', async (_, text) => {
    const { texts, refused } = await frozen({ ...plainModule, 'banks/b.yaml': `id: b\n${text}` });
    expect(Object.keys(texts)).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(1);
  });

  it('writes the ids of options that two questions share once', async () => {
    const text =
      'id: b\nquestions:\n  - { id: q, type: choice, prompt: A?, options: &o [Yes, { text: No, correct: true }] }\n  - { id: r, type: choice, prompt: B?, options: *o }\n';
    const { texts } = await freezeAndCompare({ ...plainModule, 'banks/b.yaml': text });
    expect(texts['banks/b.yaml']).toContain(
      'options: &o [{ id: a, text: Yes }, { id: b, text: No, correct: true }] }',
    );
  });

  it('lists front matter that cannot take an id', async () => {
    const files = { ...listed, 'modules/one.md': '---\n- one\n---\n## Start {#start}\n' };
    expect(await frozen(files)).toEqual({ texts: {}, refused: [] });
    expect((await findingsOf(files)).map(named)).toContain('ID-MISSING modules/one.md:2:1');
  });

  it('does not let one file that cannot be fixed keep the others from it', async () => {
    const bank =
      'id: b\nquestions:\n  - { id: q, type: choice, prompt: Which?, options: &o [Yes, No] }\n  - id: r\n    type: choice\n    prompt: Which?\n    options:\n      - &a One, or two\n      - { id: b, text: No, correct: true }\n';
    const files = {
      'course.yaml': 'modules: [modules/two.md]',
      'banks/b.yaml': bank,
      'modules/two.md': '## Two\n',
    };
    const { texts, refused } = await frozen(files);
    expect(refused).toEqual(['banks/b.yaml']);
    expect(texts).toEqual({ 'modules/two.md': '---\nid: two\n---\n\n## Two {#two}\n' });
  });
});
