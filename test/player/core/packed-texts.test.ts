import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestTexts, packTexts, unpackTexts } from '../../../src/player/core/packed-texts.ts';
import { question } from '../support/sample-course.ts';

const asked = (...longest: number[]) =>
  question('q', {
    type: 'blanks',
    fields: longest.map((most, at) => ({ id: `b${at}`, code: `bb${at}`, accepted: ['x'], longest: most })),
  });
const unit = fc.integer({ min: 1, max: 0xffff }).filter((code) => code < 0xd800 || code > 0xdfff);
const text = (most: number) =>
  fc.array(unit, { maxLength: most }).map((codes) => String.fromCharCode(...codes));

it('typed answers come back whole, of letters, digits and what separates nothing else', () => {
  fc.assert(
    fc.property(text(12), text(40), (a, b) => {
      const packed = packTexts(asked(12, 40), [a, b]);
      expect(packed).toMatch(/^(~[A-Za-z0-9_]{5,})*$/);
      expect(unpackTexts(asked(12, 40), packed) ?? []).toEqual(a + b === '' ? [] : [a, b]);
    }),
    { numRuns: 300 },
  );
});

it('no answer takes more characters than the longest one', () => {
  const most = asked(9, 30);
  const limit = packTexts(most, longestTexts(most)).length;
  fc.assert(
    fc.property(text(9), text(30), (a, b) => {
      expect(packTexts(most, [a, b]).length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 300 },
  );
});

it('an answer to a question that has lost or gained a field keeps what there is', () => {
  const packed = packTexts(asked(9, 9), ['one', 'two']);
  expect(unpackTexts(asked(9), packed)).toEqual(['one']);
  expect(unpackTexts(asked(9, 9, 9), packed)).toEqual(['one', 'two', '']);
  expect(unpackTexts(asked(9), '')).toEqual([]);
  expect(packTexts(asked(9), ['one or two'])).toBe(packTexts(asked(9), ['one or tw']));
  // A field that has become shorter keeps the beginning, as it would be written again.
  expect(unpackTexts(asked(5), packTexts(asked(9), ['one text']))).toEqual(['one t']);
  // The blanks have changed places.
  const turned = asked(9, 9);
  const swapped = { ...turned, fields: [...(turned.fields ?? [])].reverse() };
  expect(unpackTexts(swapped, packed)).toEqual(['two', 'one']);
  // Options were picked before: the code of one is that of a field.
  expect(unpackTexts(asked(9), `bb0${packed.slice(4)}`.split('~')[0] ?? '')).toBeUndefined();
  expect(unpackTexts(asked(9), '~~')).toBeUndefined();
  expect(unpackTexts(asked(9), 'bb0')).toBeUndefined();
});
