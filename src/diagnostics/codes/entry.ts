import type { Severity } from '../diagnostic.ts';

/**
 * One row of the table of codes. `message` says what happened and why it matters, with `{named}` parameters;
 * `hint` what to do. `why` is for the reference page: the reason, the clause, the LMS that bites.
 * A code never changes its meaning once released.
 */
export interface CodeEntry {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly hint?: string;
  readonly why: string;
}
