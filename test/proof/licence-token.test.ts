import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Licence } from '../../src/proof/licence.ts';
import {
  licenceTokenType,
  longestToken,
  makeLicenceToken,
  readLicenceToken,
} from '../../src/proof/licence-token.ts';
import { otherSeed, privatePem, testKey } from '../support/signing.ts';

const key = testKey();
const other = testKey(otherSeed);
const keys = [other.public, key.public];
const licence: Licence = {
  number: '2027-014',
  licensee: 'riverton',
  agency: 'City of Riverton',
  courses: ['social-media-essentials'],
  seats: 250,
  from: '2027-01-01',
  until: '2027-12-31',
  grace: 14,
  onExpiry: 'notice',
  hosts: ['*.riverton.example', 'localhost'],
};
const options = { issuer: 'https://press.example', issuedAt: 1_798_761_600 };

function made(of: Licence = licence, by = key): string {
  const { value, diagnostics } = makeLicenceToken(of, by, options);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A token that says anything, signed as it should be. */
function forged(header: object, payload: unknown, by = key): string {
  const input = `${b64(header)}.${b64(payload)}`;
  return `${input}.${Buffer.from(by.sign(Buffer.from(input))).toString('base64url')}`;
}
const header = { alg: 'EdDSA', typ: licenceTokenType, kid: key.public.kid };
const claims = { sub: 'riverton', licence };
const codes = (token: string) => readLicenceToken(token, keys).diagnostics.map(({ code }) => code);

describe('a licence token', () => {
  it('says what the licence says, and who signed', () => {
    expect(readLicenceToken(made(), keys)).toEqual({
      value: { licence, ...options, kid: key.public.kid },
      diagnostics: [],
    });
  });

  it('is the same, byte for byte, in whatever order the licence is given', () => {
    const turned = Object.fromEntries(Object.entries(licence).reverse()) as Licence;
    expect(made(turned)).toBe(made());
  });

  it('without a time says none', () => {
    const { value = '' } = makeLicenceToken(licence, key);
    expect(readLicenceToken(value, keys).value).toEqual({ licence, kid: key.public.kid });
  });

  it('is verified by an independent library', async () => {
    const token = made();
    expect(decodeProtectedHeader(token)).toEqual(header);
    const { payload } = await jwtVerify(token, await importJWK({ ...key.public.jwk }), {
      algorithms: ['EdDSA'],
      typ: licenceTokenType,
      issuer: options.issuer,
      subject: 'riverton',
    });
    expect(payload).toEqual({ iss: options.issuer, sub: 'riverton', iat: options.issuedAt, licence });
  });

  it('of an independent library is read', async () => {
    const token = await new SignJWT({ licence })
      .setProtectedHeader(header)
      .setSubject('riverton')
      .sign(createPrivateKey(privatePem()));
    expect(readLicenceToken(token, keys).value?.licence).toEqual(licence);
  });

  it('with one character another one, anywhere, is not believed', () => {
    const token = made();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...alphabet), (at, character) => {
        fc.pre(token[at] !== character);
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        expect(readLicenceToken(changed, keys).value).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => codes(text).length > 0));
    fc.assert(fc.property(fc.json(), fc.json(), (a, b) => codes(`${b64(a)}.${b64(b)}.AAAA`).length > 0));
    fc.assert(fc.property(fc.jsonValue(), (payload) => codes(forged(header, payload)).length > 0));
  });
});

