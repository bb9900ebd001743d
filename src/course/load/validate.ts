import type { z } from 'zod';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { idFrom } from '../slug.ts';
import { Cursor } from './cursor.ts';
import type { DataSource, Path } from './data-source.ts';
import { descriptionAt, fieldsAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds the data of a YAML text against a schema. Every departure becomes a diagnostic at its own place; the value
 * comes back only when there is none, so that what is typed is true.
 */
export function validate<T>(source: DataSource, schema: z.ZodType<T>): Result<Cursor<T> | undefined> {
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return { value: new Cursor(parsed.data, source), diagnostics: [] };
  const diagnostics = parsed.error.issues.flatMap((issue) => fromIssue(issue, [], source, schema));
  return {
    value: undefined,
    diagnostics: diagnostics.filter((finding) => !isMisspelt(finding, diagnostics)),
  };
}

/** A field that is missing because it is misspelt beside: that is said where it is written. */
function isMisspelt({ code, message, place }: Diagnostic, all: readonly Diagnostic[]): boolean {
  const field = code === 'FIELD-MISSING' ? /“([^”]+)”/.exec(message)?.[1] : undefined;
  return (
    field !== undefined &&
    all.some((one) => one.code === 'FIELD-UNKNOWN' && one.hint === didYouMean(field) && isInside(one, place))
  );
}

function isInside({ place }: Diagnostic, around: Diagnostic['place']): boolean {
  const [from, at, to] = [around?.start?.offset, place?.start?.offset, around?.end?.offset];
  return from !== undefined && at !== undefined && to !== undefined && from <= at && at <= to;
}

const didYouMean = (guess: string): string => `Did you mean “${guess}”?`;

function fromIssue(issue: Issue, base: Path, source: DataSource, schema: z.ZodType): Diagnostic[] {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(source.data, path);
  const field = fieldName(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const fields = fieldsAt(schema, path, source.data);
        const guess = closest(key, fields);
        // `{ text: First this, then that }`: YAML reads what follows the comma as a field without a value.
        const isRest = valueAt(source.data, [...path, key]) === null && /\s/.test(key);
        const hint = guess
          ? didYouMean(guess)
          : isRest
            ? cutText
            : `The fields here are: ${[...fields].join(', ')}.`;
        return diagnostic('FIELD-UNKNOWN', source.keyPlace([...path, key]), { field: key }, { hint });
      });
    case 'invalid_union': {
      if (issue.errors.length === 0) return [badVariant(issue, path, source)];
      if (value === undefined)
        return [
          diagnostic('FIELD-MISSING', source.place(path.slice(0, -1)), {
            field,
            description: descriptionAt(schema, path, source.data),
          }),
        ];
      const branch = bestBranch(issue.errors, value);
      if (branch) return branch.flatMap((inner) => fromIssue(inner, path, source, schema));
      const expected = [...new Set(issue.errors.flat().map(expectation))].join(', or ');
      return [diagnostic('FIELD-TYPE', source.place(path), { field, expected, actual: describe(value) })];
    }
    case 'invalid_type':
      if (value === undefined) {
        const description = descriptionAt(schema, path, source.data);
        return [diagnostic('FIELD-MISSING', source.place(path.slice(0, -1)), { field, description })];
      }
      return [wrongKind(issue, path, source, schema)];
    case 'invalid_value': {
      const guess = typeof value === 'string' ? closest(value, issue.values.map(String)) : undefined;
      const parameters = { field, actual: describe(value), expected: expectation(issue) };
      if (value === undefined)
        return [
          diagnostic('FIELD-MISSING', source.place(path.slice(0, -1)), {
            field,
            description: parameters.expected,
          }),
        ];
      return [
        diagnostic(
          'FIELD-VALUE',
          source.place(path),
          parameters,
          guess ? { hint: `Did you mean “${guess}”?` } : {},
        ),
      ];
    }
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.map(() =>
        diagnostic('FIELD-VALUE', source.keyPlace(path), {
          field,
          actual: describe(field),
          expected: 'a name made of letters, digits, dots and hyphens',
        }),
      );
    default: {
      const parameters = { field, actual: written(value, path, source), expected: expectation(issue) };
      const id =
        path.at(-1) === 'id' && issue.code === 'invalid_format' && typeof value === 'string'
          ? idFrom(value, '')
          : '';
      return [
        diagnostic('FIELD-VALUE', source.place(path), parameters, id ? { hint: `“${id}” would do.` } : {}),
      ];
    }
  }
}

const cutText =
  'If these words belong to the text before them, put that text in quotes: inside { … } a comma starts a new field.';

