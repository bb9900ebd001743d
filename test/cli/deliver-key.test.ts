import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { openedZip } from '../support/opened-zip.ts';
import { privatePem } from '../support/signing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const agencies = fileURLToPath(new URL('../fixtures/catalogues/agencies/', import.meta.url));
const zip = 'dist/deliveries/riverton/packages/front-desk-riverton-1.0.0-es-scorm12.zip';
const args = ['deliver', 'riverton', '--today', '2027-03-05'];

async function catalogue(): Promise<string> {
  const folder = temporaryFolder('agencies');
  await cp(agencies, folder, { recursive: true });
  return folder;
}

async function holdsToken(home: string): Promise<boolean> {
  const { view, close } = await openedZip(join(home, zip));
  const paths = view.entries.map(({ path }) => path);
  await close();
  return paths.includes('licence.jwt');
}

describe('coursewright deliver', { timeout: 60_000 }, () => {
  it('signs licences with the key of a file, or of the environment', async () => {
    const [named, inEnvironment] = [await catalogue(), await catalogue()];
    const file = join(temporaryFolder('keys'), 'vendor.key.pem');
    await writeFile(file, privatePem(), { mode: 0o600 });
    expect((await run(named, [...args, '--key', file])).code).toBe(0);
    expect(await holdsToken(named)).toBe(true);
    const env = { COURSEWRIGHT_SIGNING_KEY: privatePem().replaceAll('\n', '\\n') };
    expect((await run(inEnvironment, args, env)).code).toBe(0);
    expect(await holdsToken(inEnvironment)).toBe(true);
  });

  it('signs nothing without a key', async () => {
    const home = await catalogue();
    expect((await run(home, args)).code).toBe(0);
    expect(await holdsToken(home)).toBe(false);
  });

  it('delivers nothing with a key that cannot be opened, and says why', async () => {
    const home = await catalogue();
    const { code, stdout, stderr } = await run(home, [...args, '--key', 'none.pem']);
    expect(code).toBe(2);
    expect(stdout + stderr).toContain('none.pem');
    await expect(holdsToken(home)).rejects.toThrow();
  });
});
