/**
 * A day of the proleptic Gregorian calendar, counted from 1970-01-01, which is 0. It has no time and no time zone: a day
 * is the date that a calendar on the agency's wall shows, so that no change of clocks can move it.
 */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** Days from 0001-01-01 to 1970-01-01. */
const epoch = 719_162;

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, 1 to 12. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Of a real date. */
export function dayFrom({ year, month, date }: CalendarDate): Day {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return past * 365 + leapDays + (daysBefore[month - 1] ?? 0) + leapDay + date - 1 - epoch;
}

export function dateOf(day: Day): CalendarDate {
  // 400 years have 146,097 days. The guess is at most one year too early or too late.
  let year = Math.floor((day + epoch) / (146_097 / 400)) + 1;
  while (dayFrom({ year, month: 1, date: 1 }) > day) year -= 1;
  while (dayFrom({ year: year + 1, month: 1, date: 1 }) <= day) year += 1;
  let rest = day - dayFrom({ year, month: 1, date: 1 });
  let month = 1;
  while (rest >= lengthOfMonth(year, month)) {
    rest -= lengthOfMonth(year, month);
    month += 1;
  }
  return { year, month, date: rest + 1 };
}

/** `YYYY-MM-DD` of a real date; undefined for anything else. */
export function dayOf(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? realDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** undefined for a date that no calendar has. */
export function realDay(year: number, month: number, date: number): Day | undefined {
  const isReal = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
  return isReal ? dayFrom({ year, month, date }) : undefined;
}

/** `YYYY-MM-DD` */
export function textOf(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
