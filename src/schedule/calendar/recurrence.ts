import { type Day, dateOf, dayFrom, textOf } from '../day.ts';
import { type Period, plus } from '../period.ts';

/**
 * How an event comes back: by a rule (RFC 5545, 3.3.10), or on these days, its first among them: not every program counts
 * that one by itself, and none counts it twice (3.8.5.2).
 */
export type Recurrence = { readonly rule: string } | { readonly days: readonly Day[] };

/** What no rule says is written out for so many years. */
const years = 10;

/**
 * How a day comes back each period. A plain rule leaves out the months that lack its date, where ours has their last day:
 * from the 31st every month that is the last one (`BYMONTHDAY=-1`). For the 29th and 30th of a month a rule would take
 * `BYSETPOS`, which not every program knows, so that those are written out.
 */
export function recurrenceOf(on: Day, repeat: Period): Recurrence {
  const { months, days } = repeat;
  if (months > 0 && days > 0) return { days: writtenOut(on, repeat) };
  if (months === 0)
    return days % 7 === 0
      ? { rule: `FREQ=WEEKLY;INTERVAL=${days / 7}` }
      : { rule: `FREQ=DAILY;INTERVAL=${days}` };
  const { date, month } = dateOf(on);
  if (months % 12 === 0) {
    const yearly = `FREQ=YEARLY;INTERVAL=${months / 12}`;
    return { rule: date === 29 && month === 2 ? `${yearly};BYMONTH=2;BYMONTHDAY=-1` : yearly };
  }
  const monthly = `FREQ=MONTHLY;INTERVAL=${months}`;
  if (date <= 28) return { rule: monthly };
  return date === 31 ? { rule: `${monthly};BYMONTHDAY=-1` } : { days: writtenOut(on, repeat) };
}

/** The same up to a day, which counts (RFC 5545, 3.3.10: UNTIL is a date where DTSTART is one). */
export function recurrenceUntil(recurrence: Recurrence, until: Day): Recurrence {
  return 'rule' in recurrence
    ? { rule: `${recurrence.rule};UNTIL=${textOf(until).replaceAll('-', '')}` }
    : { days: recurrence.days.filter((day) => day <= until) };
}

function writtenOut(on: Day, repeat: Period): Day[] {
  const last = plus(on, { months: years * 12, days: 0 });
  const found: Day[] = [];
  for (let times = 0; plus(on, repeat, times) <= last; times += 1) found.push(plus(on, repeat, times));
  return found;
}

/**
 * The day that lies a period after 1 January, each year from one on. Days alone are counted in the year
 * (`BYYEARDAY`), so that 29 February moves none.
 */
export function eachYear(
  after: Period,
  from: number,
): { readonly first: Day; readonly recurrence: Recurrence } {
  const dayIn = (year: number) => plus(dayFrom({ year, month: 1, date: 1 }), after);
  const first = dayIn(from);
  if (after.days === 0) return { first, recurrence: { rule: 'FREQ=YEARLY' } };
  if (after.months === 0 && after.days < 365)
    return { first, recurrence: { rule: `FREQ=YEARLY;BYYEARDAY=${after.days + 1}` } };
  const days = Array.from({ length: years }, (_, index) => dayIn(from + index));
  return { first, recurrence: { days } };
}
