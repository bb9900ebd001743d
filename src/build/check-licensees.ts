import { basename, dirname, relative } from 'node:path';
import { checkLicensee } from '../checks/licensees/index.ts';
import type { LicenseeSurroundings, NamedLicensee } from '../checks/licensees/rule.ts';
import { keyword } from '../checks/suppress/comment.ts';
import { suppress, type Texts } from '../checks/suppress/suppress.ts';
import type { FoundLicensee } from '../course/find-licensees.ts';
import type { LicensedCatalogue } from '../course/find-subjects.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import type { Files } from '../course/load/files.ts';
import { notingFiles } from '../course/load/read-texts.ts';
import { type LoadedLicensee, loadLicensee } from '../course/load-licensee.ts';
import { addTo, type Diagnostic, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { type Levels, withLevels } from '../diagnostics/levels.ts';
import { eachOnce } from './check-folder.ts';
import { shownFrom } from './shown-from.ts';

/** Of a checked licensee what one has to know of it. */
export interface LicenseeHead {
  /** Absolute. */
  readonly file: string;
  /** What its catalogue says of findings. */
  readonly levels?: Levels;
  readonly id: string;
  readonly agency: string;
}

/** What was read of one file. */
interface Read extends Result<LoadedLicensee | undefined> {
  readonly found: FoundLicensee;
  readonly texts: Texts;
}

/**
 * Checks the licensees of a catalogue that were asked for; the others are read, for two may be alike. Findings name files
 * as seen from `from`. `laidOver`: texts that stand for those of files, by absolute path: of what is not written yet.
 */
export async function checkLicensees(
  { folder, licensees, asked }: LicensedCatalogue,
  around: Omit<LicenseeSurroundings, 'earlier'>,
  from: string,
  laidOver: ReadonlyMap<string, string> = new Map(),
): Promise<Result<LicenseeHead[]>> {
  const reader = licenseeReader(laidOver);
  const earlier: NamedLicensee[] = [];
  const heads: LicenseeHead[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const one of licensees) {
    const { found, value, diagnostics: own, texts } = await reader(one);
    const { file, levels } = found;
    if (asked.has(file)) {
      const all = [...own, ...(value ? checkLicensee(value, { ...around, earlier }) : [])];
      const counted = withLevels(suppress(eachOnce(all), texts), levels);
      const shown = relative(from, dirname(file));
      // Only files of courses are mended.
      const told = sortDiagnostics(counted).map(({ fix: _, ...finding }) => shownFrom(finding, shown));
      addTo(diagnostics, told);
      if (value) heads.push(headOf(value, found));
    }
    if (value) earlier.push({ ...value, file: relative(folder, file).replaceAll('\\', '/') });
  }
  return { value: heads, diagnostics };
}

/** Reads files of licensees; each folder is listed once. */
function licenseeReader(laidOver: ReadonlyMap<string, string>): (found: FoundLicensee) => Promise<Read> {
  const folders = new Map<string, Promise<Files>>();
  return async (found) => {
    const folder = dirname(found.file);
    const files = folders.get(folder) ?? diskFiles(folder);
    folders.set(folder, files);
    const noted = notingFiles(withText(await files, found.file, laidOver.get(found.file)));
    const read = await loadLicensee(noted.files, basename(found.file));
    return { ...read, found, texts: noted.textsWith(keyword) };
  };
}

function withText(files: Files, file: string, text: string | undefined): Files {
  if (text === undefined) return files;
  const bytes = new TextEncoder().encode(text);
  const read: Files['read'] = async (path, length) =>
    path === basename(file) ? bytes.subarray(0, length) : files.read(path, length);
  return { ...files, read };
}

function headOf({ licensee: { id, agency } }: LoadedLicensee, { file, levels }: FoundLicensee): LicenseeHead {
  return { file, id, agency, ...(levels ? { levels } : {}) };
}
