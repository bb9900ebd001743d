import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/build/check-folder.ts';
import { suppress } from '../../src/checks/suppress/suppress.ts';
import { diagnostic } from '../../src/diagnostics/report.ts';
import { build, check, loadResources } from '../../src/index.ts';
import { exampleCourse } from '../support/example-course.ts';
import { editionsOf, named, ofParts } from '../support/expect-diagnostics.ts';
import { text } from '../support/html.ts';
import { memoryFiles, type SourceFiles } from '../support/memory-files.ts';
import { document, rendered } from '../support/pages.ts';
import { writeFiles } from '../support/temp-course.ts';

/** What a check finds, comments heeded. */
const found = async (source: string | SourceFiles) => {
  const files = exampleCourse(typeof source === 'string' ? { 'modules/one.md': source } : source);
  const { diagnostics } = await checkFiles(memoryFiles(files), { levels: undefined });
  // A picture without words is all that a heading has here, and questions are alike.
  return ofParts(diagnostics)
    .filter(({ code }) => code !== 'A11Y-HEADING-TEXT' && code !== 'QUESTION-TWICE')
    .map(named);
};
const ignore = '<!-- coursewright-ignore A11Y-IMAGE-ALT: a line, for a test -->';
const image = '![](assets/chart.svg)';
const page = (words: string) => `## Start {#start}\n\n${words}\n`;
const alt = (line: number, column = 5) => `A11Y-IMAGE-ALT modules/one.md:${line}:${column}`;

describe('a comment in Markdown covers the next block', () => {
  it.each([
    ['a paragraph', `${ignore}\n${image}`, []],
    ['all its lines', `${ignore}\nOne\ntwo ${image}\nthree`, []],
    ['over blank lines', `${ignore}\n\n\n${image}`, []],
    ['and no block after it', `${ignore}\n${image}\n\n${image}`, [alt(6)]],
    ['and none before it', `${image}\n\n${ignore}\n${image}`, [alt(3)]],
    ['a list up to a blank line', `${ignore}\n- ${image}\n- ${image}\n\n- ${image}`, [alt(7, 7)]],
    ['a table', `${ignore}\n| A |\n| --- |\n| ${image} |`, []],
    ['a quotation', `> ${ignore}\n> ${image}\n>\n> ${image}`, [alt(6, 7)]],
    ['what stands in a list', `- One\n\n  ${ignore}\n  ${image}`, []],
    ['a block, to its end', `${ignore}\n::: note\n${image}\n\n${image}\n:::\n\n${image}`, [alt(10)]],
    [
      'a block around others',
      `${ignore}\n:::: note\n::: tip\n${image}\n:::\n\n${image}\n::::\n\n${image}`,
      [alt(12)],
    ],
    ['a heading, and not the text below it', `${ignore}\n### ${image}\n${image}`, [alt(5)]],
    ['and ends above a heading', `${ignore}\n${image}\n### ${image}`, [alt(5, 9)]],
    ['and ends above a block', `${ignore}\n${image}\n::: note\n${image}\n:::`, [alt(6)]],
    [
      'with other comments between',
      `${ignore}\n<!-- a note -->\n<!-- coursewright-ignore MD-VARIABLE: no -->\n${image}`,
      ['SUPPRESS-FIXED modules/one.md:5:26'],
    ],
    ['and may have several lines', `<!-- coursewright-ignore A11Y-IMAGE-ALT:\nfor a\ntest -->\n${image}`, []],
    [
      'and may name several codes',
      `<!-- coursewright-ignore A11Y-IMAGE-ALT, LINK-EMPTY: a test -->\n${image} [x]()`,
      [],
    ],
    ['and only the codes that it names', `${ignore}\n[x]() ${image}`, ['LINK-EMPTY modules/one.md:4:3']],
    ['and is words in code', `\`\`\`\n${ignore}\n\`\`\`\n\n${image}`, [alt(7)]],
    ['and is words in another comment', `<!--\n${ignore}\n\n${image}`, [alt(6)]],
    ['and has its line to itself', `Words ${ignore}\n${image}`, [alt(4)]],
  ])('%s', async (_, words, expected) => {
    expect(await found(page(words))).toEqual(expected);
  });

  it('such as the heading of a page, above which it may stand', async () => {
    const wrong = '## Start {#start}\n\nWords.\n\n---\n\n';
    const heading = `## ${image} {#next}\n\nWords.\n`;
    expect(await found(`${wrong}${heading}`)).toEqual([alt(7, 8)]);
    expect(await found(`${wrong}${ignore}\n${heading}`)).toEqual([]);
    expect(await found(`${ignore}\n\n${heading}`)).toEqual([]);
  });

  it('such as the line below that makes a text a heading', async () => {
    const comment = '<!-- coursewright-ignore MD-UNDERLINED-HEADING: as it was -->';
    expect(await found(page(`${comment}\nA part\n---`))).toEqual([]);
  });

  it('in a question, among its answers too', async () => {
    const question = (above: string, between: string) =>
      page(
        `::: question id=q1\n${above}Which?\n\n- [x] This {#a}\n${between}- [ ] ${image} {#b}\n  > No.\n:::`,
      );
    expect(await found(question('', ''))).toEqual([alt(7, 11)]);
    expect(await found(question('', `${ignore}\n`))).toEqual([]);
    expect(await found(question(`${ignore}\n`, ''))).toEqual([
      'SUPPRESS-UNUSED modules/one.md:4:26',
      alt(8, 11),
    ]);
    const [course] = await editionsOf(question('', '<!-- a note\nof two lines -->\n').replace('![]', '![A]'));
    expect(course && text(document(course))).not.toContain('a note');
  });
});

