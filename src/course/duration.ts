const isoText =
  'P(?=[\\dT])(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?';
const shortText = '(\\d+)(y|mo|w|d|h|m|min|s)';
const iso = new RegExp(`^${isoText}$`);
const short = new RegExp(`^${shortText}$`);
/** ISO 8601 (`P90D`, `PT20M`) or short (`90d`, `20m`). */
export const durationPattern = new RegExp(`^(?:${isoText}|${shortText})$`);
/** Longer than nothing. */
export const timePattern = new RegExp(`^(?=.*[1-9])(?:${isoText}|${shortText})$`);
/** `60d before` */
export const beforePattern = new RegExp(`^(?:${isoText}|${shortText}) before$`);

const isoForm: Readonly<Record<string, (count: string) => string>> = {
  y: (count) => `P${count}Y`,
  mo: (count) => `P${count}M`,
  w: (count) => `P${count}W`,
  d: (count) => `P${count}D`,
  h: (count) => `PT${count}H`,
  m: (count) => `PT${count}M`,
  min: (count) => `PT${count}M`,
  s: (count) => `PT${count}S`,
};

/** The short form (`90d`) as ISO 8601 (`P90D`); ISO stays as it is. */
export function isoDuration(text: string): string {
  const match = short.exec(text);
  return match ? (isoForm[match[2] ?? '']?.(match[1] ?? '') ?? text) : text;
}

/** Seconds of a duration without years and months, which have no fixed length: those count 365 and 30 days. */
export function seconds(text: string): number {
  const match = iso.exec(isoDuration(text));
  const [years, months, weeks, days, hours, minutes, rest] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const allDays = (years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0);
  return ((allDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (rest ?? 0);
}

/** Whole days, weeks, months and years: what is counted on a calendar. Four digits, for no term is longer. */
export const calendarPattern =
  /^(?:P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?|\d{1,4}(?:y|mo|w|d))$/;

/** A duration of `calendarPattern`, in years, months and days. */
export function calendarParts(text: string): { years: number; months: number; days: number } {
  const [years = 0, months = 0, weeks = 0, days = 0] = (calendarPattern.exec(isoDuration(text)) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { years, months, days: weeks * 7 + days };
}

/** `80%` or `0.8` → 0.8 */
export function shareOf(value: string | number): number {
  return typeof value === 'number' ? value : Number.parseFloat(value) / 100;
}
