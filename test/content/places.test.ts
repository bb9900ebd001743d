import { describe, expect, it } from 'vitest';
import { courseOf, expectDiagnostics } from '../support/expect-diagnostics.ts';

const page = (text: string) => `## Start {#start}\n\n${text}\n`;
const bank = (prompt: string) => ({
  'banks/b.yaml': `id: b\nquestions:\n  - id: q\n    type: true-false\n    answer: true\n${prompt}`,
});

describe('the place of a finding in a text', () => {
  it.each([
    ['a block literal', '    prompt: |\n      First\n\n      then {{ no }}.\n', '9:15'],
    [
      'a block literal with its own indentation',
      '    prompt: |2\n        Far\n      then {{ no }}.\n',
      '8:15',
    ],
    ['a block literal that starts with blank lines', '    prompt: |\n\n\n      Then {{ no }}.\n', '9:15'],
    ['a stripped literal with a comment', '    prompt: |- # words\n      Then {{ no }}.\n', '7:15'],
    ['a plain text', '    prompt: Then {{ no }}.\n', '6:21'],
    ['a quoted text', '    prompt: "Then {{ no }}."\n', '6:22'],
    ['a single-quoted text', "    prompt: 'Then {{ no }}.'\n", '6:22'],
    ['a quoted text with escapes, as a whole', '    prompt: "Th\\u0065n {{ no }}."\n', '6:13'],
    ['a folded text, as a whole', '    prompt: >-\n      First,\n      then {{ no }}.\n', '6:13'],
    ['a text over lines, as a whole', '    prompt: First,\n      then {{ no }}.\n', '6:13'],
  ])('in YAML is exact in %s', async (_, prompt, place) => {
    await expectDiagnostics(bank(prompt), [`MD-VARIABLE banks/b.yaml:${place}`]);
  });

  it('in front matter counts from the top of the file', async () => {
    await expectDiagnostics('---\nid: one\ntitle: [One]\n---\n\n## Start {#start}\n', [
      'FIELD-TYPE modules/one.md:3:8',
    ]);
  });

  it('in nested blocks, lists, quotations, tables and footnotes is that of the words', async () => {
    const text = `:::: details More\n::: note\nA {{ a }}.\n:::\n::::\n\n- One\n  - Two {{ b }}\n\n> Said {{ c }}.\n\n| A | B |\n|---|---|\n| x | {{ d }} |\n\nNote[^1].\n\n[^1]: At {{ e }}.`;
    await expectDiagnostics(page(text), [
      'MD-VARIABLE modules/one.md:5:6',
      'MD-VARIABLE modules/one.md:10:12',
      'MD-VARIABLE modules/one.md:12:11',
      'MD-VARIABLE modules/one.md:16:10',
      'MD-VARIABLE modules/one.md:20:13',
    ]);
  });

  it('on a later page counts from the top of the file', async () => {
    await expectDiagnostics(`${page('Words.')}\n---\n\n## Next {#next}\n\nSee [it](#none).\n`, [
      'LINK-PAGE modules/one.md:9:10',
    ]);
  });

  it('in the words that describe a picture is found', async () => {
    await expectDiagnostics(page('![A chart of {{ none }}](assets/chart.svg)'), [
      'MD-VARIABLE modules/one.md:3:17',
    ]);
  });

  it('in the parts of a question is exact', async () => {
    const text = `::: question id=q type=choice points=0
Which {{ a }}?

- [x] This one,
      or {{ b }} {#a}
  > Because
  > of {{ c }}.
- [ ] That {#B}

> hint: Look
> at {{ d }}.
:::

::: question id=m
Match.

mayor :: city {{ e }} {#a}
{{ f }} :: state {#b}
:::`;
    await expectDiagnostics(page(text.replace('points=0', 'points=1').replace('{#B}', '{#b}')), [
      'MD-VARIABLE modules/one.md:4:10',
      'MD-VARIABLE modules/one.md:7:13',
      'MD-VARIABLE modules/one.md:9:11',
      'MD-VARIABLE modules/one.md:13:9',
      'MD-VARIABLE modules/one.md:19:18',
      'MD-VARIABLE modules/one.md:20:4',
    ]);
    await expectDiagnostics(page(text.replace(/\{\{ . \}\}/g, 'x')), [
      'FIELD-VALUE modules/one.md:3:38',
      'FIELD-VALUE modules/one.md:10:14',
    ]);
  });

  it('in a missing picture is that of its path, however it is written', async () => {
    await expectDiagnostics(page('![A](assets/no%20ne.svg) ![B](<assets/ei n.svg>)'), [
      'SRC-MISSING modules/one.md:3:6',
      'SRC-MISSING modules/one.md:3:32',
    ]);
  });
});

