/** Says a string of the player in the course's language, with its slots filled. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function createSay(strings: Readonly<Record<string, string>>, language: string): Say {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? plurals.select(count) : 'other';
    const template = strings[key] ?? strings[`${key}.${form}`] ?? strings[`${key}.other`] ?? '';
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
}
