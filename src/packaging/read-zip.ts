import { buffer } from 'node:stream/consumers';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { PackageView } from '../targets/target.ts';
import { faultsOfEntry, isGuessed, isUnpacked, leastEnd } from './zip-entry.ts';

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

export interface OpenZip {
  /** An entry that cannot be read, or must not be, reads as if it were not there: `faults` says why. */
  readonly view: PackageView;
  /** Unpacks every entry once, without keeping anything, and tells what is wrong with it. */
  readonly faults: () => AsyncGenerator<Diagnostic>;
  readonly close: () => void;
}

/**
 * Opens a zip without unpacking it anywhere: names come from its directory, bytes on demand. Names are kept as they are
 * written, backslashes too, because `verify` has something to say about them. `undefined` where it cannot be opened, or
 * must not be; the diagnostics then say why.
 */
export async function openZip(
  file: string,
  limits: ZipLimits = defaultLimits,
): Promise<Result<OpenZip | undefined>> {
  const name = file.replace(/^.*[\\/]/, '');
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { decodeStrings: false, autoClose: false, lazyEntries: true });
  } catch (error) {
    return { value: undefined, diagnostics: [cannotOpen(name, error)] };
  }
  const listed = await listEntries(zip, name, limits);
  if (!listed.value) {
    zip.close();
    return { value: undefined, diagnostics: listed.diagnostics };
  }
  const entries = listed.value;
  const files = [...entries].filter(([path]) => !path.endsWith('/'));
  const opened: OpenZip = {
    view: {
      name,
      entries: files.map(([path, entry]) => ({ path, size: entry.uncompressedSize })),
      read: async (path) => {
        const entry = entries.get(path);
        return entry && (await readEntry(zip, entry, limits));
      },
      pieces: (path, start, end) => piecesOf(zip, entries.get(path), start, end, limits),
    },
    async *faults() {
      for (const [path, entry] of entries) yield* faultsOfEntry(zip, path, entry, limits);
    },
    close: () => zip.close(),
  };
  return { value: opened, diagnostics: listed.diagnostics };
}

/** Entries by name. yauzl would refuse odd names at once; here they pass, for nothing is ever unpacked to disk. */
async function listEntries(
  zip: ZipFile,
  file: string,
  limits: ZipLimits,
): Promise<Result<Map<string, Entry> | undefined>> {
  const odd: Diagnostic[] = [];
  const beyond = (reason: string) => ({
    value: undefined,
    diagnostics: [diagnostic('PKG-ZIP-LIMIT', { file }, { reason })],
  });
  const words = (count: number) => count.toLocaleString('en-US');
  if (zip.entryCount > limits.entries)
    return beyond(`it has ${words(zip.entryCount)} entries, and ${words(limits.entries)} are allowed`);
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields, uncompressedSize } = entry;
      const path = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
      if (entries.has(path)) odd.push(diagnostic('PKG-ZIP-TWICE', { file: path }, { path }));
      if (isGuessed(entry)) odd.push(diagnostic('PKG-ZIP-NAME', { file: path }, { path }));
      total += uncompressedSize;
      if (total > limits.totalSize)
        return beyond(`unpacked it is larger than the ${words(limits.totalSize)} bytes that are allowed`);
      entries.set(path, entry);
    }
  } catch (error) {
    return { value: undefined, diagnostics: [cannotOpen(file, error)] };
  }
  return { value: entries, diagnostics: [...odd, ...overlapping(entries)] };
}

function* overlapping(entries: ReadonlyMap<string, Entry>): Generator<Diagnostic> {
  const inOrder = [...entries].sort(
    ([, a], [, b]) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const [path, entry] of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end)
      yield diagnostic('PKG-ZIP-OVERLAP', { file: path }, { path });
    end = Math.max(end, leastEnd(entry));
  }
}

async function readEntry(zip: ZipFile, entry: Entry, limits: ZipLimits): Promise<Uint8Array | undefined> {
  if (!isUnpacked(entry, limits) || entry.uncompressedSize > limits.entrySize) return undefined;
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch {
    return undefined;
  }
}

/** Nothing of an entry that must not be unpacked. */
async function* piecesOf(
  zip: ZipFile,
  entry: Entry | undefined,
  start: number,
  end: number,
  limits: ZipLimits,
): AsyncGenerator<Uint8Array> {
  if (!entry || !isUnpacked(entry, limits)) return;
  let at = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    const bytes = piece as Uint8Array;
    const wanted = bytes.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
    at += bytes.length;
    if (wanted.length > 0) yield wanted;
    if (at > end) return;
  }
}

/** `reason`: what the reader says, which knows the format and speaks English. */
function cannotOpen(file: string, error: unknown): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR')
    return diagnostic('PKG-ZIP-MISSING', { file }, { path: file });
  return diagnostic('PKG-ZIP', { file }, { reason: message.replace(/\.$/, '') });
}
