/** From where to where a word stands in a text; the second is exclusive. */
export type Span = readonly [number, number];

/**
 * Whether a character belongs to a word. Apostrophes do not, so that `d’effectuer` is two words. A pattern of Unicode would
 * say the same more exactly, and take five times as long for every text of a catalogue.
 */
export function isOfWord(code: number): boolean {
  if (code < 0xc0)
    return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;
  return code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f);
}

/** The words of a short text. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let word = wordAfter(text, 0); word; word = wordAfter(text, word[1])) words.push(text.slice(...word));
  return words;
}

/** The first word that ends behind `from`. */
export function wordAfter(text: string, from: number): Span | undefined {
  let start = from;
  while (start < text.length && !isOfWord(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end < text.length && isOfWord(text.charCodeAt(end))) end += 1;
  return end > start ? [start, end] : undefined;
}

/** The last word that starts before `to`. */
export function wordBefore(text: string, to: number): Span | undefined {
  let end = to;
  while (end > 0 && !isOfWord(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && isOfWord(text.charCodeAt(start - 1))) start -= 1;
  return end > start ? [start, end] : undefined;
}
