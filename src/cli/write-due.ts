import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { duePage } from '../pages/due-page.ts';
import { reportStyle } from '../pages/report-style.ts';
import { loadResources } from '../resources.ts';
import { dueEvent } from '../schedule/calendar/course-calendar.ts';
import { calendarFoot, calendarHead } from '../schedule/calendar/event.ts';
import { type DueOptions, type DueRow, dueRows } from '../schedule/due-rows.ts';
import { DueSummary, mostEvents } from '../schedule/due-summary.ts';
import type { Status } from '../schedule/occurrence.ts';
import { dueCsvHead, dueCsvLine } from '../schedule/written/due-csv.ts';
import { dueJsonFoot, dueJsonHead, dueJsonRow } from '../schedule/written/due-json.ts';
import { GrowingFile } from './growing-file.ts';

export interface WrittenDue {
  /** Relative to the folder that the command ran in. */
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Status, number>>;
  /** For each course, by its index: learners of whom only refreshers are known. */
  readonly withoutCourse: readonly number[];
  /** Rows that are in the calendar. */
  readonly events: number;
}

/** How a list is written, row by row. */
interface Form {
  readonly ending: string;
  readonly head: string;
  readonly row: (row: DueRow, first: boolean) => string;
  readonly foot: string;
}

/**
 * Writes `refreshers-due.csv`, `.json`, `.ics` and `.html`. The rows are gone through once and never held; a list takes
 * the place of an older one when all are whole. `timestamp`: seconds since 1970.
 */
export async function writeDue(
  options: DueOptions,
  out: string,
  from: string,
  timestamp: number,
): Promise<WrittenDue> {
  const folder = resolve(from, out);
  await mkdir(folder, { recursive: true });
  const lists: readonly Form[] = [
    { ending: 'csv', head: dueCsvHead, row: dueCsvLine, foot: '' },
    { ending: 'json', head: dueJsonHead(options.today), row: dueJsonRow, foot: dueJsonFoot },
  ];
  const files: GrowingFile[] = [];
  const start = async (ending: string) => {
    const file = await GrowingFile.begin(join(folder, `refreshers-due.${ending}`));
    files.push(file);
    return file;
  };
  const summary = new DueSummary();
  const totals = { withoutCourse: [] as number[], done: 0 };
  try {
    const open = [];
    for (const list of lists) open.push({ list, file: await start(list.ending) });
    for (const { list, file } of open) await file.add(list.head);
    let first = true;
    for (const row of dueRows(options, totals)) {
      summary.add(row);
      for (const { list, file } of open) {
        const full = file.add(list.row(row, first));
        if (full) await full;
      }
      first = false;
    }
    for (const { list, file } of open) await file.add(list.foot);
    await (await start('ics')).add(dueCalendar(summary, timestamp));
    const css = reportStyle(loadResources().themes(false));
    await (await start('html')).add(duePage(summary, options.today, { css, version: manifest.version }));
    for (const file of files) await file.finish();
  } catch (error) {
    for (const file of files) await file.abandon();
    throw error;
  }
  return {
    files: files.map(({ path }) => join(out, basename(path)).replaceAll('\\', '/')),
    counts: { ...summary.counts(), done: totals.done },
    withoutCourse: totals.withoutCourse,
    events: Math.min(mostEvents, summary.total()),
  };
}

/** The most urgent rows as events. */
function dueCalendar(summary: DueSummary, timestamp: number): string {
  const calendar = { name: 'Refreshers due', timestamp };
  const events = summary.mostUrgent().map((row) => dueEvent(row, calendar));
  return calendarHead(calendar) + events.join('') + calendarFoot;
}
