import { createPrivateKey } from 'node:crypto';
import { type SigningKey, signingKeyOf } from '../../src/proof/signing-key.ts';

/** Before the 32 bytes of a private key: what RFC 8410 §7 has there. */
const pkcs8 = '302e020100300506032b657004220420';

/** The seed of RFC 8032 §7.1, test 1, which RFC 8037 appendix A writes as a JWK. Nobody's key: everybody has it. */
export const publishedSeed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
/** That of test 2. */
export const otherSeed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';

/** PKCS#8 in PEM, without a passphrase. */
export function privatePem(seed = publishedSeed): string {
  const body = Buffer.from(pkcs8 + seed, 'hex').toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`;
}

export function testKey(seed = publishedSeed): SigningKey {
  return signingKeyOf(createPrivateKey(privatePem(seed)));
}

/** In which ways the bytes of a private key could be told. */
export function tellings(seed = publishedSeed): string[] {
  const bytes = Buffer.from(seed, 'hex');
  // In the base64 of PKCS#8 the seed begins after 16 bytes, so not at a group of three.
  const inPem = privatePem(seed).split('\n')[1]?.slice(22, 60) ?? '';
  return [
    seed,
    seed.toUpperCase(),
    bytes.toString('base64').slice(0, 40),
    bytes.toString('base64url'),
    inPem,
  ];
}
