/**
 * XML 1.0 (fifth edition) §2.3: the characters that a name may begin with and go on with, as parts of a character class
 * for a pattern with the flag `u`. The colon is left out: it divides a prefix from a name (Namespaces in XML §4).
 */
export const nameStart =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}' +
  '\\u{10000}-\\u{EFFFF}';
export const nameRest = `${nameStart}.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}\\-`;

const ncName = new RegExp(`^[${nameStart}][${nameRest}]*$`, 'u');

/** A name without colon, in any script: the form of every xsd:ID. */
export function isNcName(text: string): boolean {
  return ncName.test(text);
}
