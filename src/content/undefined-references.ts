import type { Token } from 'markdown-it';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { unescapedWords } from './join-text.ts';
import { type Origin, placeInText } from './markdown.ts';
import { spotsIn } from './place-in-content.ts';

/** Brackets that are left in a text: `[^label]`, or `[words][label]` that no word character precedes (as in `a[i][j]`). */
const left = /\[\^[^[\]\n]{1,100}\]|(?<![\w\])])\[(?!\s*\])[^[\]]{1,500}\]\[[^[\]]{0,100}\]/g;

/** Footnotes and links by reference whose label nobody defines: the parser leaves them in the text. */
export function undefinedReferences(
  tokens: readonly Token[],
  lines: readonly string[],
  origin: Origin,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    if (!token.children || !/\[\^|\]\[/.test(token.content)) continue;
    const spotOf = spotsIn(token.content, lines, line);
    let from = 0;
    for (const [words] of token.children.map(asWritten).join('').matchAll(left)) {
      const label = words.startsWith('[^') ? words : words.slice(words.indexOf('][') + 1);
      const written = token.content.indexOf(label, from);
      const at = written === -1 ? from : written;
      from = written === -1 ? from : written + label.length;
      const spot = spotOf(at, label);
      const place = placeInText(origin, spot.line, spot.column, label.length);
      found.push(
        diagnostic('MD-UNDEFINED-REFERENCE', place, { text: label === '[]' ? words.slice(0, 60) : label }),
      );
    }
  }
  return found;
}

/** A token as it counts for what is around it: markup and whatever was escaped are no brackets. */
function asWritten(token: Token): string {
  if (token.type === 'text') return unescapedWords(token);
  return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : '\uFFFC';
}
