import { describe, expect, it } from 'vitest';
import { partCodeOf } from '../../../src/course/codes.ts';
import { longestCells, packCells, unpackCells } from '../../../src/player/core/cells.ts';
import { allOptions, oneOption, packOptions, unpackOptions } from '../../../src/player/core/option-codes.ts';
import { packTexts } from '../../../src/player/core/packed-texts.ts';
import { essay } from '../../../src/questions/essay/player.ts';
import { option, question } from '../support/sample-course.ts';

/** Options, rows and fields of the same ids: an author changes the type of a question and leaves its parts as they are. */
const ids = ['a', 'b', 'c'];
const parts = ids.map((id) => ({ id, code: partCodeOf(id) }));
const picking = question('q', { options: ids.map((id) => option(id, true)) });
const sorting = question('q', { options: picking.options ?? [], statements: parts });
const typing = question('q', { fields: parts.map((part) => ({ ...part, accepted: [], longest: 40 })) });
const [code = ''] = parts.map((part) => part.code);

describe('an answer as codes', () => {
  it('comes back, in source order, empty when it was', () => {
    expect(unpackOptions(picking, packOptions(picking, ['c', 'a']))).toEqual(['a', 'c']);
    expect(unpackOptions(picking, packOptions(picking, []))).toEqual([]);
    expect(unpackCells(sorting, packCells(sorting, ['b=a', 'a=c']))).toEqual(['a=c', 'b=a']);
    expect(unpackCells(sorting, packCells(sorting, []))).toEqual([]);
  });

  it('of which nothing is left is none', () => {
    expect(unpackOptions(picking, 'xyz')).toBeUndefined();
    expect(unpackCells(sorting, '_xyzxyz')).toBeUndefined();
  });

  it('to a question of another type is none, wherever codes of its parts stand in it', () => {
    const picked = packOptions(picking, ids);
    const sorted = packCells(sorting, ['a=b', 'b=a', 'c=c']);
    const typed = packTexts(typing, ['x', 'y', 'z']);
    for (const other of [sorted, typed, `_ab${code}`, `~ab${code}`])
      expect(unpackOptions(picking, other)).toBeUndefined();
    for (const other of [picked, `${picked}${picked}`, typed, `x${code}${code}`, `~${code}${code}`])
      expect(unpackCells(sorting, other)).toBeUndefined();
    for (const other of [picked, sorted]) expect(essay.unpack(question('q'), other)).toBeUndefined();
  });

  it('is at its longest with one option, with all, or with one for every row', () => {
    expect(packOptions(picking, oneOption(picking))).toBe(code);
    expect(packOptions(picking, allOptions(picking))).toBe(parts.map((part) => part.code).join(''));
    expect(packCells(sorting, longestCells(sorting))).toBe(
      `_${parts.map((part) => part.code + code).join('')}`,
    );
  });
});
