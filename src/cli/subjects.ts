import { basename, relative } from 'node:path';
import { findCourses } from '../course/find-courses.ts';
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
  return value.courses.map(({ folder }) => ({
    kind: 'course',
    path: relative(from, folder).replaceAll('\\', '/'),
    name: titles.get(folder) ?? (relative(from, folder).replaceAll('\\', '/') || basename(folder)),
  }));
}
