import type { Day } from './day.ts';
import type { Occurrence, Status } from './occurrence.ts';

/** What a learner has completed, as days in any order, some of them perhaps several times. */
export interface LearnerRecord {
  /** The whole course. */
  readonly course: readonly Day[];
  /** Steps and updates, by id. */
  readonly refreshers: ReadonlyMap<string, readonly Day[]>;
}

/** How a learner stands with one step or update. */
export interface DueItem extends Occurrence {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  /** The first time that it was done, where it is. */
  readonly done: Day | undefined;
  /** The last time that it was taken before it opened, which does not count. */
  readonly early: Day | undefined;
}

/** When a step or update was taken, in order, without what comes later than `today`. */
export function timesTaken({ refreshers }: LearnerRecord, id: string, today: Day): Day[] {
  return daysUntil(refreshers.get(id) ?? [], today);
}

/** In order, without what comes later. */
export function daysUntil(days: readonly Day[], today: Day): Day[] {
  return days.filter((day) => day <= today).sort((a, b) => a - b);
}
