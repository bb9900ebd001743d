import { type Day, textOf } from '../day.ts';
import type { DueRow } from '../due-rows.ts';

/** `format` rises when a field changes its meaning. */
export function dueJsonHead(today: Day): string {
  return `{"format":1,"today":"${textOf(today)}","rows":[`;
}

/** `first`: whether none was written before. */
export function dueJsonRow(row: DueRow, first: boolean): string {
  const { learner, course, id, title, status, opens, due, until, early } = row;
  const fields = {
    learner,
    course: course.id,
    refresher: id,
    title,
    status,
    opens: textOf(opens),
    due: textOf(due),
    until: textOf(until),
    ...(early === undefined ? {} : { takenTooEarly: textOf(early) }),
  };
  return `${first ? '' : ','}\n${JSON.stringify(fields)}`;
}

export const dueJsonFoot = '\n]}\n';
