import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Bytes, decoded } from '../schedule/exports/decode.ts';
import type { ExportKind } from '../schedule/exports/reading.ts';
import { dayOfTime } from '../schedule/exports/statement.ts';
import { statementTexts } from '../schedule/exports/statement-texts.ts';
import { useIn } from './launch.ts';
import { readUsageCsv } from './read-usage-csv.ts';
import { type ReadUsage, type UsageOptions, UsageReading } from './usage-reading.ts';

/**
 * Reads one export, whatever it is, and counts what it tells into `options.into`. It is read once and never held as a
 * whole. `value` is missing where nothing can be made of it. `file`: as findings call it.
 */
export async function readUsage(
  file: string,
  bytes: Bytes,
  options: UsageOptions,
): Promise<Result<ReadUsage | undefined>> {
  const reading = new UsageReading(file, options);
  const { encoding, head, text } = await decoded(bytes);
  if (encoding === 'windows-1252')
    reading.findings.add('EXPORT-ENCODING', () => diagnostic('EXPORT-ENCODING', { file }, {}));
  const kind: ExportKind | undefined = /^\uFEFF?\s*[[{]/.test(head)
    ? await readStatements(reading, text)
    : await readUsageCsv(reading, text, head);
  if (kind) reading.nothing();
  return { value: kind && reading.result(kind), diagnostics: reading.findings.all() };
}

async function readStatements(reading: UsageReading, text: AsyncIterable<string>): Promise<ExportKind> {
  const { items, dayIn } = reading.options;
  for await (const { text: source, line, column } of statementTexts(text)) {
    reading.rows += 1;
    const place = () => ({ file: reading.file, start: { line, column, offset: line } });
    const badRow = (reason: string) =>
      reading.findings.add('EXPORT-ROW', () => diagnostic('EXPORT-ROW', place(), { reason }));
    const found = useIn(parsed(source), items);
    if (found === 'no-statement') badRow('it is no xAPI statement in JSON');
    else if (found === 'no-time') badRow('it has no timestamp');
    else if (found === 'no-learner')
      reading.findings.add('EXPORT-LEARNER', () => diagnostic('EXPORT-LEARNER', place(), {}));
    else if (found === 'nothing') continue;
    else if ('other' in found) reading.other(found.other);
    else reading.use({ ...found, text: found.time }, dayOfTime(found.time, dayIn), place);
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
