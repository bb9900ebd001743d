import type { BlockInfo } from '../content/block-info.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** Captions are WebVTT: the one form of them that browsers show. WCAG 2.2 SC 1.2.2. */
export const mediaCaptions = rule('MEDIA-CAPTIONS', {
  bad: '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.txt\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { token, placeOf } of tokensOf(course, 'container_block_open')) {
      const { name, attributes } = token.meta as BlockInfo;
      const { captions } = attributes;
      if ((name === 'video' || name === 'audio') && captions && !/\.vtt$/i.test(captions))
        report(placeOf(captions), { path: captions });
    }
  },
});
