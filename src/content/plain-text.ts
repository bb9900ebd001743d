import type { Token } from 'markdown-it';
import type { Markdown } from './markdown.ts';

/** The words of inline tokens, without markup: for titles, manifests and reports. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += token.children ? plainText(token.children) : token.content;
    else if (token.type === 'variable') text += `{{${token.content}}}`;
    else if (token.nesting === 0 && token.type !== 'footnote_ref' && token.type !== 'html_inline') text += token.content;
  }
  return text.trim();
}

/** The words of a whole text in one line. */
export function plainTextOf(markdown: Markdown): string {
  return markdown.tokens
    .filter((token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block')
    .map((token) => (token.children ? plainText(token.children) : token.content))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
