import { en } from './en.ts';
import { es } from './es.ts';

const languages: Readonly<Record<string, Readonly<Record<keyof typeof en, string>>>> = { en, es };

/** What the player says in a language (BCP 47); English where ours lacks it. */
export function playerStrings(language: string): Readonly<Record<string, string>> {
  return languages[language.toLowerCase().split('-')[0] ?? ''] ?? en;
}
