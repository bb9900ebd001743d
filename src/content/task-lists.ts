import type { MarkdownIt } from 'markdown-it';

/** `- [ ]` and `- [x]` as content: keeps the state in `list_item_open.meta.checked` and takes the box off the text. */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'task_lists', (state) => {
    state.tokens.forEach((token, index) => {
      const paragraph = state.tokens[index + 1];
      const inline = state.tokens[index + 2];
      if (
        token.type !== 'list_item_open' ||
        paragraph?.type !== 'paragraph_open' ||
        inline?.type !== 'inline'
      )
        return;
      const match = /^\[([ xX])\]\s+/.exec(inline.content);
      if (!match) return;
      inline.content = inline.content.slice(match[0].length);
      token.meta = { ...token.meta, checked: match[1] !== ' ' };
    });
  });
}
