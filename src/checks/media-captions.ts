import { filesIn, noDescriptions } from '../content/block-info.ts';
import { recordingsOf } from './in-text.ts';
import { rule } from './rule.ts';

/** Captions and descriptions are WebVTT: the one form of them that browsers read. WCAG 2.2 SC 1.2.2, 1.2.5. */
export const mediaCaptions = rule('MEDIA-CAPTIONS', {
  bad: '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.txt descriptions=none\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=none\nThe mayor explains.\n:::',
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.en.vtt,assets/talk.es.vtt descriptions=none\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { attributes, placeOf } of recordingsOf(course)) {
      const { captions, descriptions } = attributes;
      for (const path of [...filesIn(captions), descriptions === noDescriptions ? undefined : descriptions])
        if (path && !/\.vtt$/i.test(path)) report(placeOf(path), { path });
    }
  },
});
