/** What a typed answer is compared with: a text, or a pattern of the whole answer as `[source, flags]`. */
export type Accepted = string | readonly [source: string, flags: string];

/**
 * Whether a typed answer is one of those accepted. Blanks at the ends and between words, the form of quotation marks
 * and hyphens, and the way accents are encoded never decide; letter case only with `matchCase`.
 */
export function accepts(accepted: readonly Accepted[], answer: string, matchCase: boolean): boolean {
  const text = plain(answer);
  return accepted.some((one) => {
    if (typeof one !== 'string') return wholly(one, text);
    const [a, b] = [plain(one), text];
    return matchCase ? a === b : a.toLowerCase() === b.toLowerCase();
  });
}

/** An author's pattern: the compiler has seen that it is one, and an older browser may still not know it. */
function wholly([source, flags]: readonly [string, string], text: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, flags).test(text);
  } catch {
    return false;
  }
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The number that somebody typed in their language's way, whose decimal mark is `decimal`: `1,234.5` in English, `1.234,5` in Spanish, `1 234,5` in
 * French, with or without the unit after it. Undefined for what is no number.
 */
export function numberIn(typed: string, decimal: string, unit = ''): number | undefined {
  let text = westernDigits(typed.normalize('NFKC').trim()).replace(/\u2212/g, '-');
  if (unit && text.toLowerCase().endsWith(unit.toLowerCase())) text = text.slice(0, -unit.length);
  text = text.replace(/[\s'’_]/g, '');
  const other = decimal === ',' ? '.' : ',';
  const parts = text.split(other);
  // The other mark groups thousands where it stands before three digits each time; else it was meant as the decimal.
  const groups =
    parts.length > 1 &&
    parts
      .slice(1)
      .every((part, at) => /^\d{3}(?!\d)/.test(part) && (at + 2 === parts.length || part.length === 3));
  text = (groups ? parts.join('') : text.replace(other, decimal)).replace(decimal, '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/** Arabic-Indic and Persian digits are what some keyboards type. */
function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',');
}
