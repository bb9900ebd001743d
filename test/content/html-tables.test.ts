import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { inScrollBoxes } from '../../src/content/render/html-tables.ts';
import { renderMarkdown } from '../../src/content/render-markdown.ts';
import { sanitiseHtml } from '../../src/content/sanitise-html.ts';
import { pageWords } from '../../src/languages/pages/index.ts';
import { all, one, parseHtml, text } from '../support/html.ts';
import { context } from '../support/pages.ts';

const boxed = (html: string) => parseHtml(inScrollBoxes(sanitiseHtml(html), pageWords('en')));

describe('a table in HTML of the author’s own', () => {
  it('scrolls in a box that the keyboard reaches, called by its caption or by its headers', () => {
    const root = boxed(
      '<p>Before</p><table><caption>Hours &amp; <b>"days"</b></caption><tr><th scope="col" colspan="2">A</th></tr></table><table>\n<tr><th>Day</th><th>Open\nfrom</th></tr><tr><td>1</td><td>2</td></tr></table>',
    );
    const [first, second] = all(root, 'div', { class: 'table-scroll' });
    expect(first?.attributes).toMatchObject({ role: 'group', 'aria-label': 'Hours & "days"', tabindex: '0' });
    expect(second?.attributes['aria-label']).toBe('Table: Day and Open from');
    expect(all(second ?? root, 'tr').map(text)).toHaveLength(2);
    expect(all(root, 'table').map(({ attributes }) => attributes.class)).toEqual([undefined, undefined]);
  });

  it('without a word that could name it scrolls without a stop for the keyboard', () => {
    expect(one(boxed('<table><tr><td>1</td></tr></table>'), 'div').attributes).toEqual({
      class: 'table-scroll',
    });
  });

  it('is found in the text of a page', () => {
    const source = 'Words.\n\n<table><tr><th>Day</th></tr></table>\n';
    const start = { line: 1, column: 1, offset: 0 };
    const origin = { file: 'test.md', text: source, start, end: start, exact: true, indent: 0 };
    const page = renderMarkdown(parseMarkdown(source, origin, { html: 'sanitise' }).value, context());
    expect(one(parseHtml(page), 'div').attributes['aria-label']).toBe('Table: Day');
  });

  it('is not what is only written about', () => {
    expect(inScrollBoxes(sanitiseHtml('&lt;table> <tablet>'), pageWords('en'))).not.toContain('table-scroll');
  });
});
