/** What of `minutes.other` is `minutes`. */
type Counted<Key> = Key extends `${infer Base}.other` ? Base : never;

/**
 * The words of one language: all keys of English, and the plural forms that English lacks (CLDR) wherever it has
 * `.other`. A form that is left out is said as `.other`.
 */
export type WordsOf<Key extends string> = Readonly<Record<Key, string>> & {
  readonly [Form in `${Counted<Key>}.${'zero' | 'two' | 'few' | 'many'}`]?: string;
};
