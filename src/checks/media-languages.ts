import { filesIn, languageIn } from '../content/block-info.ts';
import { recordingsOf } from './in-text.ts';
import { rule } from './rule.ts';

/** Captions or transcripts in several languages say in their names which, each another one: learners choose by it. */
export const mediaLanguages = rule('MEDIA-LANGUAGES', {
  bad: '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.en.vtt,assets/talk.vtt descriptions=none\nThe mayor explains.\n:::',
  good: [
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.en.vtt,assets/talk.es.vtt descriptions=none\nThe mayor explains.\n:::',
  ],
  check({ course, report }) {
    for (const { attributes, placeOf } of recordingsOf(course)) {
      for (const files of [filesIn(attributes.captions), filesIn(attributes.transcript)]) {
        const languages = new Set<string>();
        for (const path of files.length > 1 ? files : []) {
          const language = languageIn(path)?.toLowerCase();
          if (language === undefined || languages.has(language)) report(placeOf(path), { path });
          else languages.add(language);
        }
      }
    }
  },
});
