import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import glob from 'fast-glob';
import { compare } from '../../diagnostics/diagnostic.ts';
import type { CourseDefaults, FileEntry, Files } from './files.ts';

const ignore = ['**/node_modules/**', '**/.git/**', 'dist/**'];

/** The folder `root` on disk. Links to folders are not followed: a course that needs one cannot be moved. */
export async function diskFiles(root: string, defaults?: CourseDefaults): Promise<Files> {
  const found = glob.sync('**/*', {
    cwd: root,
    ignore,
    onlyFiles: false,
    followSymbolicLinks: false,
    stats: true,
  });
  const realRoot = realpathSync(root);
  const entries: FileEntry[] = [];
  for (const entry of found) {
    if (entry.dirent.isSymbolicLink()) entries.push(linkEntry(root, realRoot, entry.path));
    else if (entry.dirent.isFile()) entries.push({ path: entry.path, size: entry.stats?.size ?? 0 });
  }
  entries.sort((a, b) => compare(a.path, b.path));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  // Each language of a course asks for the same patterns.
  const matches = new Map<string, Promise<string[]>>();
  return {
    root,
    defaults,
    entries: byPath,
    // Files are small or read by their heads, and are many: to wait for a thread takes longer than to read.
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
  const paths = glob.sync(pattern.replace(/[()]/g, '\\$&'), options);
  return paths.filter((path) => entries.has(path)).sort(compare);
}

function linkEntry(root: string, realRoot: string, path: string): FileEntry {
  try {
    const target = realpathSync(join(root, path));
    const inside = !relative(realRoot, target).split(sep).includes('..');
    const found = statSync(target);
    if (found.isDirectory()) return { path, size: 0, link: 'folder' };
    return { path, size: found.size, link: inside ? 'inside' : 'outside' };
  } catch {
    return { path, size: 0, link: 'broken' };
  }
}

function readHead(file: string, length: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const head = new Uint8Array(length);
    return head.subarray(0, readSync(handle, head, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
