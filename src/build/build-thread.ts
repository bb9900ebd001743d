import { Worker } from 'node:worker_threads';
import type { FoundCourse } from '../course/find-courses.ts';
import type { CourseOutcome, CourseRun } from './build-course.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

/** Enters a course's id when its turn has come; see `IdRegister.claim`. */
export type Claim = (id: string) => Promise<string | undefined>;

/** A thread that builds one course at a time. */
export class BuildThread {
  readonly #worker: Worker;
  readonly #onPackage: CourseRun['onPackage'];
  #claim: Claim = async () => undefined;
  #end: (outcome: CourseOutcome | undefined) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor({
    resources,
    onPackage,
    from,
    out,
    jobs,
    targets,
    timestamp,
    analytics,
    pseudo,
    refreshers,
    known,
  }: CourseRun) {
    const start: WorkerStart = {
      resources: resources.folder,
      from,
      out,
      jobs,
      targets,
      timestamp,
      analytics,
      pseudo,
      refreshers,
      known,
    };
    this.#onPackage = onPackage;
    this.#worker = new Worker(`${resources.folder}/build-worker.js`, {
      workerData: start,
      // Flags of the program that uses us, such as --input-type, are not for this module.
      execArgv: [],
    });
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
  }

  /** `undefined` when it was stopped. Rejects with an error of ours. */
  build(course: FoundCourse, claim: Claim): Promise<CourseOutcome | undefined> {
    return new Promise((resolve, reject) => {
      this.#claim = claim;
      this.#end = resolve;
      this.#fail = reject;
      this.#say({ kind: 'build', course });
    });
  }

  /** The course at hand ends soon, and leaves no unfinished package. */
  stop(): void {
    this.#say({ kind: 'stop' });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'package') this.#onPackage?.(message.package);
    else if (message.kind === 'claim')
      void this.#claim(message.id).then((first) => this.#say({ kind: 'claimed', first }));
    else this.#end(message.kind === 'done' ? message.outcome : undefined);
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
