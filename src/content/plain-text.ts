import type { Token } from 'markdown-it';
import { withoutComments } from './html-pieces.ts';
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
    else if (token.type === 'refused_html') text += withoutComments(token.content);
    else if (token.nesting === 0 && token.type !== 'footnote_ref' && token.type !== 'html_inline')
      text += token.content;
  }
  return text.trim();
}

/** The words of a whole text in one line, without its footnotes. */
export function plainTextOf({ tokens }: Markdown, variables: Variables = {}): string {
  const notes = tokens.findIndex((token) => token.type === 'footnote_block_open');
  return (notes === -1 ? tokens : tokens.slice(0, notes))
    .filter((token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block')
    .map((token) => (token.children ? plainText(token.children, variables) : token.content))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
