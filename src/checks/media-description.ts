import { recordingsOf } from './in-text.ts';
import { rule } from './rule.ts';

/**
 * Whoever cannot see a video hears what it shows: as descriptions that are read out, or in a second version of it. Only
 * the author knows whether the sound alone says it all; then that is written down. WCAG 2.2 SC 1.2.3 and 1.2.5.
 */
export const mediaDescription = rule('A11Y-MEDIA-DESCRIPTION', {
  bad: '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=assets/talk.vtt\nThe mayor explains.\n:::',
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt described=assets/talk.mp4\nThe mayor explains.\n:::',
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=none\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { kind, attributes, placeOf } of recordingsOf(course)) {
      if (kind === 'video' && !attributes.descriptions && !attributes.described) report(placeOf(kind), {});
    }
  },
});
