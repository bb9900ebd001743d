import type { Token } from 'markdown-it';
import type { Markdown } from './markdown.ts';

type Variables = Readonly<Record<string, string>>;

/** The words of inline tokens, without markup: for titles, manifests and reports. `variables` fill `{{ name }}`. */
export function plainText(tokens: readonly Token[], variables: Variables = {}): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image')
      text += token.children ? plainText(token.children, variables) : token.content;
    else if (token.type === 'variable')
      text += Object.hasOwn(variables, token.content) ? variables[token.content] : `{{${token.content}}}`;
    else if (token.nesting === 0 && token.type !== 'footnote_ref' && token.type !== 'html_inline')
      text += token.content;
  }
  return text.trim();
}

/** The words of a whole text in one line. */
export function plainTextOf(markdown: Markdown, variables: Variables = {}): string {
  return markdown.tokens
    .filter((token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block')
    .map((token) => (token.children ? plainText(token.children, variables) : token.content))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
