import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compare } from '../diagnostics/diagnostic.ts';
import type { PackageView } from '../targets/target.ts';

/** Larger ones are read a piece at a time only. */
const largestInMemory = 64 * 1024 * 1024;

export interface FolderView {
  readonly view: PackageView;
  /** What is there and is not read: links, which may lead anywhere, and what is neither file nor folder. */
  readonly odd: readonly { readonly path: string; readonly reason: string }[];
}

/** A folder on disk as a zip of it would be: every file below it, by path with `/`; no link is followed. */
export async function viewFolder(folder: string): Promise<FolderView> {
  const root = resolve(folder);
  const entries: { path: string; size: number }[] = [];
  const odd: { path: string; reason: string }[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const one of await readdir(join(root, below), { withFileTypes: true })) {
      const path = below === '' ? one.name : `${below}/${one.name}`;
      if (one.isDirectory())
        await walk(path).catch((error) => odd.push({ path, reason: systemWords(error) }));
      else if (one.isFile()) entries.push({ path, size: (await stat(join(root, path))).size });
      else
        odd.push({ path, reason: one.isSymbolicLink() ? 'it is a link' : 'it is neither file nor folder' });
    }
  };
  await walk('');
  const known = new Map(entries.map(({ path, size }) => [path, size]));
  const view: PackageView = {
    name: basename(root),
    entries: entries.sort((a, b) => compare(a.path, b.path)),
    read: async (path) =>
      (known.get(path) ?? Number.POSITIVE_INFINITY) > largestInMemory
        ? undefined
        : readFile(join(root, path)),
    async *pieces(path, start, end) {
      // What was not listed is not read, whatever a path says.
      if (known.has(path)) yield* createReadStream(join(root, path), { start, end });
    },
  };
  return { view, odd: odd.sort((a, b) => compare(a.path, b.path)) };
}

function systemWords(error: unknown): string {
  if (error instanceof Error && 'code' in error) return `the computer says ${String(error.code)}`;
  throw error;
}
