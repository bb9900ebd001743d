import { spokenAs } from '../spoken-as.ts';
import { type Segment, sentencesIn, wordsIn } from '../words.ts';
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

/** The words and the sentences of a text, each in reading order. */
export interface ReadText {
  readonly words: readonly Segment[];
  readonly sentences: readonly Segment[];
}

export const readText = (text: string, language: string): ReadText => ({
  words: wordsIn(text, language),
  sentences: sentencesIn(text, language),
});

/** Counts the words that have letters, the sentences that have words, and the syllables of some paragraphs. */
export function countsOf(paragraphs: readonly ReadText[], { syllables }: Measure): Counts {
  const counts = { words: 0, sentences: 0, syllables: 0 };
  for (const { words, sentences } of paragraphs) {
    let at = 0;
    for (const { start, text } of sentences) {
      const before = counts.words;
      for (let word = words[at]; word && word.start < start + text.length; word = words[++at]) {
        const spoken = remembered(syllables, word.text);
        if (spoken === 0) continue;
        counts.words += 1;
        counts.syllables += spoken;
      }
      if (counts.words > before) counts.sentences += 1;
    }
  }
  return counts;
}

/** Syllables of a word, 0 without letters. A text says the same few thousand words again and again. */
const known = new Map<Measure['syllables'], Map<string, number>>();
const mostKnown = 20_000;

function remembered(syllables: Measure['syllables'], word: string): number {
  const counts = known.get(syllables) ?? new Map<string, number>();
  if (counts.size === 0) known.set(syllables, counts);
  const before = counts.get(word);
  if (before !== undefined) return before;
  const count = hasLetters(word) ? syllables(word) : 0;
  if (counts.size >= mostKnown) counts.clear();
  counts.set(word, count);
  return count;
}

const hasLetters = (word: string) => /\p{L}/u.test(word);
