import type { Token } from 'markdown-it';
import type { Place, Position } from '../diagnostics/diagnostic.ts';
import { offsetOfLine } from '../diagnostics/positions.ts';
import type { Definitions } from './definitions.ts';

/** A parsed Markdown text: tokens for rendering, and what is needed to say where something in it stands. */
export interface Markdown {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly origin: Origin;
}

/** Where a text stands in its file. */
export interface Origin {
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
  /**
   * `exact`: line n of the text is line `start.line + n` of the file, `indent` columns in (a Markdown file, a YAML
   * block literal). Otherwise (a quoted or folded YAML scalar) only the whole text can be pointed at.
   */
  readonly exact: boolean;
  readonly indent: number;
  /** What the other texts of its module define for it: links by reference, abbreviations, footnotes. */
  readonly definitions?: Definitions | undefined;
}

/** The place of the whole text. */
export function placeOf(origin: Origin): Place {
  return { file: origin.file, text: origin.text, start: origin.start, end: origin.end };
}

/**
 * The place of `length` characters at `column` (from 0) of line `line` (from 0) of the text; the whole text where
 * its form does not keep lines.
 */
export function placeInText(origin: Origin, line: number, column: number, length: number): Place {
  if (!origin.exact) return placeOf(origin);
  const fileLine = origin.start.line + line;
  const fileColumn = column + (line === 0 ? origin.start.column : origin.indent + 1);
  const offset = offsetOfLine(origin.text, fileLine) + fileColumn - 1;
  return {
    file: origin.file,
    text: origin.text,
    start: { line: fileLine, column: fileColumn, offset },
    end: { line: fileLine, column: fileColumn + length, offset: offset + length },
  };
}

/** The origin of the lines `from` (inclusive) to `to` (exclusive) of a text that is an exact one. */
export function originOfLines(origin: Origin, from: number, to: number, indent = 0): Origin {
  const start = placeInText(origin, from, indent, 0).start ?? origin.start;
  const end = placeInText(origin, to, 0, 0).start ?? origin.end;
  return { ...origin, start, end, indent: origin.indent + indent };
}

/** A token and the line (from 0, in its text) that it stands on. */
export interface PlacedToken {
  readonly token: Token;
  readonly line: number;
}

/** Tokens by type: a dozen checks ask the same texts for one type each. */
const indexes = new WeakMap<Markdown, ReadonlyMap<string, readonly PlacedToken[]>>();

/** Every token of one type, inline children included, in reading order. */
export function tokensOfType(markdown: Markdown, type: string): readonly PlacedToken[] {
  let index = indexes.get(markdown);
  if (!index) {
    index = indexTokens(markdown);
    indexes.set(markdown, index);
  }
  return index.get(type) ?? [];
}

function indexTokens(markdown: Markdown): ReadonlyMap<string, readonly PlacedToken[]> {
  const index = new Map<string, PlacedToken[]>();
  const add = (token: Token, line: number) => {
    const list = index.get(token.type);
    if (list) list.push({ token, line });
    else index.set(token.type, [{ token, line }]);
  };
  let line = 0;
  for (const token of markdown.tokens) {
    if (token.map) line = token.map[0];
    add(token, line);
    let childLine = line;
    for (const child of token.children ?? []) {
      add(child, childLine);
      // The words that describe a picture are words of the course too.
      for (const word of child.children ?? []) add(word, childLine);
      if (child.type === 'softbreak' || child.type === 'hardbreak') childLine += 1;
    }
  }
  return index;
}
