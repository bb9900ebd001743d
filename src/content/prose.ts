import type { Token } from 'markdown-it';
import type { Place } from '../diagnostics/diagnostic.ts';
import { lineOf, offsetOfLine, positionAt } from '../diagnostics/positions.ts';
import { unescapedWords } from './join-text.ts';
import { type Markdown, placeInText } from './markdown.ts';

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

/** Markup between two words is shorter, so that words which the parser has changed are not looked for further. */
const farthest = 2000;

/** Reads the tokens of one block. */
class Reading {
  readonly alts: Prose[] = [];
  private text = '';
  private readonly pieces: Piece[] = [];
  private readonly spans: { readonly lang?: string; readonly term?: string }[] = [];
  private marks = 0;
  private names = 0;

  constructor(
    private readonly markdown: Markdown,
    private readonly variables: Readonly<Record<string, string>>,
    private readonly about: Pick<Prose, 'kind' | 'noted'>,
    private line: number,
    /** Offset in the source that has been read up to. */
    public cursor: number,
  ) {}

  prose(): Prose {
    const { about, text, pieces, markdown } = this;
    return { ...about, text, pieces, markdown };
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') {
        this.text += ' ';
        this.line += 1;
      } else if (token.type === 'image') this.readAlt(token);
      else if (token.type === 'text') this.add(token.content, this.wordsKind(), unescapedWords(token));
      else if (token.type === 'code_inline') this.add(token.content, 'code', token.content);
      else if (token.type === 'variable')
        this.add(this.variables[token.content] ?? token.content, 'variable', token.content);
      else this.mark(token);
    }
  }

  private wordsKind(): Piece['kind'] {
    return this.names > 0 || this.spans.at(-1)?.term ? 'named' : this.marks > 0 ? 'marked' : 'plain';
  }

  private mark(token: Token): void {
    if (token.type === 'span_open') {
      this.spans.push({ ...this.spans.at(-1), ...token.meta });
    } else if (token.type === 'span_close') this.spans.pop();
    else if (token.type.startsWith('abbr_')) this.names += token.nesting;
    else if (/^(strong|em|link|s)_/.test(token.type)) this.marks += token.nesting;
  }

  private add(text: string, kind: Piece['kind'], written: string): void {
    const [sought = ''] = written.split('\uFFFC', 1);
    const near = this.markdown.source.slice(this.cursor, this.cursor + sought.length + farthest);
    const found = sought === '' ? -1 : near.indexOf(sought);
    const at = found === -1 ? undefined : this.cursor + found;
    if (at !== undefined) this.cursor = at + sought.length;
    const { line } = this;
    this.pieces.push({ start: this.text.length, text, language: this.spans.at(-1)?.lang, kind, at, line });
    this.text += text;
  }

  private readAlt(image: Token): void {
    const { markdown, variables, about, line, cursor } = this;
    const inside = new Reading(markdown, variables, { ...about, kind: 'alt' }, line, cursor);
    inside.read(image.children ?? []);
    this.alts.push(inside.prose());
    this.cursor = inside.cursor;
  }
}
