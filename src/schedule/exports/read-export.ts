import type { Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type Bytes, decoded } from './decode.ts';
import { readCsv } from './read-csv.ts';
import { type ExportKind, type ReadExport, Reading, type ReadingOptions } from './reading.ts';
import { completedIn, dayOfTime } from './statement.ts';
import { statementTexts } from './statement-texts.ts';

/**
 * Reads one export, whatever it is, and adds what it tells to `options.into`. It is read once and never held as a whole.
 * `value` is missing where nothing can be made of it. `file`: as findings call it.
 */
export async function readExport(
  file: string,
  bytes: Bytes,
  options: ReadingOptions,
): Promise<Result<ReadExport | undefined>> {
  const reading = new Reading(file, options);
  const { encoding, head, text } = await decoded(bytes);
  if (encoding === 'windows-1252')
    reading.findings.add('EXPORT-ENCODING', () => diagnostic('EXPORT-ENCODING', { file }, {}));
  const kind: ExportKind | undefined = /^\uFEFF?\s*[[{]/.test(head)
    ? await readStatements(reading, text)
    : await readCsv(reading, text, head);
  if (kind) reading.nothing();
  const { rows, completions } = reading;
  return { value: kind && { file, kind, rows, completions }, diagnostics: reading.findings.all() };
}

async function readStatements(reading: Reading, text: AsyncIterable<string>): Promise<ExportKind> {
  const { items, dayIn } = reading.options;
  for await (const { text: source, line, column } of statementTexts(text)) {
    reading.rows += 1;
    const place = () => ({ file: reading.file, start: { line, column, offset: line } });
    const badRow = (reason: string) =>
      reading.findings.add('EXPORT-ROW', () => diagnostic('EXPORT-ROW', place(), { reason }));
    const found = completedIn(parsed(source));
    if (found === 'no-statement') badRow('it is no xAPI statement in JSON');
    else if (found === 'no-time') badRow('it has no timestamp');
    else if (found === 'no-learner')
      reading.findings.add('EXPORT-LEARNER', () => diagnostic('EXPORT-LEARNER', place(), {}));
    else if (found !== 'nothing') {
      const item = items.named(found.activity);
      if (item === undefined) reading.other(found.activity);
      else reading.complete(found.learner, item, dayOfTime(found.time, dayIn), found.time, place);
    }
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
