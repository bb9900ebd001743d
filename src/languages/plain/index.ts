import { spokenAs } from '../spoken-as.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PlainWords } from './plain-words.ts';
import { wordsOf } from './word-scan.ts';

/** Complicated words of one language, by the longest word of each: “order” of “in order to”, which few texts have. */
export interface PlainerWords {
  readonly byLongest: ReadonlyMap<string, readonly Complicated[]>;
  /** Characters of the shortest of them. */
  readonly shortest: number;
  /** Whether nouns are written with capitals, so that a capital does not make a name. */
  readonly capitals: boolean;
}

export interface Complicated {
  readonly words: readonly string[];
  /** Index of the one that it is found by. */
  readonly longest: number;
  /** Empty: it can be left out. */
  readonly plainer: string;
  /** It is the right word where one of these follows soon. */
  readonly rightBefore: ReadonlySet<string>;
  /** The same where one of these words stands shortly before it. */
  readonly rightAfter: ReadonlySet<string>;
}

const languages: Readonly<Record<string, PlainWords>> = { en, es, fr, de };
const known = new Map<string, PlainerWords>();

/** The complicated words of a language (BCP 47) that have plainer ones; `undefined`: we know none. */
export function plainerWords(language: string): PlainerWords | undefined {
  const spoken = spokenAs(language, languages);
  const list = spoken === undefined ? undefined : languages[spoken];
  if (spoken === undefined || !list) return undefined;
  const made = known.get(spoken) ?? indexed(list, spoken === 'de');
  known.set(spoken, made);
  return made;
}

const nothing: ReadonlySet<string> = new Set();
const setOf = (list: string | undefined) => (list === undefined ? nothing : new Set(list.split(' ')));

function indexed(
  { plainer, rightBefore = {}, rightAfter = {} }: PlainWords,
  capitals: boolean,
): PlainerWords {
  const byLongest = new Map<string, Complicated[]>();
  for (const [plain, forms] of Object.entries(plainer))
    for (const form of forms.split(', ')) {
      const words = wordsOf(form);
      const length = Math.max(...words.map((word) => word.length));
      const longest = words.findIndex((word) => word.length === length);
      const [right, after] = [setOf(rightBefore[form]), setOf(rightAfter[form])];
      const one = { words, longest, plainer: plain, rightBefore: right, rightAfter: after };
      const found = words[longest] ?? '';
      byLongest.set(found, [...(byLongest.get(found) ?? []), one]);
    }
  // “despite the fact that” before “the fact that”.
  for (const list of byLongest.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byLongest, shortest: Math.min(...[...byLongest.keys()].map(({ length }) => length)), capitals };
}
