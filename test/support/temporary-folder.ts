import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder, gone when all tests have run. */
export function temporaryFolder(name = 'test'): string {
  return mkdtempSync(join(process.env.COURSEWRIGHT_TESTS ?? tmpdir(), `${name}-`));
}
