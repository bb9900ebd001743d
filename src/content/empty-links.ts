import type { Token } from 'markdown-it';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Origin, placeInText } from './markdown.ts';

/** `[words]()` and `![words]()`: there is no link and no picture, only the words stay. */
export function emptyLinks(tokens: readonly Token[], lines: readonly string[], origin: Origin): Diagnostic[] {
  const found: Diagnostic[] = [];
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    let at = line;
    let from = 0;
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') {
        at += 1;
        from = 0;
      }
      const kind = child.type === 'image' ? 'picture' : 'link';
      if (child.type !== 'image' && child.type !== 'link_open') continue;
      if (child.attrGet(kind === 'link' ? 'href' : 'src') !== '') continue;
      const text = lines[at] ?? '';
      const match = /\]\(\s*(?:<>)?\s*(?=[)"'])\)?/.exec(text.slice(from));
      const column = match ? from + match.index : 0;
      const length = match?.[0].length ?? text.length;
      from = match ? column + length : from;
      found.push(diagnostic('LINK-EMPTY', placeInText(origin, at, column, length), { kind }));
    }
  }
  return found;
}
