import { generateKeyPairSync } from 'node:crypto';
import { encryptedPem } from './encrypted-pem.ts';
import { type PublicKey, publicKeyOf } from './public-key.ts';

/** Characters of a passphrase: who has the file can try as many as they like. */
export const leastPassphrase = 12;

export interface NewKey {
  /** PKCS#8 in PEM; encrypted where there is a passphrase. Its one way leads into a file of mode 0600. */
  readonly privatePem: string;
  readonly public: PublicKey;
}

/** A new Ed25519 key pair. `passphrase`: of at least `leastPassphrase` characters, which the caller sees to. */
export function newKey(passphrase: string | undefined): NewKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const privatePem =
    passphrase === undefined
      ? privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
      : encryptedPem(privateKey.export({ type: 'pkcs8', format: 'der' }), passphrase);
  return { privatePem, public: publicKeyOf(privateKey) };
}
