import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { type Diagnostic, findingKey, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { coursesMatching, listedIn, readCatalogue } from './catalogue.ts';
import { highest, isFile, upwards } from './catalogue-above.ts';
import { type FoundCourse, findCourses } from './find-courses.ts';
import { type FoundLicensee, isInside, licenseesIn } from './find-licensees.ts';

/** Licensees, with all that they are held against. */
export interface LicensedCatalogue {
  /** Absolute. */
  readonly folder: string;
  /** All of the catalogue. */
  readonly courses: readonly FoundCourse[];
  readonly licensees: readonly FoundLicensee[];
  /** Absolute paths of the files that were asked for. */
  readonly asked: ReadonlySet<string>;
}

export interface FoundSubjects {
  readonly courses: readonly FoundCourse[];
  readonly catalogues: readonly LicensedCatalogue[];
}

/**
 * What paths name to be checked: courses, as `findCourses` has it, and licensees. A catalogue or its folder names all of
 * its licensees; a file or folder of licensees those of the nearest catalogue above it that lie there; a course none.
 */
export async function findSubjects(paths: readonly string[], from: string): Promise<Result<FoundSubjects>> {
  const diagnostics: Diagnostic[] = [];
  const catalogues = new Map<string, LicensedCatalogue>();
  const ofCourses: string[] = [];
  for (const path of paths.length ? paths : ['.']) {
    const full = resolve(from, path);
    const folder = (await isFile(full)) ? dirname(full) : full;
    const home = (await isCourse(full, folder)) ? undefined : await homeOf(folder, from);
    const listed = home === undefined ? undefined : await catalogueIn(home, from);
    const isAll = full === home || full === resolve(home ?? full, 'coursewright.yaml');
    const named = (listed?.value.licensees ?? []).filter(({ file }) => isAll || isInside(full, file));
    if (home === undefined || !listed || (!isAll && named.length === 0)) {
      ofCourses.push(path);
      // A catalogue that cannot be read lists nothing, and may be why nothing is found.
      if (listed && hasErrors(listed.diagnostics)) diagnostics.push(...listed.diagnostics);
      continue;
    }
    diagnostics.push(...listed.diagnostics);
    const asked = new Set([...(catalogues.get(home)?.asked ?? []), ...named.map(({ file }) => file)]);
    catalogues.set(home, { folder: home, ...listed.value, asked });
    if (isAll) ofCourses.push(path);
  }
  const found = ofCourses.length > 0 ? await findCourses(ofCourses, from) : undefined;
  const all = [...(found?.diagnostics ?? []), ...diagnostics];
  const once = [...new Map(all.map((finding) => [findingKey(finding), finding])).values()];
  return {
    value: { courses: found?.value.courses ?? [], catalogues: [...catalogues.values()] },
    diagnostics: once,
  };
}

/** A path that names one course: its folder, or a file beside its course.yaml. */
async function isCourse(full: string, folder: string): Promise<boolean> {
  return basename(full) !== 'coursewright.yaml' && (await isFile(resolve(folder, 'course.yaml')));
}

/** The nearest folder, from one upwards, that has a catalogue or `courses/` with courses in it. */
async function homeOf(folder: string, from: string): Promise<string | undefined> {
  if (!(await stat(folder).catch(() => undefined))) return undefined;
  const last = await highest(folder, from);
  // Whoever names the folder of licensees means the one that it lies in, too.
  const parent = dirname(folder);
  for (const one of upwards(folder, last === folder ? parent : last)) {
    if (await isFile(resolve(one, 'coursewright.yaml'))) return one;
    if ((await coursesMatching(one, 'courses/*')).length > 0) return one;
  }
  return undefined;
}

/** Courses and licensees of a catalogue. What is wrong with its courses is told to whoever checks those. */
async function catalogueIn(
  folder: string,
  from: string,
): Promise<Result<Pick<LicensedCatalogue, 'courses' | 'licensees'>>> {
  const file = resolve(folder, 'coursewright.yaml');
  if (!(await isFile(file))) {
    const courses = (await coursesMatching(folder, 'courses/*')).map((one) => ({ folder: one }));
    const { value: licensees, diagnostics } = await licenseesIn(folder, undefined, from);
    return { value: { courses, licensees }, diagnostics };
  }
  const { value, diagnostics } = await readCatalogue(file, relative(from, file).replaceAll('\\', '/'));
  if (!value) return { value: { courses: [], licensees: [] }, diagnostics };
  const courses = await listedIn(folder, value);
  const licensees = await licenseesIn(folder, value, from);
  const own = (finding: Diagnostic) => !finding.code.startsWith('GLOB-');
  return {
    value: { courses: courses.value, licensees: licensees.value },
    diagnostics: [...diagnostics, ...courses.diagnostics.filter(own), ...licensees.diagnostics],
  };
}
