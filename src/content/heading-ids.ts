import type { MarkdownIt } from 'markdown-it';

/** What stands in the braces of a heading. */
// A type and not an interface: markdown-it keeps it in `token.meta`, a Record.
export type HeadingMarks = { readonly id?: string; readonly objectives?: readonly string[] };

/**
 * `## Title {#id objective=one,two}`: takes the id off the text and keeps it in `heading_open.meta.id`; which objectives a
 * page teaches, only its title says: `meta.objectives`.
 */
export function headingIds(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'heading_ids', (state) => {
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline === undefined) return;
      const content = inline.content.trimEnd();
      const from = content.lastIndexOf('{');
      const inside = content.slice(from + 1, -1);
      // Whatever stands in the braces is meant as an id, so that a wrong one is an error and not a part of the title.
      if (from === -1 || !content.endsWith('}') || !inside.startsWith('#') || inside.includes('}')) return;
      if (isEscaped(content, from)) return;
      inline.content = content.slice(0, from).trimEnd();
      const marks = index === 0 ? titleMarks(inside.slice(1)) : { id: inside.slice(1) };
      token.meta = { ...token.meta, ...marks };
    });
  });
}

/** Written as in the first line of a question: `objective=one`, `objective=one,two`, `objective="one, two"`. */
function titleMarks(inside: string): HeadingMarks {
  const [, id = inside, quoted, plain] = /^(\S+)\s+objective=(?:"([^"]+)"|([^\s"]+))$/.exec(inside) ?? [];
  const list = quoted ?? plain;
  return list === undefined ? { id } : { id, objectives: list.split(',').map((one) => one.trim()) };
}

/** Whether an odd number of `\\` stands before the character at `at`. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return (at - from) % 2 === 1;
}
