import MarkdownIt, { type Token } from 'markdown-it';
import { asHtml, escapeHtml, type Html } from './html.ts';
import { withoutComments } from './html-pieces.ts';
import type { Markdown } from './markdown.ts';
import { blockRules } from './render/blocks.ts';
import type { MarkdownContext, RenderState } from './render/context.ts';
import { footnoteRules } from './render/footnotes.ts';
import { imageRules } from './render/images.ts';
import { linkRules } from './render/links.ts';
import { prepare } from './render/prepare.ts';
import { tableRules } from './render/tables.ts';
import { textRules } from './render/text.ts';

const { renderer, options } = new MarkdownIt();
Object.assign(renderer.rules, blockRules, footnoteRules, imageRules, linkRules, tableRules, textRules);

/** A text as HTML: headings, paragraphs, lists, tables, figures, blocks. */
export function renderMarkdown({ tokens }: Markdown, context: MarkdownContext): Html {
  const [title] = context.withoutTitle && tokens[0]?.type === 'heading_open' ? tokens : [];
  const rest = title ? tokens.slice(3) : tokens;
  return asHtml(renderer.render(prepare(rest), options, newState(context, topLevel(rest, title))));
}

/**
 * A text inside a label, a button or a line: its words and their emphasis, without paragraphs (HTML: phrasing content).
 * Code stays code; for other blocks see the finding MD-PHRASE-BLOCK.
 */
export function renderPhrase(markdown: Markdown, context: MarkdownContext): Html {
  const { text, notes } = withoutNotes(markdown.tokens);
  const state = newState(context, 1);
  const inner = { ...state, asides: new Map() };
  const words = (tokens: readonly Token[]) =>
    tokens.flatMap((token) =>
      token.children ? [renderer.renderInline(token.children, options, inner)] : [],
    );
  const asides = new Map([...notes].map(([number, tokens]) => [number, asHtml(words(tokens).join(' '))]));
  const lines = text.flatMap((token) => {
    if (token.children) return [renderer.renderInline(token.children, options, { ...state, asides })];
    if (token.type === 'fence' || token.type === 'code_block') return [codeLines(token.content)];
    return token.type === 'html_block' || token.type === 'refused_html'
      ? [escapeHtml(withoutComments(token.content).trim())].filter(Boolean)
      : [];
  });
  return asHtml(lines.join('<br>'));
}

/** Code keeps its lines and their indentation. */
function codeLines(code: string): string {
  const lines = code.trimEnd().split('\n');
  const indented = lines.map((line) => line.replace(/^ +/, (spaces) => '\u00A0'.repeat(spaces.length)));
  return `<code>${indented.map(escapeHtml).join('<br>')}</code>`;
}

/** The text itself, and what stands in its footnotes, by their numbers from 0. */
function withoutNotes(tokens: readonly Token[]): {
  text: readonly Token[];
  notes: ReadonlyMap<number, Token[]>;
} {
  const from = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const notes = new Map<number, Token[]>();
  let note: Token[] = [];
  for (const token of from === -1 ? [] : tokens.slice(from)) {
    if (token.type === 'footnote_open') {
      note = [];
      notes.set(Number(token.meta?.id), note);
    } else note.push(token);
  }
  return { text: from === -1 ? tokens : tokens.slice(0, from), notes };
}

function newState(context: MarkdownContext, top: number): RenderState {
  return {
    context,
    topLevel: top,
    blocks: [],
    inner: renderMarkdown,
    links: [],
    spans: [],
    mentioned: new Set(),
    questions: 0,
    ids: 0,
  };
}

/** The highest heading level of a text; below a title, at least one level below it. */
function topLevel(tokens: readonly Token[], title: Token | undefined): number {
  const levels = tokens.filter(({ type }) => type === 'heading_open').map(levelOf);
  return Math.min(title ? levelOf(title) + 1 : 6, ...levels);
}

const levelOf = ({ tag }: Token): number => Number(tag.slice(1));
