import type { Result } from '../diagnostics/diagnostic.ts';
import type { Bytes } from '../exports/decode.ts';
import { factIn, nameOf } from '../exports/read-csv.ts';
import { readFileOf } from '../exports/read-file.ts';
import { dayOfTime } from '../exports/statement.ts';
import { useIn } from './launch.ts';
import { usageLayoutOf } from './usage-layout.ts';
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
  const { items, mapping, dayIn } = options;
  const reading = new UsageReading(file, options);
  const kind = await readFileOf(reading, bytes, {
    layout: (header) => {
      const layout = usageLayoutOf(header, items, mapping, nameOf(file));
      if (layout && !('missing' in layout)) reading.tellsLaunches = layout.launches.length > 0;
      return layout;
    },
    row: (layout, row, delimiter) => {
      for (const kind of ['launch', 'completion'] as const) {
        for (const fact of kind === 'launch' ? layout.launches : layout.completions) {
          const told = factIn(reading, layout, fact, row, delimiter);
          // Two launches on one day differ in their times, and an export that has none tells of one.
          const mark = kind === 'launch' ? (told?.text ?? '') : '';
          if (told) reading.use({ ...told, kind, mark }, reading.dateOf(told.text), told.place);
        }
      }
    },
    statement: (statement, place) => {
      const found = useIn(statement, items);
      if (found === 'nothing') return undefined;
      if (typeof found === 'string') return found;
      if ('other' in found) reading.other(found.other);
      else reading.use({ ...found, text: found.time }, dayOfTime(found.time, dayIn), place);
      return undefined;
    },
  });
  return { value: kind && reading.result(kind), diagnostics: reading.findings.all() };
}
