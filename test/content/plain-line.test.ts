import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parser } from '../../src/content/parse-markdown.ts';
import { plainLine } from '../../src/content/plain-line.ts';

const pieces = [
  'a',
  'The bridge',
  ' ',
  '.',
  ',',
  '!',
  '?',
  '1',
  '-',
  '+',
  ':',
  '::',
  '#',
  '=',
  '|',
  '"',
  "'",
  '“',
  '”',
  '(',
  ')',
  '$',
  '%',
  'é',
  '漢',
  'http://x.example',
  '--',
  '/',
  '@',
  ';',
  '*',
  '_',
  '[',
  ']',
  '<',
  '&',
  '`',
  '\\',
  '{',
  '}',
  '^',
  '~',
  '\n',
  '\u00a0',
  '🙂',
];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 6 });
const texts = fc
  .tuple(fc.constantFrom('', 'Say ', 'Él', '“Yes” '), line)
  .map(([start, parts]) => start + parts.join(''));

test('a line that needs no parser gets the very tokens that the parser would make', () => {
  let taken = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = plainLine(parser, text);
      if (!tokens) return;
      taken += 1;
      expect(tokens).toEqual(parser.parse(text, {}));
    }),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test('text with markup goes to the parser', () => {
  for (const text of [
    '*a*',
    'a `b`',
    'a\nb',
    '- a',
    '1. a',
    '# a',
    '> a',
    'a [b](c)',
    'a {{ b }}',
    ' a',
    'a ',
  ]) {
    expect(plainLine(parser, text), text).toBeUndefined();
  }
});