describe('a comment in YAML covers the next line, and what belongs to it', () => {
  const comment = '# coursewright-ignore A11Y-IMAGE-ALT: for a test';
  const bank = (lines: string) => ({ 'banks/b.yaml': lines });
  const question = (id: string, indent = '  ') =>
    `${indent}- id: ${id}\n${indent}  type: true-false\n${indent}  prompt: "${image}"\n${indent}  answer: true\n`;
  const at = (line: number, column = 18) => `A11Y-IMAGE-ALT banks/b.yaml:${line}:${column}`;

  it.each([
    ['no line', `id: b\nquestions:\n${question('q1')}`, [at(5)]],
    [
      'a field',
      `id: b\nquestions:\n${question('q1').replace('    prompt', `    ${comment}\n    prompt`)}`,
      [],
    ],
    [
      'another field',
      `id: b\nquestions:\n${question('q1').replace('    answer', `    ${comment}\n    answer`)}`,
      [at(5), 'SUPPRESS-UNUSED banks/b.yaml:6:27'],
    ],
    ['an entry', `id: b\nquestions:\n  ${comment}\n${question('q1')}${question('q2')}`, [at(10)]],
    ['a field with a list', `id: b\n${comment}\nquestions:\n${question('q1')}${question('q2')}`, []],
    ['a list that is not indented', `id: b\n${comment}\nquestions:\n${question('q1', '')}`, []],
    [
      'over blank lines and comments',
      `id: b\n${comment}\n\n# more\nquestions: # all\n${question('q1', '')}`,
      [],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await found(bank(lines))).toEqual(expected);
  });

  it('and is a text in a text', async () => {
    const inText = `id: b\nquestions:\n  - id: q1\n    type: true-false\n    prompt: |\n      ${comment}\n      ${image}\n    answer: true\n`;
    expect((await found(bank(inText))).filter((one) => one.startsWith('A11Y-IMAGE'))).toEqual([at(7, 11)]);
  });

  it('in front matter, too', async () => {
    const finding = diagnostic(
      'MD-UNDERLINED-HEADING',
      { file: 'a.md', start: { line: 4, column: 1, offset: 0 } },
      {},
    );
    const front = (above: string) => new Map([['a.md', `---\n${above}id: one\ntitle: One\n---\n\nWords.\n`]]);
    const written = '# coursewright-ignore MD-UNDERLINED-HEADING: a test\n';
    expect(suppress([finding], front(written)).map(named)).toEqual([
      'MD-UNDERLINED-HEADING a.md:4:1',
      'SUPPRESS-UNUSED a.md:2:23',
    ]);
    expect(suppress([finding], front(`x: y\n${written}`)).map(named)).toEqual([]);
  });
});

