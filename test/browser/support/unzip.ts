import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Unpacks a zip into a new temporary folder, as an LMS does at import, and returns the folder. */
export async function unzip(zip: string): Promise<string> {
  const folder = temporaryFolder('package');
  const archive = await open(zip);
  await new Promise<void>((done, failed) => {
    archive.on('error', failed);
    archive.on('end', () => done());
    archive.on('entry', (entry: yauzl.Entry) => {
      extract(archive, entry, folder).then(() => archive.readEntry(), failed);
    });
    archive.readEntry();
  });
  return folder;
}

async function extract(archive: yauzl.ZipFile, entry: yauzl.Entry, folder: string): Promise<void> {
  const file = resolve(join(folder, entry.fileName));
  if (!file.startsWith(folder + sep))
    throw new Error(`${entry.fileName} would land outside the package folder`);
  if (entry.fileName.endsWith('/')) return;
  await mkdir(dirname(file), { recursive: true });
  const content = await new Promise<Readable>((ready, failed) =>
    archive.openReadStream(entry, (error, stream) => (stream ? ready(stream) : failed(error))),
  );
  await pipeline(content, createWriteStream(file));
}

function open(zip: string): Promise<yauzl.ZipFile> {
  return new Promise((ready, failed) =>
    yauzl.open(zip, { lazyEntries: true }, (error, archive) => (archive ? ready(archive) : failed(error))),
  );
}
