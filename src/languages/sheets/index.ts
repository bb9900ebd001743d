import { isolated } from '../isolate.ts';
import { pageWords, type Say } from '../pages/index.ts';
import type { WordsOf } from '../plural-forms.ts';
import { spokenAs } from '../spoken-as.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type SheetWords = WordsOf<keyof typeof en>;

type Singular<Key> = Key extends `${infer Base}.${'one' | 'other'}` ? Base : Key;
export type SheetKey = Singular<keyof typeof en>;

const languages: Readonly<Record<string, SheetWords>> = { en, es, fr, de, ar };

/** A piece of a line of text: words, a name in an interface, a link, or what is typed or written to the letter. */
export interface Piece {
  readonly text: string;
  /** BCP 47, where it is not the language of the page. */
  readonly lang?: string;
  readonly href?: string;
  /** Written to the letter, from left to right. */
  readonly code?: true;
  /** The whole of what `text` is the beginning of. */
  readonly title?: string;
}
export type Line = readonly Piece[];

type Value = string | number | Piece;

/** Says a text of the admin sheet in one language. */
export interface SheetSay {
  (key: SheetKey, values?: Readonly<Record<string, Value>>): Line;
  /** The same as plain text. */
  readonly text: (key: SheetKey, values?: Readonly<Record<string, string | number>>) => string;
  /** What pages of courses say, in the same language. */
  readonly page: Say;
  readonly language: string;
}

/** The first of these languages (BCP 47) that the sheet is written in, as its tag has it; else English. */
export function sheetLanguage(wanted: readonly string[]): string {
  return wanted.find((language) => spokenAs(language, languages) !== undefined) ?? 'en';
}

/** `language`: BCP 47; `es-MX` is said in `es`, with the numbers of Mexico. */
export function sheetWords(language: string): SheetSay {
  const spoken = spokenAs(language, languages) ?? 'en';
  const words: Readonly<Record<string, string>> = languages[spoken] ?? en;
  const page = pageWords(language);
  const plural = new Intl.PluralRules(spoken);
  const say = (key: SheetKey, values: Readonly<Record<string, Value>> = {}): Line => {
    const { count } = values;
    const form = typeof count === 'number' ? words[`${key}.${plural.select(count)}`] : undefined;
    const template = form ?? words[key] ?? words[`${key}.other`] ?? key;
    // Every second part is the name of a slot.
    return template.split(/\{(\w+)\}/).flatMap((part, at): Piece[] => {
      if (at % 2 === 0) return part === '' ? [] : [{ text: part }];
      const value = values[part] ?? `{${part}}`;
      if (typeof value === 'object') return [value];
      return [{ text: typeof value === 'number' ? page.number(value) : isolated(value, template) }];
    });
  };
  return Object.assign(say, {
    text: (key: SheetKey, values: Readonly<Record<string, string | number>> = {}) =>
      say(key, values)
        .map(({ text }) => text)
        .join(''),
    page,
    language: spoken,
  });
}
