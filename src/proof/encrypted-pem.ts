import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';

// EncryptedPrivateKeyInfo (RFC 5958 §3) by PBES2 (RFC 8018 §6.2) with scrypt (RFC 7914 §7) and AES-256-CBC. Node's own
// export has PBKDF2 with 2,048 rounds instead, which costs whoever tries passphrases some thousand times less.

/** What OpenSSL takes for itself; it refuses to read more than 32 MB of work, which the next larger `N` needs. */
const cost = { N: 16_384, r: 8, p: 1 } as const;

const pbes2 = oid('2a864886f70d01050d');
const scrypt = oid('2b06010401da47040b');
const aes256cbc = oid('60864801650304012a');

/** `key`: PKCS#8 in DER. OpenSSL and `node:crypto` read what comes out. */
export function encryptedPem(key: Uint8Array, passphrase: string): string {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const secret = scryptSync(passphrase, salt, 32, cost);
  const cipher = createCipheriv('aes-256-cbc', secret, iv);
  const encrypted = Buffer.concat([cipher.update(key), cipher.final()]);
  const derivation = sequence(
    scrypt,
    sequence(octets(salt), integer(cost.N), integer(cost.r), integer(cost.p)),
  );
  const der = sequence(
    sequence(pbes2, sequence(derivation, sequence(aes256cbc, octets(iv)))),
    octets(encrypted),
  );
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join(
    '\n',
  );
}

/** An element of DER (X.690 §8.1), of at most 65,535 bytes. */
function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >>> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(0x30, ...parts);
}

function octets(bytes: Uint8Array): Buffer {
  return element(0x04, bytes);
}

function oid(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, 'hex'));
}

/** Not negative, below 32,768: two bytes, or one, never with a leading bit of 1 (X.690 §8.3). */
function integer(value: number): Buffer {
  return element(0x02, Buffer.from(value < 0x80 ? [value] : [value >>> 8, value & 0xff]));
}
