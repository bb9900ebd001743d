import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { QuestionType } from '../../src/questions/question.ts';
import { readBlock } from '../../src/questions/read-block.ts';
import { type QuestionFile, questionFile, questionTypes } from '../../src/questions/sources.ts';
import { normalForm, writeBlock } from '../../src/questions/write-block.ts';
import { courseOf } from '../support/expect-diagnostics.ts';

/** The data of a block's text, as the schema takes it. */
function dataOf(block: string): QuestionFile {
  const lines = block.trimEnd().split('\n');
  const opening = lines[0] ?? '';
  const { data, problems } = readBlock(opening, opening.replace(/^:+\s*/, ''), lines.slice(1, -1).join('\n'));
  expect(problems).toEqual([]);
  return questionFile.parse(data);
}

const word = fc.stringMatching(/^[A-Za-zéß¿危][A-Za-zéß?!,.'危 ]{0,12}[A-Za-zé危]$/);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'));
const paragraphs = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n'));
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/);
const count = fc.integer({ min: 1, max: 9 });
const amount = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 4);
/** Fields that may be there or not. */
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[] = []) =>
  fc.record(fields, { requiredKeys: required as never[] });
/** A list whose entries have ids of their own, or none. */
const list = <T extends object>(entry: fc.Arbitrary<T>, min = 2) =>
  fc
    .array(fc.tuple(entry, fc.boolean()), { minLength: min, maxLength: 5 })
    .map((entries) =>
      entries.map(([one, hasId], index) => (hasId ? { id: 'abcdefgh'[index], ...one } : one)),
    );
const labelled = list(fc.record({ text: words }));
const option = some({ text: words, feedback: paragraphs, correct: fc.constant(true) }, ['text']);
const accepted = fc.oneof(
  word,
  some({ pattern: fc.constantFrom('^ma(y|yor)$', 'a+b', '\\d{2}'), flags: fc.constant('i' as const) }, [
    'pattern',
  ]),
);
const scale = fc.oneof(fc.constantFrom('agreement', 'frequency'), labelled);

const common = {
  id,
  prompt: paragraphs,
  objective: fc.oneof(id, fc.array(id, { minLength: 2, maxLength: 3 })),
  points: count,
  weight: count,
  feedback: some({ correct: paragraphs, incorrect: paragraphs }),
  hint: paragraphs,
  shuffle: fc.boolean(),
  media: fc.constantFrom('assets/a.svg', 'assets/my file.png'),
  mediaAlt: word,
  required: fc.boolean(),
  tags: fc.array(id, { minLength: 1, maxLength: 3 }),
  difficulty: fc.constantFrom('easy', 'hard'),
  revision: count,
};

const bodies: { readonly [T in QuestionType]: fc.Arbitrary<object> } = {
  'true-false': fc.record({ answer: fc.boolean() }),
  choice: fc.record({ options: list(option) }),
  multiple: some(
    {
      options: list(option),
      scoring: fc.constantFrom('partial', 'all-or-nothing'),
      penalty: fc.constantFrom(0, 0.25, 1),
    },
    ['options'],
  ),
  text: some({ answers: fc.array(accepted, { minLength: 1, maxLength: 3 }), matchCase: fc.boolean() }, [
    'answers',
  ]),
  number: some(
    {
      answer: fc.oneof(amount, fc.constantFrom(1e21, -1e-7)),
      tolerance: fc.nat(9),
      unit: fc.oneof(word, fc.constantFrom('%', '± 2', 'km²')),
    },
    ['answer'],
  ),
  blanks: some(
    {
      blanks: list(fc.record({ answers: fc.array(accepted, { minLength: 1, maxLength: 2 }) }), 1),
      from: fc.constantFrom('typed', 'list'),
      distractors: fc.array(word, { minLength: 1, maxLength: 2 }),
      matchCase: fc.boolean(),
    },
    ['blanks'],
  ),
  matching: some(
    {
      pairs: list(fc.record({ term: word, match: word })),
      distractors: fc.array(fc.record({ text: word }), { minLength: 1, maxLength: 2 }),
    },
    ['pairs'],
  ),
  ordering: fc.record({ items: labelled }),
  categorise: fc.record({
    categories: list(fc.record({ title: word, items: list(fc.record({ text: words }), 1) })),
  }),
  hotspot: fc.record({
    image: fc.constant('assets/a.svg'),
    alt: word,
    regions: list(
      fc
        .tuple(
          option,
          fc.constantFrom(
            { shape: 'rect', coords: [1, 2, 3, 4.5] },
            { shape: 'circle', coords: [1, 2, 3] },
            { shape: 'polygon', coords: [1, 2, 3, 4, 5, 6] },
          ),
        )
        .map(([one, area]) => ({ ...one, ...area })),
    ),
  }),
  likert: fc.record({ scale }),
  scale: some({
    min: fc.nat(3),
    max: fc.integer({ min: 5, max: 9 }),
    nps: fc.boolean(),
    labels: some({ min: word, max: word }),
  }),
  essay: some({ minLength: fc.nat(50), maxLength: fc.integer({ min: 60, max: 900 }) }),
  matrix: fc.record({ statements: labelled, scale }),
};

