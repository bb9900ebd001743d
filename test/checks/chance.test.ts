import { describe, expect, it } from 'vitest';
import { atLeast, isNoChance } from '../../src/checks/chance.ts';

describe('the chance of so many hits', () => {
  it.each([
    [5, Array(5).fill(1 / 4), 1 / 1024],
    [4, Array(5).fill(1 / 4), 16 / 1024],
    [2, Array(3).fill(1 / 2), 1 / 2],
    [0, Array(3).fill(1 / 2), 1],
  ])('%i of %j is %d', (hits, chances, probability) => {
    expect(atLeast(hits, chances)).toBeCloseTo(probability, 10);
  });

  it('is told from a habit in groups of any size', () => {
    expect(isNoChance(4, Array(5).fill(1 / 4))).toBe(false);
    expect(isNoChance(5, Array(5).fill(1 / 4))).toBe(true);
    expect(isNoChance(5, Array(5).fill(1 / 3), 3)).toBe(false);
    expect(isNoChance(1300, Array(5000).fill(1 / 4))).toBe(false);
    expect(isNoChance(1400, Array(5000).fill(1 / 4))).toBe(true);
  });
});
