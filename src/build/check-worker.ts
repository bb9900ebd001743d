import { parentPort, workerData } from 'node:worker_threads';
import { type Checked, checkHead, type ToCheck } from './check-heads.ts';
import { packed } from './packed-findings.ts';

// A thread of `checkHeads`: checks one course after the other, as it is told. An error of ours ends it, and reaches the
// run as the event `error`.

const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread.');
const from = workerData as string;

port.on('message', async ({ index, course }: ToCheck) => {
  const { value: head, diagnostics } = await checkHead(course, from);
  port.postMessage({ index, head, findings: packed(diagnostics) } satisfies Checked);
});
