import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

/** An entry of an opened zip, unpacked a piece at a time: a film may be larger than the memory. */
export async function partOf(view: PackageView, path: string): Promise<Found> {
  const name = nameOf(path);
  if (name === undefined) return 403;
  const entry = view.entries.find((one) => one.path === name);
  if (!entry) return 404;
  const { pieces } = view;
  if (pieces) {
    return {
      name,
      size: entry.size,
      // A browser that jumps in a film ends what it has asked for before; `verify` says what cannot be unpacked.
      send: (response, start, end) =>
        void pipeline(Readable.from(pieces(name, start, end)), response).catch(() => response.destroy()),
    };
  }
  const bytes = await view.read(name);
  if (bytes === undefined) return 503;
  return {
    name,
    size: bytes.byteLength,
    send: (response, start, end) => response.end(bytes.subarray(start, end + 1)),
  };
}
