import type { BlockInfo } from './block-info.ts';
import { type Markdown, tokensOfType } from './markdown.ts';

/** A `::: video` or `::: audio` block of a text. */
export interface Recording {
  readonly kind: 'video' | 'audio';
  readonly attributes: BlockInfo['attributes'];
  /** From 0, in its text. */
  readonly line: number;
}

/** Every recording that a text plays, in reading order. */
export function recordingsIn(text: Markdown): readonly Recording[] {
  return tokensOfType(text, 'container_block_open').flatMap(({ token, line }) => {
    const { name: kind, attributes } = token.meta as BlockInfo;
    return kind === 'video' || kind === 'audio' ? [{ kind, attributes, line }] : [];
  });
}
