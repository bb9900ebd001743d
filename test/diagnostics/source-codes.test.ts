import { describe, expect, it } from 'vitest';
import { sourceCodes } from '../../src/diagnostics/codes/source-codes.ts';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';
import { sourceFixtures } from '../support/source-fixtures.ts';

/** Codes that no text in memory can trigger, and the test that does. */
const elsewhere: Readonly<Record<string, string>> = {
  'SRC-SYMLINK': 'test/course/load/disk-files.test.ts',
  'SRC-UNREADABLE': 'test/course/load/disk-files.test.ts',
  'COURSE-NOT-FOUND': 'test/course/find-courses.test.ts',
  'COURSE-ID-CLASH': 'test/cli/cli.test.ts',
  'OUT-WRITE': 'test/cli/cli.test.ts',
  'STATE-TOO-LARGE': 'test/checks/state-size.test.ts',
  'STATE-LARGE': 'test/checks/state-size.test.ts',
};

describe('every code of the sources', () => {
  it.each(Object.entries(sourceFixtures))('%s is found at its place', async (code, { source, finds }) => {
    expect(finds.some((found) => found.startsWith(code))).toBe(true);
    await expectDiagnostics(source, finds);
  });

  it('has a fixture', () => {
    const without = Object.keys(sourceCodes).filter(
      (code) => !(code in sourceFixtures) && !(code in elsewhere),
    );
    expect(without).toEqual([]);
  });
});
