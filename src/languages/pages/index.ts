import type { WordsOf } from '../plural-forms.ts';
import { pseudoWords } from '../pseudo.ts';
import { spokenAs } from '../spoken-as.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type PageWords = WordsOf<keyof typeof en>;

/** `minutes.one` and `minutes.other` are said as `minutes`. */
type Singular<Key> = Key extends `${infer Base}.${'one' | 'other'}` ? Base : Key;
export type PageKey = Singular<keyof typeof en>;

const languages: Readonly<Record<string, PageWords>> = {
  en,
  es,
  fr,
  de,
  ar,
  'en-XA': pseudoWords(en),
};

/** Says a text of the interface in one language. */
export interface Say {
  (key: PageKey, values?: Readonly<Record<string, string | number>>): string;
  /** The language that it speaks: English, where ours lacks the course's. */
  readonly language: string;
}

/** `language`: BCP 47; `es-MX` is said in `es`. */
export function pageWords(language: string): Say {
  const spoken = spokenAs(language, languages) ?? 'en';
  const words: Readonly<Record<string, string>> = languages[spoken] ?? en;
  const plural = new Intl.PluralRules(spoken);
  const say = (key: PageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const count = values.count;
    const form =
      typeof count === 'number'
        ? (words[`${key}.${plural.select(count)}`] ?? words[`${key}.other`])
        : undefined;
    const template = form ?? words[key] ?? key;
    return template.replace(/\{(\w+)\}/g, (slot, name) => String(values[name] ?? slot));
  };
  return Object.assign(say, { language: spoken });
}
