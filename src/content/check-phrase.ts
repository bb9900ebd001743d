import type { Token } from 'markdown-it';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { BlockInfo } from './block-info.ts';
import { withoutComments } from './html-pieces.ts';
import { type Markdown, placeInText, placeOf } from './markdown.ts';

/** Blocks that a phrase cannot hold, as a sentence begins with them. Code and paragraphs it can. */
const blockNames: Readonly<Record<string, string>> = {
  bullet_list_open: 'A list',
  ordered_list_open: 'A numbered list',
  dl_open: 'A list of definitions',
  blockquote_open: 'A quotation',
  heading_open: 'A heading',
  table_open: 'A table',
  hr: 'A line across',
  html_block: 'HTML',
};

/** Finds a block in a text that is printed inside a label, a button or a line: only its words would be left. */
export function checkPhrase(text: Markdown): Diagnostic[] {
  const notes = text.tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const [token] = (notes === -1 ? text.tokens : text.tokens.slice(0, notes)).filter(
    (one) => nameOf(one) !== undefined,
  );
  const block = token && nameOf(token);
  if (!token || block === undefined) return [];
  const line = token.map?.[0] ?? 0;
  const first = text.source.split('\n')[line] ?? '';
  const place = text.origin.exact
    ? placeInText(text.origin, line, 0, first.trimEnd().length)
    : placeOf(text.origin);
  return [diagnostic('MD-PHRASE-BLOCK', place, { block })];
}

function nameOf(token: Token): string | undefined {
  if (token.type === 'container_block_open') {
    const { name = '' } = (token.meta ?? {}) as Partial<BlockInfo>;
    return `The block “${name}”`;
  }
  if (token.type === 'html_block' && withoutComments(token.content).trim() === '') return undefined;
  return blockNames[token.type];
}
