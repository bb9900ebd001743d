import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import glob from 'fast-glob';
import { addTo, compare, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import type { Levels } from '../diagnostics/levels.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { levelsOf } from './catalogue.ts';
import { isFile } from './catalogue-above.ts';
import { type Cursor, eachOf } from './load/cursor.ts';
import { matchesOf } from './load/pattern.ts';
import type { CatalogueFile, LicenseesEntry } from './schema/course-file.ts';

/** The file of a licensee, and what its catalogue says about it. */
export interface FoundLicensee {
  /** Absolute. */
  readonly file: string;
  /** Severities of findings. */
  readonly levels?: Levels;
}

/** Where licensees lie that no catalogue names. */
const usual = 'licensees/*.yaml';

/**
 * The licensees of a catalogue in `folder`, each once; `undefined`: of a folder with courses and no catalogue. Places in
 * findings are relative to `from`.
 */
export async function licenseesIn(
  folder: string,
  catalogue: Cursor<CatalogueFile> | undefined,
  from: string,
): Promise<Result<FoundLicensee[]>> {
  const diagnostics: Diagnostic[] = [];
  // What is wrong with these is told where the courses are listed.
  const forAll = levelsOf(catalogue?.maybe('checks'), []);
  const licensees = new Map<string, FoundLicensee>();
  const add = async (file: string, own: Levels | undefined, pattern: Cursor<string> | undefined) => {
    if (!(await liesIn(folder, file))) {
      const place = pattern?.place ?? { file: relative(from, file).replaceAll('\\', '/') };
      const path = relative(folder, file).replaceAll('\\', '/');
      diagnostics.push(diagnostic('SRC-SYMLINK', place, { path }));
      return;
    }
    const before = licensees.get(file)?.levels;
    const levels = forAll || before || own ? { ...forAll, ...before, ...own } : undefined;
    licensees.set(file, { file, ...(levels ? { levels } : {}) });
  };
  const field = catalogue?.maybe('licensees');
  if (!field) for (const file of await filesMatching(folder, usual)) await add(file, undefined, undefined);
  for (const entry of eachOf<string | LicenseesEntry>(field)) {
    const plain = typeof entry.value === 'string';
    const settings = entry as Cursor<LicenseesEntry>;
    const pattern = plain ? (entry as Cursor<string>) : settings.at('path');
    const own = plain ? undefined : levelsOf(settings.maybe('checks'), diagnostics);
    // A file whose name looks like a pattern comes first.
    const exact = resolve(folder, pattern.value);
    const found = (await isFile(exact))
      ? { value: [exact], diagnostics: [] }
      : await matchesOf(pattern.value, pattern, (one) => filesMatching(folder, one));
    addTo(diagnostics, found.diagnostics);
    for (const file of found.value) await add(file, own, pattern);
  }
  return { value: [...licensees.values()], diagnostics };
}

/** Links to files are among them, and refused when they are read; links to folders are not followed. */
async function filesMatching(folder: string, pattern: string): Promise<string[]> {
  const options = { cwd: folder, onlyFiles: false, followSymbolicLinks: false, objectMode: true } as const;
  const found = await glob(pattern.replace(/[()]/g, '\\$&'), options);
  return found
    .filter(({ dirent }) => !dirent.isDirectory())
    .map(({ path }) => resolve(folder, path))
    .sort(compare);
}

/** Whether the folder of a file is really below another: one on the way there may be a link. */
async function liesIn(folder: string, file: string): Promise<boolean> {
  const [root, home] = await Promise.all([realpath(folder), realpath(resolve(file, '..'))]);
  return isInside(root, home);
}

/** Whether a path is a folder or file itself, or below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || /^\.\.[\\/]/.test(way) || isAbsolute(way));
}
