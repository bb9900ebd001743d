import { isoDuration } from '../course/duration.ts';
import { type Day, dateOf, dayFrom, lengthOfMonth } from './day.ts';

/** A length of time as a calendar counts it. */
export interface Period {
  /** Years are twelve. */
  readonly months: number;
  /** Weeks are seven. */
  readonly days: number;
}

const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** 27 centuries: more is a slip of the pen, and would leave the calendar. */
const mostMonths = 12 * 2700;
const mostDays = 366 * 2700;

/**
 * A duration of a course (ISO 8601, or short) as a period. A part of a day counts as a whole one: schedules are kept to
 * the day.
 */
export function periodOf(duration: string): Period {
  const match = iso.exec(isoDuration(duration));
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Math.ceil((hours * 3600 + minutes * 60 + seconds) / 86_400);
  return {
    months: Math.min(years * 12 + months, mostMonths),
    days: Math.min(weeks * 7 + days + time, mostDays),
  };
}

/**
 * The day that is `times` periods later, or earlier where `times` is negative. Months first: a day that the month lacks is
 * its last one. Then days. Always from the first day and not from the one before, so that nothing drifts: of 31 January
 * and `P1M` the second is 31 March, though the first is 28 February.
 */
export function plus(day: Day, { months, days }: Period, times = 1): Day {
  if (months === 0) return day + days * times;
  const { year, month, date } = dateOf(day);
  const all = year * 12 + (month - 1) + months * times;
  const to = { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 };
  return dayFrom({ ...to, date: Math.min(date, lengthOfMonth(to.year, to.month)) }) + days * times;
}

/** Whether it is longer than nothing. */
export function isSome({ months, days }: Period): boolean {
  return months > 0 || days > 0;
}
