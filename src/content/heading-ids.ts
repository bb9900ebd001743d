import type { MarkdownIt } from 'markdown-it';

// Whatever stands in the braces is meant as an id, so that a wrong one is an error and not a part of the title.
const trailingId = /\s*\{#([^{}]*)\}\s*$/;

/** `## Title {#id}`: takes the id off the text and keeps it in `heading_open.meta.id`. */
export function headingIds(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'heading_ids', (state) => {
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline === undefined) return;
      const match = trailingId.exec(inline.content);
      if (!match) return;
      inline.content = inline.content.slice(0, match.index);
      token.meta = { ...token.meta, id: match[1] };
    });
  });
}
