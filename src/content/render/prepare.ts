import type { Token } from 'markdown-it';

/**
 * What a rule cannot see from one token: a paragraph that is only an image becomes one `picture` token, and a
 * paragraph `Table: words` right before a table becomes `meta.caption` of the table, as inline tokens. The parsed
 * tokens stay as they are, because checks and other pages read them too.
 */
export function prepare(tokens: readonly Token[]): Token[] {
  const prepared: Token[] = [];
  let caption: Token[] | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (token === undefined) break;
    // In a footnote the way back stands in the last paragraph, behind its words.
    const whole = tokens[index + 2]?.type === 'paragraph_close';
    if (token.type === 'paragraph_open' && !token.hidden && inline && whole) {
      caption = tokens[index + 3]?.type === 'table_open' ? captionIn(inline) : undefined;
      const image = loneImage(inline);
      if (image) prepared.push(copyOf(image, { type: 'picture' }));
      if (image || caption !== undefined) {
        index += 2;
        continue;
      }
    }
    if (token.type === 'table_open' && caption !== undefined) {
      prepared.push(copyOf(token, { meta: { caption } }));
      caption = undefined;
    } else prepared.push(token);
  }
  return prepared;
}

/** The words after `Table:`, with their markup. */
function captionIn({ content, children }: Token): Token[] | undefined {
  const [first, ...rest] = children ?? [];
  if (first?.type !== 'text' || !/^Table:\s+\S/.test(content)) return undefined;
  const words = first.content.slice('Table:'.length).trimStart();
  // Nothing else on the first line: the caption begins on the next.
  if (words === '' && rest[0]?.type === 'softbreak') return rest.slice(1);
  return words === '' ? rest : [copyOf(first, { content: words }), ...rest];
}

/** The image, when a paragraph holds nothing else. */
function loneImage(inline: Token): Token | undefined {
  const visible = inline.children?.filter((child) => child.type !== 'text' || child.content.trim() !== '');
  return visible?.length === 1 && visible[0]?.type === 'image' ? visible[0] : undefined;
}

function copyOf(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, changes);
}
