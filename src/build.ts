import { relative, resolve } from 'node:path';
import { buildCourse, type CourseOutcome, type CourseRun } from './build/build-course.ts';
import {
  type CheckedCourse,
  type CourseHead,
  checkFolder,
  headOf,
  IdRegister,
  idClash,
} from './build/check-folder.ts';
import { checkHeads } from './build/check-heads.ts';
import type { BuildOptions, BuiltPackage, CheckOptions } from './build/options.ts';
import { buildInWorkers } from './build/workers.ts';
import { type FoundCourse, findCourses } from './course/find-courses.ts';
import { addTo, type Diagnostic, type Result } from './diagnostics/diagnostic.ts';

export type { CheckedCourse, CourseHead } from './build/check-folder.ts';
export type { BuildOptions, BuildProgress, BuiltPackage, CheckOptions } from './build/options.ts';

/** A thread loads the compiler anew, which takes as long as the building of two or three courses. */
const coursesPerThread = 4;

/** Load and check every course that the paths name. Nothing is written. */
export async function check({ paths, from, plain }: CheckOptions): Promise<Result<readonly CheckedCourse[]>> {
  const { value, diagnostics } = await findCourses(paths, from);
  const checked: Result<CheckedCourse | undefined>[] = [];
  for (const course of value.courses) checked.push(await checkFolder(course, from, plain));
  return inOneRun(diagnostics, checked, (course) => headOf(course, from));
}

/** As `check`, for many courses: it answers with what one has to know of each, and holds no texts. */
export async function checkCatalogue({
  paths,
  from,
  jobs = 1,
}: Omit<CheckOptions, 'plain'> & { readonly jobs?: number }): Promise<Result<readonly CourseHead[]>> {
  const { value, diagnostics } = await findCourses(paths, from);
  return inOneRun(diagnostics, await checkHeads(value.courses, from, jobs), (head) => head);
}

/** The courses that could be read, with the findings about each and about ids that two of them have. */
function inOneRun<Course>(
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

/**
 * The whole pipeline: load → check → plan → render → package → verify. A course with errors is left out, and so is a
 * package that its own verification refuses; the rest is built.
 */
export async function build(options: BuildOptions): Promise<Result<readonly BuiltPackage[]>> {
  const { from, resources, targets, timestamp, signal, onProgress } = options;
  const { value: found, diagnostics } = await findCourses(options.paths, from);
  const { courses } = found;
  const jobs = options.jobs ?? 2;
  const threads = Math.min(jobs, Math.floor(courses.length / coursesPerThread));
  const ids = new IdRegister();
  const run: CourseRun = {
    from,
    resources,
    targets,
    timestamp,
    signal,
    analytics: options.analytics ?? false,
    pseudo: options.pseudo ?? false,
    known: options.known,
    out:
      options.out === undefined ? (found.out ?? resolve(from, 'dist/packages')) : resolve(from, options.out),
    jobs: threads > 1 ? Math.ceil(jobs / threads) : jobs,
    claim: (id) => ids.claim(id),
    onPackage: (built) => onProgress?.({ kind: 'package', package: built }),
  };
  const onCourse = (index: number) => {
    const folder = relative(from, courses[index]?.folder ?? from) || '.';
    onProgress?.({ kind: 'course', folder, index, count: courses.length });
  };
  const outcomes = await (threads > 1
    ? buildInWorkers(courses, run, threads, onCourse)
    : inTurn(courses, run, onCourse));
  return {
    value: outcomes.flatMap((outcome) => outcome.built),
    diagnostics: [...diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)],
  };
}

/** One course after the other, until nothing can be written. */
async function inTurn(
  courses: readonly FoundCourse[],
  run: CourseRun,
  onCourse: (index: number) => void,
): Promise<CourseOutcome[]> {
  const outcomes: CourseOutcome[] = [];
  for (const [index, course] of courses.entries()) {
    run.signal?.throwIfAborted();
    onCourse(index);
    const outcome = await buildCourse(course, run);
    outcomes.push(outcome);
    if (outcome.noOutput) break;
  }
  return outcomes;
}
