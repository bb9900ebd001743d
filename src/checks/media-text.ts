import { recordingsOf } from './in-text.ts';
import { rule } from './rule.ts';

/**
 * Video has captions, audio has a transcript, and both name their file. People who cannot hear it, and people in an
 * open-plan office, read it instead. WCAG 2.2 SC 1.2.1 and 1.2.2; Section 508 E205.4.
 */
export const mediaText = rule('A11Y-MEDIA-TEXT', {
  bad: '## Talk {#talk}\n\n::: audio src=assets/talk.mp3\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: audio src=assets/talk.mp3 transcript=assets/talk.txt\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { kind, attributes, placeOf } of recordingsOf(course)) {
      const missing = kind === 'video' ? 'captions' : 'transcript';
      if (!attributes[missing]) report(placeOf(kind), { kind, missing });
    }
  },
});
