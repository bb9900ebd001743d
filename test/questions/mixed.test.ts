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

  it('are in another order than the rows when others lie between them, and a single one has no place of its own', () => {
    fc.assert(
      fc.property(items, fc.nat(6), fc.string(), (ids, others, seed) => {
        const matches = ids.map((id) => ({ id }));
        const distractors = Array.from({ length: others }, (_, n) => ({ id: `D${n}` }));
        const shown = mixed([...matches, ...distractors], seed, matches);
        expect(shown.filter((item) => matches.includes(item))).not.toEqual(matches);
        expect(new Set(shown).size).toBe(ids.length + others);
      }),
      { numRuns: 500 },
    );
    const places = Array.from({ length: 20 }, (_, seed) => {
      const [match, ...rest] = ['match', 'one', 'two'].map((id) => ({ id }));
      return match ? mixed([match, ...rest], String(seed), [match]).indexOf(match) : -1;
    });
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('have the same order in every build', () => {
    const list = ['one', 'two', 'three', 'four'].map((id) => ({ id }));
    expect(mixed(list, 'question')).toEqual(mixed(list, 'question'));
  });
});
