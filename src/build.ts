import { relative, resolve } from 'node:path';
import { buildCourse, type CourseOutcome, type CourseRun } from './build/build-course.ts';
import { type CheckedCourse, checkFolder, headOf, IdRegister } from './build/check-folder.ts';
import { inOneRun } from './build/one-run.ts';
import type { BuildOptions, BuiltPackage, CheckOptions } from './build/options.ts';
import { buildInWorkers } from './build/workers.ts';
import { type FoundCourse, findCourses } from './course/find-courses.ts';
import type { Result } from './diagnostics/diagnostic.ts';

export { type CheckedCatalogue, checkCatalogue } from './build/check-catalogue.ts';
export type { CheckedCourse, CourseHead } from './build/check-folder.ts';
export type { LicenseeHead } from './build/check-licensees.ts';
export type {
  BuildOptions,
  BuildProgress,
  BuiltPackage,
  CatalogueOptions,
  CheckOptions,
} from './build/options.ts';

/** A thread loads the compiler anew, which takes as long as the building of two or three courses. */
const coursesPerThread = 4;

/** Load and check every course that the paths name. Nothing is written. */
export async function check({ paths, from, plain }: CheckOptions): Promise<Result<readonly CheckedCourse[]>> {
  const { value, diagnostics } = await findCourses(paths, from);
  const checked: Result<CheckedCourse | undefined>[] = [];
  for (const course of value.courses) checked.push(await checkFolder(course, from, plain));
  return inOneRun(diagnostics, checked, (course) => headOf(course, from));
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
    refreshers: options.refreshers ?? true,
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
