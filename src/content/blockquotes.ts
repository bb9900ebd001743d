import type { BlockInfo } from './block-info.ts';
import { type Markdown, tokensOfType } from './markdown.ts';

/** Lines (from 0, the second exclusive) of a text that are quotations: `>`, and the block `quote`. */
export function blockquotesIn(text: Markdown): readonly (readonly [number, number])[] {
  const blocks = tokensOfType(text, 'container_block_open').filter(
    ({ token }) => (token.meta as BlockInfo).name === 'quote',
  );
  return [...tokensOfType(text, 'blockquote_open'), ...blocks].flatMap(({ token }) =>
    token.map ? [token.map] : [],
  );
}
