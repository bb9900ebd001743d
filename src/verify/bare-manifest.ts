import { open, readFile } from 'node:fs/promises';
import type { PackageView } from '../targets/target.ts';
import type { ManifestName } from './manifest-file.ts';

/** Bytes in which the root of a manifest begins, whatever comments stand before it. */
const beginning = 64 * 1024;
const roots: Readonly<Record<string, ManifestName>> = {
  courseStructure: 'cmi5.xml',
  manifest: 'imsmanifest.xml',
  tincan: 'tincan.xml',
};

/** Which manifest a file is, whatever its name: somebody named it instead of the package that it belongs to. */
export async function bareManifest(file: string): Promise<ManifestName | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning), 0, beginning, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    // A byte order mark counts as space here.
    if (!/^\s*</.test(text)) return undefined;
    const root =
      /<(?:[\w.-]+:)?(\w+)[\s>]/.exec(text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''))?.[1] ?? '';
    return Object.hasOwn(roots, root) ? roots[root] : undefined;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

/** A course structure that comes without a zip (cmi5 §14.2), seen as a package that holds nothing else. */
export function viewOfCourseStructure(file: string, size: number): PackageView {
  const name = 'cmi5.xml';
  return {
    name,
    entries: [{ path: name, size }],
    read: async (path) => (path === name ? readFile(file) : undefined),
  };
}
