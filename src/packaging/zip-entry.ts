import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { ZipLimits } from './read-zip.ts';

// Of one entry of a zip: whether it may be unpacked, and whether it can be. Clauses are those of PKWARE's APPNOTE 6.3.10.

const stored = 0;
const deflated = 8;
/** Smaller ones do no harm, whatever they were made of. */
const largeEnough = 1_000_000;

/** What `entry` unpacks to for each byte that it takes. */
function ratioOf({ uncompressedSize, compressedSize }: Entry): number {
  return uncompressedSize / Math.max(1, compressedSize);
}

function isBomb(entry: Entry, { ratio }: ZipLimits): boolean {
  return entry.uncompressedSize > largeEnough && ratioOf(entry) > ratio;
}

function isKnown({ compressionMethod }: Entry): boolean {
  return compressionMethod === stored || compressionMethod === deflated;
}

/** Whether an entry is unpacked at all. */
export function isUnpacked(entry: Entry, limits: ZipLimits): boolean {
  return !entry.isEncrypted() && isKnown(entry) && !isBomb(entry, limits);
}

/** Whether a name has letters whose encoding nobody has told: neither bit 11 nor the Unicode path field (§4.6.9) does. */
export function isGuessed({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): boolean {
  const told = (generalPurposeBitFlag & 0x800) !== 0 || extraFields.some(({ id }) => id === 0x7075);
  return !told && fileNameRaw.some((byte) => byte > 0x7f);
}

/** Bytes of the local header without name and extra field (§4.3.7). */
const localHeader = 30;

/** Where in the zip an entry ends at the earliest: its extra field may be longer than is known here. */
export function leastEnd({ relativeOffsetOfLocalHeader, fileNameRaw, compressedSize }: Entry): number {
  return relativeOffsetOfLocalHeader + localHeader + fileNameRaw.length + compressedSize;
}

/** On Unix the upper half of the attributes is the mode of the file (§4.4.15), whose type `0o120000` is a link. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const unix = versionMadeBy >>> 8 === 3;
  return unix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Reads an entry from its first byte to its last, a piece at a time. `path`: its name as it is shown. */
export async function* faultsOfEntry(
  zip: ZipFile,
  path: string,
  entry: Entry,
  limits: ZipLimits,
): AsyncGenerator<Diagnostic> {
  const at = { file: path };
  if (isLink(entry)) yield diagnostic('PKG-ZIP-LINK', at, { path });
  if (entry.isEncrypted()) yield diagnostic('PKG-ZIP-ENCRYPTED', at, { path });
  else if (!isKnown(entry)) yield diagnostic('PKG-ZIP-METHOD', at, { path, method: entry.compressionMethod });
  else if (isBomb(entry, limits))
    yield diagnostic('PKG-ZIP-BOMB', at, { path, times: Math.round(ratioOf(entry)) });
  if (!isUnpacked(entry, limits)) return;
  try {
    const local = await zip.readLocalFileHeaderPromise(entry);
    const other = !local.fileName.equals(entry.fileNameRaw)
      ? 'name'
      : local.compressionMethod !== entry.compressionMethod
        ? 'way of compression'
        : undefined;
    if (other) yield diagnostic('PKG-ZIP-HEADERS', at, { path, what: other });
    let sum = 0;
    for await (const piece of await zip.openReadStreamPromise(entry)) sum = crc32(piece as Uint8Array, sum);
    if (sum !== entry.crc32)
      yield diagnostic('PKG-ZIP-DAMAGED', at, { path, reason: 'its checksum is another one' });
  } catch (error) {
    yield diagnostic('PKG-ZIP-DAMAGED', at, { path, reason: (error as Error).message.replace(/\.$/, '') });
  }
}
