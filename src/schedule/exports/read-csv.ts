import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { cellAt, csvRows, delimiterOf, type Row } from './csv-rows.ts';
import { readDate } from './date-text.ts';
import { type Fact, type Layout, layoutOf } from './layout.ts';
import { type Reading, shortened } from './reading.ts';
import { isDone } from './states.ts';

/** Reads a CSV export to its end; the kind that it was taken for, or undefined where nobody can tell. */
export async function readCsv(
  reading: Reading,
  text: AsyncIterable<string>,
  head: string,
): Promise<Layout['kind'] | undefined> {
  const { mapping, items } = reading.options;
  const delimiter = mapping?.delimiter ?? delimiterOf(head.replace(/^\uFEFF/, ''));
  let layout: Layout | undefined;
  for await (const row of csvRows(text, delimiter)) {
    if ('broken' in row) {
      const place = { file: reading.file, start: { line: row.line, column: 1, offset: row.line } };
      reading.findings.add('EXPORT-ROW', () =>
        diagnostic('EXPORT-ROW', place, { reason: `it, and all behind it, are no CSV (${row.broken})` }),
      );
      break;
    }
    if (!layout) {
      layout = takeLayout(reading, row, layoutOf(row.cells, items, mapping, nameOf(reading.file)));
      if (!layout) return undefined;
      for (const name of layout.others) reading.other(name);
      continue;
    }
    reading.rows += 1;
    for (const fact of layout.facts) readFact(reading, layout, fact, row, delimiter);
  }
  if (!layout)
    reading.findings.add('EXPORT-FORMAT', () =>
      diagnostic('EXPORT-FORMAT', { file: reading.file }, { problem: 'it is empty' }),
    );
  return layout?.kind;
}

function takeLayout(
  reading: Reading,
  { cells }: Row,
  found: ReturnType<typeof layoutOf>,
): Layout | undefined {
  if (found && !('missing' in found)) return found;
  const place: Place = { file: reading.file, start: { line: 1, column: 1, offset: 0 } };
  const list = (names: readonly string[]) =>
    names
      .slice(0, 12)
      .map((name) => `“${shortened(name)}”`)
      .join(', ');
  if (found)
    reading.findings.add('EXPORT-COLUMN', () =>
      diagnostic('EXPORT-COLUMN', place, { columns: list(found.missing), found: list(cells) }),
    );
  else
    reading.findings.add('EXPORT-FORMAT', () =>
      diagnostic('EXPORT-FORMAT', place, { problem: `its columns are ${list(cells)}` }),
    );
  return undefined;
}

function readFact(reading: Reading, layout: Layout, fact: Fact, row: Row, delimiter: string): void {
  const { items, mapping, dayIn } = reading.options;
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
  const date = cell(fact.date);
  const state = fact.state === undefined ? undefined : cell(fact.state);
  const done = state === undefined ? true : isDone(state, mapping?.done);
  if (done === undefined) {
    const at = fact.state ?? 0;
    reading.findings.add('EXPORT-STATE', () =>
      diagnostic('EXPORT-STATE', place(at)(), { state: shortened(cell(at)) }),
    );
    return;
  }
  // Whoever has no date has not completed it yet, or nobody knows when.
  if (!done || date === '') return;
  const learner = learnerIn(row.cells, layout.learner);
  if (learner === undefined) {
    const at = layout.learner[0] ?? 0;
    reading.findings.add('EXPORT-LEARNER', () => diagnostic('EXPORT-LEARNER', place(at)(), {}));
    return;
  }
  reading.complete(
    learner,
    item,
    readDate(date, { format: mapping?.dateFormat, dayIn }),
    date,
    place(fact.date),
  );
}

export function learnerIn(cells: readonly string[], columns: readonly number[]): string | undefined {
  const all = columns.map((at) => cells[at]?.trim() ?? '').filter((text) => text !== '');
  return all.find((text) => /^[^\s@]+@[^\s@]+$/.test(text)) ?? all[0];
}

/** Without folder and endings: Moodle writes `completion-<course>.csv` and `progress.<course>.csv`. */
export function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? '';
  return name.replace(/\.(?:csv|txt|tsv)$/i, '').replace(/^(?:completion-|progress\.)/, '');
}
