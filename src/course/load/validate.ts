import type { z } from 'zod';
import { atMost, moreLike } from '../../diagnostics/at-most.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { Cursor } from './cursor.ts';
import { type DataSource, type Path, valueAt } from './data-source.ts';
import { type Departure, departuresAt } from './departures.ts';
import { fieldName } from './issue-words.ts';
import { type LocatedIssue, locatedIssues } from './located-issues.ts';

// For question blocks, which are data too.
export { valueAt } from './data-source.ts';

type Issue = z.core.$ZodIssue;

/** Of findings with one code in one file: more say nothing new. */
const mostAlike = 1000;

/**
 * Holds the data of a YAML text against a schema. Every departure becomes a diagnostic at its own place; the value
 * comes back only when there is none, so that what is typed is true.
 */
export function validate<T>(source: DataSource, schema: z.ZodType<T>): Result<Cursor<T> | undefined> {
  const parsed = parse(source.data, schema);
  if ('value' in parsed) return { value: new Cursor(parsed.value, source), diagnostics: [] };
  if ('tooLong' in parsed) return { value: undefined, diagnostics: [tooLong(parsed.tooLong, source)] };
  const { departures, rest } = firstOfEach(locatedIssues(parsed.issues, source.data), source, schema);
  // A field that is missing because it is misspelt beside: that is said where it is written.
  const meant = new Set(departures.flatMap(({ meant }) => (meant ? JSON.stringify(meant) : [])));
  const told = departures.flatMap(({ finding, missing }) =>
    missing && meant.has(JSON.stringify(missing)) ? [] : [finding],
  );
  return { value: undefined, diagnostics: [...atMost(told, mostAlike), ...rest] };
}

/** The first departures of each kind, and how many more there are: to word a hundred thousand takes minutes. */
function firstOfEach(
  issues: readonly LocatedIssue[],
  source: DataSource,
  schema: z.ZodType,
): { readonly departures: readonly Departure[]; readonly rest: readonly Diagnostic[] } {
  const counts = new Map<string, number>();
  const last = new Map<string, Diagnostic>();
  const departures = issues.flatMap((one) => {
    const { code } = one.issue;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > mostAlike) return [];
    const made = departuresAt(one, source, schema);
    for (const { finding } of made) last.set(code, finding);
    return made;
  });
  const rest = [...last].flatMap(([code, finding]) => {
    const more = (counts.get(code) ?? 0) - mostAlike;
    return more > 0 ? [moreLike(finding, more)] : [];
  });
  return { departures, rest };
}

type Parsed<T> = { readonly value: T } | { readonly issues: readonly Issue[] } | { readonly tooLong: Path };

/** What the schema says. Of lists that are wrong a hundred thousand times over, the library's stack ends. */
export function parse<T>(data: unknown, schema: z.ZodType<T>): Parsed<T> {
  try {
    const parsed = schema.safeParse(data);
    return parsed.success ? { value: parsed.data } : { issues: parsed.error.issues };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { tooLong: longestList(data, [])?.path ?? [] };
  }
}

function tooLong(path: Path, source: DataSource): Diagnostic {
  const list = valueAt(source.data, path);
  const count = Array.isArray(list) ? list.length.toLocaleString('en-US') : 'so many';
  return diagnostic('FIELD-VALUE', source.place(path), {
    field: fieldName(path),
    actual: `a list of ${count} entries`,
    expected: 'far fewer',
  });
}

function longestList(
  data: unknown,
  path: Path,
): { readonly path: Path; readonly length: number } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  let longest = Array.isArray(data) ? { path, length: data.length } : undefined;
  for (const [key, value] of Object.entries(data)) {
    const inner = longestList(value, [...path, Array.isArray(data) ? Number(key) : key]);
    if (inner && inner.length > (longest?.length ?? 0)) longest = inner;
  }
  return longest;
}
