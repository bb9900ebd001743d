import type { Token } from 'markdown-it';
import { unescapedWords } from './join-text.ts';
import type { Markdown } from './markdown.ts';
import type { Piece, Prose } from './prose.ts';

/** Markup between two words is shorter, so that words which the parser has changed are not looked for further. */
const farthest = 2000;

/** Reads the tokens of one block. */
export class Reading {
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
    return { kind: about.kind, noted: about.noted, text, pieces, markdown };
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') {
        this.text += ' ';
        this.line += 1;
      } else if (token.type === 'image') this.readAlt(token);
      else if (token.type === 'text') this.addWords(token);
      else if (token.type === 'code_inline') this.add(token.content, 'code', token.content);
      else if (token.type === 'variable')
        this.add(
          Object.hasOwn(this.variables, token.content)
            ? (this.variables[token.content] ?? '')
            : token.content,
          'variable',
          token.content,
        );
      else this.mark(token);
    }
  }

  /** Characters that the author escaped are pieces of their own, so that the words behind them have their place. */
  private addWords(token: Token): void {
    const named = this.names > 0 || this.spans.at(-1)?.term;
    const kind = named ? 'named' : this.marks > 0 ? 'marked' : 'plain';
    let from = 0;
    for (const run of unescapedWords(token).match(/\uFFFC+|[^\uFFFC]+/g) ?? []) {
      const text = token.content.slice(from, from + run.length);
      this.add(text, kind, run.startsWith('\uFFFC') ? '' : text);
      from += run.length;
    }
  }

  private mark(token: Token): void {
    if (token.type === 'span_open') {
      this.spans.push({ ...this.spans.at(-1), ...token.meta });
    } else if (token.type === 'span_close') this.spans.pop();
    else if (token.type.startsWith('abbr_')) this.names += token.nesting;
    else if (/^(strong|em|link|s)_/.test(token.type)) this.marks += token.nesting;
  }

  /** `written`: as it stands in the source; empty: nobody knows. */
  private add(text: string, kind: Piece['kind'], written: string): void {
    const near = this.markdown.source.slice(this.cursor, this.cursor + written.length + farthest);
    const found = near.indexOf(written);
    const at = found === -1 ? undefined : this.cursor + found;
    if (at !== undefined) this.cursor = at + written.length;
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
