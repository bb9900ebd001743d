import { pseudoText } from './pseudo.ts';
import { ar } from './scales/ar.ts';
import { de } from './scales/de.ts';
import { en } from './scales/en.ts';
import { es } from './scales/es.ts';
import { fr } from './scales/fr.ts';
import { spokenAs } from './spoken-as.ts';

/** Words that questions bring along: true and false, and the labels of the named scales, from low to high. */
export interface QuestionWords {
  readonly trueFalse: readonly [string, string];
  readonly scales: Readonly<Record<ScaleName, readonly string[]>>;
}
export type ScaleName = 'agreement' | 'satisfaction' | 'frequency' | 'confidence' | 'usefulness';

const pseudo: QuestionWords = {
  trueFalse: [pseudoText(en.trueFalse[0]), pseudoText(en.trueFalse[1])],
  scales: {
    agreement: en.scales.agreement.map(pseudoText),
    satisfaction: en.scales.satisfaction.map(pseudoText),
    frequency: en.scales.frequency.map(pseudoText),
    confidence: en.scales.confidence.map(pseudoText),
    usefulness: en.scales.usefulness.map(pseudoText),
  },
};

const written: Readonly<Record<string, QuestionWords>> = { en, es, fr, de, ar };
const languages: Readonly<Record<string, QuestionWords>> = { ...written, 'en-XA': pseudo };

/** Languages (primary subtags) that the player and these words exist in. */
export const spokenLanguages = Object.keys(written);

/** Whether a text is the word for “false” in one of the languages. */
export function isFalseWord(text: string): boolean {
  const word = text.trim().toLowerCase();
  return Object.values(languages).some(({ trueFalse }) => trueFalse[1].toLowerCase() === word);
}

/** The words for a BCP 47 tag; English where the language has none (the check I18N-NO-STRINGS refuses that course). */
export function questionWords(language: string): QuestionWords {
  return languages[spokenAs(language, languages) ?? 'en'] ?? en;
}
