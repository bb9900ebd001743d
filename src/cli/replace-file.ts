import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a new text in place of an old one: beside it first, and then under its name, so that a full disk or a power
 * cut leaves one of the two whole. What a link leads to is written, and not the link; permissions stay.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  const beside = `${file}.${process.pid}.partial`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
