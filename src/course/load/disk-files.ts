import { readFileSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import glob from 'fast-glob';
import { compare } from '../../diagnostics/diagnostic.ts';
import type { FileEntry, Files } from './files.ts';

const ignore = ['**/node_modules/**', '**/.git/**', 'dist/**'];

/** The folder `root` on disk. Links to folders are not followed: a course that needs one cannot be moved. */
export async function diskFiles(root: string): Promise<Files> {
  const found = await glob('**/*', {
    cwd: root,
    ignore,
    onlyFiles: false,
    followSymbolicLinks: false,
    stats: true,
  });
  const realRoot = await realpath(root);
  const entries: FileEntry[] = [];
  for (const entry of found) {
    if (entry.dirent.isSymbolicLink()) entries.push(await linkEntry(root, realRoot, entry.path));
    else if (entry.dirent.isFile()) entries.push({ path: entry.path, size: entry.stats?.size ?? 0 });
  }
  entries.sort((a, b) => compare(a.path, b.path));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  // Each language of a course asks for the same patterns.
  const matches = new Map<string, Promise<string[]>>();
  return {
    root,
    entries: byPath,
    // Texts are small, many, and read one after the other: waiting for a thread takes longer than reading.
    read: async (path, length) =>
      length === undefined ? readFileSync(join(root, path)) : readHead(join(root, path), length),
    glob: (pattern) => {
      const known = matches.get(pattern) ?? matching(root, pattern, byPath);
      matches.set(pattern, known);
      return known;
    },
  };
}

/** Links to files are entries too; folders are not. Parentheses are plain: they occur in names. */
async function matching(
  root: string,
  pattern: string,
  entries: ReadonlyMap<string, FileEntry>,
): Promise<string[]> {
  const options = { cwd: root, ignore, onlyFiles: false, followSymbolicLinks: false };
  const paths = await glob(pattern.replace(/[()]/g, '\\$&'), options);
  return paths.filter((path) => entries.has(path)).sort(compare);
}

async function linkEntry(root: string, realRoot: string, path: string): Promise<FileEntry> {
  try {
    const target = await realpath(join(root, path));
    const inside = !relative(realRoot, target).split(sep).includes('..');
    const found = await stat(target);
    if (found.isDirectory()) return { path, size: 0, link: 'folder' };
    return { path, size: found.size, link: inside ? 'inside' : 'outside' };
  } catch {
    return { path, size: 0, link: 'broken' };
  }
}

async function readHead(file: string, length: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
