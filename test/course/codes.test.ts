import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortCodes } from '../../src/course/codes.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { maxLength: 200 });

describe('short codes of saved state', () => {
  it('are the same for ever: a change would lose what learners have saved', () => {
    expect(Object.fromEntries(shortCodes(['crisis-first-post', 'final', 'a'], 3))).toEqual({
      'crisis-first-post': 'jU1',
      final: 'JEN',
      a: 'ype',
    });
  });

  it('do not depend on order', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(shortCodes([...list].reverse(), 1)).toEqual(new Map([...shortCodes(list, 1)].reverse()));
      }),
    );
  });

  it('are unique among as many questions as a big course has', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `question-${index}`);
    expect(new Set(shortCodes(many, 1).values()).size).toBe(3000);
  });

  it('are unique, and none is the beginning of another', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const codes = [...shortCodes(list, 1).values()].sort();
        expect(codes).toHaveLength(list.length);
        for (const [index, code] of codes.entries()) {
          const next = codes[index + 1];
          if (next !== undefined) expect(next.startsWith(code)).toBe(false);
        }
      }),
    );
  });

  it('grow only where ids clash', () => {
    const codes = shortCodes(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'], 1);
    const long = [...codes].filter(([, code]) => code.length > 1);
    expect(long.length).toBeGreaterThan(1);
    for (const [id, code] of long) {
      const twin = long.find(([other, otherCode]) => other !== id && otherCode[0] === code[0]);
      expect(twin).toBeDefined();
    }
  });
});
