const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻḾÑÓÞǪŔŠŢÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** BCP 47, as CLDR has it. */
export const pseudoLanguage = 'en-XA';

/**
 * A text as the pseudo-language `en-XA` says it: readable, but each letter has an accent, each vowel is doubled (which
 * makes a text some 30 % longer, as a translation can be) and brackets show where it begins and ends. `{slots}` stay.
 * What is plain on a page is then a text that was never given to translators; a missing bracket is a text cut short.
 */
export function pseudoText(text: string): string {
  const said = text.replace(/(\{\w+\})|([aeiouy])|([a-z])/gi, (letter, slot?: string, vowel?: string) => {
    if (slot) return slot;
    const accent = accents.get(letter) ?? letter;
    return vowel ? accent + accent.toLowerCase() : accent;
  });
  return `[${said}]`;
}

/** The same keys, each text in `en-XA`. */
export function pseudoWords<Key extends string>(words: Readonly<Record<Key, string>>): Record<Key, string> {
  const entries = Object.entries<string>(words).map(([key, text]) => [key, pseudoText(text)]);
  return Object.fromEntries(entries) as Record<Key, string>;
}
