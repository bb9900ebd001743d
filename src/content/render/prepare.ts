import type { Token } from 'markdown-it';

/**
 * What a rule cannot see from one token: a paragraph that is only an image becomes one `picture` token, and a
 * paragraph `Table: words` right before a table becomes `meta.caption` of the table. The parsed tokens stay as they
 * are, because checks and other pages read them too.
 */
export function prepare(tokens: readonly Token[]): Token[] {
  const prepared: Token[] = [];
  let caption: string | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (token === undefined) break;
    if (token.type === 'paragraph_open' && !token.hidden && inline) {
      caption =
        tokens[index + 3]?.type === 'table_open' ? /^Table:\s+(.+)$/s.exec(inline.content)?.[1] : undefined;
      const image = loneImage(inline);
      if (image) prepared.push(copyOf(image, { type: 'picture' }));
      if (image || caption !== undefined) {
        index += 2;
        continue;
      }
    }
    if (token.type === 'table_open' && caption !== undefined)
      prepared.push(copyOf(token, { meta: { caption } }));
    else prepared.push(token);
  }
  return prepared;
}

/** The image, when a paragraph holds nothing else. */
function loneImage(inline: Token): Token | undefined {
  const visible = inline.children?.filter((child) => child.type !== 'text' || child.content.trim() !== '');
  return visible?.length === 1 && visible[0]?.type === 'image' ? visible[0] : undefined;
}

function copyOf(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, changes);
}
