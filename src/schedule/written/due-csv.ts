import { textOf } from '../day.ts';
import type { DueRow } from '../due-rows.ts';
import { csvLine } from './csv-cells.ts';

/** With a byte order mark, by which Excel knows UTF-8. */
export const dueCsvHead = `\uFEFF${csvLine(['learner', 'course', 'refresher', 'title', 'status', 'opens', 'due', 'on time until', 'taken too early'])}`;

export function dueCsvLine({ learner, course, id, title, status, opens, due, until, early }: DueRow): string {
  const taken = early === undefined ? '' : textOf(early);
  return csvLine([learner, course.id, id, title, status, textOf(opens), textOf(due), textOf(until), taken]);
}
