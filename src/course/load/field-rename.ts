import type { z } from 'zod';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { type DataSource, type Path, valueAt } from './data-source.ts';
import { takesAt } from './schema-at.ts';

/** A field that does not exist, and the one that it was meant to be. */
interface Misspelt {
  readonly key: string;
  readonly meant: Path;
  /** Other fields beside it that do not exist. */
  readonly others: readonly string[];
  readonly fields: ReadonlySet<string>;
}

/**
 * The change of a misspelt name, where it is certain: no other field is nearly called so, the one that is meant is not
 * there, nothing else was meant to be it, and it takes the value.
 */
export function fieldRename(
  { key, meant, others, fields }: Misspelt,
  source: DataSource,
  schema: z.ZodType,
): Fix | undefined {
  const parent = meant.slice(0, -1);
  const name = String(meant.at(-1));
  const rivals = [...fields].filter((field) => field !== name);
  if (source.has(meant) || closest(key, rivals) !== undefined) return undefined;
  if (others.some((other) => closest(other, [name]) !== undefined)) return undefined;
  if (!takesAt(schema, meant, source.data, valueAt(source.data, [...parent, key]))) return undefined;
  const { file, text, start, end } = source.keyPlace([...parent, key]);
  if (text === undefined || !start || !end) return undefined;
  const written = text.slice(start.offset, end.offset);
  const quotes = [key, `"${key}"`, `'${key}'`].indexOf(written);
  const offset = start.offset + Math.min(quotes, 1);
  return quotes === -1 ? undefined : { file, offset, remove: key.length, insert: name };
}
