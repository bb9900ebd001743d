import type { Severity } from '../diagnostic.ts';

/**
 * One row of the table of codes. `message` says what happened and why it matters, with `{named}` parameters;
 * `hint` what to do. `why` is for the reference page: the reason, the clause, the LMS that bites.
 * A code never changes its meaning once released.
 *
 * `adjustable`: for errors. An error is fixed unless it says so: with what it stands for, a package would lack something
 * that its author wrote, mislead an LMS, or not be safe, so no catalogue and no comment can turn it off. Adjustable is
 * an error with which every package is still whole, and works; a test builds one with each. Warnings and notes are.
 */
export interface CodeEntry {
  readonly severity: Severity;
  readonly adjustable?: true;
  readonly title: string;
  readonly message: string;
  readonly hint?: string;
  readonly why: string;
}
