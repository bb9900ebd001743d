import type { Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Bytes, decoded } from './decode.ts';
import { type Columns, type CsvReader, readCsv } from './read-csv.ts';
import type { ExportKind, ExportReading } from './reading.ts';
import { statementTexts } from './statement-texts.ts';

/** What is made of an export, whatever it is. */
export interface ExportReader<L extends Columns> extends CsvReader<L> {
  /** `undefined`: it was taken, or says nothing of what is asked. */
  readonly statement: (
    statement: unknown,
    place: () => Place,
  ) => 'no-learner' | 'no-time' | 'no-statement' | undefined;
}

/** Reads one export to its end, once and never held as a whole; what it was taken for, if for anything. */
export async function readFileOf<L extends Columns>(
  reading: ExportReading,
  bytes: Bytes,
  reader: ExportReader<L>,
): Promise<ExportKind | undefined> {
  const { file } = reading;
  const { encoding, head, text } = await decoded(bytes);
  const kind: ExportKind | undefined = /^\uFEFF?\s*[[{]/.test(head)
    ? await readStatements(reading, text, reader.statement)
    : await readCsv(reading, text, head, reader);
  if (encoding() === 'windows-1252')
    reading.findings.add('EXPORT-ENCODING', () => diagnostic('EXPORT-ENCODING', { file }, {}));
  if (kind) reading.nothing();
  return kind;
}

async function readStatements(
  reading: ExportReading,
  text: AsyncIterable<string>,
  take: ExportReader<Columns>['statement'],
): Promise<ExportKind> {
  for await (const { text: source, line, column } of statementTexts(text)) {
    reading.rows += 1;
    const place = () => ({ file: reading.file, start: { line, column, offset: line } });
    const badRow = (reason: string) =>
      reading.findings.add('EXPORT-ROW', () => diagnostic('EXPORT-ROW', place(), { reason }));
    const problem = take(parsed(source), place);
    if (problem === 'no-statement') badRow('it is no xAPI statement in JSON');
    else if (problem === 'no-time') badRow('it has no timestamp');
    else if (problem === 'no-learner')
      reading.findings.add('EXPORT-LEARNER', () => diagnostic('EXPORT-LEARNER', place(), {}));
  }
  return 'xapi';
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
