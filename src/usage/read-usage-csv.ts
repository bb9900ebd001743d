import type { Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { cellAt, csvRows, delimiterOf, type Row } from '../schedule/exports/csv-rows.ts';
import type { Fact } from '../schedule/exports/layout.ts';
import { learnerIn, nameOf } from '../schedule/exports/read-csv.ts';
import { shortened } from '../schedule/exports/reading.ts';
import { isDone } from '../schedule/exports/states.ts';
import type { UseKind } from './tally.ts';
import { type UsageLayout, usageLayoutOf } from './usage-layout.ts';
import type { UsageReading } from './usage-reading.ts';

/** Reads a CSV export to its end; the kind that it was taken for, or undefined where nobody can tell. */
export async function readUsageCsv(
  reading: UsageReading,
  text: AsyncIterable<string>,
  head: string,
): Promise<UsageLayout['kind'] | undefined> {
  const { mapping, items } = reading.options;
  const delimiter = mapping?.delimiter ?? delimiterOf(head.replace(/^\uFEFF/, ''));
  let layout: UsageLayout | undefined;
  for await (const row of csvRows(text, delimiter)) {
    if ('broken' in row) {
      const place = { file: reading.file, start: { line: row.line, column: 1, offset: row.line } };
      reading.findings.add('EXPORT-ROW', () =>
        diagnostic('EXPORT-ROW', place, { reason: `it, and all behind it, are no CSV (${row.broken})` }),
      );
      break;
    }
    if (!layout) {
      const found = usageLayoutOf(row.cells, items, mapping, nameOf(reading.file));
      if (!found || 'missing' in found) {
        refuse(reading, row.cells, found?.missing);
        return undefined;
      }
      layout = found;
      reading.tellsLaunches = layout.launches.length > 0;
      for (const name of layout.others) reading.other(name);
      continue;
    }
    reading.rows += 1;
    for (const fact of layout.launches) readFact(reading, layout, fact, 'launch', row, delimiter);
    for (const fact of layout.completions) readFact(reading, layout, fact, 'completion', row, delimiter);
  }
  if (!layout)
    reading.findings.add('EXPORT-FORMAT', () =>
      diagnostic('EXPORT-FORMAT', { file: reading.file }, { problem: 'it is empty' }),
    );
  return layout?.kind;
}

function refuse(
  reading: UsageReading,
  cells: readonly string[],
  missing: readonly string[] | undefined,
): void {
  const place: Place = { file: reading.file, start: { line: 1, column: 1, offset: 0 } };
  const list = (names: readonly string[]) =>
    names
      .slice(0, 12)
      .map((name) => `“${shortened(name)}”`)
      .join(', ');
  if (missing)
    reading.findings.add('EXPORT-COLUMN', () =>
      diagnostic('EXPORT-COLUMN', place, { columns: list(missing), found: list(cells) }),
    );
  else
    reading.findings.add('EXPORT-FORMAT', () =>
      diagnostic('EXPORT-FORMAT', place, { problem: `its columns are ${list(cells)}` }),
    );
}

function readFact(
  reading: UsageReading,
  layout: UsageLayout,
  fact: Fact,
  kind: UseKind,
  row: Row,
  delimiter: string,
): void {
  const { items, mapping } = reading.options;
  const cell = (at: number) => row.cells[at]?.trim() ?? '';
  const item = typeof fact.item === 'number' ? fact.item : items.named(cell(fact.item.column));
  if (item === undefined) {
    if (typeof fact.item !== 'number') reading.other(cell(fact.item.column));
    return;
  }
  const place = (at: number) => (): Place => {
    const { below, column } = cellAt(row.raw, at, delimiter);
    return { file: reading.file, start: { line: row.line + below, column, offset: row.line } };
  };
  const text = cell(fact.date);
  const state = fact.state;
  const done = state === undefined ? true : isDone(cell(state), mapping?.done);
  if (done === undefined && state !== undefined) {
    reading.findings.add('EXPORT-STATE', () =>
      diagnostic('EXPORT-STATE', place(state)(), { state: shortened(cell(state)) }),
    );
    return;
  }
  // Moodle and others write a hyphen where nothing has happened.
  if (!done || text === '' || text === '-') return;
  const learner = learnerIn(row.cells, layout.learner);
  if (learner === undefined) {
    reading.findings.add('EXPORT-LEARNER', () =>
      diagnostic('EXPORT-LEARNER', place(layout.learner[0] ?? 0)(), {}),
    );
    return;
  }
  // Two launches on one day differ in their times, and an export that has none tells of one.
  const mark = kind === 'launch' ? text : '';
  reading.use({ learner, item, kind, text, mark }, reading.dateOf(text), place(fact.date));
}
