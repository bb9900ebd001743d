import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/build/check-folder.ts';
import { fixSources } from '../../src/course/fix-sources.ts';
import { withTexts } from '../../src/course/load/changed-files.ts';
import type { Files } from '../../src/course/load/files.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { diagnostic } from '../../src/diagnostics/report.ts';
import { exampleCourse } from '../support/example-course.ts';
import { named, ofParts } from '../support/expect-diagnostics.ts';
import { memoryFiles, type SourceFiles } from '../support/memory-files.ts';

const check = async (files: Files) => (await checkFiles(files, { levels: undefined })).diagnostics;
/** What mending comes to: new texts, what was mended, and what is left. */
async function fixed(source: string | SourceFiles) {
  const files = memoryFiles(
    exampleCourse(typeof source === 'string' ? { 'modules/one.md': source } : source),
  );
  const { texts, mended } = await fixSources(files, check);
  const after = new Map([...texts].map(([path, { after: text }]) => [path, text]));
  const again = await fixSources(withTexts(files, after), check);
  expect(again.mended, 'mended once, a second run finds nothing to mend').toEqual([]);
  return {
    texts: Object.fromEntries(after),
    mended: mended.map(({ file, code, count }) => `${count} ${code} ${file}`),
    left: ofParts(await check(withTexts(files, after))).map(named),
  };
}
const page = (text: string) => `## Start {#start}\n\n${text}\n`;

describe('is mended:', () => {
  it('a byte order mark', async () => {
    expect(await fixed(`\uFEFF${page('Words.')}`)).toEqual({
      texts: { 'modules/one.md': page('Words.') },
      mended: ['1 SRC-BOM modules/one.md'],
      left: [],
    });
  });

  it('Windows line ends, and single returns among them', async () => {
    expect(await fixed('## Start {#start}\r\n\r\nOne.\r\rTwo.\r\n')).toEqual({
      texts: { 'modules/one.md': page('One.\n\nTwo.') },
      mended: ['1 SRC-CRLF modules/one.md'],
      left: [],
    });
  });

  it.each([
    ['in a list of files', { 'course.yaml': 'modules: [Modules/One.md]' }, 'modules: [modules/one.md]'],
    ['in quotes', { 'course.yaml': 'modules: ["Modules/One.md"]' }, 'modules: ["modules/one.md"]'],
    ['behind “./”', { 'course.yaml': 'modules: [./modules/One.md]' }, 'modules: [./modules/one.md]'],
  ])('the case of a path %s', async (_, source, expected) => {
    const { texts, mended, left } = await fixed(source);
    expect([mended, left]).toEqual([['1 SRC-CASE course.yaml'], []]);
    expect(texts['course.yaml']).toContain(expected);
  });

  it('the case of a path in Markdown, and of one of several in a setting', async () => {
    const source = (chart: string, talk: string) =>
      page(
        `![A chart](${chart})\n\n::: video src=assets/talk.mp4 captions=assets/talk.en.vtt,assets/${talk} descriptions=none\nA talk.\n:::`,
      );
    expect(await fixed(source('assets/Chart.svg', 'Talk.es.vtt'))).toEqual({
      texts: { 'modules/one.md': source('assets/chart.svg', 'talk.es.vtt') },
      mended: ['2 SRC-CASE modules/one.md'],
      left: [],
    });
  });

  it.each([
    ['plain', 'navigaton: linear', 'navigation: linear'],
    ['in quotes', '"navigaton": linear', '"navigation": linear'],
    ['in braces', 'packaging: { sco: one }', 'packaging: { scos: one }'],
    ['where it is required', 'titel: A course', 'title: A course'],
  ])('the name of a field, %s', async (_, before, after) => {
    const course = exampleCourse({ 'course.yaml': before })['course.yaml'];
    const own = String(course).replace(/^title: .*\n/m, before.startsWith('titel') ? '' : '$&');
    const files = memoryFiles({ ...exampleCourse({}), 'course.yaml': own });
    const { texts, mended } = await fixSources(files, check);
    expect(mended).toEqual([{ file: 'course.yaml', code: 'FIELD-UNKNOWN', count: 1 }]);
    expect(texts.get('course.yaml')?.after).toBe(own.replace(before, after));
  });

  it('a heading that is underlined with more than a page break has', async () => {
    expect(await fixed(page('A part {#part}\n------\n\nWords.'))).toEqual({
      texts: { 'modules/one.md': page('## A part {#part}\n\nWords.') },
      mended: ['1 MD-UNDERLINED-HEADING modules/one.md'],
      left: [],
    });
  });

  it.each([
    ['-[ ] That {#b}', '- [ ] That {#b}'],
    ['- [ ]That {#b}', '- [ ] That {#b}'],
    ['- [] That {#b}', '- [ ] That {#b}'],
    ['[ ] That {#b}', '- [ ] That {#b}'],
    ['*[x]That {#b}', '- [x] That {#b}'],
    ['- [ ] That {#b}\n> No.\n> Not so.', '- [ ] That {#b}\n  > No.\n  > Not so.'],
  ])('in a question the line %j', async (before, after) => {
    const question = (line: string) => page(`::: question id=q1\nWhich?\n\n- [x] This {#a}\n${line}\n:::`);
    const { texts, left } = await fixed(question(before));
    expect(texts).toEqual({ 'modules/one.md': question(after) });
    expect(left).toEqual([]);
  });

  it('an id that is missing, once all else can be read', async () => {
    const { texts, mended, left } = await fixed({
      'course.yaml': 'modules: [Modules/One.md]',
      'modules/one.md': '## Start\r\n\r\nWords.\r\n',
    });
    expect(texts['modules/one.md']).toBe('---\nid: one\n---\n\n## Start {#start}\n\nWords.\n');
    expect(mended).toEqual([
      '1 SRC-CASE course.yaml',
      '2 ID-MISSING modules/one.md',
      '1 SRC-CRLF modules/one.md',
    ]);
    expect(left).toEqual([]);
  });

  it('all of it in one text', async () => {
    const source =
      '\uFEFF---\r\nid: one\r\ntitel: One\r\n---\r\n\r\n## Start\r\n\r\nA part {#part}\r\n-----\r\n';
    expect((await fixed(source)).texts).toEqual({
      'modules/one.md': '---\nid: one\ntitle: One\n---\n\n## Start {#start}\n\n## A part {#part}\n',
    });
  });
});

