import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * The Git work tree that a path is in, or would be once it is made; `undefined` where it is in none. Links are followed
 * first: a folder outside can be one that leads inside.
 */
export async function workTreeOf(path: string): Promise<string | undefined> {
  let at = await nearest(resolve(path));
  for (;;) {
    // A folder in the first work tree of a repository, a file in others and in submodules (gitrepository-layout).
    if (await isThere(join(at, '.git'))) return at;
    const above = dirname(at);
    if (above === at) return undefined;
    at = above;
  }
}

/** What of the path is there already. */
async function nearest(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  return real ?? (dirname(path) === path ? path : nearest(dirname(path)));
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
