import { describe, expect, it, vi } from 'vitest';
import type { LicenceData } from '../../../src/player/licence/licence-data.ts';
import { prove } from '../../../src/player/licence/prove.ts';
import { compactJws } from '../../../src/proof/jws.ts';
import type { Licence } from '../../../src/proof/licence.ts';
import { licenceTokenType, makeLicenceToken } from '../../../src/proof/licence-token.ts';
import { otherSeed, testKey } from '../../support/signing.ts';

const key = testKey();
const licence: Licence = {
  number: '2027-014',
  licensee: 'riverton',
  agency: 'Ville de Québec – 市役所',
  courses: ['harbour-safety', 'm1-harbour-safety'],
  from: '2027-01-01',
  until: '2027-12-31',
  grace: 60,
  onExpiry: 'block-new',
  hosts: ['*.riverton.example'],
};
const signed = (more: Partial<Licence> = {}, by = key) =>
  makeLicenceToken({ ...licence, ...more }, by).value ?? '';
const data = (token: string, more: Partial<LicenceData> = {}): LicenceData => ({
  format: 1,
  terms: { onExpiry: 'block-new', hosts: [] },
  course: 'harbour-safety',
  mayBlock: true,
  token,
  key: key.public.jwk,
  texts: {},
  ...more,
});

describe('a licence token in a package', () => {
  it('proves its terms, with the days of grace in a leap year', async () => {
    expect(await prove(data(signed()))).toEqual({
      onExpiry: 'block-new',
      lastDay: '2028-02-29',
      hosts: ['*.riverton.example'],
    });
  });

  it('proves that there is no end', async () => {
    const { until: _, ...open } = licence;
    const token = makeLicenceToken({ ...open, grace: 0 }, key).value ?? '';
    expect(await prove(data(token))).toEqual({ onExpiry: 'block-new', hosts: ['*.riverton.example'] });
  });

  const token = signed();
  const [head, body, signature] = token.split('.');
  const otherBody = signed({ until: '2026-12-31', from: '2026-01-01' }).split('.')[1];
  it.each<[string, LicenceData]>([
    ['there is none', data('', {})],
    ['it is no token', data('abc')],
    ['what it says was changed', data(`${head}.${otherBody}.${signature}`)],
    ['its signature was cut', data(`${head}.${body}.${signature?.slice(0, 40)}`)],
    ['its signature is not there', data(`${head}.${body}.`)],
    ['another key signed it', data(signed({}, testKey(otherSeed)))],
    ['there is no key', (({ key: _, ...rest }) => rest)(data(token))],
    ['the key is none', data(token, { key: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' } })],
    ['the key is of another kind', data(token, { key: { kty: 'EC', crv: 'P-256', x: key.public.jwk.x } })],
    ['it is for another course', data(token, { course: 'kitchen-sink' })],
    ['it is a statement of another type', data(compactJws('other+jwt', { licence }, key))],
    ['it says something else', data(compactJws(licenceTokenType, { sub: 'riverton' }, key))],
    ['its day is none', data(compactJws(licenceTokenType, { licence: { ...licence, until: 'x' } }, key))],
  ])('proves nothing where %s', async (_, given) => {
    expect(await prove(given)).toBeUndefined();
  });

  it.each([
    ['without TLS', { subtle: undefined }],
    [
      'without Ed25519',
      {
        subtle: {
          importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
        },
      },
    ],
  ])('proves nothing in a browser %s', async (_, crypto) => {
    vi.stubGlobal('crypto', crypto);
    try {
      expect(await prove(data(token))).toBeUndefined();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
