import { isolated } from '../../languages/isolate.ts';
import { pseudoWords } from '../../languages/pseudo.ts';
import { spokenAs } from '../../languages/spoken-as.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type ReminderKey = keyof typeof en;
export type ReminderWords = Readonly<Record<ReminderKey, string>>;

const languages: Readonly<Record<string, ReminderWords>> = { en, es, fr, de, ar, 'en-XA': pseudoWords(en) };

/** What a slot is filled with; a sentence with a slot that is missing here cannot be said. */
export type Slots = Readonly<Record<string, string | undefined>>;

/** Says a sentence in a language (BCP 47), or in English where ours lacks it; undefined where a slot has nothing. */
export function reminderWords(language: string): (key: ReminderKey, slots: Slots) => string | undefined {
  const words = languages[spokenAs(language, languages) ?? 'en'] ?? en;
  return (key, slots) => {
    const template = words[key];
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    if (names.some((name) => slots[name] === undefined)) return undefined;
    return template.replace(/\{(\w+)\}/g, (_, name: string) => isolated(slots[name] ?? '', template));
  };
}
