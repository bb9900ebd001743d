/** Something in a text that may be of a person. */
export interface Personal {
  readonly start: number;
  readonly text: string;
}

/** All matches of a pattern that a test lets pass. */
export function matches(source: string, pattern: RegExp, isMeant: (text: string) => boolean): Personal[] {
  return [...source.matchAll(pattern)].flatMap(({ 0: text, index }) =>
    isMeant(text) ? [{ start: index, text }] : [],
  );
}

/** The remainder that a payment card number leaves by ISO/IEC 7812-1 (Luhn): 0 in a valid one. */
export function luhn(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10;
}

/** The remainder that an IBAN leaves by ISO 13616 (ISO/IEC 7064, MOD 97-10): 1 in a valid one. */
export function mod97(iban: string): number {
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4))
    for (const digit of String(Number.parseInt(letter, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
