import { compare } from '../diagnostics/diagnostic.ts';
import type { Completions } from '../exports/completions.ts';
import type { Item } from '../exports/items.ts';
import { NameTable } from '../exports/name-table.ts';
import type { Day } from './day.ts';
import { dueItems } from './due.ts';
import type { DueItem } from './learner-record.ts';
import { statuses } from './occurrence.ts';
import type { Schedule } from './schedule.ts';

/** A course whose refreshers are due for learners. */
export interface DueCourse {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  /** undefined: it has no refreshers. */
  readonly schedule: Schedule | undefined;
}

/** One line of a due list: what one learner has to do, or will have. */
export interface DueRow extends DueItem {
  readonly learner: string;
  readonly course: DueCourse;
}

export interface DueOptions {
  readonly courses: readonly DueCourse[];
  readonly items: readonly Item[];
  readonly completions: Completions;
  readonly today: Day;
  /** What learners are called in what is written; undefined: as the exports call them. No two are called the same. */
  readonly nameOf: ((learner: string) => string) | undefined;
}

/** What was gone through besides: for each course, by its index, the learners of whom only refreshers are known. */
export interface DueTotals {
  readonly withoutCourse: number[];
  /** Steps and updates that are done. */
  done: number;
}

/**
 * All that is not done, by learner (as written, in byte order), course and step: one row at a time, because there may be millions.
 * `totals` is filled on the way.
 */
export function* dueRows(
  { courses, items, completions, today, nameOf }: DueOptions,
  totals: DueTotals,
): Generator<DueRow> {
  // By what they are called in what is written: the order of pseudonyms tells nothing of names.
  const names = nameOf ? renamed(completions.names, nameOf) : completions.names;
  const order = Uint32Array.from({ length: names.length }, (_, number) => number);
  order.sort((a, b) => names.compare(a, b));
  for (const learner of order) {
    const name = names.at(learner);
    for (const [index, course] of courses.entries()) {
      if (!course.schedule) continue;
      const record = completions.recordOf(learner, index, items);
      const due = dueItems(course.schedule, record, today);
      if (!due && record.refreshers.size > 0)
        totals.withoutCourse[index] = (totals.withoutCourse[index] ?? 0) + 1;
      for (const item of due ?? []) {
        if (item.status === 'done') totals.done += 1;
        else yield { ...item, learner: name, course };
      }
    }
  }
}

function renamed(names: NameTable, nameOf: (learner: string) => string): NameTable {
  const others = new NameTable();
  for (let number = 0; number < names.length; number += 1) others.numberOf(nameOf(names.at(number)));
  return others;
}

/** What is most urgent first: by status, the day it is due, the learner, the course. */
export function byUrgency(a: DueRow, b: DueRow): number {
  return (
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    a.due - b.due ||
    compare(a.learner, b.learner) ||
    compare(a.course.id, b.course.id) ||
    compare(a.id, b.id)
  );
}
