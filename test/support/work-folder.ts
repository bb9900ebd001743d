import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all that a run of the tests writes, gone when the run has ended. Workers find it by this variable. */
export default function makeWorkFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-tests-'));
  process.env.COURSEWRIGHT_TESTS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
