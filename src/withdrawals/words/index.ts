import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { NoticeWords } from './words.ts';

const spoken: Readonly<Record<string, NoticeWords>> = { en, es, fr, de, ar };

/** The first of these languages (BCP 47) that notices are written in, as it was named; else English. */
export function noticeWords(languages: readonly string[]): {
  readonly language: string;
  readonly words: NoticeWords;
} {
  for (const language of languages) {
    const words = spoken[language.split('-')[0]?.toLowerCase() ?? ''];
    if (words) return { language, words };
  }
  return { language: 'en', words: en };
}
