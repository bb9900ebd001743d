import { InvalidArgumentError } from 'commander';
import { type Day, dayOf, isDay } from '../course/days.ts';

/**
 * The day on which licences run or have ended; nothing below the command line asks a clock. A licence is valid through
 * the whole of its last day, so that which day it is matters: `--today` says it; else `SOURCE_DATE_EPOCH` (`timestamp`,
 * seconds since 1970), in UTC as its specification has it, so that two machines agree; else the calendar of this
 * computer, in its own time zone: somebody in Los Angeles is not told in the afternoon of the last day that it is over.
 */
export function todayFrom(asked: Day | undefined, timestamp: number | undefined, clock: Date): Day {
  if (asked !== undefined) return asked;
  if (timestamp !== undefined) return dayOf(new Date(timestamp * 1000));
  const local = new Date(0);
  local.setUTCFullYear(clock.getFullYear(), clock.getMonth(), clock.getDate());
  return dayOf(local);
}

/** The value of `--today`. */
export function day(value: string): Day {
  if (!isDay(value)) throw new InvalidArgumentError('It is a real date, year-month-day, such as 2027-02-01.');
  return value;
}
