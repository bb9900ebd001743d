import { type Day, realDay } from '../schedule/day.ts';

/** `none`: no date that anybody can read. `either`: one that is read in two ways. */
export type ReadDate = Day | 'none' | 'either';

/** Day of an instant in a time zone. */
export type DayIn = (instant: Date) => Day | undefined;

export interface DateReading {
  /** As the author of a mapping wrote it: `DD/MM/YYYY`. */
  readonly format?: string | undefined;
  readonly dayIn: DayIn;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const zoned =
  /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const dayName = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?/i;
const wordy = [
  { form: /^(\d{1,2})\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?!\d)/i, year: 3, month: 2, date: 1 },
  { form: /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i, year: 3, month: 1, date: 2 },
];

/** The day that a text of an export says; what follows it, such as a time, does not count. */
export function readDate(text: string, { format, dayIn }: DateReading): ReadDate {
  const trimmed = text.trim();
  if (format !== undefined) return byFormat(trimmed, format) ?? 'none';
  if (zoned.test(trimmed)) return instantDay(trimmed, dayIn);
  const [, year, month, date] = yearFirst.exec(trimmed) ?? [];
  if (year !== undefined) return real(year, month, date) ?? 'none';
  const numbers = yearLast.exec(trimmed);
  if (numbers) return eitherOrder(numbers);
  const plain = trimmed.replace(dayName, '');
  for (const { form, ...at } of wordy) {
    const match = form.exec(plain);
    const named = monthNames.indexOf((match?.[at.month] ?? '').slice(0, 3).toLowerCase());
    if (match && named !== -1) return real(match[at.year], String(named + 1), match[at.date]) ?? 'none';
  }
  return 'none';
}

function instantDay(text: string, dayIn: DayIn): ReadDate {
  const instant = new Date(
    text
      .replace(' ', 'T')
      .replace(',', '.')
      .replace(/\s/g, '')
      .replace(/([+-]\d{2})$/, '$1:00'),
  );
  return Number.isNaN(instant.getTime()) ? 'none' : (dayIn(instant) ?? 'none');
}

/** With dots the day comes first, wherever dates have dots. With slashes and hyphens only the numbers can tell. */
function eitherOrder([, first, mark, second, year]: readonly string[]): ReadDate {
  const dayFirst = real(year, second, first);
  const monthFirst = mark === '.' ? undefined : real(year, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return 'either';
  return dayFirst ?? monthFirst ?? 'none';
}

/** Two digits are of this century: nobody completed an online course in 1927. */
function real(year = '', month = '', date = ''): Day | undefined {
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return realDay(whole, Number(month), Number(date));
}

const formats = new Map<string, RegExp>();
const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<date>\\d{1,2})',
  D: '(?<date>\\d{1,2})',
};

function byFormat(text: string, format: string): Day | undefined {
  let form = formats.get(format);
  if (!form) {
    const source = format.replace(/YYYY|YY|MM|M|DD|D|[^YMD]+/g, (part) => tokens[part] ?? escaped(part));
    form = new RegExp(`^${source}(?!\\d)`);
    formats.set(format, form);
  }
  const { year, month, date } = form.exec(text)?.groups ?? {};
  return real(year, month, date);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Days in a time zone, such as `America/New_York`. Throws a RangeError where there is no such zone. */
export function daysIn(timeZone: string): DayIn {
  const words = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const known = new Map<number, Day | undefined>();
  return (instant) => {
    // No zone changes its clocks within a quarter of an hour, and statements come in crowds.
    const quarter = Math.floor(instant.getTime() / 900_000);
    if (!known.has(quarter)) {
      if (known.size > 10_000) known.clear();
      const parts = Object.fromEntries(words.formatToParts(instant).map(({ type, value }) => [type, value]));
      known.set(quarter, real(parts.year, parts.month, parts.day));
    }
    return known.get(quarter);
  };
}
