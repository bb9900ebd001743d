import type { Place } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import type { SourceText } from './source-text.ts';

export function placeBetween(source: SourceText, start: number, end: number): Place {
  return {
    file: source.file,
    text: source.text,
    start: positionAt(source.text, start),
    end: positionAt(source.text, Math.max(start, end)),
  };
}

/** Where the words of a node end: it may take in the blank lines behind it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
