/** Bytes of an export, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array>;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  /** The beginning, to tell by it what the file is. */
  readonly head: string;
  readonly text: AsyncIterable<string>;
  /** For certain only when all of the text was read: a file may have its first accent at its end. */
  readonly encoding: () => Encoding;
}

/** So much is looked at before the encoding and the kind of a file are told. */
const lookAhead = 64 * 1024;

/**
 * The text of an export, without its byte order mark. Excel and Moodle write UTF-16 with a mark, all else is UTF-8; what
 * is neither is read as Windows-1252, in which older systems write.
 */
export async function decoded(bytes: Bytes): Promise<Decoded> {
  const pieces = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < lookAhead && !ended) {
    const { value, done } = await pieces.next();
    if (done) ended = true;
    else {
      held.push(value);
      size += value.length;
    }
  }
  const first = joined(held, size);
  let encoding = wideEncoding(first) ?? narrowEncoding(first, !ended);
  const head = new TextDecoder(encoding).decode(first, { stream: !ended });
  async function* all(): Bytes {
    yield first;
    while (!ended) {
      const { value, done } = await pieces.next();
      if (done) ended = true;
      else yield value;
    }
  }
  async function* text(): AsyncIterable<string> {
    let decoder = wideEncoding(first) && new TextDecoder(encoding);
    let undecided: Uint8Array = new Uint8Array();
    for await (const piece of all()) {
      if (decoder) {
        yield decoder.decode(piece, { stream: true });
        continue;
      }
      // Up to its first accent a file is the same in UTF-8 and in Windows-1252.
      const known = joined([undecided, piece], undecided.length + piece.length);
      const isCut = !isAscii(known.subarray(-1));
      undecided = isCut ? known : new Uint8Array();
      if (isCut) continue;
      if (!isAscii(known)) {
        encoding = narrowEncoding(known, false);
        decoder = new TextDecoder(encoding);
      }
      yield (decoder ?? new TextDecoder()).decode(known, { stream: decoder !== undefined });
    }
    if (!decoder) encoding = narrowEncoding(undecided, false);
    yield (decoder ?? new TextDecoder(encoding)).decode(undecided);
  }
  return { head, text: text(), encoding: () => encoding };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** What a byte order mark says. */
function wideEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** `isCut`: more is to come. */
function narrowEncoding(bytes: Uint8Array, isCut: boolean): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
