import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Files } from './files.ts';

/** A file that the course names: its path when it may be read, else what is wrong. Links to folders are not followed. */
export function findFile(
  files: Files,
  path: string,
  place: Place,
): { readonly path: string } | { readonly finding: Diagnostic } {
  const wanted = path.replace(/^\.\//, '');
  const entry = files.entries.get(wanted);
  if (entry && (entry.link === undefined || entry.link === 'inside')) return { path: wanted };
  const link = foldersOf(wanted).find((folder) => files.entries.get(folder)?.link !== undefined);
  if (link !== undefined) return { finding: diagnostic('SRC-SYMLINK', place, { path: link }) };
  const lower = wanted.toLowerCase();
  const folded = [...files.entries.keys()].find((one) => one.toLowerCase() === lower);
  if (folded) return { finding: diagnostic('SRC-CASE', place, { path: wanted, actual: folded }) };
  return { finding: diagnostic('SRC-MISSING', place, { path: wanted }, adviceFor(files, wanted)) };
}

/** The paths of the folders that a file lies in, and its own: an entry among them is a file or a link. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function adviceFor(files: Files, wanted: string): { hint?: string } {
  const folder = `${wanted.replace(/\/+$/, '')}/`;
  const inside = [...files.entries.keys()].find((path) => path.startsWith(folder));
  if (inside !== undefined)
    return { hint: `“${wanted}” is a folder: name a file in it, such as “${inside}”.` };
  const guess = closest(wanted, files.entries.keys());
  return guess === undefined ? {} : { hint: `Did you mean “${guess}”?` };
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
