import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../src/content/html-pieces.ts';
import { courseOf, expectDiagnostics } from '../support/expect-diagnostics.ts';
import { text } from '../support/html.ts';
import { rendered } from '../support/pages.ts';

const page = (words: string) => `## Start {#start}\n\n${words}\n`;
const sanitised = (words: string) => ({ 'course.yaml': 'html: sanitise', 'modules/one.md': page(words) });

describe('HTML that a course allows closes what it opens', () => {
  it.each([
    ['in one block', '<div>\n\nWords.\n\n</div>', []],
    ['in one paragraph', 'Some <b>bold and <i>slanted</i></b> words.', []],
    ['in one list item', '- <div>\n\n  Words.\n\n  </div>', []],
    ['in one quotation', '> <div>\n>\n> Words.\n>\n> </div>', []],
    ['in one callout', '::: note\n<div>\n\nWords.\n\n</div>\n:::', []],
    ['in one tab', '::: tabs\n### One\n\n<div>\n\nWords.\n\n</div>\n\n### Two\n\nMore.\n:::', []],
    ['round a block', '<div>\n\n::: note\nWords.\n:::\n\n</div>', []],
    [
      'and not in the next quotation',
      '> <div>\n\nWords.\n\n> </div>',
      ['MD-HTML-UNBALANCED modules/one.md:3:3', 'MD-HTML-UNBALANCED modules/one.md:7:3'],
    ],
    [
      'and not in the next list item',
      '- <div>\n- </div>',
      ['MD-HTML-UNBALANCED modules/one.md:3:3', 'MD-HTML-UNBALANCED modules/one.md:4:3'],
    ],
    [
      'and not in the next callout',
      '::: note\n<div>\n:::\n\n::: note\n</div>\n:::',
      ['MD-HTML-UNBALANCED modules/one.md:4:1', 'MD-HTML-UNBALANCED modules/one.md:8:1'],
    ],
    [
      'and not in the next paragraph',
      'One <b>two.\n\nThree</b> four.',
      ['MD-HTML-UNBALANCED modules/one.md:3:5', 'MD-HTML-UNBALANCED modules/one.md:5:6'],
    ],
    [
      'and not in the next tab',
      '::: tabs\n### One\n\n<div>\n\n### Two\n\n</div>\n:::',
      ['MD-HTML-UNBALANCED modules/one.md:6:1', 'MD-HTML-UNBALANCED modules/one.md:10:1'],
    ],
    [
      'and not in the next cell',
      '| A | B |\n|---|---|\n| <b>x | y</b> |',
      ['MD-HTML-UNBALANCED modules/one.md:5:3', 'MD-HTML-UNBALANCED modules/one.md:5:11'],
    ],
    [
      'and not in a footnote',
      'One[^a] <b>two.\n\n[^a]: Three</b>.',
      ['MD-HTML-UNBALANCED modules/one.md:3:9', 'MD-HTML-UNBALANCED modules/one.md:5:12'],
    ],
    [
      'even where an attribute holds a tag',
      '<div title="<">\n\nWords.',
      ['MD-HTML-UNBALANCED modules/one.md:3:1'],
    ],
    ['and an attribute is no tag', 'Some <span title="<b>">words</span>.', []],
  ])('%s', async (_, words, finds) => {
    await expectDiagnostics(sanitised(words), finds);
  });
});

describe('the place of a tag', () => {
  it.each([
    ['on a later line of a paragraph', 'One\ntwo\nthree <b>four', 'MD-HTML-UNBALANCED modules/one.md:5:7'],
    ['after a comment of several lines', '<!-- a\nb\nc --><div>', 'MD-HTML-UNBALANCED modules/one.md:5:6'],
    ['of a second of its name on a line', '<b>one</b> <b>two', 'MD-HTML-UNBALANCED modules/one.md:3:12'],
    ['after the same tag as words', '\\<b> `<b>` <b>two', 'MD-HTML-UNBALANCED modules/one.md:3:12'],
    ['in a list in a quotation', '> - One\n>   two <b>three', 'MD-HTML-UNBALANCED modules/one.md:4:9'],
    ['in a block', '<p>One\n  two <blink>three</p>', 'MD-HTML-ELEMENT modules/one.md:4:7'],
    ['that is none', '<div>\n<b "x">\n</div>', 'MD-HTML-ELEMENT modules/one.md:4:1'],
    ['of a comment without an end', '<!-- Words', 'MD-HTML-ELEMENT modules/one.md:3:1'],
  ])('%s is exact', async (_, words, found) => {
    await expectDiagnostics(sanitised(words), [found]);
  });

  it('that is refused is exact too', async () => {
    await expectDiagnostics(page('> One\n> two &amp; \\<b> <b>three</b>'), [
      'MD-RAW-HTML modules/one.md:4:18',
      'MD-RAW-HTML modules/one.md:4:26',
    ]);
  });
});

describe('a comment', () => {
  it.each([
    ['on a line of its own', '<!-- To do -->'],
    ['over lines', '<!-- To\n\ndo -->'],
    ['in a text', 'Some <!-- to do --> words.'],
    ['next to another', '<!-- a --> <!-- b -->'],
  ])('%s is neither shown nor reported', async (_, words) => {
    await expectDiagnostics(page(words), []);
    expect(text(rendered(words))).toBe(
      words
        .replace(/<!--[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  });

  it('does not take the words beside it away', async () => {
    const words = '<!-- a --> Important words. <!-- b -->';
    const [found] = await expectDiagnostics(page(words), ['MD-RAW-HTML modules/one.md:3:1']);
    expect(found?.hint).toContain('line of their own');
    expect(text(rendered(words))).toBe('Important words.');
  });

  it('is no part of a title', async () => {
    const [module] = (await courseOf('---\nid: one\n---\n\n## Start <!-- to do --> {#start}\n')).modules;
    expect(module?.title.trim()).toBe('Start');
  });

  it('ends where it ends', () => {
    expect(withoutComments('a<!-- b --> c <!--d-->e<!-- f')).toBe('a c e<!-- f');
  });
});
