import type { Token } from 'markdown-it';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { withoutComments } from './html-pieces.ts';
import { type Origin, placeInText } from './markdown.ts';
import { spotsIn } from './place-in-content.ts';

/** Turns raw HTML into `refused_html`, which is shown as text, and reports it; comments are neither shown nor reported. */
export function refuseHtml(tokens: readonly Token[], lines: readonly string[], origin: Origin): Diagnostic[] {
  const found: Diagnostic[] = [];
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    const spotOf = spotsIn(token.content, lines, line);
    const refuse = (html: Token, offset: number) => {
      const rest = withoutComments(html.content).trim();
      html.type = 'refused_html';
      if (rest === '') return;
      const [first = ''] = html.content.trim().split('\n');
      const spot = spotOf(offset, first);
      const place = placeInText(origin, spot.line, spot.column, first.length);
      // CommonMark 4.6: what stands on the line of a comment belongs to it, and is no Markdown.
      const hint = html.content.trimStart().startsWith('<!--')
        ? {
            hint: 'A comment takes the whole line: put your words on a line of their own, below a blank line.',
          }
        : {};
      found.push(diagnostic('MD-RAW-HTML', place, { html: first.slice(0, 60) }, hint));
    };
    if (token.type === 'html_block') refuse(token, leadingSpaces(token.content));
    for (const child of token.children ?? [])
      if (child.type === 'html_inline') refuse(child, Number(child.meta?.at ?? 0));
  }
  return found;
}

const leadingSpaces = (text: string): number => text.length - text.trimStart().length;
