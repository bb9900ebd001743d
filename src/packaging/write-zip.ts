import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import type { ContentFile } from '../releases/release.ts';

export interface ZipOptions {
  /** Seconds since 1970, for every entry: `SOURCE_DATE_EPOCH`. Default: 1980-01-01, the first day a zip can name. */
  readonly timestamp?: number;
  readonly signal?: AbortSignal;
}
export interface WrittenZip {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A source file that cannot be read when its turn comes: the message is the system's. */
export class UnreadableFile extends Error {
  /** Absolute. */
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.file = file;
  }
}

/** What is compressed already: deflating it again costs time and gains nothing. */
const compressed = /\.(?:png|jpe?g|gif|webp|avif|mp4|m4v|webm|mp3|m4a|aac|ogg|opus|woff2?|zip|gz)$/i;
/**
 * Media up to this size are read whole when their turn comes and stored. Larger ones are streamed, and then deflated:
 * a streamed entry gets its sizes after the data, and a *stored* one of that kind cannot be read front to back, which
 * Java's ZipInputStream answers with "only DEFLATED entries can have EXT descriptor".
 */
const largestInMemory = 16 * 1024 * 1024;
const firstDay = Date.UTC(1980, 0, 1);
/** 2107-12-31T23:59:58Z */
const lastMoment = Date.UTC(2107, 11, 31, 23, 59, 58);
const manifests = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'];

/**
 * Writes a zip, the same bytes for the same files: order, time, mode and level are fixed. It grows beside its name, as
 * `<name>.partial`, and takes its name when it is whole; after a failure or an abort neither is left.
 */
export async function writeZip(
  files: readonly ContentFile[],
  file: string,
  { timestamp, signal }: ZipOptions = {},
): Promise<WrittenZip> {
  const partial = `${file}.partial`;
  const date = new Date(Math.min(Math.max((timestamp ?? 0) * 1000, firstDay), lastMoment));
  const archive = new ZipArchive({ zlib: { level: 6 } });
  const hash = createHash('sha256');
  const counter = counting(hash);
  const written = pipeline(archive, counter.stream, createWriteStream(partial), signal ? { signal } : {});
  try {
    await Promise.all([written, append(archive, inOrder(files), date, signal)]);
    await rename(partial, file);
  } catch (error) {
    archive.destroy();
    await written.catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
  return { file, size: counter.size(), sha256: hash.digest('hex') };
}

/** The manifest first, where an LMS that reads front to back finds it at once; then by path. */
function inOrder(files: readonly ContentFile[]): ContentFile[] {
  const first = files.filter((file) => manifests.includes(file.path));
  return [...first, ...files.filter((file) => !manifests.includes(file.path))];
}

/** One entry at a time: archiver's own queue would open every source at once, and `file()` changes their order. */
async function append(
  archive: ZipArchive,
  files: readonly ContentFile[],
  date: Date,
  signal?: AbortSignal,
): Promise<void> {
  for (const { path, content } of files) {
    signal?.throwIfAborted();
    const inMemory = 'bytes' in content || content.size <= largestInMemory;
    const source = await open(content, inMemory);
    const done = once(archive, 'entry', signal ? { signal } : {});
    archive.append(source, { name: path, date, mode: 0o644, store: inMemory && compressed.test(path) });
    await (Buffer.isBuffer(source) ? done : Promise.race([done, failureOf(source, content)]));
  }
  await archive.finalize();
}

async function open(content: ContentFile['content'], inMemory: boolean): Promise<Buffer | Readable> {
  if ('bytes' in content) {
    const { buffer, byteOffset, byteLength } = content.bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  }
  if (!inMemory) return createReadStream(content.file);
  return readFile(content.file).catch((error: unknown) => {
    throw new UnreadableFile(content.file, error);
  });
}

/** archiver copies a stream without its errors, and would wait for ever for one that broke. */
function failureOf(source: Readable, content: ContentFile['content']): Promise<never> {
  return new Promise((_, reject) =>
    source.once('error', (error) =>
      reject('file' in content ? new UnreadableFile(content.file, error) : error),
    ),
  );
}

/** Passes bytes on, counts them and feeds them to the hash, so that nobody has to read the file again. */
function counting(hash: Hash): { stream: Transform; size: () => number } {
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, size: () => size };
}
