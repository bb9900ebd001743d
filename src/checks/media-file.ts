import { recordingsOf } from './in-text.ts';
import { rule } from './rule.ts';

/** A video or audio block names the file that it plays. */
export const mediaFile = rule('MEDIA-ATTRIBUTE', {
  bad: '## Talk {#talk}\n\n::: audio transcript=assets/talk.txt\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: audio src=assets/talk.mp3 transcript=assets/talk.txt\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { kind, attributes, placeOf } of recordingsOf(course)) {
      if (!attributes.src) report(placeOf(kind), { name: kind });
    }
  },
});
