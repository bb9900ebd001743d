import type { z } from 'zod';
import type { DataSource, Path } from './data-source.ts';

/** The words for what a schema says of a value, for somebody who writes courses. */

type Issue = z.core.$ZodIssue;

/** What the value should have been. */
export function expectation(issue: Issue): string {
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

/** What the value is. */
export function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  return String(value);
}

/** A value in the author's own spelling: `1.10` is the number 1.1 to YAML. */
export function written(value: unknown, path: Path, source: DataSource): string {
  const { text, start, end } = source.place(path);
  if (typeof value !== 'number' || text === undefined || !start || !end) return describe(value);
  const own = text.slice(start.offset, end.offset);
  return Number(own) === value ? own : describe(value);
}

export function fieldName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `${fieldName(path.slice(0, -1))}[${last + 1}]` : last;
}
