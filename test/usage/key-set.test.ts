import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorProbability, KeySet, keysBy } from '../../src/usage/key-set.ts';

const half = fc.oneof(fc.constantFrom(0, 1, 31, 32, 0xffff_ffff), fc.integer({ min: 0, max: 0xffff_ffff }));

describe('a set of keys', () => {
  it('holds what a set of texts holds, zeros and crowded places too', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ high: half, low: half }), { maxLength: 400 }), (keys) => {
        const [set, oracle] = [new KeySet(), new Set<string>()];
        for (const key of keys) {
          const text = `${key.high} ${key.low}`;
          expect(set.add(key)).toBe(!oracle.has(text));
          oracle.add(text);
        }
        expect(set.size).toBe(oracle.size);
      }),
    );
  });

  it('grows to many keys that all want the same place', () => {
    const set = new KeySet();
    for (let high = 1; high <= 3000; high += 1) expect(set.add({ high, low: 7 })).toBe(true);
    for (let high = 1; high <= 3000; high += 1) expect(set.add({ high, low: 7 })).toBe(false);
    expect(set.size).toBe(3000);
  });
});

describe('a key', () => {
  it('is 64 bits of HMAC-SHA-256 (RFC 4231, case 2), and another one with another secret', () => {
    const key = keysBy(new TextEncoder().encode('Jefe'))('what do ya want for nothing?');
    expect(key).toEqual({ high: 0x5bdcc146, low: 0xbf60754e });
    expect(keysBy(new TextEncoder().encode('Jeff'))('what do ya want for nothing?')).not.toEqual(key);
  });

  it('stands for two learners with a probability that is said', () => {
    expect(errorProbability(0)).toBe(0);
    expect(errorProbability(1)).toBe(0);
    expect(errorProbability(1_000_000)).toBeCloseTo(2.71e-8, 10);
  });
});