describe('blocks', () => {
  it.each([
    [
      'an inner block as long as the outer one',
      '::: details More\n::: note\nWords.\n:::\n:::',
      ['MD-BLOCK-UNCLOSED modules/one.md:3:1'],
    ],
    [
      'an outer block that is left open',
      ':::: details More\n::: note\nWords.\n:::',
      ['MD-BLOCK-UNCLOSED modules/one.md:3:1'],
    ],
    [
      'an inner block that is left open in a longer one',
      ':::: details More\n::: note\nWords.\n::::',
      ['MD-BLOCK-UNCLOSED modules/one.md:4:1'],
    ],
    ['an indented block', '- Item\n\n  ::: note\n  Words.\n  :::', []],
    ['a block in a quotation', '> ::: note\n> Words.\n> :::', []],
    [
      'a video with all that it can have',
      '::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=assets/talk.vtt transcript=assets/talk.txt poster=assets/chart.svg lang=en\nThe talk.\n:::',
      [],
    ],
    [
      'a question in a quotation',
      '> ::: question id=q\n> Why?\n> :::',
      ['QUESTION-PLACE modules/one.md:3:7'],
    ],
    [
      'a question in a footnote',
      'Words[^a].\n\n[^a]: Note\n\n    ::: question id=q\n    Why?\n    :::',
      ['QUESTION-PLACE modules/one.md:7:9'],
    ],
    ['a question in another block', ':::: details More\n::: question id=q\nWhy?\n:::\n::::', []],
    ['code that shows a block', '```\n::: nothing\n:::\n```', []],
    ['colons in a text', 'Press `:::` twice: a :: b', []],
  ])('%s', async (_, text, expected) => {
    await expectDiagnostics(page(text), expected);
  });

  it('ask questions on pages only', async () => {
    await expectDiagnostics(
      bank('    prompt: |\n      Why?\n\n      ::: question id=x\n      Why?\n      :::\n'),
      ['QUESTION-PLACE banks/b.yaml:9:11'],
    );
  });
});

describe('links', () => {
  it.each([
    ['javascript:alert(1)', 'LINK-SCHEME'],
    ['JAVASCRIPT:alert(1)', 'LINK-SCHEME'],
    ['data:text/html,x', 'LINK-SCHEME'],
    ['vbscript:x', 'LINK-SCHEME'],
    ['file:///etc/passwd', 'LINK-SCHEME'],
    ['//host.example/x', 'LINK-SCHEME'],
    ['/etc/passwd', 'LINK-SCHEME'],
    ['../secret.pdf', 'SRC-MISSING'],
  ])('to %s are errors', async (href, code) => {
    await expectDiagnostics(page(`See [it](${href}).`), [`${code} modules/one.md:3:10`]);
  });
});

describe('links without a target', () => {
  it.each([
    ['See [here]() or [there](#start).', '3:10'],
    ['See\n[here](<> "Title").', '4:6'],
    ['See [a](#start), [b](<>).', '3:20'],
    ['![A chart]()', '3:10'],
    ['See [here][a].\n\n[a]: <>', '3:1'],
  ])('%s are found', async (text, place) => {
    await expectDiagnostics(page(text), [`LINK-EMPTY modules/one.md:${place}`]);
  });
});

describe('links to a part of a file', () => {
  it.each([
    ['[Page 2](assets/talk.txt#page=2) ![A](assets/chart.svg?x#y)', []],
    ['::: audio src=assets/talk.mp3#t=10 transcript=assets/talk.txt\nThe talk.\n:::', []],
    ['[Page 2](assets/none.pdf#page=2)', ['SRC-MISSING modules/one.md:3:10']],
    ['[Nothing](?x=1)', ['SRC-MISSING modules/one.md:3:11']],
  ])('look for the file: %s', async (text, expected) => {
    await expectDiagnostics(page(text), expected);
  });

  it('prefer a file of that very name', async () => {
    const { assets } = await courseOf({
      'modules/one.md': page('[Guide](<assets/C# guide.pdf>)'),
      'assets/C# guide.pdf': '%PDF',
    });
    expect([...assets.keys()]).toEqual(['assets/C# guide.pdf']);
  });
});

describe('what an author escapes', () => {
  it.each([
    'Mark it with \\{lang=es} or \\{decorative}.',
    'A picture ![A](assets/chart.svg)\\{decorative}.',
    'Words [so]\\{term=x} and &#123;lang=es}.',
    '### Write \\{#id}\n\nWords.',
  ])('stays as it is: %s', async (text) => {
    await expectDiagnostics(page(text), []);
  });

  it('hides nothing that is not escaped', async () => {
    await expectDiagnostics(page('Mark \\{lang=es} and {lang=es} \\\\{decorative}.'), [
      'MD-SPAN-UNKNOWN modules/one.md:3:7',
    ]);
  });
});

