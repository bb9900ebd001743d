import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gateCodes } from '../../src/diagnostics/codes/gate-codes.ts';
import { sourceCodes } from '../../src/diagnostics/codes/source-codes.ts';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';
import { sourceFixtures } from '../support/source-fixtures.ts';

/** Codes that no text in memory can trigger, and the test that does. */
const elsewhere: Readonly<Record<string, string>> = {
  'SRC-SYMLINK': '../course/load/disk-files.test.ts',
  'SRC-UNREADABLE': '../course/load/disk-files.test.ts',
  'COURSE-NOT-FOUND': '../course/find-courses.test.ts',
  'COURSE-ID-CLASH': '../cli/build.test.ts',
  'OUT-WRITE': '../cli/build.test.ts',
  'ACR-DRAFT': '../accessibility/open-acr.test.ts',
  'ACR-CONTACT': '../accessibility/open-acr.test.ts',
  'THEME-ACCENT': '../pages/accent.test.ts',
  'THEME-CONTRAST': '../pages/accent.test.ts',
};
/** The size of saved progress is known only after rendering: src/targets/saved-state.ts. */
const afterRendering = ['STATE-TOO-LARGE', 'STATE-LARGE'];

describe('every code of the sources', () => {
  it.each(Object.entries(sourceFixtures))('%s is found at its place', async (code, { source, finds }) => {
    expect(finds.some((found) => found.startsWith(`${code} `))).toBe(true);
    await expectDiagnostics(source, finds, code);
  });

  it.each(Object.entries(elsewhere))('%s is triggered in %s', (code, file) => {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(code);
  });

  it('has a fixture', () => {
    const known = [...Object.keys(sourceFixtures), ...Object.keys(elsewhere), ...afterRendering];
    expect(Object.keys(sourceCodes).filter((code) => !known.includes(code))).toEqual([]);
  });
});

describe('every code about severities, comments and baselines', () => {
  const tests: Readonly<Record<string, string>> = {
    CHECK: './levels.test.ts',
    SUPPRESS: '../checks/suppress.test.ts',
    BASELINE: '../cli/gate.test.ts',
  };

  it.each(Object.keys(gateCodes))('%s is triggered in the tests of its kind', (code) => {
    const file = tests[code.split('-')[0] ?? ''] ?? '';
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(code);
  });
});
