import type { Day } from './day.ts';
import { type DueItem, type LearnerRecord, timesTaken } from './learner-record.ts';
import { isSome, plus } from './period.ts';
import type { ScheduledUpdate } from './schedule.ts';

/**
 * The updates of a course. Each is due on its day and stays so until the next one comes: news has no window. It is owed by
 * whoever completed the course before that day.
 */
export function updatesDue(
  updates: readonly ScheduledUpdate[],
  record: LearnerRecord,
  begun: Day,
  today: Day,
): DueItem[] {
  return updates.flatMap((update) => {
    const times = timesUntil(update, today);
    const [on, next, afterNext] = [times - 1, times, times + 1].map((index) => dayOfUpdate(update, index));
    const done = on === undefined ? undefined : timesTaken(record, update.id, today).find((day) => day >= on);
    const owed = on !== undefined && on > begun ? on : undefined;
    const item = (day: Day, following: Day | undefined, status: DueItem['status']): DueItem => ({
      id: update.id,
      title: update.title,
      opens: day,
      due: day,
      until: following === undefined ? day : following - 1,
      status,
      done: status === 'done' ? done : undefined,
      early: undefined,
    });
    if (owed !== undefined && done === undefined) return item(owed, next, 'due');
    if (next !== undefined) return item(next, afterNext, 'upcoming');
    return owed === undefined ? [] : item(owed, undefined, 'done');
  });
}

/** The day of an update for the first time (0) and each later one; undefined where there is none. */
export function dayOfUpdate({ on, repeat }: ScheduledUpdate, index: number): Day | undefined {
  if (index === 0) return on;
  return index > 0 && repeat && isSome(repeat) ? plus(on, repeat, index) : undefined;
}

/** How many times an update has come up to a day. */
function timesUntil(update: ScheduledUpdate, today: Day): number {
  const { on, repeat } = update;
  if (on > today) return 0;
  if (!repeat || !isSome(repeat)) return 1;
  // No month is longer than 31 days, so that this is never too many.
  let times = Math.floor((today - on) / (repeat.months * 31 + repeat.days)) + 1;
  while ((dayOfUpdate(update, times) ?? today + 1) <= today) times += 1;
  return times;
}
