import type { z } from 'zod';
import type { Result } from '../../diagnostics/diagnostic.ts';
import type { Cursor } from './cursor.ts';
import { type DataSource, type Path, valueAt } from './data-source.ts';
import { type LocatedIssue, locatedIssues } from './located-issues.ts';
import { parse, validate } from './validate.ts';

/**
 * Like `validate`, but what is wrong is taken out and the rest goes on, so that one misspelt field does not hide the
 * findings of everything after it. The diagnostics are those of the whole; with an error among them, nothing is built.
 * `stand-ins` fill required fields that are missing.
 */
export function validateWhatStands<T>(
  source: DataSource,
  schema: z.ZodType<T>,
  standIns: object,
): Result<Cursor<T> | undefined> {
  const first = validate(source, schema);
  if (first.value) return first;
  let current = source;
  for (let round = 0; round < 8; round++) {
    const parsed = parse(current.data, schema);
    if ('value' in parsed) break;
    const { data } = current;
    const bad =
      'tooLong' in parsed
        ? [parsed.tooLong]
        : locatedIssues(parsed.issues, data).flatMap((one) => badPaths(one, data));
    current = without(current, bad, standIns);
  }
  return { value: validate(current, schema).value, diagnostics: first.diagnostics };
}

/**
 * What an issue condemns: the value itself, and where that is missing the innermost list entry on its path, or the
 * field of the file.
 */
function badPaths({ issue, path }: LocatedIssue, data: unknown): Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  if (path.length > 0 && valueAt(data, path) !== undefined) return [path];
  const lastEntry = path.findLastIndex((step) => typeof step === 'number');
  return [lastEntry > 0 ? path.slice(0, lastEntry + 1) : path.slice(0, 1)];
}

/** The source without the values at `bad`. List entries move up; places still name where they were written. */
function without(source: DataSource, bad: readonly Path[], standIns: object): DataSource {
  const removed = new Set(bad.map((path) => JSON.stringify(path)));
  const origins = new Map<string, Path>();
  const copy = (value: unknown, from: Path, to: Path): unknown => {
    origins.set(JSON.stringify(to), from);
    if (Array.isArray(value)) {
      const kept = value
        .map((_, index) => index)
        .filter((index) => !removed.has(JSON.stringify([...from, index])));
      return kept.map((index, position) => copy(value[index], [...from, index], [...to, position]));
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => !removed.has(JSON.stringify([...from, key])));
    return Object.fromEntries(
      entries.map(([key, child]) => [key, copy(child, [...from, key], [...to, key])]),
    );
  };
  const data = copy(source.data, [], []);
  const filled =
    typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...standIns, ...data } : standIns;
  const original = (path: Path): Path => {
    for (let length = path.length; length >= 0; length--) {
      const found = origins.get(JSON.stringify(path.slice(0, length)));
      if (found) return [...found, ...path.slice(length)];
    }
    return path;
  };
  return {
    file: source.file,
    data: filled,
    has: (path) => source.has(original(path)),
    place: (path) => source.place(original(path)),
    keyPlace: (path) => source.keyPlace(original(path)),
    origin: (path) => source.origin(original(path)),
    idFix: (path, id) => source.idFix(original(path), id),
  };
}
