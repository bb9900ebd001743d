import type { Course } from '../course/model.ts';
import { type Day, dayOf } from './day.ts';
import { type Period, periodOf } from './period.ts';

/** When the refreshers of one course are due, in days. */
export interface Schedule {
  readonly anchor: 'completion' | 'calendar';
  /** In the order of the course. */
  readonly steps: readonly ScheduledStep[];
  readonly updates: readonly ScheduledUpdate[];
}

export interface ScheduledStep {
  readonly id: string;
  readonly title: string;
  /** From the anchor to the day when it is due. */
  readonly after: Period;
  /** How long before that day it opens; undefined: it opens on that day. */
  readonly opens: Period | undefined;
  /** How long after that day it is still on time; undefined: not at all. */
  readonly window: Period | undefined;
  readonly certificate: boolean;
}

export interface ScheduledUpdate {
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  readonly repeat: Period | undefined;
}

/** The schedule of a course; undefined where it has no refreshers. */
export function scheduleOf({ refreshers }: Pick<Course, 'refreshers'>): Schedule | undefined {
  if (!refreshers || (refreshers.steps.length === 0 && refreshers.updates.length === 0)) return undefined;
  const maybe = (duration: string | undefined) => (duration === undefined ? undefined : periodOf(duration));
  return {
    anchor: refreshers.anchor,
    steps: refreshers.steps.map(({ id, title, after, opens, window, certificate }) => ({
      id,
      title,
      after: periodOf(after),
      opens: maybe(opens),
      window: maybe(window),
      certificate,
    })),
    updates: refreshers.updates.flatMap(({ id, title, module, on, repeat }) => {
      const day = dayOf(on);
      return day === undefined ? [] : { id, title: title ?? module.title, on: day, repeat: maybe(repeat) };
    }),
  };
}
