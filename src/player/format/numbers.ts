/**
 * A number as every LMS reads it: no exponent, a digit before the point, at most `digits` decimals. `1e-7` and `.5`
 * are refused with 406 (SCORM 2004 RTE 4.1.1.7 real(10,7); Moodle's patterns).
 */
export function decimal(value: number, digits = 7): string {
  if (!Number.isFinite(value)) return '0';
  const text = value.toFixed(digits);
  const short = digits > 0 ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/**
 * A score of 0 to 1 as a whole number of per cent, which is what reports show (SCORM 1.2 RTE cmi.core.score.raw,
 * 0 to 100). Rounding never carries it over the passing mark, in either direction: 79.6 % does not show as 80.
 */
export function percent(scaled: number, passing?: number): number {
  const rounded = Math.round(scaled * 100);
  if (passing === undefined || scaled >= passing === rounded / 100 >= passing) return rounded;
  return scaled >= passing ? Math.ceil(scaled * 100) : Math.floor(scaled * 100);
}
