import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/packaging/write-zip.ts';
import { verifyZip } from '../../src/verify/verify-zip.ts';
import { foreignPackages } from '../fixtures/packages/foreign.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a good package of another maker gives no finding, nor has its schema one', () => {
  const from = temporaryFolder();
  it.each(Object.entries(foreignPackages))('%s', async (name, make) => {
    await writeZip(make(), join(from, `${name}.zip`));
    const { value, diagnostics } = await verifyZip(`${name}.zip`, { from });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(value?.standards).toHaveLength(1);
  });
});
