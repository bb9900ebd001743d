import type { Token } from 'markdown-it';
import { placeInText } from '../content/markdown.ts';
import { plainText } from '../content/plain-text.ts';
import { textsOf } from '../course/texts.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { rule } from './rule.ts';

/** A heading is longer only by mistake. */
const longest = 80;

/** A paragraph in bold where a heading would stand is none for a screen reader. WCAG 2.2 SC 1.3.1. */
export const boldHeading = rule('A11Y-BOLD-HEADING', {
  bad: '## Start {#start}\n\n**What to do next**\n\nCall the desk.',
  good: [
    '## Start {#start}\n\n### What to do next\n\nCall the desk.',
    '## Start {#start}\n\n**Never delete a comment.**\n\nIt is a record.\n\n**The last word**',
    '## Start {#start}\n\n- **First**\n\n  Call the desk.\n\n> **Dana Ruiz**\n>\n> We were wrong.',
  ],
  check({ course, report }) {
    for (const { tokens, source, origin } of textsOf(course)) {
      let level = 2;
      let inside = 0;
      tokens.forEach((token, index) => {
        if (token.type === 'heading_open') level = Number(token.tag.slice(1));
        if (/^(?:bullet_list|ordered_list|blockquote|footnote_block|dl)_/.test(token.type))
          inside += token.nesting;
        if (token.type !== 'paragraph_open' || inside > 0) return;
        const text = boldWords(tokens[index + 1]);
        if (text === undefined || !startsBlock(tokens[index + 3])) return;
        const line = token.map?.[0] ?? 0;
        const marks = '#'.repeat(Math.min(6, level + 1));
        report(placeInText(origin, line, 0, lineOf(source, line + 1).trimEnd().length), { text, marks });
      });
    }
  },
});

/** The words of a paragraph that is all bold, and neither a sentence nor the beginning of one (`Note:`). */
function boldWords(inline: Token | undefined): string | undefined {
  const children = (inline?.children ?? []).filter(
    ({ type, content }) => type !== 'text' || content.trim() !== '',
  );
  const close = children.findIndex(({ type }) => type === 'strong_close');
  if (children[0]?.type !== 'strong_open') return undefined;
  if (close !== children.length - 1) return undefined;
  const text = plainText(children.slice(1, close));
  return text === '' || text.length > longest || /[.!?…,:;。！？：؟]["”’»)]?$/.test(text) ? undefined : text;
}

/** Whether something follows that a heading could stand above. */
function startsBlock(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    /^(?:paragraph_open|bullet_list_open|ordered_list_open|table_open|container_block_open|dl_open|blockquote_open|fence|code_block)$/.test(
      next.type,
    )
  );
}
