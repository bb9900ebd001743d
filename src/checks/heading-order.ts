import { placeInText } from '../content/markdown.ts';
import { textsOf } from '../course/texts.ts';
import { rule } from './rule.ts';

/**
 * Headings go down one level at a time. People who use a screen reader move by heading level, and a skipped level
 * reads as a part that is missing. WCAG 2.2 SC 1.3.1. Headings inside blocks name tabs and cards: they count from the block.
 */
export const headingOrder = rule('A11Y-HEADING-ORDER', {
  bad: '## Figures {#figures}\n\n#### Too deep\n\nText.',
  good: ['## Figures {#figures}\n\n### A part\n\n#### A part of it\n\n### Another\n\nText.'],
  check({ course, report }) {
    for (const text of textsOf(course)) {
      let previous = 0;
      let depth = 0;
      for (const token of text.tokens) {
        if (token.type === 'container_block_open') depth += 1;
        if (token.type === 'container_block_close') depth -= 1;
        if (token.type !== 'heading_open' || depth > 0) continue;
        const level = Number(token.tag.slice(1));
        if (previous > 0 && level > previous + 1) {
          const place = placeInText(text.origin, token.map?.[0] ?? 0, 0, level);
          report(place, { level, previous, expected: '#'.repeat(previous + 1) });
        }
        previous = level;
      }
    }
  },
});
