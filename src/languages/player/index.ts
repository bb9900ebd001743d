import type { WordsOf } from '../plural-forms.ts';
import { pseudoWords } from '../pseudo.ts';
import { spokenAs } from '../spoken-as.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const languages: Readonly<Record<string, WordsOf<keyof typeof en>>> = {
  en,
  es,
  fr,
  de,
  ar,
  'en-XA': pseudoWords(en),
};

/** What the player says in a language (BCP 47); English where ours lacks it. */
export function playerStrings(language: string): Readonly<Record<string, string>> {
  return languages[spokenAs(language, languages) ?? 'en'] ?? en;
}
