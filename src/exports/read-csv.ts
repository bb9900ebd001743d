import type { Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { cellAt, csvRows, delimiterOf, type Row } from './csv-rows.ts';
import type { Fact, Layout } from './layout.ts';
import { type ExportReading, shortened } from './reading.ts';
import { isDone } from './states.ts';

/** What every layout of columns has. */
export type Columns = Pick<Layout, 'kind' | 'learner' | 'others'>;

/** What is made of a CSV file. */
export interface CsvReader<L extends Columns> {
  /** What its first row makes of it; which columns a mapping names that it lacks; undefined: nobody can tell. */
  readonly layout: (header: readonly string[]) => L | { readonly missing: readonly string[] } | undefined;
  readonly row: (layout: L, row: Row, delimiter: string) => void;
}

/** Reads a CSV export to its end; the kind that it was taken for, or undefined where nobody can tell. */
export async function readCsv<L extends Columns>(
  reading: ExportReading,
  text: AsyncIterable<string>,
  head: string,
  reader: CsvReader<L>,
): Promise<Layout['kind'] | undefined> {
  const delimiter = reading.options.mapping?.delimiter ?? delimiterOf(head.replace(/^\uFEFF/, ''));
  let layout: L | undefined;
  for await (const row of csvRows(text, delimiter)) {
    if ('broken' in row) {
      const place = { file: reading.file, start: { line: row.line, column: 1, offset: row.line } };
      reading.findings.add('EXPORT-ROW', () =>
        diagnostic('EXPORT-ROW', place, { reason: `it, and all behind it, are no CSV (${row.broken})` }),
      );
      break;
    }
    if (!layout) {
      const found = reader.layout(row.cells);
      if (!found || 'missing' in found) {
        refuse(reading, row.cells, found?.missing);
        return undefined;
      }
      layout = found;
      for (const name of layout.others) reading.other(name);
      continue;
    }
    reading.rows += 1;
    reader.row(layout, row, delimiter);
  }
  if (!layout)
    reading.findings.add('EXPORT-FORMAT', () =>
      diagnostic('EXPORT-FORMAT', { file: reading.file }, { problem: 'it is empty' }),
    );
  return layout?.kind;
}

function refuse(
  reading: ExportReading,
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

/** Something that a row tells: whom of, what of, the text of its date, and where that stands. */
export interface ToldFact {
  readonly learner: string;
  readonly item: number;
  readonly text: string;
  readonly place: () => Place;
}

/** Moodle and others write a hyphen or a dash where nothing has happened. */
const noDate = /^[-–—]*$/;

/** What a row tells of one thing; `undefined` where it tells nothing, with a finding where it ought to. */
export function factIn(
  reading: ExportReading,
  { learner: columns }: Columns,
  fact: Fact,
  row: Row,
  delimiter: string,
): ToldFact | undefined {
  const { items, mapping } = reading.options;
  const cell = (at: number) => row.cells[at]?.trim() ?? '';
  const item = typeof fact.item === 'number' ? fact.item : items.named(cell(fact.item.column));
  if (item === undefined) {
    if (typeof fact.item !== 'number') reading.other(cell(fact.item.column));
    return undefined;
  }
  const place = (at: number) => (): Place => {
    const { below, column } = cellAt(row.raw, at, delimiter);
    return { file: reading.file, start: { line: row.line + below, column, offset: row.line } };
  };
  const text = cell(fact.date);
  const { state } = fact;
  const done = state === undefined ? true : isDone(cell(state), mapping?.done);
  if (done === undefined && state !== undefined) {
    reading.findings.add('EXPORT-STATE', () =>
      diagnostic('EXPORT-STATE', place(state)(), { state: shortened(cell(state)) }),
    );
    return undefined;
  }
  // Whoever has no date has not completed it yet, or nobody knows when.
  if (!done || noDate.test(text)) return undefined;
  const learner = learnerIn(row.cells, columns);
  if (learner === undefined) {
    reading.findings.add('EXPORT-LEARNER', () => diagnostic('EXPORT-LEARNER', place(columns[0] ?? 0)(), {}));
    return undefined;
  }
  return { learner, item, text, place: place(fact.date) };
}

function learnerIn(cells: readonly string[], columns: readonly number[]): string | undefined {
  const all = columns.map((at) => cells[at]?.trim() ?? '').filter((text) => text !== '');
  return all.find((text) => /^[^\s@]+@[^\s@]+$/.test(text)) ?? all[0];
}

/** Without folder and endings: Moodle writes `completion-<course>.csv` and `progress.<course>.csv`. */
export function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? '';
  return name.replace(/\.(?:csv|txt|tsv)$/i, '').replace(/^(?:completion-|progress\.)/, '');
}
