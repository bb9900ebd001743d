import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, itemCodeOf, partCodeOf } from '../../src/course/codes.ts';

describe('short codes of saved state', () => {
  it('are the same for ever: a change would lose what learners have saved', () => {
    expect(['crisis-first-post', 'final', 'a'].map(itemCodeOf)).toEqual(['jU1m', 'JENj', 'ypeB']);
    expect(['a', 'wait-and-see', '10'].map(partCodeOf)).toEqual(['ype', 'xV2', 'SkT']);
  });

  it('are of letters and digits, and of one length, whatever the id', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 8 }), (id, length) => {
        expect(codeOf(id, length)).toMatch(new RegExp(`^[A-Za-z0-9]{${length}}$`));
      }),
    );
  });

  it('are different for every option that is a letter or a number of two digits', () => {
    const ids = [...'abcdefghijklmnopqrstuvwxyz', ...Array.from({ length: 100 }, (_, n) => String(n))];
    expect(new Set(ids.map(partCodeOf)).size).toBe(ids.length);
  });

  it('fall together about as seldom as is said where their length is decided', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `question-${index}`);
    expect(new Set(many.map(itemCodeOf)).size).toBeGreaterThanOrEqual(2999);
  });
});
