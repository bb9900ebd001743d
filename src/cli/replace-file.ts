import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a new text in place of an old one: beside it first, and then under its name, so that a full disk or a power
 * cut leaves one of the two whole. What a link leads to is written, and not the link; permissions stay.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  await putInPlace(file, text, mode);
}

/** The same where there may be no file yet. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const old = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!old) return putInPlace(path, text);
  // A device or a pipe is no text that could be replaced: a file in its place would take it from everybody.
  if (!old.isFile()) return writeFile(path, text);
  return replaceFile(path, text);
}

async function putInPlace(file: string, text: string, mode?: number): Promise<void> {
  const beside = `${file}.${process.pid}.partial`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
