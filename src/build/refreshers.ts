import { findCourses } from '../course/find-courses.ts';
import type { Course } from '../course/model.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import { checkFolder } from './check-folder.ts';
import type { CheckOptions } from './options.ts';

/** A course with refreshers, in all its languages. */
export interface RefreshedCourse {
  readonly course: Course;
  readonly editions: readonly Course[];
}

/** The courses with refreshers that the paths name. A course with errors is none: its schedule might be another one. */
export async function refreshedCourses({
  paths,
  from,
}: CheckOptions): Promise<Result<readonly RefreshedCourse[]>> {
  const found = await findCourses(paths, from);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const courses: RefreshedCourse[] = [];
  for (const one of found.value.courses) {
    const { value, diagnostics: about } = await checkFolder(one, from);
    addTo(
      diagnostics,
      about.filter(({ severity }) => severity === 'error'),
    );
    const [course] = value?.editions ?? [];
    if (value && course && !hasErrors(about) && scheduleOf(course))
      courses.push({ course, editions: value.editions });
  }
  if (courses.length === 0 && !hasErrors(diagnostics))
    diagnostics.push(diagnostic('REFRESHER-NONE', undefined, {}));
  return { value: courses, diagnostics };
}
