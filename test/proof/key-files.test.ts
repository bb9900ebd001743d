import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  listKeys,
  readPrivateFile,
  readPublicFile,
  refuseKeyFolder,
  writeKeyFiles,
} from '../../src/proof/key-files.ts';
import { newKey } from '../../src/proof/new-key.ts';
import { privatePem } from '../support/signing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function privateFile(mode: number, folder = temporaryFolder()): string {
  const file = join(folder, 'a.key.pem');
  writeFileSync(file, privatePem());
  chmodSync(file, mode);
  return file;
}

describe('the files of a key', () => {
  it('are one that its owner alone reads, and two for everybody', async () => {
    const folder = join(temporaryFolder(), 'new', 'keys');
    const made = newKey(undefined);
    const paths = await writeKeyFiles(folder, 'vendor-2026', made);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([mode(folder), mode(paths.private)]).toEqual(['700', '600']);
    expect(readFileSync(paths.private, 'utf8')).toBe(made.privatePem);
    for (const path of [paths.pem, paths.jwk])
      expect((await readPublicFile(path, 'it')).value.map(({ kid }) => kid)).toEqual([made.public.kid]);
  });

  it('are never written over', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.jwk.json'), '');
    expect((await refuseKeyFolder(folder, 'a'))?.code).toBe('PROOF-KEY-EXISTS');
    expect(await refuseKeyFolder(folder, 'b')).toBeUndefined();
    const first = newKey(undefined);
    const { private: path } = await writeKeyFiles(folder, 'b', first);
    await expect(writeKeyFiles(folder, 'b', newKey(undefined))).rejects.toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe(first.privatePem);
  });

  it('are listed with what everybody may know', async () => {
    const folder = temporaryFolder();
    const [a, b, c] = [newKey('a long passphrase'), newKey(undefined), newKey(undefined)];
    await writeKeyFiles(folder, 'b', b);
    await writeKeyFiles(folder, 'a', a);
    writeFileSync(join(folder, 'c.pub.pem'), c.public.pem);
    writeFileSync(join(folder, 'd.pub.pem'), 'no key');
    expect(await listKeys(folder)).toEqual([
      { name: 'a', kid: a.public.kid, private: 'encrypted' },
      { name: 'b', kid: b.public.kid, private: 'plain' },
      { name: 'c', kid: c.public.kid, private: 'elsewhere' },
    ]);
    expect(await listKeys(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('a folder for keys', () => {
  const repository = () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.git'));
    return root;
  };
  it('is refused in a Git work tree, also where it is not there yet', async () => {
    const root = repository();
    const refused = await refuseKeyFolder(join(root, 'a', 'b'), 'a');
    expect([refused?.code, refused?.message]).toEqual(['PROOF-KEY-GIT', expect.stringContaining(root)]);
  });

  it('is refused in a submodule or a second work tree, whose .git is a file', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, '.git'), 'gitdir: ../elsewhere');
    expect((await refuseKeyFolder(root, 'a'))?.code).toBe('PROOF-KEY-GIT');
  });

  it('is refused where a link leads into one', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(repository(), link);
    expect((await refuseKeyFolder(join(link, 'keys'), 'a'))?.code).toBe('PROOF-KEY-GIT');
  });
});

describe('a private key', () => {
  it.each([0o600, 0o400])('that its owner alone reads is used (mode %o)', async (mode) => {
    expect(await readPrivateFile(privateFile(mode), 'it')).toEqual({ value: privatePem(), diagnostics: [] });
  });

  it.each([0o640, 0o604, 0o620, 0o644])('that others may read or write is not (mode %o)', async (mode) => {
    const { value, diagnostics } = await readPrivateFile(privateFile(mode), 'it');
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['PROOF-KEY-OPEN']]);
    expect(diagnostics[0]?.message).toContain(`0${mode.toString(8)}`);
  });

  it('is not asked for rights that Windows does not have', async () => {
    expect((await readPrivateFile(privateFile(0o644), 'it', 'win32')).value).toBe(privatePem());
  });

  it('in a Git work tree is used, with a warning', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.git'));
    const { value, diagnostics } = await readPrivateFile(privateFile(0o600, root), 'it');
    expect(value).toBe(privatePem());
    expect(diagnostics).toMatchObject([{ code: 'PROOF-KEY-GIT', severity: 'warning' }]);
  });

  it('that is not there, or is a folder, is told of', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o700);
    for (const path of [join(folder, 'none'), folder]) {
      const { value, diagnostics } = await readPrivateFile(path, 'it');
      expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['PROOF-KEY-MISSING']]);
    }
  });
});
