import { resolve } from 'node:path';
import { type Diagnostic, hasErrors, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { openZip } from '../packaging/read-zip.ts';
import { compareOutlines } from './compare.ts';
import type { PackageOutline } from './outline.ts';
import { outlineOf } from './outline-of.ts';

/** What becomes of learners who have begun the earlier version, and of reports over both. */
export type Verdict = 'safe' | 'breaks-reporting' | 'resets-progress';

export interface Comparison {
  readonly verdict: Verdict;
  readonly before: PackageOutline;
  readonly after: PackageOutline;
}

/** Codes that say that what a learner has done is lost; all other errors are about reports. */
const resets = ['DIFF-STANDARD', 'DIFF-COURSE-ID', 'DIFF-UNIT-ID', 'DIFF-UNIT-GONE', 'DIFF-QUESTION-TYPE'];

/** Compares two zips of anybody. `undefined` where one of them cannot be opened, or tells no standard. */
export async function comparePackages(
  before: string,
  after: string,
  from: string,
): Promise<Result<Comparison | undefined>> {
  const [first, second] = [await readOutline(before, from), await readOutline(after, from)];
  const unread = [...first.diagnostics, ...second.diagnostics];
  if (!first.value || !second.value) return { value: undefined, diagnostics: unread };
  const diagnostics = sortDiagnostics(compareOutlines(first.value, second.value, after));
  const value = { verdict: verdictOf(diagnostics), before: first.value, after: second.value };
  return { value, diagnostics };
}

function verdictOf(diagnostics: readonly Diagnostic[]): Verdict {
  if (diagnostics.some(({ code }) => resets.includes(code))) return 'resets-progress';
  return hasErrors(diagnostics) ? 'breaks-reporting' : 'safe';
}

async function readOutline(file: string, from: string): Promise<Result<PackageOutline | undefined>> {
  const opened = await openZip(resolve(from, file));
  const diagnostics = opened.diagnostics.map((one) => ({ ...one, place: { file } }));
  if (!opened.value) return { value: undefined, diagnostics };
  try {
    return { value: await outlineOf(opened.value.view), diagnostics: [] };
  } finally {
    opened.value.close();
  }
}
