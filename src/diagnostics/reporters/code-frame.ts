import { stripVTControlCharacters } from 'node:util';
import type { Place } from '../diagnostic.ts';
import { countLines, lineOf } from '../positions.ts';

const context = 1;
const maxWidth = 100;

/** A line of a frame: what is before the place, in it, and after it, as it is shown. */
export interface FrameLine {
  readonly number: number;
  readonly before: string;
  /** Empty in lines that only stand around it. */
  readonly marked: string;
  readonly after: string;
  /** Whether the place starts in this line. */
  readonly isPlace: boolean;
}

/** The lines around a place; nothing where the place has no text. */
export function frameLines({ text, start, end }: Place): FrameLine[] {
  if (text === undefined || !start) return [];
  const first = Math.max(1, start.line - context);
  const last = Math.min(countLines(text), start.line + context);
  // A long line is shown around the place.
  const shift = start.column > maxWidth - 20 ? start.column - 40 : 0;
  const lines: FrameLine[] = [];
  for (let number = first; number <= last; number++) {
    const raw = lineOf(text, number).slice(shift, shift + maxWidth);
    const isPlace = number === start.line;
    const from = isPlace ? start.column - 1 - shift : raw.length;
    const to = isPlace && end && end.line === number ? end.column - 1 - shift : raw.length;
    lines.push({
      number,
      before: printable(raw.slice(0, from)),
      marked: printable(raw.slice(from, to)),
      after: printable(raw.slice(Math.max(from, to))),
      isPlace,
    });
  }
  return lines;
}

/** The lines around a place, with the place underlined. */
export function codeFrame(place: Place): string[] {
  const lines = frameLines(place);
  const gutter = String(lines.at(-1)?.number ?? '').length;
  return lines.flatMap(({ number, before, marked, after, isPlace }) => {
    const line =
      `${isPlace ? '>' : ' '} ${String(number).padStart(gutter)} | ${before}${marked}${after}`.trimEnd();
    if (!isPlace) return [line];
    // What is printed may be shorter or longer than what was written: each part is measured as it is printed.
    const under = `${' '.repeat(width(before))}${'^'.repeat(Math.max(1, width(marked)))}`;
    return [line, `  ${' '.repeat(gutter)} | ${under}`];
  });
}

/** Course text on a terminal: no escape sequences, no control characters, no half of a pair of surrogates. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\t/g, '  ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/gu, '�');
}

/** The same in one line: in the log of a CI job a line of its own could be a command, such as `::error::`. */
export function oneLine(text: string): string {
  const line = printable(text).replaceAll('\n', ' ');
  return /^\s*::(?!:)/.test(line) ? `./${line}` : line;
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
