import type { Diagnostic, Fix, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest, question } from '../../diagnostics/suggest.ts';
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
  const names = namesIn(files);
  const folded = names.folded.get(wanted.toLowerCase());
  if (folded !== undefined) {
    const fix = names.alike.has(wanted.toLowerCase()) ? undefined : rename(place, wanted, folded);
    const parameters = { path: wanted, actual: folded };
    return { finding: diagnostic('SRC-CASE', place, parameters, fix ? { fix } : {}) };
  }
  return { finding: diagnostic('SRC-MISSING', place, { path: wanted }, adviceFor(names, wanted)) };
}

/** The change of a path where it is written, if it stands there letter by letter, and once. */
function rename({ file, text, start, end }: Place, wanted: string, actual: string): Fix | undefined {
  if (text === undefined || !start || !end || wanted.length !== actual.length) return undefined;
  const written = text.slice(start.offset, end.offset);
  const at = written.indexOf(wanted);
  if (at === -1 || written.includes(wanted, at + 1)) return undefined;
  return { file, offset: start.offset + at, remove: wanted.length, insert: actual };
}

/** The paths of the folders that a file lies in, and its own: an entry among them is a file or a link. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The files by what may be right of a path that is wrong: in lower case, by name, by folder. */
interface Names {
  readonly folded: ReadonlyMap<string, string>;
  /** Those in lower case that several files have. */
  readonly alike: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, string>;
  /** Names of the files in each folder; the course folder itself is the empty one. */
  readonly inFolder: ReadonlyMap<string, readonly string[]>;
}

/** Made once for a folder: a course may name many files that are not there. */
const known = new WeakMap<Files, Names>();

function namesIn(files: Files): Names {
  const made = known.get(files);
  if (made) return made;
  const folded = new Map<string, string>();
  const alike = new Set<string>();
  const byName = new Map<string, string>();
  const inFolder = new Map<string, string[]>();
  for (const path of files.entries.keys()) {
    const { folder, name } = partsOf(path);
    const lower = path.toLowerCase();
    if (folded.has(lower)) alike.add(lower);
    else folded.set(lower, path);
    if (!byName.has(name)) byName.set(name, path);
    const list = inFolder.get(folder);
    if (list) list.push(name);
    else inFolder.set(folder, [name]);
  }
  const names = { folded, alike, byName, inFolder };
  known.set(files, names);
  return names;
}

function partsOf(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) };
}

/** A file of that name in another folder, or one with nearly that name in the folder, or in one of nearly its name. */
function adviceFor({ byName, inFolder }: Names, wanted: string): { hint?: string } {
  const path = wanted.replace(/\/+$/, '');
  for (const [folder, [first]] of inFolder)
    if (folder === path || folder.startsWith(`${path}/`))
      return { hint: `“${wanted}” is a folder: name a file in it, such as “${folder}/${first}”.` };
  const { folder, name } = partsOf(path);
  const near = inFolder.has(folder) ? folder : closest(folder, inFolder.keys());
  const guess = near === undefined ? undefined : closest(name, inFolder.get(near) ?? []);
  const meant = guess === undefined ? byName.get(name) : near ? `${near}/${guess}` : guess;
  return meant === undefined ? {} : { hint: question(meant) };
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
