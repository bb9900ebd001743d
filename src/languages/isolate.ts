/**
 * A text that goes into another one, kept apart from it in an Arabic or Hebrew sentence (U+2068 FIRST STRONG ISOLATE to
 * U+2069): an English title or a version in the middle would else carry the brackets and stops beside it to its own end.
 * The sentence tells by its own letters; in all other languages the text stays as it is.
 */
export function isolated(text: string, sentence: string): string {
  return text !== '' && /[\u0590-\u08ff]/.test(sentence) ? `\u2068${text}\u2069` : text;
}
