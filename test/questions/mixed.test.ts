import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixed } from '../../src/questions/mixed.ts';

const items = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 6 });

describe('items that are shown mixed', () => {
  it('are all there, and never in the order of the source, which is the answer', () => {
    fc.assert(
      fc.property(items, fc.string(), (ids, seed) => {
        const shown = mixed(
          ids.map((id) => ({ id })),
          seed,
        ).map((item) => item.id);
        expect(shown).not.toEqual(ids);
        expect([...shown].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('have the same order in every build', () => {
    const list = ['one', 'two', 'three', 'four'].map((id) => ({ id }));
    expect(mixed(list, 'question')).toEqual(mixed(list, 'question'));
  });
});
