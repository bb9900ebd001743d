import type { Result } from '../diagnostics/diagnostic.ts';
import type { Bytes } from './decode.ts';
import { layoutOf } from './layout.ts';
import { factIn, nameOf } from './read-csv.ts';
import { readFileOf } from './read-file.ts';
import { CompletionReading, type ReadExport, type ReadingOptions } from './reading.ts';
import { completedIn, dayOfTime } from './statement.ts';

/**
 * Reads one export, whatever it is, and adds what it tells to `options.into`. It is read once and never held as a whole.
 * `value` is missing where nothing can be made of it. `file`: as findings call it.
 */
export async function readExport(
  file: string,
  bytes: Bytes,
  options: ReadingOptions,
): Promise<Result<ReadExport | undefined>> {
  const { items, mapping, dayIn } = options;
  const reading = new CompletionReading(file, options);
  const kind = await readFileOf(reading, bytes, {
    layout: (header) => layoutOf(header, items, mapping, nameOf(file)),
    row: (layout, row, delimiter) => {
      for (const fact of layout.facts) {
        const told = factIn(reading, layout, fact, row, delimiter);
        if (told) reading.complete(told.learner, told.item, reading.dateOf(told.text), told.text, told.place);
      }
    },
    statement: (statement, place) => {
      const found = completedIn(statement);
      if (found === 'nothing') return undefined;
      if (typeof found === 'string') return found;
      const { learner, activity, time } = found;
      const item = items.named(activity);
      if (item === undefined) reading.other(activity);
      else reading.complete(learner, item, dayOfTime(time, dayIn), time, place);
      return undefined;
    },
  });
  return { value: kind && reading.result(kind), diagnostics: reading.findings.all() };
}
