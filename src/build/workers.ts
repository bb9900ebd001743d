import type { FoundCourse } from '../course/find-courses.ts';
import type { CourseOutcome, CourseRun } from './build-course.ts';
import { BuildThread } from './build-thread.ts';

/**
 * Builds courses in `threads` threads, one course to a thread at a time; outcomes are in the order of the courses. Ids
 * are claimed in that order too, so that of two courses with one id it is always the later one that is left out.
 * `onCourse` hears of each course as it is begun. Rejects with `signal.reason` after a stop, when every thread has
 * removed its unfinished package.
 */
export async function buildInWorkers(
  courses: readonly FoundCourse[],
  run: CourseRun,
  threads: number,
  onCourse: (index: number) => void,
): Promise<CourseOutcome[]> {
  const outcomes: CourseOutcome[] = [];
  const queue = courses.entries();
  const turns = new Turns();
  let over = false;
  const work = async () => {
    const thread = new BuildThread(run);
    const stop = () => thread.stop();
    run.signal?.addEventListener('abort', stop);
    try {
      for (const [index, course] of queue) {
        if (over || run.signal?.aborted) return;
        onCourse(index);
        const outcome = await thread.build(course, async (id) => {
          await turns.until(index);
          const first = await run.claim(id);
          turns.done(index);
          return first;
        });
        // A course that could not be read claims nothing: the next one must not wait for it.
        turns.done(index);
        if (outcome) outcomes[index] = outcome;
        over ||= outcome === undefined || outcome.noOutput === true;
      }
    } catch (error) {
      over = true;
      turns.release();
      throw error;
    } finally {
      run.signal?.removeEventListener('abort', stop);
      await thread.close();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: threads }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  run.signal?.throwIfAborted();
  // After the first course that could not be written, what the others say is the same again.
  const last = outcomes.findIndex((outcome) => outcome?.noOutput);
  return last === -1 ? outcomes : outcomes.slice(0, last + 1);
}

/** Lets things happen in the order of their numbers: each waits until all before it are done. */
class Turns {
  readonly #done = new Set<number>();
  readonly #waiting = new Map<number, () => void>();
  #next = 0;

  until(number: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      if (number <= this.#next) resolve();
    });
  }

  done(number: number): void {
    this.#done.add(number);
    while (this.#done.has(this.#next)) this.#next++;
    this.#waiting.get(this.#next)?.();
  }

  /** Nobody waits any more: something went wrong before its turn. */
  release(): void {
    this.#next = Number.POSITIVE_INFINITY;
    for (const go of this.#waiting.values()) go();
  }
}