describe('blocks where only words can stand', () => {
  const question = (option: string) => `::: question id=q\nWhy?\n\n- [x] ${option} {#a}\n- [ ] No {#b}\n:::`;

  it.each([['1. May'], ['+ 5'], ['# One'], ['> said']])(
    'are found in an answer on a page: %s',
    async (option) => {
      await expectDiagnostics(page(question(option)), ['MD-PHRASE-BLOCK modules/one.md:6:7']);
    },
  );

  it.each(['1\\. May', '\\+ 5', '-5', '+5', '`# One`', 'One *word*'])('are not words: %s', async (option) => {
    await expectDiagnostics(page(question(option)), []);
  });

  it.each([
    ['a table', '|\n          | A |\n          |---|\n          | 1 |'],
    ['a block', '|\n          ::: note\n          Words.\n          :::'],
    ['a quotation', "'> said'"],
  ])('are found in a bank: %s', async (_, text) => {
    const source = `id: b\nquestions:\n  - id: q\n    type: choice\n    prompt: Why?\n    options:\n      - { id: a, text: Yes, correct: true }\n      - id: b\n        text: ${text}\n`;
    const [found] = await expectDiagnostics({ 'banks/b.yaml': source }, [
      expect.stringMatching(/^MD-PHRASE-BLOCK banks\/b.yaml:(9:16|10:11)$/) as unknown as string,
    ]);
    expect(found?.message).toMatch(/^(A table|The block “note”|A quotation) stands in/);
  });

  it('are found in the choices of a scenario, and may be in what follows them', async () => {
    await expectDiagnostics(
      {
        'course.yaml': 'modules:\n  - modules/one.md\n  - { id: sim, scenario: sim.yaml }\n',
        'sim.yaml':
          'nodes:\n  - id: noon\n    text: "- A list"\n    choices:\n      - { id: a, text: "- Post", to: calm, feedback: "- Good" }\nendings: [{ id: calm, title: Calm, text: "- Done" }]\n',
      },
      ['MD-PHRASE-BLOCK sim.yaml:5:25'],
    );
  });
});

describe('the pages of a module', () => {
  const titles = async (text: string, pageBreaks = 'rule') => {
    const [module] = (await courseOf({ 'course.yaml': `pageBreaks: ${pageBreaks}`, 'modules/one.md': text }))
      .modules;
    return module?.kind === 'pages' ? module.pages.map((one) => `${one.id}: ${one.title}`) : [];
  };

  it.each([
    ['start after a line ---', '## A {#a}\n\n---\n\n## B {#b}\n', ['a: A', 'b: B']],
    [
      'do not start at an empty part',
      '---\nid: one\n---\n\n---\n\n## A {#a}\n\n---\n\n---\n\n## B {#b}\n\n---\n',
      ['a: A', 'b: B'],
    ],
    ['do not start at the underline of a heading', '## A {#a}\n\nPart\n---\n\nWords.\n', ['a: A']],
    ['may have an underlined title', 'A {#a}\n------\n\n---\n\nB {#b}\n===\n', ['a: A', 'b: B']],
    ['do not start in code', '## A {#a}\n\n```\n\n---\n\n```\n\n~~~~\n~~~\n\n---\n~~~~\n', ['a: A']],
    [
      'do not take code in a text for fenced code',
      '## A {#a}\n\n```one``` word\n\n---\n\n## B {#b}\n',
      ['a: A', 'b: B'],
    ],
    ['do not start in a block', '## A {#a}\n\n::: note\n\n---\n\n:::\n', ['a: A']],
    ['do not start in an indented block', '## A {#a}\n\n ::: note\n\n---\n\n :::\n', ['a: A']],
    [
      'do not start in nested blocks',
      '## A {#a}\n\n:::: details\n::: note\n\n---\n\n:::\n\n---\n\n::::\n\n---\n\n## B {#b}\n',
      ['a: A', 'b: B'],
    ],
    [
      'do not start in a comment',
      '## A {#a}\n\n<!--\n\n---\n\n## Old {#old}\n\n-->\n\n---\n\n## B {#b}\n',
      ['a: A', 'b: B'],
    ],
    ['do not start at other rules', '## A {#a}\n\n***\n\n- - -\n\n___\n', ['a: A']],
  ])('%s', async (_, text, expected) => {
    expect(await titles(text)).toEqual(expected);
  });

  it('start at second-level headings of either form, where the course says so', async () => {
    const text =
      '## A {#a}\n\nWords.\n\n### Part\n\nB {#b}\n---\n\n```\n## Code\n```\n\n- item\n---\n\n## C {#c}\n\n---\n\n## D {#d}\n';
    expect(await titles(text, 'heading')).toEqual(['a: A', 'b: B', 'c: C', 'd: D']);
  });
});
