import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import manifest from '../../package.json' with { type: 'json' };
import { duePage } from '../pages/due-page.ts';
import { reportStyle } from '../pages/report-style.ts';
import { loadResources } from '../resources.ts';
import { dueEvent } from '../schedule/calendar/course-calendar.ts';
import { calendarFoot, calendarHead } from '../schedule/calendar/event.ts';
import { type DueOptions, type DueRow, dueRows } from '../schedule/due-rows.ts';
import { DueSummary } from '../schedule/due-summary.ts';
import type { Status } from '../schedule/occurrence.ts';
import { dueCsvHead, dueCsvLine } from '../schedule/written/due-csv.ts';
import { dueJsonFoot, dueJsonHead, dueJsonRow } from '../schedule/written/due-json.ts';

export interface WrittenDue {
  /** Relative to the folder that the command ran in. */
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Status, number>>;
  /** For each course, by its index: learners of whom only refreshers are known. */
  readonly withoutCourse: readonly number[];
}

/** How a list is written, row by row. */
interface Form {
  readonly head: string;
  readonly row: (row: DueRow, first: boolean) => string;
  readonly foot: string;
}

/** So much is handed over at once. UTF-16 units. */
const piece = 64 * 1024;

/**
 * Writes `refreshers-due.csv`, `.json`, `.ics` and `.html`. The rows are gone through once for each list and never held;
 * a list takes the place of an older one when it is whole. `timestamp`: seconds since 1970.
 */
export async function writeDue(
  options: DueOptions,
  out: string,
  from: string,
  timestamp: number,
): Promise<WrittenDue> {
  const folder = resolve(from, out);
  await mkdir(folder, { recursive: true });
  const summary = new DueSummary();
  const totals = { withoutCourse: [] as number[], done: 0 };
  const calendar = { name: 'Refreshers due', timestamp };
  const forms: Readonly<Record<string, Form>> = {
    csv: { head: dueCsvHead, row: dueCsvLine, foot: '' },
    json: { head: dueJsonHead(options.today), row: dueJsonRow, foot: dueJsonFoot },
    ics: { head: calendarHead(calendar), row: (row) => dueEvent(row, calendar), foot: calendarFoot },
  };
  for (const row of dueRows(options, totals)) summary.add(row);
  const files: string[] = [];
  const write = async (ending: string, save: (file: string) => Promise<void>) => {
    const name = `refreshers-due.${ending}`;
    const beside = join(folder, `${name}.${process.pid}.partial`);
    try {
      await save(beside);
      await rename(beside, join(folder, name));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    files.push(join(out, name).replaceAll('\\', '/'));
  };
  for (const [ending, form] of Object.entries(forms))
    await write(ending, (file) => pipeline(Readable.from(pieces(options, form)), createWriteStream(file)));
  const css = reportStyle(loadResources().themes(false));
  const page = duePage(summary, options.today, { css, version: manifest.version });
  await write('html', (file) => writeFile(file, page));
  return { files, counts: { ...summary.counts(), done: totals.done }, withoutCourse: totals.withoutCourse };
}

function* pieces(options: DueOptions, { head, row, foot }: Form): Generator<string> {
  let text = head;
  let first = true;
  for (const one of dueRows(options, { withoutCourse: [], done: 0 })) {
    text += row(one, first);
    first = false;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield text + foot;
}
