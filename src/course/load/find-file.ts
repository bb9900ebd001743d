import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Files } from './files.ts';

/** A file that the course names: its path when it may be read, else what is wrong. */
export function findFile(files: Files, path: string, place: Place): { readonly path: string } | { readonly finding: Diagnostic } {
  const wanted = path.replace(/^\.\//, '');
  const entry = files.entries.get(wanted);
  if (entry?.link === 'outside' || entry?.link === 'broken') return { finding: diagnostic('SRC-SYMLINK', place, { path: wanted }) };
  if (entry) return { path: wanted };
  const lower = wanted.toLowerCase();
  const folded = [...files.entries.keys()].find((one) => one.toLowerCase() === lower);
  if (folded) return { finding: diagnostic('SRC-CASE', place, { path: wanted, actual: folded }) };
  const guess = closest(wanted, files.entries.keys());
  return { finding: diagnostic('SRC-MISSING', place, { path: wanted }, guess ? { hint: `Did you mean “${guess}”?` } : {}) };
}

/** Files whose names differ in case only: on some computers one of them replaces the other. */
export function caseClashes(files: Files): Diagnostic[] {
  const seen = new Map<string, string>();
  const clashes: Diagnostic[] = [];
  for (const path of files.entries.keys()) {
    const first = seen.get(path.toLowerCase());
    if (first === undefined) seen.set(path.toLowerCase(), path);
    else clashes.push(diagnostic('SRC-CASE-CLASH', { file: path }, { first, second: path }));
  }
  return clashes;
}
