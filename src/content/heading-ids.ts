import type { MarkdownIt } from 'markdown-it';

/** `## Title {#id}`: takes the id off the text and keeps it in `heading_open.meta.id`. */
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
      token.meta = { ...token.meta, id: inside.slice(1) };
    });
  });
}

/** Whether an odd number of `\\` stands before the character at `at`. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return (at - from) % 2 === 1;
}
