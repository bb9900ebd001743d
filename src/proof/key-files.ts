import { type FileHandle, mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { workTreeOf } from './git-work-tree.ts';
import type { NewKey } from './new-key.ts';
import type { PublicKey } from './public-key.ts';
import { readPublicKeys } from './read-public-keys.ts';
import { isEncrypted } from './signing-key.ts';

// The three files of a key: `<name>.key.pem` is private, `<name>.pub.pem` and `<name>.jwk.json` are for everybody.

export interface KeyPaths {
  readonly private: string;
  readonly pem: string;
  readonly jwk: string;
}

export function keyPaths(folder: string, name: string): KeyPaths {
  const path = (end: string) => join(folder, `${name}.${end}`);
  return { private: path('key.pem'), pem: path('pub.pem'), jwk: path('jwk.json') };
}

/** What speaks against a key of this name in this folder, before one is made; it need not be there yet. */
export async function refuseKeyFolder(folder: string, name: string): Promise<Diagnostic | undefined> {
  const tree = await workTreeOf(folder);
  if (tree !== undefined) return diagnostic('PROOF-KEY-GIT', { file: folder }, { path: folder, tree });
  for (const path of Object.values(keyPaths(folder, name)))
    if (await stat(path).catch(() => undefined))
      return diagnostic('PROOF-KEY-EXISTS', { file: path }, { path });
  return undefined;
}

/** Writes the files of a key; none is ever written over. */
export async function writeKeyFiles(folder: string, name: string, key: NewKey): Promise<KeyPaths> {
  const paths = keyPaths(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(paths.private, key.privatePem, { flag: 'wx', mode: 0o600 });
  await writeFile(paths.pem, key.public.pem, { flag: 'wx' });
  await writeFile(paths.jwk, `${JSON.stringify(key.public.jwk, undefined, 2)}\n`, { flag: 'wx' });
  return paths;
}

const moveOut =
  'Move it out of the work tree. If it was ever committed, take it for leaked: docs/signing.md.';

/**
 * The text of a private key. It is not used where others may read it, too; a key in a Git work tree is used, with a
 * warning. Windows has other rights than these, and is not asked.
 */
export async function readPrivateFile(
  file: string,
  shown: string,
  system: NodeJS.Platform = process.platform,
): Promise<Result<string | undefined>> {
  const place = { file: shown };
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(shown, error)] };
  }
  try {
    // The rights are those of the very file that is read, not of one that has taken its name since.
    const rights = (await handle.stat()).mode & 0o777;
    const value = await handle.readFile('utf8');
    // What is no private key may be read by everybody; whoever opens it as one says what it is.
    if (system !== 'win32' && (rights & 0o077) !== 0 && value.includes('PRIVATE KEY-----')) {
      const words = { path: shown, mode: rights.toString(8).padStart(4, '0') };
      return { value: undefined, diagnostics: [diagnostic('PROOF-KEY-OPEN', place, words)] };
    }
    const tree = await workTreeOf(file);
    if (tree === undefined) return { value, diagnostics: [] };
    const more = { severity: 'warning', hint: moveOut } as const;
    return { value, diagnostics: [diagnostic('PROOF-KEY-GIT', place, { path: shown, tree }, more)] };
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(shown, error)] };
  } finally {
    await handle.close();
  }
}

/** The public keys of a file. */
export async function readPublicFile(file: string, shown: string): Promise<Result<readonly PublicKey[]>> {
  try {
    return readPublicKeys(await readFile(file, 'utf8'), shown);
  } catch (error) {
    return { value: [], diagnostics: [unreadable(shown, error)] };
  }
}

/** What everybody may know of a key. */
export interface KeyFacts {
  readonly name: string;
  readonly kid: string;
  /** Whether its private half lies beside it, and how. */
  readonly private: 'encrypted' | 'plain' | 'elsewhere';
}

/** The keys of a folder, by name. What cannot be read as one is left out; `keys show` tells why. */
export async function listKeys(folder: string): Promise<readonly KeyFacts[]> {
  const names = await readdir(folder).catch(() => []);
  const facts: KeyFacts[] = [];
  for (const name of names.filter((one) => one.endsWith('.pub.pem')).sort(compare)) {
    const stem = name.slice(0, -'.pub.pem'.length);
    const { value } = await readPublicFile(join(folder, name), name);
    const pem = await readFile(keyPaths(folder, stem).private, 'utf8').catch(() => undefined);
    const half = pem === undefined ? 'elsewhere' : isEncrypted(pem) ? 'encrypted' : 'plain';
    for (const { kid } of value) facts.push({ name: stem, kid, private: half });
  }
  return facts;
}

function unreadable(path: string, error: unknown): Diagnostic {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ENOENT'
      ? 'it is not there'
      : code === 'EISDIR'
        ? 'it is a folder'
        : `the computer says ${code ?? 'no'}`;
  return diagnostic('PROOF-KEY-MISSING', { file: path }, { path, reason });
}
