import { describe, it } from 'vitest';
import { personalAddresses, personalPhones } from '../../src/privacy/contacts.ts';
import { accountNumbers, cardNumbers, socialSecurityNumbers } from '../../src/privacy/numbers.ts';
import { findingsOf } from '../support/expect-diagnostics.ts';

const size = 200_000;
const filled = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const pieces = [
  'a',
  'A',
  'AB ',
  'ABC, ',
  'ABCD (ABC ',
  'Ab ',
  'Ab of ',
  '1',
  '1 ',
  '4111-',
  'DE12 ',
  'a@',
  'a.',
  'a@a.',
  '.',
  '! ',
  '“',
  '\\*',
  '&amp;a ',
  '`a` ',
  '**a** ',
  'ж',
  'ж ',
  'жa',
  '中，',
  'ا؞',
  '\u0301',
  'न्',
  'Press the ',
  'press press ',
  'mobile ',
  'e',
  'ie',
  "d'",
  '(',
  '| ',
  '\n| a |',
  '*a*\n',
  '**a**. ',
  'AB. ',
  'AB!! ',
];

describe('a long text of the same piece is checked soon', { timeout: 30_000 }, () => {
  it.each(pieces)('%j', async (piece) => {
    const text = filled(piece);
    await findingsOf(`## Start {#start}\n\n${text}\n`);
    for (const find of [accountNumbers, cardNumbers, socialSecurityNumbers, personalPhones]) find(text);
    personalAddresses(text, []);
  });
});
