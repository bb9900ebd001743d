import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeMemories,
  encodeMemories,
  type MediaMemory,
  mergeMemory,
  withMemory,
} from '../../../src/player/core/media-memory.ts';
import { mergeState } from '../../../src/player/core/merge-state.ts';
import { union } from '../../../src/player/core/played-segments.ts';
import { freshState } from '../../../src/player/core/state.ts';
import { decodeState, encodeState } from '../../../src/player/core/state-text.ts';
import { course } from '../support/sample-course.ts';

const watched: MediaMemory = {
  time: 41.25,
  segments: [
    [0, 12.004],
    [30, 41.25],
    [5, 9],
  ],
  completed: false,
  seconds: 27.254,
};
const heard: MediaMemory = { time: 3, segments: [[0, 3]], completed: true, seconds: 6 };

describe('what was played of recordings', () => {
  test('is a part of the saved state and comes back as it was, in the order in which it was played', () => {
    const data = course();
    const media = new Map([
      ['k1', watched],
      ['k2', heard],
    ]);
    const text = encodeState({ ...freshState, media }, data);
    expect(text).toMatch(/^[A-Za-z0-9._~*!-]+$/);
    expect(decodeState(text, data)).toEqual({ ...freshState, media });
    expect(encodeState({ ...freshState, media: new Map() }, data)).toBe(encodeState(freshState, data));
    expect(decodeState(encodeState(freshState, data), data)).toEqual(freshState);
  });

  test('has an end, however many recordings are played, and those played last stay', () => {
    let all = withMemory(undefined, 'first', watched);
    for (let at = 0; at < 59; at++) all = withMemory(all, `r${at}`, heard);
    all = withMemory(all, 'first', watched);
    all = withMemory(all, 'last', heard);
    expect([all.size, all.has('first'), all.has('r0'), all.has('r1')]).toEqual([60, true, false, true]);
    const long: MediaMemory = {
      ...watched,
      segments: Array.from({ length: 50 }, (_, at) => [at * 100 + 3500, at * 100 + 3550] as const),
    };
    const full = new Map(Array.from({ length: 60 }, (_, at) => [`1abcde${at}`, long] as const));
    // What the browser lets a page send while it is closed (64 KiB), with room for all else.
    expect(encodeMemories(full).length).toBeLessThan(45_000);
  });

  test('as text that somebody else wrote is read without a fault', () => {
    expect(decodeMemories('')).toEqual(new Map());
    expect(decodeMemories('k~!*!~~*a~b')).toEqual(
      new Map([['k', { time: 0, segments: [], completed: false, seconds: 0 }]]),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'az09~*!-'), maxLength: 60 }), (text) => {
        for (const { time, segments, seconds } of decodeMemories(text).values()) {
          expect([time, seconds].every(Number.isFinite)).toBe(true);
          for (const [from, to] of segments) expect(to).toBeGreaterThan(from);
        }
      }),
    );
  });

  test('in two tabs is all that was played in either, once; and ours where we have it all', () => {
    const theirs: MediaMemory = { time: 90, segments: [[80, 90]], completed: true, seconds: 100 };
    expect(mergeMemory(watched, theirs)).toEqual({
      time: 41.25,
      segments: [
        [0, 12.004],
        [30, 41.25],
        [80, 90],
      ],
      completed: true,
      seconds: 100,
    });
    expect(mergeMemory(watched, { ...theirs, segments: [[31, 40]] }).segments).toBe(watched.segments);
    const data = course();
    const text = (media: [string, MediaMemory][]) =>
      encodeState({ ...freshState, ...(media.length > 0 ? { media: new Map(media) } : {}) }, data);
    const merged = (ours: [string, MediaMemory][], others: [string, MediaMemory][]) =>
      decodeState(mergeState(text(ours), text(others), data), data).media;
    expect(merged([['a', watched]], [['b', heard]])).toEqual(
      new Map([
        ['a', watched],
        ['b', heard],
      ]),
    );
    expect(merged([], [['b', heard]])).toEqual(new Map([['b', heard]]));
    expect(merged([['a', watched]], [])).toEqual(new Map([['a', watched]]));
    expect(merged([['a', watched]], [['a', theirs]])?.get('a')?.completed).toBe(true);
    expect(union(merged([['a', watched]], [['a', theirs]])?.get('a')?.segments ?? [])).toHaveLength(3);
  });
});
