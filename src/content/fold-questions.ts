import type { MarkdownIt, Token } from 'markdown-it';
import { type BlockInfo, parseBlockInfo } from './block-info.ts';

/**
 * Folds questions before anything inside them is read, so that a footnote that is mentioned there does not count on the
 * page. `env.blocks` keeps all blocks as they were, for the checks.
 */
export function foldQuestions(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'fold_questions', (state) => {
    state.env.blocks = state.tokens;
    state.tokens = folded(state.tokens, state.src);
  });
}

/**
 * Reads what stands after each `:::`, and replaces the tokens of each `::: question` by one that holds the raw body: its
 * lists are answers, not lists.
 */
export function folded(tokens: readonly Token[], source: string): Token[] {
  let lines: readonly string[] | undefined;
  let inside: Token | undefined;
  const kept: Token[] = [];
  for (const token of tokens) {
    const info = token.type === 'container_block_open' ? parseBlockInfo(token.info) : undefined;
    if (info) token.meta = info;
    if (inside) {
      if (token.type === 'container_block_close' && token.level === inside.level) inside = undefined;
    } else if (info?.name === 'question') {
      lines ??= source.split('\n');
      inside = token;
      kept.push(questionBlock(token, info, lines));
    } else kept.push(token);
  }
  return kept;
}

function questionBlock(opening: Token, meta: BlockInfo, lines: readonly string[]): Token {
  const [from, to] = opening.map ?? [0, lines.length];
  const block: Token = Object.create(Object.getPrototypeOf(opening));
  const content = lines.slice(from + 1, to).join('\n');
  return Object.assign(block, opening, { type: 'question_block', tag: '', nesting: 0, meta, content });
}
