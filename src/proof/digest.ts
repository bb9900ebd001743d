import { createHash } from 'node:crypto';
import type { PackageView } from '../targets/target.ts';

/** What was read of a file: SHA-256 in hexadecimal, and bytes. */
export interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** Reads a file of a delivery from its first byte to its last, a piece at a time. `look`: sees the first piece. */
export async function digestOf(
  view: PackageView,
  path: string,
  look?: (start: Uint8Array) => void,
): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(view, path)) {
    if (bytes === 0) look?.(piece);
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function* piecesOf(view: PackageView, path: string): AsyncGenerator<Uint8Array> {
  if (view.pieces) return yield* view.pieces(path, 0, Number.MAX_SAFE_INTEGER);
  const bytes = await view.read(path);
  if (bytes) yield bytes;
}