function wrongKind(
  issue: z.core.$ZodIssueInvalidType,
  path: Path,
  source: DataSource,
  schema: z.ZodType,
): Diagnostic {
  const value = valueAt(source.data, path);
  const parameters = {
    field: fieldName(path),
    expected: expectation(issue),
    actual: written(value, path, source),
  };
  const fields = issue.expected === 'object' ? [...fieldsAt(schema, path, {})] : [];
  const asFields = fields.length
    ? `Write its fields below it, each on an indented line of its own: ${fields.join(', ')}.`
    : undefined;
  const asList =
    issue.expected === 'array'
      ? 'Write each entry below it, on a line of its own that starts with “- ”.'
      : undefined;
  const hint =
    value === null && isComment(path, source)
      ? 'A “#” starts a comment: put the value in quotes.'
      : (asFields ?? asList);
  return diagnostic('FIELD-TYPE', source.place(path), parameters, hint ? { hint } : {});
}

/** Whether a field without a value is followed by `#…` on its line, such as a colour. */
function isComment(path: Path, source: DataSource): boolean {
  const { text, end } = source.keyPlace(path);
  return text !== undefined && end !== undefined && /^\s*:\s+#\S/.test(text.slice(end.offset));
}

/** A value in the author's own spelling: `1.10` is the number 1.1 to YAML. */
function written(value: unknown, path: Path, source: DataSource): string {
  const { text, start, end } = source.place(path);
  if (typeof value !== 'number' || text === undefined || !start || !end) return describe(value);
  const own = text.slice(start.offset, end.offset);
  return Number(own) === value ? own : describe(value);
}

function badVariant(issue: z.core.$ZodIssueInvalidUnion, path: Path, source: DataSource): Diagnostic {
  const name = issue.discriminator ?? 'type';
  const known = (issue as { options?: readonly unknown[] }).options?.map(String) ?? [];
  const value = valueAt(source.data, path);
  const parent = path.at(-1) === name ? path.slice(0, -1) : path;
  if (value === undefined)
    return diagnostic('FIELD-MISSING', source.place(parent), {
      field: name,
      description: `one of ${known.join(', ')}.`,
    });
  const guess = typeof value === 'string' ? closest(value, known) : undefined;
  return diagnostic(
    'FIELD-VALUE',
    source.place(path),
    { field: name, actual: describe(value), expected: `one of ${known.join(', ')}` },
    guess ? { hint: `Did you mean “${guess}”?` } : {},
  );
}

/**
 * The alternative that the author meant: the one whose kind of value fits, so that its inner errors are the real ones.
 * Of several groups of fields, the one that knows most of the fields.
 */
export function bestBranch(
  branches: readonly (readonly Issue[])[],
  value: unknown,
): readonly Issue[] | undefined {
  const fitting = branches.filter((issues) =>
    issues.some((issue) => issue.path.length > 0 || fits(issue, value)),
  );
  return [...fitting].sort(
    (a, b) => strangers(a) - strangers(b) || depth(b) - depth(a) || a.length - b.length,
  )[0];
}

/** Whether a value that was refused as a whole is at least of the right kind, or nearly a word that is allowed. */
function fits(issue: Issue, value: unknown): boolean {
  if (issue.code === 'invalid_value')
    return typeof value === 'string' && closest(value, issue.values.map(String)) !== undefined;
  return issue.code !== 'invalid_type';
}

/** How many of the fields this alternative does not have. */
function strangers(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) =>
      sum + (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.length : 0),
    0,
  );
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? (kinds[issue.expected] ?? issue.expected)
        : issue.message;
    case 'invalid_value':
      return issue.values.length === 1
        ? `“${String(issue.values[0])}”`
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (!issue.message.startsWith('Too small')) return issue.message;
      if (issue.inclusive === false) return `more than ${issue.minimum}`;
      return `at least ${issue.minimum} ${sizeUnit(issue.origin, issue.minimum)}`.trim();
    case 'too_big':
      if (!issue.message.startsWith('Too big')) return issue.message;
      return `at most ${issue.maximum} ${sizeUnit(issue.origin, issue.maximum)}`.trim();
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function sizeUnit(origin: string, count: number | bigint): string {
  if (origin === 'string') return count === 1 ? 'character' : 'characters';
  if (origin === 'array') return count === 1 ? 'entry' : 'entries';
  return '';
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  return String(value);
}

function fieldName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `${fieldName(path.slice(0, -1))}[${last + 1}]` : last;
}

export function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const step of path)
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
  return value;
}
