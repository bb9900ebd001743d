import { relative } from 'node:path';
import { shownFrom } from '../build/shown-from.ts';
import type { LicensedCatalogue } from '../course/find-subjects.ts';
import type { Licensee } from '../course/licensee.ts';
import { readYaml } from '../course/load/course-yaml.ts';
import { valueAt } from '../course/load/data-source.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { loadCourse } from '../course/load-course.ts';
import type { Course } from '../course/model.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';

/** A course of a licence, in all its languages. */
export interface CountedCourse {
  readonly course: Course;
  readonly editions: readonly Course[];
}

/**
 * The courses of a licence, in its order. Only what tells why one cannot be read is told of them: a count needs no more
 * than their names, and those of their refreshers.
 */
export async function licensedCourses(
  catalogue: LicensedCatalogue,
  { licence, place }: Licensee,
  from: string,
): Promise<Result<readonly CountedCourse[]>> {
  const found = new Map<string, CountedCourse>();
  const ids: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { folder, defaults } of catalogue.courses) {
    const files = await diskFiles(folder, defaults);
    const { value: yaml } = await readYaml(files, 'course.yaml', 'a course');
    const id = yaml && valueAt(yaml.data, ['id']);
    if (typeof id !== 'string') continue;
    ids.push(id);
    if (!licence.courses.includes(id)) continue;
    const { value, diagnostics: own } = await loadCourse(files);
    const errors = own.filter(({ severity }) => severity === 'error');
    addTo(
      diagnostics,
      errors.map(({ fix: _, ...finding }) => shownFrom(finding, relative(from, folder))),
    );
    const [course] = value?.editions ?? [];
    if (value && course && !hasErrors(errors)) found.set(id, { course, editions: value.editions });
  }
  for (const id of licence.courses)
    if (!ids.includes(id))
      diagnostics.push(diagnostic('LICENCE-COURSE', place, { id, courses: ids.join(', ') }));
  return { value: licence.courses.flatMap((id) => found.get(id) ?? []), diagnostics };
}
