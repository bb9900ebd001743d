/** A text without what XML 1.0 §2.2 forbids, in any form: most control characters and halves of surrogate pairs. */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
