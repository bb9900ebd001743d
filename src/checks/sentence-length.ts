import { spokenAs } from '../languages/spoken-as.ts';
import { wordsIn } from '../languages/words.ts';
import { rule } from './rule.ts';
import { titledProseOf } from './titled-prose.ts';

/** Words in a sentence, by primary subtag. Spanish and French need more words than English for the same; others, fewer. */
const limits: Readonly<Record<string, number>> = { en: 40, es: 45, fr: 45, de: 35, ar: 35 };
const otherLimit = 40;

const long =
  'When the road floods and the buses stop and the schools close and the phones ring in every office of the city, tell the people who call that you know about it, that crews are on their way, and that you will say more at noon.';

/**
 * A sentence that is too long to be read once. GOV.UK sets 25 words as its limit and reports that at 43 words readers
 * understand less than 10 %; only what is clearly beyond the former is found here. Headings, cells and footnotes
 * (citations) do not count.
 */
export const sentenceLength = rule('LANG-SENTENCE', {
  bad: `## Start {#start}\n\n${long}`,
  good: [
    `## Start {#start}\n\n${long.replace('ring in every office of the city, tell', 'ring? Tell')}`,
    `## Start {#start}\n\nSee the order.[^order]\n\n[^order]: ${long}`,
  ],
  check({ course, report }) {
    for (const prose of titledProseOf(course)) {
      const { kind, noted, text, language } = prose;
      const limit = limits[spokenAs(language, limits) ?? ''] ?? otherLimit;
      if (kind !== 'paragraph' || noted || text.length < 2 * limit) continue;
      for (const sentence of prose.sentences) {
        if (sentence.text.length < 2 * limit) continue;
        const words = wordsIn(sentence.text, language).length;
        if (words > limit) report(prose.placeOf(sentence.start, sentence.text.length), { words, limit });
      }
    }
  },
});
