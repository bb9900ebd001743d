import type { Day } from './day.ts';
import { type Period, plus } from './period.ts';
import type { ScheduledStep } from './schedule.ts';

/** One time that a step or an update is due. */
export interface Occurrence {
  /** From this day on it may be taken. */
  readonly opens: Day;
  readonly due: Day;
  /** The last day on which it is on time. */
  readonly until: Day;
}

/**
 * `upcoming`: cannot be taken yet. `open`: may be taken, and is not due. `due`: from the day when it is due to the end of
 * its window. `overdue`: later than that. `lapsed`: the same of a step with a certificate, which has ended. `done`.
 */
export const statuses = ['lapsed', 'overdue', 'due', 'open', 'upcoming', 'done'] as const;
export type Status = (typeof statuses)[number];

/** `after` a day. A step does not open before that day. */
export function occurrenceOf(
  { opens, window }: Pick<ScheduledStep, 'opens' | 'window'>,
  start: Day,
  after: Period,
): Occurrence {
  const due = plus(start, after);
  return {
    opens: Math.max(start, opens ? plus(due, opens, -1) : due),
    due,
    until: window ? plus(due, window) : due,
  };
}

/** The status of what is not done. */
export function statusOn(
  today: Day,
  { opens, due, until }: Occurrence,
  { certificate }: Pick<ScheduledStep, 'certificate'>,
): Status {
  if (today < opens) return 'upcoming';
  if (today < due) return 'open';
  if (today <= until) return 'due';
  return certificate ? 'lapsed' : 'overdue';
}
