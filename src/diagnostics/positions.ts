import type { Position } from './diagnostic.ts';

/** Where lines start, remembered for the texts in hand: thousands of places are looked up in the same few files. */
const tables = new Map<string, Uint32Array>();
const maxTables = 32;
/** Below this many characters a table is made as fast as it is found, and would only drive out a larger one. */
const shortText = 1000;

function lineStarts(text: string): Uint32Array {
  if (text.length < shortText) return tableOf(text);
  const known = tables.get(text);
  if (known) return known;
  const table = tableOf(text);
  if (tables.size >= maxTables) tables.clear();
  tables.set(text, table);
  return table;
}

function tableOf(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

/** Offset of the first character of a line (from 1); the end of the text past the last line. */
export function offsetOfLine(text: string, line: number): number {
  return lineStarts(text)[line - 1] ?? text.length;
}

/** A line (from 1) without its end; empty past the last one. */
export function lineOf(text: string, line: number): string {
  const starts = lineStarts(text);
  const next = starts[line];
  return text.slice(starts[line - 1] ?? text.length, next === undefined ? text.length : next - 1);
}

export function countLines(text: string): number {
  return lineStarts(text).length;
}
