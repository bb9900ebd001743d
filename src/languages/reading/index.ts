import { spokenAs } from '../spoken-as.ts';
import { sentencesIn, wordsIn } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Counts, Measure } from './measure.ts';

const measures: Readonly<Record<string, Measure>> = { en, es, fr, de };

/** How texts in a language (BCP 47) are measured; `undefined`: no formula that we know is made for it. */
export function measureFor(language: string): Measure | undefined {
  const spoken = spokenAs(language, measures);
  return spoken === undefined ? undefined : measures[spoken];
}

/** Counts the words that have letters, the sentences that have words, and the syllables of some paragraphs. */
export function countsOf(paragraphs: readonly string[], language: string, { syllables }: Measure): Counts {
  const counts = { words: 0, sentences: 0, syllables: 0 };
  for (const sentence of paragraphs.flatMap((text) => sentencesIn(text, language))) {
    const before = counts.words;
    for (const { text } of wordsIn(sentence.text, language)) {
      const spoken = remembered(syllables, text);
      if (spoken === 0) continue;
      counts.words += 1;
      counts.syllables += spoken;
    }
    if (counts.words > before) counts.sentences += 1;
  }
  return counts;
}

/** Syllables of a word, 0 without letters. A text says the same few thousand words again and again. */
const known = new Map<Measure['syllables'], Map<string, number>>();
const mostKnown = 20_000;

function remembered(syllables: Measure['syllables'], word: string): number {
  const counts = known.get(syllables) ?? new Map<string, number>();
  known.set(syllables, counts);
  const count = counts.get(word) ?? (hasLetters(word) ? syllables(word) : 0);
  if (counts.size >= mostKnown) counts.clear();
  counts.set(word, count);
  return count;
}

const hasLetters = (word: string) => /\p{L}/u.test(word);
