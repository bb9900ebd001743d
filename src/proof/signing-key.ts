import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type PublicKey, publicKeyOf } from './public-key.ts';

/** A private key that can sign, and be written nowhere: its bytes are in no field of it. */
export interface SigningKey {
  readonly public: PublicKey;
  /** Ed25519 (RFC 8032): 64 bytes, the same for the same key and bytes. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

export function signingKeyOf(key: KeyObject): SigningKey {
  return { public: publicKeyOf(key), sign: (bytes) => sign(null, bytes, key) };
}

/** Whether the text is a private key that takes a passphrase. */
export function isEncrypted(pem: string): boolean {
  return pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----');
}

/**
 * Opens a private key: PKCS#8 in PEM, encrypted or not. `path`: what the text is called in findings, which never quote
 * it, nor what the system says of it.
 */
export function readSigningKey(
  pem: string,
  passphrase: string | undefined,
  path: string,
): Result<SigningKey | undefined> {
  const place = { file: path };
  const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });
  const locked = isEncrypted(pem);
  if (!locked && !pem.includes('-----BEGIN PRIVATE KEY-----')) {
    if (pem.includes('-----BEGIN PUBLIC KEY-----') || pem.trimStart().startsWith('{'))
      return refuse(diagnostic('PROOF-KEY-PUBLIC', place, { path }));
    const reason =
      'there is no “-----BEGIN PRIVATE KEY-----” or “-----BEGIN ENCRYPTED PRIVATE KEY-----” in it';
    return refuse(diagnostic('PROOF-KEY-FORM', place, { path, reason }));
  }
  if (locked && !passphrase) return refuse(diagnostic('PROOF-PASSPHRASE-MISSING', place, { path }));
  try {
    const key = createPrivateKey({ key: pem, format: 'pem', ...(locked ? { passphrase } : {}) });
    const kind = key.asymmetricKeyType;
    if (kind !== 'ed25519')
      return refuse(diagnostic('PROOF-KEY-KIND', place, { path, kind: kind ?? 'unknown' }));
    return { value: signingKeyOf(key), diagnostics: [] };
  } catch {
    if (locked) return refuse(diagnostic('PROOF-PASSPHRASE-WRONG', place, { path }));
    const reason = 'what is between the lines of its PEM is damaged';
    return refuse(diagnostic('PROOF-KEY-FORM', place, { path, reason }));
  }
}
