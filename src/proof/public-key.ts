import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A public key as a JSON Web Key (RFC 8037 §2). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** base64url of 32 bytes. */
  readonly x: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** An Ed25519 public key, with which nothing can be done but verify. */
export interface PublicKey {
  /** Its thumbprint (RFC 7638): the same for whoever computes it, so that people can compare it. */
  readonly kid: string;
  readonly jwk: PublicJwk;
  /** SubjectPublicKeyInfo in PEM (RFC 8410 §4). */
  readonly pem: string;
  /** Whether `signature` (64 bytes) is one of exactly these bytes by this key. */
  readonly verifies: (bytes: Uint8Array, signature: Uint8Array) => boolean;
}

/** RFC 8032 §5.1.6. */
export const signatureLength = 64;

/** `key`: an Ed25519 key, public or private; of a private one, only its public half goes on. */
export function publicKeyOf(key: KeyObject): PublicKey {
  const own = key.type === 'private' ? createPublicKey(key) : key;
  const { x = '' } = own.export({ format: 'jwk' });
  const kid = thumbprint(x);
  return {
    kid,
    jwk: { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' },
    pem: own.export({ type: 'spki', format: 'pem' }).toString(),
    verifies: (bytes, signature) =>
      signature.byteLength === signatureLength && verify(null, bytes, own, signature),
  };
}

/** RFC 7638 §3 with the members that RFC 8037 §2 names, in the order of their names and without blanks. */
export function thumbprint(x: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
}
