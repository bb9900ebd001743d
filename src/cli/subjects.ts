import { basename, relative } from 'node:path';
import { type FoundCourse, findCourses } from '../course/find-courses.ts';
import { findSubjects } from '../course/find-subjects.ts';
import type { Subject } from '../diagnostics/reporters/reporter.ts';

/**
 * The courses that the paths name, also those that could not be read, as places of findings name them. `titles`: of
 * those that could, by their folders.
 */
export async function courseSubjects(
  paths: readonly string[],
  from: string,
  titles: ReadonlyMap<string, string> = new Map(),
): Promise<Subject[]> {
  const { value } = await findCourses(paths, from);
  return value.courses.map((course) => subjectOf(course, from, titles));
}

/** As `courseSubjects`, and the licensees too; `agencies`: of those that could be read, by their files. */
export async function checkedSubjects(
  paths: readonly string[],
  from: string,
  titles: ReadonlyMap<string, string>,
  agencies: ReadonlyMap<string, string>,
): Promise<Subject[]> {
  const { value } = await findSubjects(paths, from);
  const licensees = value.catalogues.flatMap(({ asked }) =>
    [...asked].map((file): Subject => {
      const path = relative(from, file).replaceAll('\\', '/');
      return { kind: 'licensee', path, name: agencies.get(file) ?? path };
    }),
  );
  return [...value.courses.map((course) => subjectOf(course, from, titles)), ...licensees];
}

function subjectOf({ folder }: FoundCourse, from: string, titles: ReadonlyMap<string, string>): Subject {
  const path = relative(from, folder).replaceAll('\\', '/');
  return { kind: 'course', path, name: titles.get(folder) ?? (path || basename(folder)) };
}
