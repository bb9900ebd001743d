import { describe, expect, it } from 'vitest';
import { sourceCodes } from '../../src/diagnostics/codes/source-codes.ts';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';
import { sourceFixtures } from '../support/source-fixtures.ts';

describe('every code of the sources', () => {
  it.each(Object.entries(sourceFixtures))('%s is found at its place', async (code, { source, finds }) => {
    expect(finds.some((found) => found.startsWith(code))).toBe(true);
    await expectDiagnostics(source, finds);
  });
});
