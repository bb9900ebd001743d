import type { BlockInfo } from '../content/block-info.ts';
import { placeInText } from '../content/markdown.ts';
import { textsOf } from '../course/texts.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { rule } from './rule.ts';

const parted = ['tabs', 'steps', 'cards', 'compare'];

/** Tabs, steps, cards and columns start with headings. Without one the block is plain text, and nothing else tells. */
export const blockParts = rule('MD-BLOCK-PARTS', {
  bad: '## Start {#start}\n\n::: tabs\nFirst confirm.\n\nThen post.\n:::',
  good: [
    '## Start {#start}\n\n::: tabs\n### Before\n\nConfirm.\n\n### After\n\nPost.\n:::',
    '## Start {#start}\n\n::: note\nFirst confirm.\n:::',
  ],
  check({ course, report }) {
    for (const text of textsOf(course)) {
      const open: { name: string; line: number; level: number; parts: number }[] = [];
      for (const token of text.tokens) {
        const around = open.at(-1);
        if (token.type === 'container_block_open')
          open.push({
            name: (token.meta as BlockInfo).name,
            line: token.map?.[0] ?? 0,
            level: token.level + 1,
            parts: 0,
          });
        else if (token.type === 'heading_open' && around && token.level === around.level) around.parts += 1;
        else if (token.type === 'container_block_close') {
          open.pop();
          if (!around || around.parts > 0 || !parted.includes(around.name)) continue;
          const { name, line } = around;
          const column = Math.max(0, lineOf(text.source, line + 1).indexOf(name));
          report(placeInText(text.origin, line, column, name.length), { name });
        }
      }
    }
  },
});
