import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FoundCourse } from '../course/find-courses.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { distFolder } from '../resources.ts';
import { type CourseHead, checkFolder, headOf } from './check-folder.ts';
import { type PackedFindings, unpacked } from './packed-findings.ts';

export type CheckedHead = Result<CourseHead | undefined>;

/** What a check thread is told and says. */
export interface ToCheck {
  readonly index: number;
  readonly course: FoundCourse;
}
export interface Checked {
  readonly index: number;
  readonly head: CourseHead | undefined;
  readonly findings: PackedFindings;
}

/** A thread loads the compiler anew, which takes as long as the check of so many courses. */
const coursesPerThread = 12;

/** A thread has its next course in hand when it ends one. */
const coursesAtOnce = 2;

const threadOptions: WorkerOptions = {
  execArgv: [],
  // A course is some 20 MB of short-lived trees: in a small young generation most of them are copied before they die.
  resourceLimits: { maxYoungGenerationSizeMb: 96 },
};

/** Checks courses, in threads where they are many; results are in the order of the courses. */
export async function checkHeads(
  courses: readonly FoundCourse[],
  from: string,
  jobs: number,
): Promise<readonly CheckedHead[]> {
  const threads = Math.min(jobs, Math.floor(courses.length / coursesPerThread));
  if (threads > 1) return checkInThreads(courses, from, threads);
  const results: CheckedHead[] = [];
  for (const course of courses) results.push(await checkHead(course, from));
  return results;
}

export async function checkHead(course: FoundCourse, from: string): Promise<CheckedHead> {
  const { value, diagnostics } = await checkFolder(course, from);
  return { value: value && headOf(value, from, course.targets), diagnostics };
}

function checkInThreads(
  courses: readonly FoundCourse[],
  from: string,
  threads: number,
): Promise<CheckedHead[]> {
  const results: CheckedHead[] = [];
  const queue = courses.entries();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(`${distFolder}check-worker.js`, { workerData: from, ...threadOptions });
      let open = 0;
      const next = () => {
        const { value, done } = queue.next();
        if (!done) {
          open++;
          worker.postMessage({ index: value[0], course: value[1] } satisfies ToCheck);
        } else if (open === 0) void worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', ({ index, head, findings }: Checked) => {
        const diagnostics: Diagnostic[] = unpacked(findings);
        results[index] = { value: head, diagnostics };
        open--;
        next();
      });
      worker.on('error', reject);
      for (let course = 0; course < coursesAtOnce; course++) next();
    });
  return Promise.all(Array.from({ length: threads }, work)).then(() => results);
}
