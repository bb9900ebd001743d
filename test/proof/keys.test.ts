import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { calculateJwkThumbprint, importPKCS8, importSPKI } from 'jose';
import { describe, expect, it } from 'vitest';
import { encryptedPem } from '../../src/proof/encrypted-pem.ts';
import { newKey } from '../../src/proof/new-key.ts';
import { readPublicKeys } from '../../src/proof/read-public-keys.ts';
import { readSigningKey } from '../../src/proof/signing-key.ts';
import { hasOpenssl, openssl } from '../support/openssl.ts';
import { otherSeed, privatePem, tellings, testKey } from '../support/signing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const passphrase = 'correct horse battery staple';
const key = testKey();

describe('a key', () => {
  it('is that of RFC 8037, appendix A, with its thumbprint and signature', () => {
    expect(key.public.jwk.x).toBe('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
    expect(key.public.kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    const input = Buffer.from('eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc');
    const signature =
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    expect(Buffer.from(key.sign(input)).toString('base64url')).toBe(signature);
    expect(key.public.verifies(input, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('verifies no other bytes, no other signature, and nothing that is not 64 bytes', () => {
    const bytes = Buffer.from('what was signed');
    const signature = Buffer.from(key.sign(bytes));
    const other = Buffer.from(signature);
    other.writeUInt8(other.readUInt8(40) ^ 1, 40);
    const { verifies } = key.public;
    expect(verifies(Buffer.from('What was signed'), signature)).toBe(false);
    expect(verifies(bytes, other)).toBe(false);
    expect(verifies(bytes, signature.subarray(0, 63))).toBe(false);
    expect(verifies(bytes, Buffer.concat([signature, Buffer.alloc(1)]))).toBe(false);
    expect(testKey(otherSeed).public.verifies(bytes, signature)).toBe(false);
  });

  it('has the thumbprint that an independent library computes', async () => {
    const made = newKey(undefined).public;
    expect(await calculateJwkThumbprint(made.jwk)).toBe(made.kid);
    await importSPKI(made.pem, 'EdDSA');
  });

  it('tells nothing of its private half, however it is looked at', () => {
    const shown = `${inspect(key, { depth: 9, showHidden: true })}${JSON.stringify(key)}${String(key)}`;
    for (const secret of tellings()) expect(shown).not.toContain(secret);
    expect(shown).toContain(key.public.kid);
  });
});

describe('a new key', () => {
  it('is encrypted by scrypt, and opens with its passphrase alone', () => {
    const made = newKey(passphrase);
    expect(made.privatePem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    const { value } = readSigningKey(made.privatePem, passphrase, 'a.pem');
    expect(value?.public.kid).toBe(made.public.kid);
    expect(codes(readSigningKey(made.privatePem, `${passphrase} `, 'a.pem'))).toEqual([
      'PROOF-PASSPHRASE-WRONG',
    ]);
    expect(codes(readSigningKey(made.privatePem, undefined, 'a.pem'))).toEqual(['PROOF-PASSPHRASE-MISSING']);
  });

  it.skipIf(!hasOpenssl)('is read by OpenSSL', () => {
    const { privatePem: pem, public: own } = newKey(passphrase);
    const file = join(temporaryFolder(), 'key.pem');
    writeFileSync(file, pem);
    expect(openssl('pkey', '-in', file, '-passin', `pass:${passphrase}`, '-pubout').stdout).toBe(own.pem);
    expect(openssl('asn1parse', '-in', file).stdout).toMatch(/PBES2.*scrypt.*:4000.*aes-256-cbc/s);
  });

  it('has another salt each time, so that the same key looks another', () => {
    const der = createPrivateKey(privatePem()).export({ type: 'pkcs8', format: 'der' });
    expect(encryptedPem(der, passphrase)).not.toBe(encryptedPem(der, passphrase));
  });

  it('without a passphrase is PKCS#8 as an independent library reads it', async () => {
    const { privatePem: pem } = newKey(undefined);
    expect(await importPKCS8(pem, 'EdDSA')).toBeDefined();
  });
});

describe('a text that is to be a private key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  it.each([
    ['a public key', key.public.pem, 'PROOF-KEY-PUBLIC'],
    ['a public JWK', JSON.stringify(key.public.jwk), 'PROOF-KEY-PUBLIC'],
    ['nothing', '', 'PROOF-KEY-FORM'],
    ['a key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n', 'PROOF-KEY-FORM'],
    ['damaged', privatePem().replace('MC4C', 'MC4D'), 'PROOF-KEY-FORM'],
    ['RSA', rsa.export({ type: 'pkcs8', format: 'pem' }).toString(), 'PROOF-KEY-KIND'],
  ])('and is %s is refused, and not quoted', (_, text, code) => {
    const { value, diagnostics } = readSigningKey(text, passphrase, 'a.pem');
    expect([value, diagnostics.map((one) => one.code)]).toEqual([undefined, [code]]);
    const shown = JSON.stringify(diagnostics);
    for (const line of text.split('\n').filter((one) => /^[A-Za-z0-9+/=]{16,}$/.test(one)))
      expect(shown).not.toContain(line);
    expect(shown).not.toContain(passphrase);
  });
});

describe('a text of public keys', () => {
  const other = testKey(otherSeed).public;
  const own = key.public;
  const { kid, ...bare } = own.jwk;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  it.each([
    ['PEM', own.pem, [own.kid]],
    ['two PEM blocks, with words between', `old\n${own.pem}\nnew\n${other.pem}`, [own.kid, other.kid]],
    ['a JWK', JSON.stringify(own.jwk), [own.kid]],
    ['a JWK without an id', JSON.stringify(bare), [own.kid]],
    ['a JWK Set', JSON.stringify({ keys: [own.jwk, other.jwk] }), [own.kid, other.kid]],
  ])('is read as %s', (_, text, kids) => {
    const { value, diagnostics } = readPublicKeys(text, 'a.pem');
    expect([value.map((one) => one.kid), diagnostics]).toEqual([kids, []]);
  });

  it.each([
    ['a private PEM', privatePem(), 'PROOF-KEY-PRIVATE'],
    ['a private PEM behind a public one', own.pem + privatePem(), 'PROOF-KEY-PRIVATE'],
    ['a private JWK', JSON.stringify({ ...own.jwk, d: 'AAAA' }), 'PROOF-KEY-PRIVATE'],
    [
      'a private JWK in a set',
      JSON.stringify({ keys: [own.jwk, { kty: 'oct', k: 'AA' }] }),
      'PROOF-KEY-PRIVATE',
    ],
    ['no key', 'hello', 'PROOF-KEY-FORM'],
    ['no JSON', '{', 'PROOF-KEY-FORM'],
    ['an empty set', '{"keys":[]}', 'PROOF-KEY-FORM'],
    ['a set of what is no key', '{"keys":[null]}', 'PROOF-KEY-FORM'],
    ['a JWK of another curve', JSON.stringify({ ...own.jwk, crv: 'X25519' }), 'PROOF-KEY-FORM'],
    ['a JWK with the id of another', JSON.stringify({ ...own.jwk, kid: other.kid }), 'PROOF-KEY-FORM'],
    ['a JWK cut short', JSON.stringify({ ...bare, x: own.jwk.x.slice(1) }), 'PROOF-KEY-FORM'],
    [
      'a JWK with a second writing of its key',
      JSON.stringify({ ...bare, x: own.jwk.x.replace(/o$/, 'p') }),
      'PROOF-KEY-FORM',
    ],
    ['a damaged PEM', own.pem.replace('MCow', 'MCox'), 'PROOF-KEY-FORM'],
    ['far too much, behind a key', own.pem + ' '.repeat(300_000), 'PROOF-KEY-FORM'],
    ['a key of another kind', ec.export({ type: 'spki', format: 'pem' }).toString(), 'PROOF-KEY-KIND'],
  ])('is refused as %s, and not a key of it is used', (_, text, code) => {
    const { value, diagnostics } = readPublicKeys(text, 'a.pem');
    expect([value, diagnostics.map((one) => one.code)]).toEqual([[], [code]]);
  });
});

function codes({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }): string[] {
  return diagnostics.map(({ code }) => code);
}
