/** Bytes of an export, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array>;

export interface Decoded {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly text: AsyncIterable<string>;
}

/** So much is looked at before the encoding and the kind of a file are told. */
const lookAhead = 64 * 1024;

/**
 * The text of an export, without its byte order mark. Excel and Moodle write UTF-16 with a mark, all else is UTF-8; what
 * is neither is read as Windows-1252, in which older systems write.
 */
export async function decoded(bytes: Bytes): Promise<Decoded & { readonly head: string }> {
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
  const encoding = encodingOf(first, ended);
  const head = new TextDecoder(encoding).decode(first, { stream: !ended });
  async function* text(): AsyncIterable<string> {
    const decoder = new TextDecoder(encoding);
    yield decoder.decode(first, { stream: true });
    while (!ended) {
      const { value, done } = await pieces.next();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  }
  return { encoding, head, text: text() };
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

function encodingOf(bytes: Uint8Array, isWhole: boolean): Decoded['encoding'] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
