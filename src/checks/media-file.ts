import type { BlockInfo } from '../content/block-info.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** A video or audio block names the file that it plays. */
export const mediaFile = rule('MEDIA-ATTRIBUTE', {
  bad: '## Talk {#talk}\n\n::: audio transcript=assets/talk.txt\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: audio src=assets/talk.mp3 transcript=assets/talk.txt\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { token, placeOf } of tokensOf(course, 'container_block_open')) {
      const { name, attributes } = token.meta as BlockInfo;
      if ((name === 'video' || name === 'audio') && !attributes.src) report(placeOf(name), { name });
    }
  },
});
