/** What every step of the pipeline reports: a finding with a permanent code, a severity, a place and a hint. */

export type Severity = 'error' | 'warning' | 'info';

/** A point in a text: `line` and `column` count from 1 (columns in UTF-16 units), `offset` from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where a finding is. `file` is relative to the folder that the user named, with `/`; `text` is its source. */
export interface Place {
  readonly file: string;
  readonly start?: Position;
  readonly end?: Position;
  /** The source text that `start` and `end` point into; reporters draw code frames from it. */
  readonly text?: string;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** What happened and why it matters, as whole sentences. */
  readonly message: string;
  /** What to do, when the code alone does not say it. */
  readonly hint?: string;
  readonly place?: Place;
  /** A change of the source that mends it safely: `ids --write` and `check --fix` apply it. */
  readonly fix?: Fix;
  /** Other places that explain the finding, each with its own words. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
}

/** Replace `remove` characters at `offset` of a source text by `insert`. */
export interface Fix {
  readonly file: string;
  readonly offset: number;
  readonly remove: number;
  readonly insert: string;
  /** Changes how the file is stored, and no character of its text: `no-mark` takes away the byte order mark. */
  readonly store?: 'no-mark' | 'plain-line-ends';
}

/** What a step of the pipeline returns. `value` is missing only where nothing useful could be made. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Whether two findings say the same of the same place: what editions of a course share is said once. */
export function findingKey({ code, place, message }: Diagnostic): string {
  return [code, place?.file, place?.start?.offset, message].join('\0');
}

/** Adds findings to a list. A spread would put each on the stack, which ends at some hundred thousand. */
export function addTo(list: Diagnostic[], findings: Iterable<Diagnostic>): void {
  for (const finding of findings) list.push(finding);
}

/** Source order: by file, then position, then code; so that two runs print the same. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.start?.offset ?? -1) - (b.place?.start?.offset ?? -1) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** Byte-wise order, the same on every machine; `localeCompare` is not. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
