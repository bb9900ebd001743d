import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, mark } from '../../src/targets/text.ts';

it('a passing mark is rounded down, so that whoever reaches it still does', () => {
  expect(mark(0.66666)).toBe('0.6666');
  expect(mark(2 / 3)).toBe('0.6666');
  expect(decimal(2 / 3)).toBe('0.6667');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      // Marks of four decimals stay what they are, whatever binary fractions make of them.
      expect(Number(mark(hundredths / 10_000))).toBe(hundredths / 10_000);
    }),
  );
});
