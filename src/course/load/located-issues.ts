import type { z } from 'zod';
import { closest } from '../../diagnostics/suggest.ts';
import { type Path, valueAt } from './data-source.ts';

type Issue = z.core.$ZodIssue;

/** What a schema says of the value at `path` of the whole data. */
export interface LocatedIssue {
  readonly issue: Issue;
  readonly path: Path;
}

/** The issues of data, with those of alternatives spelt out: of the alternative that the author meant. */
export function locatedIssues(issues: readonly Issue[], data: unknown, base: Path = []): LocatedIssue[] {
  return issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const path = [...base, ...steps];
    const value = issue.code === 'invalid_union' ? valueAt(data, path) : undefined;
    const branch =
      issue.code === 'invalid_union' && value !== undefined ? bestBranch(issue.errors, value) : undefined;
    return branch ? locatedIssues(branch, data, path) : [{ issue, path }];
  });
}

/**
 * The alternative that the author meant: the one whose kind of value fits, so that its inner errors are the real ones.
 * Of several groups of fields, the one that knows most of the fields.
 */
function bestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
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
  return issues.reduce((most, issue) => Math.max(most, issue.path.length), 0);
}
