import { spokenAs } from '../spoken-as.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { WritingWords } from './words.ts';

const languages: Readonly<Record<string, WritingWords>> = { en, es, fr, de, ar };

/** What checks know of a language (BCP 47); `undefined`: nothing. */
export function writingWords(language: string): WritingWords | undefined {
  const spoken = spokenAs(language, languages);
  return spoken === undefined ? undefined : languages[spoken];
}

/** All of them: numbers and names of other languages stand in every text. */
export const allWritingWords: readonly WritingWords[] = Object.values(languages);
