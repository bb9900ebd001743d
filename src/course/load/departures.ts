import type { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest, didYouMean, question } from '../../diagnostics/suggest.ts';
import { idFrom } from '../slug.ts';
import { type DataSource, type Path, valueAt } from './data-source.ts';
import { fieldRename } from './field-rename.ts';
import { describe, expectation, fieldName, written } from './issue-words.ts';
import type { LocatedIssue } from './located-issues.ts';
import { descriptionAt, fieldsAt } from './schema-at.ts';

/** A departure from the schema. */
export interface Departure {
  readonly finding: Diagnostic;
  /** The path of a field that is missing. */
  readonly missing?: Path;
  /** The path of the field that a misspelt one was meant to be. */
  readonly meant?: Path;
}

/** What to say of an issue; of several unknown fields, each for itself. */
export function departuresAt(
  { issue, path }: LocatedIssue,
  source: DataSource,
  schema: z.ZodType,
): Departure[] {
  const value = valueAt(source.data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = fieldsAt(schema, path, source.data);
      return issue.keys.map((key) => {
        const { finding, meant } = unknownField(key, path, fields, source);
        const others = issue.keys.filter((other) => other !== key);
        const fix = meant && fieldRename({ key, meant, others, fields }, source, schema);
        return { finding: fix ? { ...finding, fix } : finding, ...(meant ? { meant } : {}) };
      });
    }
    case 'invalid_union': {
      if (issue.errors.length === 0) return [badVariant(issue, path, source)];
      if (value === undefined) return [missingField(path, source, descriptionAt(schema, path, source.data))];
      const expected = [...new Set(issue.errors.flat().map(expectation))].join(', or ');
      const parameters = { field: fieldName(path), expected, actual: describe(value) };
      return [{ finding: diagnostic('FIELD-TYPE', source.place(path), parameters) }];
    }
    case 'invalid_type':
      return [
        value === undefined
          ? missingField(path, source, descriptionAt(schema, path, source.data))
          : wrongKind(issue, path, source, schema),
      ];
    case 'invalid_value':
      return [
        value === undefined
          ? missingField(path, source, expectation(issue))
          : wrongWord(path, source, issue.values.map(String), expectation(issue)),
      ];
    case 'invalid_key':
    case 'invalid_element': {
      const field = fieldName(path);
      const expected = 'a name made of letters, digits, dots and hyphens';
      return issue.issues.map(() => ({
        finding: diagnostic('FIELD-VALUE', source.keyPlace(path), {
          field,
          actual: describe(field),
          expected,
        }),
      }));
    }
    default: {
      const parameters = {
        field: fieldName(path),
        actual: written(value, path, source),
        expected: expectation(issue),
      };
      const isId = path.at(-1) === 'id' && issue.code === 'invalid_format' && typeof value === 'string';
      const id = isId ? idFrom(value, '') : '';
      const hint = id ? { hint: `“${id}” would do.` } : {};
      return [{ finding: diagnostic('FIELD-VALUE', source.place(path), parameters, hint) }];
    }
  }
}

const cutText =
  'If these words belong to the text before them, put that text in quotes: inside { … } a comma starts a new field.';

function unknownField(key: string, parent: Path, fields: ReadonlySet<string>, source: DataSource): Departure {
  const path = [...parent, key];
  const guess = closest(key, fields);
  // `{ text: First this, then that }`: YAML reads what follows the comma as a field without a value.
  const isRest = valueAt(source.data, path) === null && /\s/.test(key);
  const hint =
    guess !== undefined
      ? question(guess)
      : isRest
        ? cutText
        : `The fields here are: ${[...fields].join(', ')}.`;
  return {
    finding: diagnostic('FIELD-UNKNOWN', source.keyPlace(path), { field: key }, { hint }),
    ...(guess === undefined ? {} : { meant: [...parent, guess] }),
  };
}

function missingField(path: Path, source: DataSource, description: string): Departure {
  const parameters = { field: fieldName(path), description };
  return {
    finding: diagnostic('FIELD-MISSING', source.place(path.slice(0, -1)), parameters),
    missing: path,
  };
}

/** A word that is not among those that the field takes. */
function wrongWord(path: Path, source: DataSource, known: readonly string[], expected: string): Departure {
  const value = valueAt(source.data, path);
  const parameters = { field: fieldName(path), actual: describe(value), expected };
  const hint = typeof value === 'string' ? didYouMean(value, known) : {};
  return { finding: diagnostic('FIELD-VALUE', source.place(path), parameters, hint) };
}

function wrongKind(
  issue: z.core.$ZodIssueInvalidType,
  path: Path,
  source: DataSource,
  schema: z.ZodType,
): Departure {
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
  return { finding: diagnostic('FIELD-TYPE', source.place(path), parameters, hint ? { hint } : {}) };
}

/** Whether a field without a value is followed by `#…` on its line, such as a colour. */
function isComment(path: Path, source: DataSource): boolean {
  const { text, end } = source.keyPlace(path);
  return text !== undefined && end !== undefined && /^\s*:\s+#\S/.test(text.slice(end.offset));
}

/** A group of fields whose `type` is none that there is. */
function badVariant(issue: z.core.$ZodIssueInvalidUnion, path: Path, source: DataSource): Departure {
  const name = issue.discriminator ?? 'type';
  const known = (issue as { options?: readonly unknown[] }).options?.map(String) ?? [];
  const field = path.at(-1) === name ? path : [...path, name];
  if (valueAt(source.data, path) === undefined)
    return missingField(field, source, `one of ${known.join(', ')}.`);
  return wrongWord(path, source, known, `one of ${known.join(', ')}`);
}
