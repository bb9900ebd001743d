import MarkdownIt, { type Token } from 'markdown-it';
import abbr from 'markdown-it-abbr';
import container from 'markdown-it-container';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { BlockInfo } from './block-info.ts';
import { checkBlocks } from './check-blocks.ts';
import { htmlProblems, type Tag, tagsIn } from './check-html.ts';
import { headingIds } from './heading-ids.ts';
import { inlineSpans } from './inline-spans.ts';
import { type Markdown, type Origin, placeInText } from './markdown.ts';
import { plainLine } from './plain-line.ts';
import { taskLists } from './task-lists.ts';

/**
 * Markdown → tokens. What we add to CommonMark, tables, footnotes, definition lists and abbreviations:
 * - `container_block_open`/`_close`: `meta: BlockInfo` (name, title, attributes);
 * - `question_block`: one token for a whole `::: question`; `content` is its body, `meta: BlockInfo`, `map` its lines;
 * - `span_open`/`span_close`: `[text]{lang=es}` and `[text]{term=id}`; `meta: { lang?, term? }`;
 * - `image` with `meta.decorative`;
 * - `variable`: `{{ name }}`, the name in `content`;
 * - `heading_open` with `meta.id` from `{#id}`;
 * - `list_item_open` with `meta.checked` from `- [x]`.
 */
export const parser = new MarkdownIt({ html: true, linkify: false, typographer: false })
  .use(footnote)
  .use(deflist)
  .use(abbr)
  .use(container, 'block', { validate: (parameters: string) => /^\s*[a-zA-Z]/.test(parameters) })
  .use(inlineSpans)
  .use(headingIds)
  .use(taskLists);
// The parser would leave `[x](javascript:…)` as text that learners see. As a link it is found by the check LINK-SCHEME.
parser.validateLink = () => true;

export interface MarkdownOptions {
  /** `refuse`: raw HTML is an error and stays text. `sanitise`: it is cleaned when rendered. */
  readonly html: 'refuse' | 'sanitise';
}

export function parseMarkdown(source: string, origin: Origin, options: MarkdownOptions): Result<Markdown> {
  const simple = plainLine(parser, source);
  if (simple) return { value: { source, tokens: simple, origin }, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = source.split('\n');
  const parsed = parser.parse(source, {});
  diagnostics.push(...checkBlocks(parsed, lines, origin));
  const tokens = foldQuestions(parsed, lines);
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    if (options.html === 'refuse') refuseHtml(token, line, lines, origin, diagnostics);
  }
  if (options.html === 'sanitise') diagnostics.push(...checkHtml(tokens, lines, origin));
  return { value: { source, tokens, origin }, diagnostics };
}

/** Replaces the tokens of each `::: question` by one that holds the raw body: its lists are answers, not lists. */
function foldQuestions(tokens: Token[], lines: readonly string[]): Token[] {
  const folded: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.type !== 'container_block_open') {
      folded.push(token);
      continue;
    }
    folded.push(token);
    if ((token.meta as BlockInfo).name !== 'question') continue;
    const close = closeOf(tokens, index);
    const [from, to] = token.map ?? [0, lines.length];
    token.type = 'question_block';
    token.nesting = 0;
    token.content = lines.slice(from + 1, to).join('\n');
    index = close === -1 ? tokens.length : close;
  }
  return folded;
}

/** The index of the token that closes the block opened at `index`; -1 where it ends with the text. */
function closeOf(tokens: readonly Token[], index: number): number {
  const level = tokens[index]?.level;
  return tokens.findIndex(
    (token, at) => at > index && token.type === 'container_block_close' && token.level === level,
  );
}

function refuseHtml(
  token: Token,
  line: number,
  lines: readonly string[],
  origin: Origin,
  diagnostics: Diagnostic[],
) {
  const report = (content: string, at: number) => {
    if (/^<!--[\s\S]*-->\s*$/.test(content)) return;
    const first = content.trim().split('\n')[0] ?? '';
    const column = Math.max(0, (lines[at] ?? '').indexOf(first));
    diagnostics.push(
      diagnostic('MD-RAW-HTML', placeInText(origin, at, column, first.length), { html: first.slice(0, 60) }),
    );
  };
  if (token.type === 'html_block') {
    report(token.content, line);
    token.type = 'refused_html';
  }
  let at = line;
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') at += 1;
    if (child.type !== 'html_inline') continue;
    report(child.content, at);
    child.type = 'refused_html';
  }
}

/** HTML that is allowed must still be whole: what it opens it closes, in the same block. */
function checkHtml(tokens: readonly Token[], lines: readonly string[], origin: Origin): Diagnostic[] {
  const tags: Tag[] = [];
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    if (token.type === 'html_block') tags.push(...tagsIn(token.content, token.level, line));
    const inline = (token.children ?? []).filter((child) => child.type === 'html_inline');
    // Tags inside a paragraph are closed in the same paragraph: one level for each.
    tags.push(...inline.flatMap((child) => tagsIn(child.content, 1000 + tokens.indexOf(token), line)));
  }
  return htmlProblems(tags).map(({ kind, tag }) => {
    const written = `<${tag.closing ? '/' : ''}${tag.name}`;
    const column = Math.max(0, (lines[tag.line] ?? '').indexOf(written));
    const place = placeInText(origin, tag.line, column, written.length);
    if (kind === 'element') return diagnostic('MD-HTML-ELEMENT', place, { element: tag.name });
    return diagnostic('MD-HTML-UNBALANCED', place, {
      tag: `${written}>`,
      problem: kind === 'unclosed' ? 'never closed' : 'not opened in this block',
    });
  });
}