describe('a comment for a whole file', () => {
  const whole = ignore.replace('ignore', 'ignore-file');

  it.each([
    ['at the top', `${whole}\n\n${page(`${image}\n\n${image}`)}`, []],
    ['below front matter', `---\nid: one\n---\n\n<!-- A note -->\n${whole}\n${page(image)}`, []],
    [
      'in front matter',
      `---\n# coursewright-ignore-file A11Y-IMAGE-ALT: a test\nid: one\n---\n\n${page(image)}`,
      [],
    ],
  ])('counts %s', async (_, words, expected) => {
    expect(await found(words)).toEqual(expected);
  });

  it('counts for findings without a line', async () => {
    const windows = `<!-- coursewright-ignore-file SRC-CRLF: an old editor -->\n${page('Words.')}`;
    expect(await found(windows.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(await found(page('Words.').replaceAll('\n', '\r\n'))).toEqual(['SRC-CRLF modules/one.md']);
  });

  it('is told that it ignores nothing further down', async () => {
    expect(await found(page(`${whole}\n${image}`))).toEqual(['SUPPRESS-PLACE modules/one.md:3:1', alt(4)]);
  });

  it('counts in YAML at the top alone', async () => {
    const lines = `id: b\nquestions:\n  - { id: q1, type: true-false, prompt: "${image}", answer: true }\n`;
    const comment = '# coursewright-ignore-file A11Y-IMAGE-ALT: a test\n';
    expect(await found({ 'banks/b.yaml': `${comment}${lines}` })).toEqual([]);
    expect((await found({ 'banks/b.yaml': `${lines}${comment}` })).map((one) => one.split(':')[0])).toEqual([
      'A11Y-IMAGE-ALT banks/b.yaml',
      'SUPPRESS-PLACE banks/b.yaml',
    ]);
  });
});

describe('a comment that ignores nothing is told', () => {
  it.each([
    ['without a reason', 'A11Y-IMAGE-ALT', ['SUPPRESS-REASON modules/one.md:3:1', alt(4)]],
    ['with a reason of dots', 'A11Y-IMAGE-ALT: …', ['SUPPRESS-REASON modules/one.md:3:1', alt(4)]],
    ['without a colon', 'A11Y-IMAGE-ALT for a test', ['SUPPRESS-REASON modules/one.md:3:1', alt(4)]],
    ['without a code', ': for a test', ['SUPPRESS-REASON modules/one.md:3:1', alt(4)]],
    ['without anything', '', ['SUPPRESS-REASON modules/one.md:3:1', alt(4)]],
    [
      'for a code that does not exist',
      'A11Y-IMG-ALT: a test',
      ['SUPPRESS-UNKNOWN modules/one.md:3:26', alt(4)],
    ],
    ['for what is not found there', 'LINK-EMPTY: a test', ['SUPPRESS-UNUSED modules/one.md:3:26', alt(4)]],
    ['for what nothing can ignore', 'LINK-PAGE: a test', ['SUPPRESS-FIXED modules/one.md:3:26', alt(4)]],
  ])('%s', async (_, words, expected) => {
    expect(await found(page(`<!-- coursewright-ignore ${words} -->\n${image}`))).toEqual(expected);
  });

  it('with what was meant', async () => {
    const files = exampleCourse({ 'modules/one.md': page(`${ignore.replace('IMAGE', 'IMG')}\n${image}`) });
    const { diagnostics } = await checkFiles(memoryFiles(files), { levels: undefined });
    expect(diagnostics[0]?.hint).toBe('Did you mean “A11Y-IMAGE-ALT”?');
  });

  it('but not as unused in a course that could not be read whole, or of what only a build finds', async () => {
    const unused = page('<!-- coursewright-ignore LINK-EMPTY: a test -->\nWords.');
    expect(await found(unused)).toEqual(['SUPPRESS-UNUSED modules/one.md:3:26']);
    expect(await found({ 'modules/one.md': unused, 'glossary.yaml': 'terms: [\n' })).toEqual([
      'YAML-SYNTAX glossary.yaml:2:1',
    ]);
    expect(await found(unused.replace('LINK-EMPTY', 'STATE-LARGE'))).toEqual([]);
  });

  it('and other comments are none of ours', async () => {
    expect(
      await found(page('<!-- coursewright-ignored? -->\n\n<!-- see coursewright-ignore -->\nWords.')),
    ).toEqual([]);
  });
});

describe('what is ignored', () => {
  it('is not in the pages, and no raw HTML', async () => {
    expect(
      text(rendered(`${ignore}\nWords.\n\n- One\n\n  ${ignore}\n  two`))
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('Words. One two');
  });

  it('is ignored by a build, too, also what only a build finds', async () => {
    const accent = (comment: string) =>
      exampleCourse({
        'course.yaml': `${comment}\ntheme: { accent: "#ffee00" }`,
        'modules/one.md': page(`${ignore}\n${image}`),
      });
    const built = async (comment: string) => {
      const from = await writeFiles(accent(comment));
      const options = { paths: [], from, targets: ['web'] as const, resources: loadResources('dist') };
      const { value, diagnostics } = await build(options);
      return [value.length, [...new Set(diagnostics.map(({ code }) => code))]];
    };
    expect(await built('# nothing')).toEqual([1, ['THEME-ACCENT']]);
    expect(await built('# coursewright-ignore THEME-ACCENT: our yellow')).toEqual([1, []]);
  });

  it('is found when one asks for plain findings', async () => {
    const from = await writeFiles(exampleCourse({ 'modules/one.md': page(`${ignore}\n${image}`) }));
    expect((await check({ paths: [], from })).diagnostics).toEqual([]);
    expect((await check({ paths: [], from, plain: true })).diagnostics.map(named)).toEqual([alt(4)]);
  });

  it.each([
    ['comments', `${ignore}\n`],
    ['comments without an end', '<!-- coursewright-ignore X: y\n'],
    ['blocks without an end', `${ignore}\n::: note\n`],
    ['fences', `${ignore}\n\`\`\`\`\n~~~\n`],
    ['hashes', '# coursewright-ignore X: y\n'],
    ['colons', `<!-- coursewright-ignore ${':'.repeat(50)} -->\n`],
  ])('is found at once in 200,000 characters of %s', (_, line) => {
    const long = line.repeat(Math.ceil(200_000 / line.length));
    const findings = Array.from({ length: 1000 }, (_unused, index) =>
      diagnostic(
        'A11Y-IMAGE-ALT',
        { file: 'a.md', start: { line: index, column: 1, offset: 0 } },
        { src: '' },
      ),
    );
    const left = suppress(
      findings,
      new Map([
        ['a.md', long],
        ['b.yaml', long],
      ]),
    );
    // What is ignored is gone, and what ignores nothing is told: no more than there are comments.
    expect(left.length).toBeLessThan(2 * (findings.length + (2 * long.length) / line.length));
  });
});
