import { Readable } from 'node:stream';
import { CsvError, type InfoRecord, parse } from 'csv-parse';

export interface Row {
  readonly cells: readonly string[];
  /** From 1, where the row begins. */
  readonly line: number;
  /** As it stands in the file. */
  readonly raw: string;
}

/** A file that goes on no further: a quote that is never closed, or a row of more than a megabyte. */
export interface BrokenRow {
  readonly broken: string;
  readonly line: number;
}

const largestRow = 1024 * 1024;

/** The rows of a CSV text, one at a time (RFC 4180, with any number of columns and stray quotes). */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Row | BrokenRow> {
  const parser = parse({
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: largestRow,
  });
  const source = Readable.from(text, { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<{
      record: string[];
      info: InfoRecord;
      raw: string;
    }>) {
      const inside = raw.trimEnd().split('\n').length - 1;
      line = info.lines - inside;
      yield { cells: record, line, raw };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { broken: error.message, line: typeof error.lines === 'number' ? error.lines : line };
  } finally {
    source.destroy();
  }
}

/** The mark between columns: of those that may be, the one that the first line has most of outside of quotes. */
export function delimiterOf(head: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** Where a cell of a row begins: lines below the first line of the row, and column, from 1 and in UTF-16 units. */
export function cellAt(
  raw: string,
  index: number,
  delimiter: string,
): { readonly below: number; readonly column: number } {
  const mark = delimiter === '\t' ? '\\t' : `\\${delimiter}`;
  const cell = new RegExp(`(?:"(?:[^"]|"")*"|[^"${mark}])*(?:${mark}|$)`, 'y');
  for (let count = 0; count < index; count += 1) if (!cell.exec(raw) || cell.lastIndex >= raw.length) break;
  const before = raw.slice(0, cell.lastIndex);
  return { below: before.split('\n').length - 1, column: before.length - before.lastIndexOf('\n') };
}