describe('a question as a Markdown block', () => {
  it.each(questionTypes)('of the type %s is the same question when it is read again', (type) => {
    const questions = fc
      .tuple(some(common, ['prompt']), bodies[type])
      .map(([shared, body]) => questionFile.parse({ type, ...shared, ...body }));
    let written = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const block = writeBlock(question);
        if (block === undefined) return;
        written += 1;
        const data = dataOf(block);
        expect(normalForm(data)).toEqual(normalForm(question));
        // From there on block and data are one thing in two forms.
        expect(writeBlock(data)).toBe(block);
        expect(dataOf(block)).toEqual(data);
      }),
      { numRuns: 60, seed: 508 },
    );
    expect(written).toBeGreaterThan(50);
  });

  it('is what an author would write', () => {
    const question = questionFile.parse({
      id: 'first-hour',
      type: 'choice',
      objective: 'respond',
      prompt: 'What comes first?\n\n- Think\n- Act\n',
      options: [
        {
          id: 'a',
          text: 'Confirm\nwhat you know',
          correct: true,
          feedback: 'Right:\n\nit slows the rumour.',
        },
        'Delete it',
      ],
      feedback: { incorrect: 'Not yet.' },
      hint: 'The first\nhour.',
      mediaAlt: 'A flooded street',
    });
    expect(
      writeBlock(question),
    ).toBe(`::: question id=first-hour type=choice objective=respond mediaAlt="A flooded street"
What comes first?

- Think
- Act

- [x] Confirm {#a}
  what you know
  > Right:
  > 
  > it slows the rumour.
- [ ] Delete it

> incorrect: Not yet.
> hint: The first
> hour.
:::
`);
  });

  it('has more colons than the blocks inside', () => {
    const block = writeBlock(questionFile.parse({ type: 'essay', prompt: '::: note\nThink.\n:::\n\nWhy?' }));
    expect(block).toMatch(/^:::: question type=essay\n::: note\n[\s\S]*\n::::\n$/);
  });

  it.each([
    ['a blank line in an option', { type: 'choice', prompt: 'A?', options: ['One\n\nmore', 'Two'] }],
    ['a quotation mark in a setting', { type: 'essay', prompt: 'Why?', mediaAlt: 'The "Bridge"' }],
    [
      'a prompt with a line like an answer',
      { type: 'ordering', prompt: 'Steps:\n\n1. None', items: ['A', 'B'] },
    ],
    ['an answer like a pattern', { type: 'text', prompt: 'Which?', answers: ['/path/'] }],
    [
      'a bar in one of several answers',
      { type: 'blanks', prompt: '{blank}', blanks: [{ answers: ['a | b'] }] },
    ],
    ['a tag with a comma', { type: 'essay', prompt: 'Why?', tags: ['a, b', 'c'] }],
  ])('is not written with %s, which a block cannot say', (_, data) => {
    expect(writeBlock(questionFile.parse(data))).toBeUndefined();
  });

  it('reads on a page as the same question that YAML gives', async () => {
    const data = {
      id: 'q',
      type: 'choice' as const,
      prompt: 'Which?',
      options: [
        { id: 'a', text: 'One', correct: true },
        { id: 'b', text: 'Two' },
      ],
      hint: 'Look.',
    };
    const block = writeBlock(questionFile.parse(data)) ?? '';
    const onPage = await courseOf(`## Start {#start}\n\n${block}`);
    const inBank = await courseOf({ 'banks/b.yaml': `id: b\nquestions:\n  - ${JSON.stringify(data)}\n` });
    const words = (question: unknown) =>
      JSON.stringify(question, (key, value) =>
        ['place', 'origin', 'tokens'].includes(key) ? undefined : value,
      );
    const [module] = onPage.modules;
    expect(words(module?.kind === 'pages' ? module.pages[0]?.questions[0] : undefined)).toBe(
      words(inBank.banks[0]?.questions[0]),
    );
  });

  it('is covered for every type that there is', () => {
    expect(Object.keys(bodies).sort()).toEqual([...questionTypes].sort());
    expect(questionFile).toBeInstanceOf(z.ZodDiscriminatedUnion);
  });
});
