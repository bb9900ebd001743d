import { findSubjects } from '../course/find-subjects.ts';
import type { Theme } from '../course/model.ts';
import { addTo, type Result } from '../diagnostics/diagnostic.ts';
import { loadResources } from '../resources.ts';
import type { CourseHead } from './check-folder.ts';
import { checkHeads } from './check-heads.ts';
import { checkLicensees, type LicenseeHead } from './check-licensees.ts';
import { inOneRun } from './one-run.ts';
import type { CatalogueOptions } from './options.ts';

/** What was checked and could be read. */
export interface CheckedCatalogue {
  readonly courses: readonly CourseHead[];
  readonly licensees: readonly LicenseeHead[];
}

/**
 * As `check`, for many courses, and for licensees: it answers with what one has to know of each, and holds no texts.
 * Nothing is told of courses that are read for their licensees alone.
 */
export async function checkCatalogue({
  paths,
  from,
  today,
  jobs = 1,
  resources = loadResources(),
}: CatalogueOptions): Promise<Result<CheckedCatalogue>> {
  const { value: found, diagnostics: before } = await findSubjects(paths, from);
  const licensed = found.catalogues.flatMap(({ asked, courses }) => (asked.size > 0 ? courses : []));
  const courses = new Map(licensed.map((course) => [course.folder, course]));
  for (const course of found.courses) {
    // Of a course that was named by itself, the catalogue of its licensees knows the targets.
    const targets = course.targets ?? courses.get(course.folder)?.targets;
    courses.set(course.folder, { ...course, ...(targets ? { targets } : {}) });
  }
  const checked = await checkHeads([...courses.values()], from, jobs);
  const headOfFolder = new Map([...courses.keys()].map((folder, index) => [folder, checked[index]]));
  const asked = found.courses.flatMap(({ folder }) => headOfFolder.get(folder) ?? []);
  const { value: heads, diagnostics: told } = inOneRun(before, asked, (head) => head);
  const diagnostics = [...told];
  const licensees: LicenseeHead[] = [];
  for (const catalogue of found.catalogues) {
    const read = catalogue.courses.map(({ folder }) => headOfFolder.get(folder)?.value);
    const facts = read.filter((head) => head !== undefined);
    const around = { today, courses: facts, isWhole: facts.length === read.length, styleOf };
    const of = await checkLicensees(catalogue, around, from);
    licensees.push(...of.value);
    addTo(diagnostics, of.diagnostics);
  }
  return { value: { courses: heads, licensees }, diagnostics };

  function styleOf(theme: Theme['name']): string {
    return resources.themes(false)[theme];
  }
}
