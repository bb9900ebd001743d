import { addTo, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { type CourseHead, IdRegister, idClash } from './check-folder.ts';

/** The courses that could be read, with the findings about each and about ids that two of them have. */
export function inOneRun<Course>(
  before: readonly Diagnostic[],
  checked: readonly Result<Course | undefined>[],
  head: (course: Course) => CourseHead | undefined,
): Result<readonly Course[]> {
  const diagnostics: Diagnostic[] = [...before];
  const courses: Course[] = [];
  const ids = new IdRegister();
  for (const { value: course, diagnostics: own } of checked) {
    addTo(diagnostics, own);
    if (course === undefined) continue;
    courses.push(course);
    const told = head(course);
    const first = told && ids.claim(told.id);
    if (told && first !== undefined) diagnostics.push(idClash(told, first));
  }
  return { value: courses, diagnostics };
}
