import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type PublicKey, publicKeyOf, thumbprint } from './public-key.ts';

const publicBlock = /-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----/g;
/** Characters: a set of a hundred keys is far below it. */
const longest = 256 * 1024;

/**
 * The public keys in a text: PEM blocks, a JWK or a JWK Set, so that a publisher who changes keys can hand out old and
 * new ones together. `path`: what the text is called in findings. None at all where one of them cannot be used.
 */
export function readPublicKeys(text: string, path: string): Result<readonly PublicKey[]> {
  const place = { file: path };
  const none = (finding: Diagnostic) => ({ value: [], diagnostics: [finding] });
  if (text.length > longest)
    return none(diagnostic('PROOF-KEY-FORM', place, { path, reason: 'it is too large for one' }));
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    return none(diagnostic('PROOF-KEY-PRIVATE', place, { path }));
  const keys = text.trimStart().startsWith('{') ? fromJson(text) : fromPem(text);
  if (keys === 'private') return none(diagnostic('PROOF-KEY-PRIVATE', place, { path }));
  if (typeof keys === 'string') return none(diagnostic('PROOF-KEY-FORM', place, { path, reason: keys }));
  for (const { asymmetricKeyType: kind } of keys)
    if (kind !== 'ed25519')
      return none(diagnostic('PROOF-KEY-KIND', place, { path, kind: kind ?? 'unknown' }));
  return { value: keys.map(publicKeyOf), diagnostics: [] };
}

/** The keys, or why there are none. */
function fromPem(text: string): KeyObject[] | string {
  const blocks = text.match(publicBlock) ?? [];
  if (blocks.length === 0) return 'there is no “-----BEGIN PUBLIC KEY-----” in it';
  try {
    return blocks.map((block) => createPublicKey({ key: block, format: 'pem' }));
  } catch {
    return 'what is between the lines of its PEM is damaged';
  }
}

function fromJson(text: string): KeyObject[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  const { keys = [json] } = json as { keys?: unknown };
  if (!Array.isArray(keys) || keys.length === 0) return 'its “keys” is no list with keys in it';
  const found: KeyObject[] = [];
  for (const one of keys) {
    const key = fromJwk(one);
    if (typeof key === 'string') return key;
    found.push(key);
  }
  return found;
}

function fromJwk(one: unknown): KeyObject | string {
  if (typeof one !== 'object' || one === null) return 'one of its keys is no object';
  const { kty, crv, x, kid, d, k } = one as Readonly<Record<string, unknown>>;
  if (d !== undefined || k !== undefined) return 'private';
  if (kty !== 'OKP' || crv !== 'Ed25519') return 'it is no JWK with "kty": "OKP" and "crv": "Ed25519"';
  // 32 bytes, of whose last character two bits are none: only one writing of each key is taken.
  if (typeof x !== 'string' || Buffer.from(x, 'base64url').toString('base64url') !== x || x.length !== 43)
    return 'its “x” is no base64url of 32 bytes';
  if (kid !== undefined && kid !== thumbprint(x))
    return 'its “kid” is not the thumbprint of the key (RFC 7638)';
  try {
    return createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  } catch {
    return 'its “x” is no point of the curve';
  }
}
