import { spokenAs } from '../spoken-as.ts';
import { wordsIn } from '../words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PlainWords } from './plain-words.ts';

/** Complicated words of one language, by the first of them. */
export interface PlainerWords {
  readonly byFirst: ReadonlyMap<string, readonly Complicated[]>;
  readonly elided: RegExp | undefined;
  /** Whether nouns are written with capitals, so that a capital does not make a name. */
  readonly capitals: boolean;
}

export interface Complicated {
  /** After the first; mostly none. */
  readonly rest: readonly string[];
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
  const made = known.get(spoken) ?? indexed(list, spoken);
  known.set(spoken, made);
  return made;
}

/** As a word is looked up: apostrophes are typed in two ways. */
export const sameWord = (word: string) => word.replaceAll('’', "'");

const nothing: ReadonlySet<string> = new Set();
const setOf = (list: string | undefined) => (list === undefined ? nothing : new Set(list.split(' ')));

function indexed(
  { plainer, rightBefore = {}, rightAfter = {}, elided }: PlainWords,
  spoken: string,
): PlainerWords {
  const byFirst = new Map<string, Complicated[]>();
  for (const [plain, forms] of Object.entries(plainer))
    for (const form of forms.split(', ')) {
      const [first = '', ...rest] = wordsIn(form, spoken).map(({ text }) => sameWord(text));
      const one = {
        rest,
        plainer: plain,
        rightBefore: setOf(rightBefore[form]),
        rightAfter: setOf(rightAfter[form]),
      };
      const list = byFirst.get(first);
      if (list) list.push(one);
      else byFirst.set(first, [one]);
    }
  // “in accordance with” before “in”.
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { byFirst, elided, capitals: spoken === 'de' };
}
