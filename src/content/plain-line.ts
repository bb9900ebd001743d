import type { MarkdownIt, Token } from 'markdown-it';

/**
 * A single line that starts with a letter or an opening quote and has no character that Markdown, or we, could read as
 * markup. Most options, labels and feedback are such lines, a thousand in a course; the parser's whole machinery is
 * not needed to find out that they are one paragraph.
 */
const plain = /^[\p{L}“¿¡][^\\`*_[\]{}<>&~^\n\t]*$/u;

/** The tokens that the parser would make of a plain line; `undefined` for any other text. */
export function plainLine(parser: MarkdownIt, source: string): Token[] | undefined {
  if (!plain.test(source) || source.endsWith(' ')) return undefined;
  const { Token: Make } = new parser.core.State(source, parser, {});
  const make = (type: string, tag: string, nesting: -1 | 0 | 1, more: Partial<Token>) =>
    Object.assign(new Make(type, tag, nesting), more);
  const map: [number, number] = [0, 1];
  return [
    make('paragraph_open', 'p', 1, { map, block: true }),
    make('inline', '', 0, {
      map,
      block: true,
      content: source,
      level: 1,
      children: [make('text', '', 0, { content: source })],
    }),
    make('paragraph_close', 'p', -1, { block: true }),
  ];
}
