import { parentPort, workerData } from 'node:worker_threads';
import type { FoundCourse } from '../course/find-courses.ts';
import { loadResources } from '../resources.ts';
import { buildCourse } from './build-course.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

// A thread of `buildInWorkers`: builds one course after the other, as it is told. An error of ours ends the thread, and
// reaches the run as the event `error`.

const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread.');
const { resources: folder, ...run } = workerData as WorkerStart;
const resources = loadResources(folder);
const stop = new AbortController();
let answer: (first: string | undefined) => void = () => undefined;
const say = (message: FromWorker) => port.postMessage(message);

async function build(course: FoundCourse): Promise<void> {
  try {
    const outcome = await buildCourse(course, {
      ...run,
      resources,
      signal: stop.signal,
      claim: (id) => {
        say({ kind: 'claim', id });
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      onPackage: (built) => say({ kind: 'package', package: built }),
    });
    say({ kind: 'done', outcome });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    say({ kind: 'stopped' });
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'build') void build(message.course);
  else if (message.kind === 'claimed') answer(message.first);
  else {
    stop.abort();
    // Whoever waits for its id's turn would wait for ever.
    answer(undefined);
  }
});
