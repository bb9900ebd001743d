import { describe, expect, it } from 'vitest';
import { personalAddresses, personalPhones } from '../../src/privacy/contacts.ts';
import { accountNumbers, cardNumbers, socialSecurityNumbers } from '../../src/privacy/numbers.ts';
import { findingsOf, named } from '../support/expect-diagnostics.ts';

const texts = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

describe('numbers of people', () => {
  it.each(['536-22-8145'])('%s may be a Social Security number', (text) => {
    expect(texts(socialSecurityNumbers(`(${text}).`))).toEqual([text]);
  });
  it.each([
    '000-12-3456',
    '666-12-3456',
    '912-12-3456',
    '536-00-8145',
    '536-22-0000',
    '123-45-6789',
    '1536-22-8145',
    '536-22-81456',
    '536-22-8145-1',
    'a/536-22-8145',
  ])('%s is none', (text) => {
    expect(socialSecurityNumbers(text)).toEqual([]);
  });

  it.each(['4539 1488 0343 6467', '4539148803436467', '5425-2334-3010-9903', '374245455400126'])(
    '%s may be a payment card',
    (text) => {
      expect(texts(cardNumbers(`Card ${text}, valid.`))).toEqual([text]);
    },
  );
  it.each([
    '4539 1488 0343 6468',
    '4111 1111 1111 1111',
    '9539 1488 0343 6467',
    'id=4539148803436467',
    'x/4539148803436467',
    '12 4539 1488 0343 6467 88',
    '2027-01-01 2027-12-31',
  ])('%s is none', (text) => {
    expect(cardNumbers(text)).toEqual([]);
  });

  it.each(['DE02120300000000202051', 'DE02 1203 0000 0000 2020 51', 'FR8520041010050500013M02607'])(
    '%s: an account if its check digits are valid',
    (text) => {
      const valid = text.startsWith('DE');
      expect(texts(accountNumbers(`To ${text}.`))).toEqual(valid ? [text] : []);
    },
  );
  it.each(['GB82 WEST 1234 5698 7654 32', 'DE03120300000000202051', 'AB12 CDEF 0000 1111'])(
    '%s is none',
    (text) => {
      expect(accountNumbers(text)).toEqual([]);
    },
  );
});

describe('contact data of people', () => {
  it.each(['dana.ruiz@cityofalder.gov', 'D_Ruiz+news@mail.alder.org'])('%s may be a person’s', (text) => {
    expect(texts(personalAddresses(`Write to ${text}.`, ['press.example']))).toEqual([text]);
  });
  it.each([
    'dana@alder.example',
    'dana@example.org',
    'info@alder.gov',
    'public.records@alder.gov',
    'no-reply@alder.gov',
    'dana@press.org',
    'dana@mail.press.org',
    '@cityofalder',
    'v1@2.0',
    'logo@2x.png',
  ])('%s is nobody’s', (text) => {
    expect(personalAddresses(text, ['press.org'])).toEqual([]);
  });

  it.each([
    'Dana’s cell phone: 202-456-1111',
    'Móvil: +34 612 345 678',
    'Handy 0151 2345 6789',
    'mobile number is (202) 456-1111',
  ])('%s: a person’s', (text) => {
    expect(personalPhones(text)).toHaveLength(1);
  });
  it.each([
    'Call 202-456-1111.',
    'Her cell is 202-555-0142.',
    'mobile first, 2027',
    'Open 8 to 5 at home 12-30.',
    'Mobile apps: see 5 U.S.C. 552',
  ])('%s: nobody’s', (text) => {
    expect(personalPhones(text)).toEqual([]);
  });
});

describe('personal data in a question on a page', () => {
  it('is found once', async () => {
    const found = await findingsOf(
      '## Start {#start}\n\n::: question id=q1\nIs dana.ruiz@cityofalder.gov right?\n\n- [x] Yes {#a}\n- [ ] No {#b}\n:::\n',
    );
    expect(found.map(named)).toEqual(['PRIVACY-CONTACT modules/one.md:4:4']);
  });
});
