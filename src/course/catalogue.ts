import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import glob from 'fast-glob';
import { addTo, compare, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { adjustableCodes, isCode, isFixed, type Levels } from '../diagnostics/levels.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { FoundCourse } from './find-courses.ts';
import { type Cursor, eachOf } from './load/cursor.ts';
import type { CourseDefaults } from './load/files.ts';
import { matchesOf } from './load/pattern.ts';
import { decode, maxTextBytes, megabytes, reasonOf } from './load/source-text.ts';
import { validate } from './load/validate.ts';
import { parseYaml } from './load/yaml-source.ts';
import { type CatalogueEntry, type CatalogueFile, catalogueFile } from './schema/course-file.ts';

/** The catalogue in a file; findings call it `shown`. */
export async function readCatalogue(
  file: string,
  shown: string,
): Promise<Result<Cursor<CatalogueFile> | undefined>> {
  const place = { file: shown };
  const { size } = await stat(file);
  if (size > maxTextBytes) {
    const finding = diagnostic('SRC-TOO-LARGE', place, {
      size: megabytes(size),
      limit: megabytes(maxTextBytes),
    });
    return { value: undefined, diagnostics: [finding] };
  }
  const bytes = await readFile(file).catch((error: unknown) =>
    diagnostic('SRC-UNREADABLE', place, { reason: reasonOf(error) }),
  );
  if (!(bytes instanceof Uint8Array)) return { value: undefined, diagnostics: [bytes] };
  const text = decode(bytes, place);
  const yaml = text.value && parseYaml(text.value);
  const checked =
    yaml?.value &&
    validate(yaml.value.data === null ? { ...yaml.value, data: {} } : yaml.value, catalogueFile);
  const found = [...text.diagnostics, ...(yaml?.diagnostics ?? []), ...(checked?.diagnostics ?? [])];
  // Only files of courses are mended.
  return { value: checked?.value, diagnostics: found.map(({ fix: _, ...finding }) => finding) };
}

/** The courses of a catalogue in `folder`, each once, with what it says about them. */
export async function listedIn(
  folder: string,
  catalogue: Cursor<CatalogueFile>,
): Promise<Result<FoundCourse[]>> {
  const diagnostics: Diagnostic[] = [];
  const { targets } = catalogue.value;
  const defaults = defaultsOf(catalogue.value);
  const forAll = levelsOf(catalogue.maybe('checks'), diagnostics);
  const courses = new Map<string, FoundCourse>();
  const add = (one: string, own?: Levels) => {
    const before = courses.get(one)?.levels;
    const levels = forAll || before || own ? { ...forAll, ...before, ...own } : undefined;
    courses.set(one, {
      folder: one,
      ...(targets ? { targets } : {}),
      ...(levels ? { levels } : {}),
      ...(defaults ? { defaults } : {}),
    });
  };
  const field = catalogue.maybe('courses');
  if (!field) for (const one of await coursesMatching(folder, 'courses/*')) add(one);
  for (const entry of eachOf<string | CatalogueEntry>(field)) {
    const plain = typeof entry.value === 'string';
    const settings = entry as Cursor<CatalogueEntry>;
    const pattern = plain ? (entry as Cursor<string>) : settings.at('path');
    const own = plain ? undefined : levelsOf(settings.maybe('checks'), diagnostics);
    const found = await foldersOf(folder, pattern);
    addTo(diagnostics, found.diagnostics);
    for (const one of found.value) add(one, own);
  }
  return { value: [...courses.values()], diagnostics };
}

/** What a catalogue says for courses that do not; `undefined`: nothing. */
function defaultsOf({ publisher, defaults }: CatalogueFile): CourseDefaults | undefined {
  return publisher || defaults ? { ...defaults, ...(publisher ? { publisher } : {}) } : undefined;
}

/** Levels as the author wrote them; findings about those that change nothing are added to `diagnostics`. */
export function levelsOf(checks: Cursor<Levels> | undefined, diagnostics: Diagnostic[]): Levels | undefined {
  if (!checks) return undefined;
  for (const [code, level] of Object.entries(checks.value)) {
    const path = [...checks.path, code];
    if (!isCode(code))
      diagnostics.push(
        diagnostic(
          'CHECK-UNKNOWN',
          checks.source.keyPlace(path),
          { code },
          didYouMean(code, adjustableCodes()),
        ),
      );
    else if (isFixed(code) && level !== 'error')
      diagnostics.push(diagnostic('CHECK-FIXED', checks.source.place(path), { code, level }));
  }
  return checks.value;
}

async function foldersOf(folder: string, pattern: Cursor<string>): Promise<Result<string[]>> {
  // A folder whose name looks like a pattern comes first.
  const exact = resolve(folder, pattern.value);
  const isCourse = await stat(resolve(exact, 'course.yaml')).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isCourse) return { value: [exact], diagnostics: [] };
  return await matchesOf(pattern.value, pattern, (one) => coursesMatching(folder, one));
}

/** The course folders that a pattern names. */
export async function coursesMatching(folder: string, pattern: string): Promise<string[]> {
  const files = `${pattern.replace(/\/+$/, '').replace(/[()]/g, '\\$&')}/course.yaml`;
  const found = await glob(files, { cwd: folder, absolute: true });
  return found.map((file) => dirname(file)).sort(compare);
}
