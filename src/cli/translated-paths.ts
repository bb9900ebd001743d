import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type FoundCourse, findCourses } from '../course/find-courses.ts';
import { compare, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** A course, and which of its translated files are meant; all of them where none was named. */
export interface Chosen {
  readonly course: FoundCourse;
  readonly named: readonly NamedPath[];
}

/** A file or folder of the original, and the language where that of a translation was named. */
interface NamedPath {
  /** Relative to the course folder; empty: all of it. */
  readonly path: string;
  readonly language: string | undefined;
}

/**
 * What paths name: courses and catalogues as for `check`, or files and folders in a course (course.yaml is one of them),
 * either those of the original or those below `locales/`. A file may also be named as it stands in the course that was named before it.
 */
export async function chosenIn(
  paths: readonly string[],
  from: string,
): Promise<{ readonly chosen: readonly Chosen[]; readonly diagnostics: readonly Diagnostic[] }> {
  const chosen = new Map<string, { readonly course: FoundCourse; readonly named: NamedPath[] }>();
  const diagnostics: Diagnostic[] = [];
  let last: string | undefined;
  const add = async (path: string, named: NamedPath | undefined) => {
    const found = await findCourses([path], from);
    diagnostics.push(...found.diagnostics);
    for (const course of found.value.courses) {
      const entry = chosen.get(course.folder) ?? { course, named: [] };
      chosen.set(course.folder, entry);
      if (named) entry.named.push(named);
      last = course.folder;
    }
  };
  for (const path of paths.length > 0 ? paths : ['.']) {
    const inLast = last === undefined ? undefined : join(last, path);
    const full = (await kindOf(resolve(from, path))) || inLast === undefined ? resolve(from, path) : inLast;
    const inside = await courseAround(full);
    if (inside === undefined || relative(inside, full) === '')
      await add((await kindOf(full)) ? full : path, undefined);
    else await add(inside, namedIn(relative(inside, full).replaceAll('\\', '/')));
  }
  return {
    chosen: [...chosen.values()].sort((a, b) => compare(a.course.folder, b.course.folder)),
    diagnostics,
  };
}

/** `locales/es/modules/one.md` is the translation of `modules/one.md`. */
function namedIn(path: string): NamedPath {
  const [, language, rest = ''] = /^locales\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  return language === undefined ? { path, language } : { path: rest, language };
}

/** The folder of the course that a file lies in. `locales/es` has a course.yaml too, and is none. */
async function courseAround(file: string): Promise<string | undefined> {
  for (let folder = file; ; folder = dirname(folder)) {
    const isLocale = /[\\/]locales[\\/][^\\/]+$/.test(folder);
    if ((await kindOf(join(folder, 'course.yaml'))) === 'file') {
      const around = dirname(dirname(folder));
      if (!isLocale || (await kindOf(join(around, 'course.yaml'))) !== 'file') return folder;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  return stat(path).then(
    (found) => (found.isFile() ? 'file' : 'folder'),
    () => undefined,
  );
}