describe('is left to the author:', () => {
  it.each([
    [
      'a path that two files have',
      {
        'assets/Chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'modules/one.md': page('![A](assets/CHART.svg)'),
      },
    ],
    [
      'a field that two others are like',
      {
        'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
        'final.yaml':
          'questions:\n  - { id: q1, type: true-false, prompt: Yes?, answer: true, feedback: { ncorrect: No. } }\n',
      },
    ],
    ['a field that is like nothing', { 'course.yaml': 'colour: red' }],
    ['a field whose right name is there', { 'course.yaml': 'titel: Another\ntitle: One' }],
    ['two fields meant to be one', { 'course.yaml': 'navigaton: free\nnavigtion: linear' }],
    ['a field with a value that the right one does not take', { 'course.yaml': 'navigaton: never' }],
    ['an underlined heading that may be a page break', page('A part\n---\n\nWords.')],
    ['one of several lines', page('A long\npart\n-----\n\nWords.')],
    ['one with hashes at its end', page('In C #\n-----\n\nWords.')],
    ['one in a list', page('- A part\n  -----\n')],
    [
      'a line that may be anything',
      page('::: question id=q1\nWhich?\n\n- [x] A {#a}\n- [ ] B {#b}\n\nMore.\n:::'),
    ],
    [
      'a note that is misspelt',
      page('::: question id=q1\nWhich?\n\n- [x] A {#a}\n- [ ] B {#b}\n> corect: Yes.\n:::'),
    ],
    [
      'a link in a stray line',
      page('::: question id=q1\nWhich?\n\n- [x] A {#a}\n- [ ] B {#b}\n\n[x](#start)\n:::'),
    ],
  ] as const)('%s', async (_, source) => {
    const { texts, left } = await fixed(source);
    expect(texts).toEqual({});
    expect(left.length).toBeGreaterThan(0);
  });

  it('a file that is not UTF-8, with a mark or without', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('## Caf'), 0xe9]);
    expect((await fixed({ 'modules/one.md': bytes })).texts).toEqual({});
  });

  it('what a comment ignores', async () => {
    const comment = '<!-- coursewright-ignore ID-MISSING: comes from the catalogue -->\n';
    const source = `---\nid: one\n---\n\n${comment}## Start\n\nWords.\n`;
    expect(await fixed(source)).toEqual({ texts: {}, mended: [], left: [] });
  });
});

describe('fixes', () => {
  const text = 'abcdef';
  const files = memoryFiles({ 'a.md': text });
  const change = (offset: number, remove: number, insert: string, file = 'a.md') =>
    ({ ...diagnostic('SRC-BOM', { file }, {}), fix: { file, offset, remove, insert } }) as Diagnostic;
  const textOf = async (one: Files) => new TextDecoder().decode(await one.read('a.md'));

  it('that overlap are applied one round after the other', async () => {
    const rounds: string[] = [];
    const { texts } = await fixSources(files, async (one) => {
      const now = await textOf(one);
      rounds.push(now);
      const at = now.indexOf('cd');
      return at === -1 ? [] : [change(at, 2, 'C'), ...(now.includes('bc') ? [change(1, 2, 'Bc')] : [])];
    });
    expect(rounds).toEqual(['abcdef', 'aBcdef', 'aBCef']);
    expect(texts.get('a.md')).toEqual({ before: text, after: 'aBCef' });
  });

  it('come to an end, also where each one makes room for the next', async () => {
    let rounds = 0;
    const { mended } = await fixSources(files, async () => {
      rounds += 1;
      return [change(0, 0, 'x')];
    });
    expect([rounds, mended[0]?.count]).toEqual([50, 50]);
  });

  it('change files of the course alone', async () => {
    const odd = {
      ...files,
      entries: new Map([...files.entries, ['out.md', { path: 'out.md', size: 1, link: 'outside' as const }]]),
    };
    const read = async () => new TextEncoder().encode(text);
    const { texts } = await fixSources({ ...odd, read }, async () => [
      change(0, 0, 'x', '../a.md'),
      change(0, 0, 'x', 'out.md'),
      change(0, 0, 'x', '/etc/passwd'),
    ]);
    expect([...texts]).toEqual([]);
  });
});
