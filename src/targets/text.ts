/** At most `max` characters (code points, as XSD and databases count), cut at the end with an ellipsis. */
export function clip(text: string, max: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`;
}

/** ISO 8601, as LOM wants learning times: 5400 → `PT1H30M`. */
export function isoDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const parts = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  return `PT${parts || '0S'}`;
}

/** A passing mark: rounded down, so that 66.666 % is still reached by two right answers out of three. */
export function mark(number: number): string {
  // Room for what binary fractions make of a mark that has four decimals: 0.57 * 10,000 is 5699.999…
  return decimal(Math.floor(number * 10_000 + 1e-6) / 10_000);
}

/** At most four decimals and never an exponent: XSD decimals and Moodle refuse `1e-7` and `.5`. */
export function decimal(number: number): string {
  return String(Math.round(number * 10_000) / 10_000);
}
