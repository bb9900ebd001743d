import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Does what the parser’s own `text_join` does, pieces of text in a row become one, and keeps two things that are lost
 * there: which characters of a text were escaped (`\{`, `&lbrace;`), and where raw HTML stands in its paragraph.
 */
export function joinText(markdown: MarkdownIt): void {
  markdown.core.ruler.at('text_join', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline' || !token.children) continue;
      if (token.children.some(({ type }) => type === 'html_inline'))
        keepOffsets(token.children, token.content);
      for (const child of token.children) if (child.children) child.children = joined(child.children);
      token.children = joined(token.children);
    }
  });
}

/** The words of a text token, with a U+FFFC for each character that the author escaped. */
export function unescapedWords(token: Token): string {
  const words: unknown = token.meta?.unescaped;
  return typeof words === 'string' ? words : token.content;
}

function joined(tokens: readonly Token[]): Token[] {
  const list: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'text_special') {
      token.type = 'text';
      token.meta = { ...token.meta, unescaped: '\uFFFC'.repeat(token.content.length) };
    }
    const before = list.at(-1);
    if (token.type !== 'text' || before?.type !== 'text') {
      list.push(token);
      continue;
    }
    if (before.meta?.unescaped !== undefined || token.meta?.unescaped !== undefined)
      token.meta = { ...token.meta, unescaped: unescapedWords(before) + unescapedWords(token) };
    token.content = before.content + token.content;
    list[list.length - 1] = token;
  }
  return list;
}

/** `meta.at` of raw HTML: where in the paragraph it starts. Text before it is passed over as it was written. */
function keepOffsets(children: readonly Token[], content: string): void {
  let from = 0;
  for (const child of children) {
    const written = child.type === 'text_special' ? child.markup : child.content;
    const at = ['text', 'text_special', 'code_inline', 'html_inline'].includes(child.type)
      ? content.indexOf(written, from)
      : -1;
    if (at === -1) continue;
    if (child.type === 'html_inline') child.meta = { ...child.meta, at };
    from = at + written.length;
  }
}
