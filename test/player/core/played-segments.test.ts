import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Segment,
  secondsPlayed,
  segmentsText,
  shareOf,
  union,
  withSegment,
} from '../../../src/player/core/played-segments.ts';

const played = (...parts: readonly Segment[]) =>
  parts.reduce<readonly Segment[]>((all, [from, to]) => withSegment(all, from, to), []);

describe('what was played of a recording', () => {
  it('is told in the order in which it was played, in the form of the profile', () => {
    const segments = played([0, 12], [14, 21], [18, 30.0004]);
    expect(segmentsText(segments)).toBe('0.000[.]12.000[,]14.000[.]21.000[,]18.000[.]30.000');
    expect(segmentsText([])).toBe('');
  });

  it('goes on in the same part where it went on from where it had stopped', () => {
    expect(played([0, 3.2], [3.2, 9], [9.5, 10])).toEqual([
      [0, 9],
      [9.5, 10],
    ]);
  });

  it('has no part without length, backwards or of no number', () => {
    expect(played([4, 4], [5, 4], [Number.NaN, 3], [1.0001, 1.0002])).toEqual([]);
  });

  it('counts a second once in its share, and as often as it was played in its time', () => {
    const segments = played([0, 6], [3, 9]);
    expect([shareOf(segments, 12), secondsPlayed(segments)]).toEqual([0.75, 12]);
  });

  it('is never all of it before the last second, and no share of what has no length', () => {
    expect(shareOf([[0, 99.99]], 100)).toBe(0.999);
    expect(shareOf([[0, 100.2]], 100)).toBe(1);
    expect(shareOf([[0, 5]], Number.NaN)).toBe(0);
    expect(shareOf([[0, 5]], Number.POSITIVE_INFINITY)).toBe(0);
  });

  const second = fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10);
  const parts = fc.array(fc.tuple(second, second), { maxLength: 200 });
  const covers = (segments: readonly Segment[], at: number) =>
    segments.some(([from, to]) => from <= at && at < to);

  it('covers exactly the seconds that were played, however often they were, and stays short', () => {
    fc.assert(
      fc.property(parts, second, (given, at) => {
        const valid = given.filter(([from, to]) => to > from);
        const segments = played(...given);
        expect(covers(segments, at + 0.05)).toBe(covers(valid, at + 0.05));
        expect(segments.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('of more parts than are told is what the longest of them are: less than was played, and never more', () => {
    const many = Array.from({ length: 60 }, (_, at) => [at * 10, at * 10 + (at < 15 ? 1 : 5)] as const);
    const segments = played(...many);
    expect(segments).toHaveLength(50);
    expect(segments.every(([from, to]) => many.some(([start, end]) => start === from && end === to))).toBe(
      true,
    );
    expect(segments.filter(([from, to]) => to - from === 5)).toHaveLength(45);
  });

  it('has a union of parts in order that neither touch nor overlap, and that is its own union', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const once = union(played(...given));
        for (const [index, [from]] of once.entries()) {
          const before = once[index - 1];
          if (before) expect(from).toBeGreaterThan(before[1]);
        }
        expect(union(once)).toEqual(once);
        expect(shareOf(once, 40)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