describe('what is no licence token', () => {
  const [head = '', body = '', signature = ''] = made().split('.');
  it.each([
    ['nothing', '', 'PROOF-TOKEN-FORM'],
    ['two parts', `${head}.${body}`, 'PROOF-TOKEN-FORM'],
    ['four parts', `${made()}.AAAA`, 'PROOF-TOKEN-FORM'],
    ['padded', `${made()}==`, 'PROOF-TOKEN-FORM'],
    ['with a blank at its end', `${made()} `, 'PROOF-TOKEN-FORM'],
    [
      'a second writing of its signature',
      `${head}.${body}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'x'}`,
      'PROOF-TOKEN-FORM',
    ],
    ['too long', `${head}.${'A'.repeat(longestToken)}.${signature}`, 'PROOF-TOKEN-FORM'],
    ['a header that is a list', `${b64([])}.${body}.${signature}`, 'PROOF-TOKEN-FORM'],
    ['of another type', forged({ ...header, typ: 'JWT' }, claims), 'PROOF-TOKEN-FORM'],
    ['of no type', forged({ alg: 'EdDSA', kid: key.public.kid }, claims), 'PROOF-TOKEN-FORM'],
    [
      'with a demand of its own',
      forged({ ...header, crit: ['b64'], b64: false }, claims),
      'PROOF-TOKEN-FORM',
    ],
    ['with a key of its own', forged({ ...header, jwk: other.public.jwk }, claims), 'PROOF-TOKEN-FORM'],
    [
      'with the address of a key',
      forged({ ...header, jku: 'https://a.example' }, claims),
      'PROOF-TOKEN-FORM',
    ],
    ['unsigned', `${b64({ ...header, alg: 'none' })}.${body}.`, 'PROOF-TOKEN-FORM'],
    [
      'unsigned, with a signature',
      `${b64({ ...header, alg: 'none' })}.${body}.${signature}`,
      'PROOF-TOKEN-ALGORITHM',
    ],
    [
      'signed by a shared secret',
      `${b64({ ...header, alg: 'HS256' })}.${body}.${signature}`,
      'PROOF-TOKEN-ALGORITHM',
    ],
    ['in small letters', forged({ ...header, alg: 'eddsa' }, claims), 'PROOF-TOKEN-ALGORITHM'],
    [
      'without an algorithm',
      forged({ typ: licenceTokenType, kid: key.public.kid }, claims),
      'PROOF-TOKEN-ALGORITHM',
    ],
    ['of a key that nobody knows', forged({ ...header, kid: 'x\u001b[31m' }, claims), 'PROOF-TOKEN-KEY'],
    ['of no key', forged({ alg: 'EdDSA', typ: licenceTokenType }, claims), 'PROOF-TOKEN-KEY'],
    ['signed by another known key', forged(header, claims, other), 'PROOF-TOKEN-SIGNATURE'],
    [
      'with what another token says',
      `${head}.${made({ ...licence, seats: 251 }).split('.')[1]}.${signature}`,
      'PROOF-TOKEN-SIGNATURE',
    ],
    ['with more than a licence', forged(header, { ...claims, admin: true }), 'PROOF-TOKEN-CLAIMS'],
    ['for another licensee', forged(header, { ...claims, sub: 'lakeside' }), 'PROOF-TOKEN-CLAIMS'],
    ['without a licence', forged(header, { sub: 'riverton' }), 'PROOF-TOKEN-CLAIMS'],
    ['null', forged(header, null), 'PROOF-TOKEN-CLAIMS'],
  ])('%s: is refused', (_, token, code) => {
    expect(readLicenceToken(token, keys)).toMatchObject({ value: undefined, diagnostics: [{ code }] });
    expect(JSON.stringify(readLicenceToken(token, keys))).not.toContain('\\u001b');
  });

  it('what was signed by our key, and is no JSON', () => {
    const input = `${b64(header)}.${Buffer.from('{').toString('base64url')}`;
    const token = `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
    expect(codes(token)).toEqual(['PROOF-TOKEN-FORM']);
  });

  it('is everything, where no key is known', () => {
    expect(readLicenceToken(made(), []).diagnostics.map(({ code }) => code)).toEqual(['PROOF-TOKEN-KEY']);
  });
});

describe('a licence', () => {
  it.each([
    ['a term of one day', { from: '2028-02-29', until: '2028-02-29' }],
    ['no seats named', { seats: undefined }],
    ['any host', { hosts: [] }],
    ['an address for a host', { hosts: ['10.0.0.7'] }],
    ['a name in other letters', { agency: 'Ville de Québec – 市役所' }],
  ])('may have %s', (_, part) => {
    const { seats, ...rest } = { ...licence, ...part } as Licence;
    const whole = (seats === undefined ? rest : { ...rest, seats }) as Licence;
    expect(readLicenceToken(made(whole), keys).value?.licence).toEqual(whole);
  });

  it.each([
    ['until', { until: '2026-12-31' }],
    ['from', { from: '2027-02-29' }],
    ['grace', { grace: -1 }],
    ['grace', { grace: 1.5 }],
    ['seats', { seats: 0 }],
    ['courses', { courses: [] }],
    ['courses.0', { courses: ['Not an id'] }],
    ['agency', { agency: 'two\nlines' }],
    ['onExpiry', { onExpiry: 'lock' }],
    ['hosts.0', { hosts: ['https://lms.example'] }],
    ['hosts.0', { hosts: ['*'] }],
  ])('is not signed with a wrong “%s”', (field, part) => {
    const { value, diagnostics } = makeLicenceToken({ ...licence, ...part } as Licence, key);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'PROOF-TOKEN-CLAIMS', message: expect.stringContaining(`licence.${field}`) },
    ]);
  });
});
