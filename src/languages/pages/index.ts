import { isolated } from '../isolate.ts';
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
  /** A number as the language and its region write it: `1,234.5`, `1.234,5`. Digits are 0 to 9 everywhere. */
  readonly number: (value: number) => string;
  /** `share` from 0 to 1, in whole per cent: `80%`, `80 %`. */
  readonly percent: (share: number) => string;
  /** `a, b and c`, or `a, b or c`. */
  readonly list: (parts: readonly string[], how?: 'and' | 'or') => string;
}

/**
 * Digits are Western in every language: those of list numbers and of what LMSs report, and learners who type others are
 * understood. An interface that mixed two kinds would be harder to read than either.
 */
const digits = { numberingSystem: 'latn' } as const;

/** `language`: BCP 47; `es-MX` is said in `es`, with the numbers of Mexico. */
export function pageWords(language: string): Say {
  const spoken = spokenAs(language, languages) ?? 'en';
  const words: Readonly<Record<string, string>> = languages[spoken] ?? en;
  const region = spokenAs(language, languages) ? language : spoken;
  const plural = new Intl.PluralRules(spoken);
  const numbers = new Intl.NumberFormat(region, { ...digits, maximumFractionDigits: 10 });
  const percents = new Intl.NumberFormat(region, { ...digits, style: 'percent' });
  const lists = {
    and: new Intl.ListFormat(region, { type: 'conjunction' }),
    or: new Intl.ListFormat(region, { type: 'disjunction' }),
  };
  const say = (key: PageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const count = values.count;
    const form =
      typeof count === 'number'
        ? (words[`${key}.${plural.select(count)}`] ?? words[`${key}.other`])
        : undefined;
    const template = form ?? words[key] ?? key;
    return template.replace(/\{(\w+)\}/g, (slot, name) => {
      const value = values[name] ?? slot;
      return typeof value === 'number' ? numbers.format(value) : isolated(value, template);
    });
  };
  return Object.assign(say, {
    language: spoken,
    number: numbers.format,
    percent: percents.format,
    list: (parts: readonly string[], how: 'and' | 'or' = 'and') => lists[how].format(parts),
  });
}
