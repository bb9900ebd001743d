import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import type { PackageView } from '../targets/target.ts';

/** A file that may be served; a number is the status that says why none is. */
export type Found =
  | {
      readonly name: string;
      readonly size: number;
      readonly send: (response: ServerResponse, start: number, end: number) => void;
    }
  | number;

/** The name that an address path stands for; `undefined` when it is none. */
function nameOf(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') || name.includes('\\') ? undefined : name || 'index.html';
  } catch {
    return undefined;
  }
}

/** Upper and lower case count, as on an LMS; nothing that lies outside the folder is found. */
export function fileIn(folder: string, path: string): Found {
  const name = nameOf(path);
  const file = name === undefined ? '' : resolve(join(folder, name));
  if (name === undefined || !file.startsWith(resolve(folder) + sep)) return 403;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return 404;
  return {
    name,
    size: found.size,
    send: (response, start, end) => void createReadStream(file, { start, end }).pipe(response),
  };
}

/** One entry is unpacked at a time, and no more is kept than what was asked for. */
export async function partOf(view: PackageView, path: string): Promise<Found> {
  const name = nameOf(path);
  if (name === undefined) return 403;
  if (!view.entries.some((entry) => entry.path === name)) return 404;
  const bytes = await view.read(name);
  // It is there and is not unpacked: `verify` says why.
  if (bytes === undefined) return 503;
  return {
    name,
    size: bytes.byteLength,
    send: (response, start, end) => response.end(bytes.subarray(start, end + 1)),
  };
}
