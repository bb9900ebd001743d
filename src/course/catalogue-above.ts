import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { listedIn, readCatalogue } from './catalogue.ts';
import type { FoundCourse } from './find-courses.ts';

/** What holds for a course because of the catalogue that lists it. */
export type CourseSettings = Omit<FoundCourse, 'folder'>;

/**
 * The settings for a course that was named by itself, so that it is what it is among the others: of the nearest
 * catalogue, if that lies beside its course.yaml or lists it. No folder above the repository is looked into, and where
 * there is none, no folder above `from`.
 */
export async function settingsFor(course: string, from: string): Promise<Result<CourseSettings | undefined>> {
  const none = { value: undefined, diagnostics: [] };
  const folder = await nearest(course, await highest(course, from));
  if (folder === undefined) return none;
  const file = resolve(folder, 'coursewright.yaml');
  const { value, diagnostics } = await readCatalogue(file, relative(from, file).replaceAll('\\', '/'));
  if (!value) return { value: undefined, diagnostics };
  const isOwn = folder === course;
  const listed = await listedIn(folder, isOwn ? value.as({ ...value.value, courses: '.' }) : value);
  const found = listed.value.find((one) => one.folder === course);
  if (!found) return none;
  // Patterns that match nothing are told to whoever checks the whole catalogue.
  const own = (finding: Diagnostic) => !finding.code.startsWith('GLOB-');
  const { folder: _, ...settings } = found;
  return { value: settings, diagnostics: [...diagnostics, ...listed.diagnostics.filter(own)] };
}

/** The folder of the first catalogue from `folder` upwards. */
async function nearest(folder: string, last: string): Promise<string | undefined> {
  for (const one of upwards(folder, last)) if (await isFile(resolve(one, 'coursewright.yaml'))) return one;
  return undefined;
}

/** The folder above which no catalogue is looked for. */
export async function highest(course: string, from: string): Promise<string> {
  for (const folder of upwards(course, undefined))
    if (await stat(resolve(folder, '.git')).catch(() => undefined)) return folder;
  return course === from || course.startsWith(`${from}${sep}`) ? from : course;
}

export function* upwards(folder: string, last: string | undefined): Generator<string> {
  yield folder;
  if (folder !== last && dirname(folder) !== folder) yield* upwards(dirname(folder), last);
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
