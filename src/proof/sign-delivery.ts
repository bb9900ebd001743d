import { createHash } from 'node:crypto';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { PackageView } from '../targets/target.ts';
import { sumsText } from './checksums.ts';
import { isLitter, publicKeyName, signatureName, sumsName, unlisted } from './delivery-files.ts';
import { digestOf } from './digest.ts';
import { whyUnsafe } from './safe-path.ts';
import type { SigningKey } from './signing-key.ts';

/** What is written beside the files of a delivery, by name. */
export interface SignedDelivery {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files that were signed for, the public key with them. */
  readonly count: number;
}

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/**
 * Makes the list of checksums of a folder, the signature of it, and the public key: the same bytes for the same files and
 * key. `undefined` where something speaks against signing; the findings then say what.
 */
export async function signDelivery(
  view: PackageView,
  key: SigningKey,
): Promise<Result<SignedDelivery | undefined>> {
  const found: Diagnostic[] = [];
  const sums = new Map<string, string>();
  for (const { path } of view.entries) {
    if (unlisted.includes(path) || path === publicKeyName || isLitter(path)) continue;
    const reason = whyUnsafe(path);
    if (reason !== undefined) found.push(diagnostic('PROOF-FILE-NAME', { file: path }, { path, reason }));
    const look = (start: Uint8Array) => {
      if (privateKey.test(Buffer.from(start).toString('latin1')))
        found.push(diagnostic('PROOF-KEY-INSIDE', { file: path }, { path }));
    };
    try {
      sums.set(path, (await digestOf(view, path, look)).sha256);
    } catch (error) {
      const reason = (error as Error).message.replace(/\.$/, '');
      found.push(diagnostic('PROOF-FILE-UNREADABLE', { file: path }, { path, reason }));
    }
  }
  if (sums.size === 0) found.push(diagnostic('PROOF-EMPTY', undefined, { path: view.name }));
  if (found.length > 0) return { value: undefined, diagnostics: found };
  const pem = Buffer.from(key.public.pem);
  sums.set(publicKeyName, createHash('sha256').update(pem).digest('hex'));
  const list = Buffer.from(sumsText(sums));
  const files = new Map<string, Uint8Array>([
    [publicKeyName, pem],
    [sumsName, list],
    [signatureName, key.sign(list)],
  ]);
  return { value: { files, count: sums.size }, diagnostics: [] };
}
