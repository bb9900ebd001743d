import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { diskFiles } from '../course/load/disk-files.ts';

/** SHA-256 of a file of any size, in hexadecimal. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** One digest for all files below a folder, and for their names. */
export async function digestOfFolder(folder: string): Promise<string> {
  const { entries } = await diskFiles(folder);
  const hash = createHash('sha256');
  for (const { path, link } of entries.values()) {
    // What a link leads to outside, or to nothing, is not read for a package either.
    const content = link === undefined || link === 'inside' ? await digestOfFile(join(folder, path)) : link;
    hash.update(`${path}\0${content}\n`);
  }
  return hash.digest('hex');
}

/** One digest for several values. */
export function digestOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
