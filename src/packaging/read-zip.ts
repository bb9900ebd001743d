import { buffer } from 'node:stream/consumers';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { PackageView } from '../targets/target.ts';

/** What a package may hold before it is taken for an attack. Sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  /** Of one entry that is read into memory. */
  readonly entrySize: number;
  /** Of all entries, unpacked. */
  readonly totalSize: number;
  /** Unpacked to packed: text gets to 20, a bomb to 1,000 and more. */
  readonly ratio: number;
}
export const defaultLimits: ZipLimits = {
  entries: 20_000,
  entrySize: 64 * 1024 * 1024,
  totalSize: 8 * 1024 * 1024 * 1024,
  ratio: 200,
};

/** A zip that cannot be opened, or must not be: the message says why, in words for its owner. */
export class UnreadableZip extends Error {}

export interface OpenZip {
  readonly view: PackageView;
  readonly close: () => void;
}

/**
 * Opens a zip without unpacking it anywhere: names come from its directory, bytes on demand. Names are kept as they are
 * written, backslashes too, because `verify` has something to say about them.
 */
export async function openZip(file: string, limits: ZipLimits = defaultLimits): Promise<OpenZip> {
  const zip = await openPromise(file, { decodeStrings: false, autoClose: false, lazyEntries: true }).catch(
    refuse,
  );
  try {
    const entries = await listEntries(zip, limits);
    const view: PackageView = {
      name: file.replace(/^.*[\\/]/, ''),
      entries: [...entries]
        .filter(([path]) => !path.endsWith('/'))
        .map(([path, entry]) => ({ path, size: entry.uncompressedSize })),
      read: async (path) => {
        const entry = entries.get(path);
        return entry && (await readEntry(zip, path, entry, limits));
      },
    };
    return { view, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Entries by name. yauzl would refuse odd names at once; here they pass, for nothing is ever unpacked to disk. */
async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new UnreadableZip(`It has ${zip.entryCount} entries; ${limits.entries} are allowed.`);
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields, uncompressedSize } = entry;
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
      if (entries.has(name)) throw new UnreadableZip(`“${name}” is in it twice.`);
      total += uncompressedSize;
      if (total > limits.totalSize)
        throw new UnreadableZip(`Unpacked it is larger than ${limits.totalSize} bytes.`);
      entries.set(name, entry);
    }
  } catch (error) {
    refuse(error);
  }
  return entries;
}

async function readEntry(zip: ZipFile, path: string, entry: Entry, limits: ZipLimits): Promise<Uint8Array> {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new UnreadableZip(`“${path}” is encrypted.`);
  if (uncompressedSize > limits.entrySize)
    throw new UnreadableZip(`“${path}” is larger than ${limits.entrySize} bytes.`);
  if (uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * limits.ratio) {
    throw new UnreadableZip(
      `“${path}” unpacks to ${Math.round(uncompressedSize / compressedSize)} times its size.`,
    );
  }
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  if (error instanceof UnreadableZip) throw error;
  throw new UnreadableZip(error instanceof Error ? error.message : String(error), { cause: error });
}
