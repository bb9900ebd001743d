import MarkdownIt, { type Token } from 'markdown-it';
import abbr from 'markdown-it-abbr';
import container from 'markdown-it-container';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { closest } from '../diagnostics/suggest.ts';
import { blockEnd } from './block-end.ts';
import { type BlockInfo, blockNames, mediaSettings, parseBlockInfo } from './block-info.ts';
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
  return tokens.findIndex((token, at) => at > index && token.type === 'container_block_close' && token.level === level);
}

/** What indents or prefixes the lines inside: the lines of a question would not be read there. */
const prefixed = ['list_item_open', 'blockquote_open', 'dd_open', 'footnote_open'];

/** Reads what stands after each `:::`, and finds blocks that are unknown, unclosed or out of place. */
function checkBlocks(tokens: readonly Token[], lines: readonly string[], origin: Origin): Diagnostic[] {
  const found: Diagnostic[] = [];
  const strays: Diagnostic[] = [];
  const around: string[] = [];
  const ends: number[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'container_block_open') {
      token.meta = parseBlockInfo(token.info);
      const findings = checkBlock(token, lines, origin, ends.at(-1));
      found.push(...findings);
      if ((token.meta as BlockInfo).name === 'question' && around.some((type) => prefixed.includes(type))) {
        const column = Math.max(0, (lines[token.map?.[0] ?? 0] ?? '').indexOf('question'));
        found.push(diagnostic('QUESTION-PLACE', placeInText(origin, token.map?.[0] ?? 0, column, 8), { where: 'in a list or a quotation' }));
      }
      // Where the outer block is left open, that is the one thing to mend.
      ends.push(findings.some(({ code }) => code === 'MD-BLOCK-UNCLOSED') ? -1 : (token.map?.[1] ?? 0));
    }
    if (token.type === 'container_block_close') ends.pop();
    if (token.type === 'fence') found.push(...checkFence(token, lines, origin));
    if (token.nesting === 1) around.push(token.type);
    if (token.nesting === -1) around.pop();
    if (token.type === 'inline' && tokens[index - 1]?.type === 'paragraph_open') strays.push(...strayColons(token, lines, origin));
  });
  // Colons that are left over where a block is unclosed belong to that block.
  return found.some(({ code }) => code === 'MD-BLOCK-UNCLOSED') ? found : [...found, ...strays];
}

/** Fenced code ends with a fence of its own, not with the text. */
function checkFence({ map, markup }: Token, lines: readonly string[], origin: Origin): Diagnostic[] {
  const [from, end] = map ?? [0, 0];
  const last = (lines[end - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  if (end - from > 1 && last.startsWith(markup) && last.replaceAll(markup[0] ?? '', '') === '') return [];
  const column = Math.max(0, (lines[from] ?? '').indexOf(markup));
  return [diagnostic('MD-CODE-UNCLOSED', placeInText(origin, from, column, markup.length), { fence: markup })];
}

function strayColons(token: Token, lines: readonly string[], origin: Origin): Diagnostic[] {
  return token.content.split('\n').flatMap((text, index) => {
    if (!/^:{3,}/.test(text)) return [];
    const line = (token.map?.[0] ?? 0) + index;
    const column = Math.max(0, (lines[line] ?? '').indexOf(text));
    return [diagnostic('MD-BLOCK-STRAY', placeInText(origin, line, column, text.length), { line: text.slice(0, 60) })];
  });
}

/** `parentEnd`: the line that closes the block around this one, which does not close this one. */
function checkBlock(token: Token, lines: readonly string[], origin: Origin, parentEnd: number | undefined): Diagnostic[] {
  const info = token.meta as BlockInfo;
  const [from, to] = token.map ?? [0, 0];
  const opening = lines[from] ?? '';
  const place = (word: string) => placeInText(origin, from, Math.max(0, opening.indexOf(word)), word.length);
  const found: Diagnostic[] = [];
  if (!(blockNames as readonly string[]).includes(info.name)) {
    const guess = closest(info.name, blockNames);
    found.push(
      diagnostic('MD-BLOCK-UNKNOWN', place(info.name), { name: info.name, names: blockNames.join(', ') }, guess ? { hint: `Did you mean “${guess}”?` } : {}),
    );
  }
  if (info.name === 'video' || info.name === 'audio') {
    for (const attribute of Object.keys(info.attributes).filter((key) => !mediaSettings.includes(key))) {
      const guess = closest(attribute, mediaSettings);
      const parameters = { name: info.name, attribute, known: mediaSettings.join(', ') };
      found.push(diagnostic('MD-BLOCK-ATTRIBUTE', place(attribute), parameters, guess ? { hint: `Did you mean “${guess}”?` } : {}));
    }
  }
  if (to === parentEnd || blockEnd(lines, from) === -1 || !/^[\s>]*:{3,}\s*$/.test(lines[to] ?? '')) {
    found.push(diagnostic('MD-BLOCK-UNCLOSED', place(opening.trim()), { name: info.name }));
  }
  return found;
}

function refuseHtml(token: Token, line: number, lines: readonly string[], origin: Origin, diagnostics: Diagnostic[]) {
  const report = (content: string, at: number) => {
    if (/^<!--[\s\S]*-->\s*$/.test(content)) return;
    const first = content.trim().split('\n')[0] ?? '';
    const column = Math.max(0, (lines[at] ?? '').indexOf(first));
    diagnostics.push(diagnostic('MD-RAW-HTML', placeInText(origin, at, column, first.length), { html: first.slice(0, 60) }));
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
    return diagnostic('MD-HTML-UNBALANCED', place, { tag: `${written}>`, problem: kind === 'unclosed' ? 'never closed' : 'not opened in this block' });
  });
}
