import { stripVTControlCharacters } from 'node:util';
import type { Place } from '../diagnostic.ts';
import { countLines, lineOf } from '../positions.ts';

const context = 1;
const maxWidth = 100;

/** The lines around a place, with the place underlined; nothing where the place has no text. */
export function codeFrame({ text, start, end }: Place): string[] {
  if (text === undefined || !start) return [];
  const first = Math.max(1, start.line - context);
  const last = Math.min(countLines(text), start.line + context);
  const gutter = String(last).length;
  const frame: string[] = [];
  // A long line is shown around the place.
  const shift = start.column > maxWidth - 20 ? start.column - 40 : 0;
  for (let number = first; number <= last; number++) {
    const raw = lineOf(text, number).slice(shift, shift + maxWidth);
    const mark = number === start.line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(gutter)} | ${printable(raw)}`.trimEnd());
    if (number !== start.line) continue;
    // What is printed may be shorter or longer than what was written: each part is measured as it is printed.
    const from = start.column - 1 - shift;
    const to = end && end.line === start.line ? end.column - 1 - shift : raw.length;
    const marked = '^'.repeat(Math.max(1, width(printable(raw.slice(from, to)))));
    frame.push(`  ${' '.repeat(gutter)} | ${' '.repeat(width(printable(raw.slice(0, from))))}${marked}`);
  }
  return frame;
}

/** Course text on a terminal: no escape sequences, no control characters. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\t/g, '  ')
    .replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '�');
}

/** Columns on a terminal: East Asian wide characters and emoji take two, combining marks none. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}
