import { calendarParts } from './duration.ts';

/** A day of the calendar, `YYYY-MM-DD`: without a time and without a zone. Days compare as texts do. */
export type Day = string;

/** What no term goes beyond: years of five digits would not compare as texts. */
const lastDay: Day = '9999-12-31';
const dayLength = 24 * 60 * 60 * 1000;

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && dayOf(new Date(time)) === text;
}

/** The day that a moment is in, in UTC. */
export function dayOf(moment: Date): Day {
  const text = moment.toISOString();
  return text.startsWith('+') ? lastDay : text.slice(0, 10);
}

/**
 * The day so much later (`14d`, `P1M`). Years and months first, then weeks and days, as XML Schema adds them (part 2,
 * appendix E). A month that has no such day ends with its last: a month after 31 January is 28 or 29 February.
 */
export function laterBy(day: Day, duration: string): Day {
  const { years, months, days } = calendarParts(duration);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const monthsOn = month - 1 + months;
  const inYear = year + years + Math.floor(monthsOn / 12);
  const inMonth = monthsOn % 12;
  const start = midnight(inYear, inMonth, Math.min(date, monthLength(inYear, inMonth)));
  return dayOf(new Date(start + days * dayLength));
}

/** Whole days from one to another; below zero where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** Milliseconds. `Date.UTC` takes the years 0 to 99 for those of the last century. */
function midnight(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

/** The day before the first of the next month. */
function monthLength(year: number, month: number): number {
  return new Date(midnight(year, month + 1, 0)).getUTCDate();
}
