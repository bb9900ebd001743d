import { isolated } from '../../languages/isolate.ts';
import { moreTypes } from '../../questions/more-types.ts';

/** Says a string of the player in the course's language, with its slots filled; `{percent}` of a number from 0 to 100. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Digits are those that the pages have: see `src/languages/pages`. */
export function createSay(strings: Readonly<Record<string, string>>, language: string): Say {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? plurals.select(count) : 'other';
    const template = strings[key] ?? strings[`${key}.${form}`] ?? strings[`${key}.other`] ?? '';
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      if (typeof value === 'string') return moreTypes ? isolated(value, template) : value;
      const share = name === 'percent';
      return (share ? value / 100 : value).toLocaleString(language, {
        style: share ? name : 'decimal',
        numberingSystem: 'latn',
        maximumFractionDigits: 2,
      });
    });
  };
}
