import type { Place } from '../diagnostics/diagnostic.ts';
import { lineOf, offsetOfLine, positionAt } from '../diagnostics/positions.ts';
import { type Markdown, placeInText } from './markdown.ts';
import { Reading } from './prose-reading.ts';

/** A paragraph, a heading, the cell of a table or the description of a picture, as words without markup. */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'alt';
  /** In a footnote: most of those are citations. */
  readonly noted: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly markdown: Markdown;
}

/** Words of a prose that are alike: all in one language, all of them code or none. */
export interface Piece {
  /** Where it starts in the text of its prose. */
  readonly start: number;
  readonly text: string;
  /** Of `[text]{lang=es}` around it. */
  readonly language: string | undefined;
  /** `marked`: bold, italic, a link; `named`: what the abbreviations or the glossary explain. */
  readonly kind: 'plain' | 'marked' | 'named' | 'code' | 'variable';
  /** Offset in the source; `undefined`: the parser has changed these words. */
  readonly at: number | undefined;
  /** From 0. */
  readonly line: number;
}

/** The prose of a text in reading order, without code blocks and raw HTML. `variables` fill `{{ name }}`. */
export function proseIn(markdown: Markdown, variables: Readonly<Record<string, string>>): readonly Prose[] {
  const found: Prose[] = [];
  let line = 0;
  let from = 0;
  let notes = 0;
  let kind: Prose['kind'] = 'paragraph';
  for (const token of markdown.tokens) {
    if (token.map) {
      line = token.map[0];
      from = offsetOfLine(markdown.source, line + 1);
    }
    if (token.type.startsWith('footnote_block')) notes += token.nesting;
    if (token.type === 'heading_open') kind = 'heading';
    else if (token.type === 'th_open' || token.type === 'td_open') kind = 'cell';
    else if (/^(heading|th|td)_close$/.test(token.type)) kind = 'paragraph';
    if (token.type !== 'inline') continue;
    const reading = new Reading(markdown, variables, { kind, noted: notes > 0 }, line, from);
    reading.read(token.children ?? []);
    found.push(...reading.alts, reading.prose());
    from = reading.cursor;
  }
  return found.filter(({ text }) => text.trim() !== '');
}

/** The place of `length` characters of a prose, as far as they stand on one line. */
export function placeInProse(prose: Prose, offset: number, length: number): Place {
  const { source, origin } = prose.markdown;
  const first = pieceAt(prose, offset);
  const line = first?.line ?? 0;
  if (first?.at === undefined) return placeInText(origin, line, 0, lineOf(source, line + 1).trimEnd().length);
  const from = first.at + offset - first.start;
  const last = pieceAt(prose, offset + length - 1);
  const to = last?.at === undefined ? from + length : last.at + offset + length - last.start;
  const start = positionAt(source, from);
  const lineEnd = from + lineOf(source, start.line).length - start.column + 1;
  return placeInText(origin, start.line - 1, start.column - 1, Math.max(1, Math.min(to, lineEnd) - from));
}

/** The piece that holds a character of a prose, or the last one before it. */
export function pieceAt(prose: Prose, offset: number): Piece | undefined {
  return prose.pieces[indexAt(prose, offset)];
}

/** The pieces that hold the characters from `start` to `end`. */
export function piecesIn(prose: Prose, start: number, end: number): readonly Piece[] {
  return prose.pieces.slice(indexAt(prose, start), indexAt(prose, end - 1) + 1);
}

function indexAt({ pieces }: Prose, offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
