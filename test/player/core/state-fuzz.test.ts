import { describe, expect, it } from 'vitest';
import { shortHash } from '../../../src/player/core/hash.ts';
import { largestState } from '../../../src/player/core/largest-state.ts';
import { mergeState } from '../../../src/player/core/merge-state.ts';
import { freshState } from '../../../src/player/core/state.ts';
import { decodeState, encodeState } from '../../../src/player/core/state-text.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import { Random } from '../support/random.ts';
import { courseOf, coursePlan } from '../support/random-course.ts';
import { learn, learner, sessionWith } from '../support/random-learner.ts';

const seeds = Array.from({ length: 100 }, (_, seed) => seed);
/** What separates in a state, what codes are of, and what no state has. */
const alphabet = [...'....~~**!!--__', ...'aB3', '\n', '\u0000', 'é', '\ud83d', '\ude00', '%', '"'];

function noise(random: Random, most: number): string {
  return Array.from({ length: random.int(0, most) }, () => random.pick(alphabet)).join('');
}

/** A course, and a state that a learner has come to in it. */
function sample(random: Random): { data: CourseData; text: string } {
  const data = courseOf(coursePlan(random));
  const session = sessionWith(data, '');
  learn(session, random, 40);
  return { data, text: session.standing().state };
}

/** With the checksum that the player would give it: as somebody writes it who has read the player. */
function sealed(body: string, data: CourseData): string {
  const owned = `${encodeState(freshState, data).split('.').slice(0, 2).join('.')}.${body}`;
  return `${owned}.${shortHash(owned)}`;
}

const bodyOf = (text: string): string => text.split('.').slice(2, -1).join('.');

describe('a text that the player did not write for this learner', () => {
  it('is a fresh state: noise, cut, spliced, of another course, of half characters', () => {
    for (const seed of seeds) {
      const random = new Random(seed);
      const [{ data, text }, other] = [sample(random), sample(random)];
      const at = random.int(1, text.length - 1);
      const foreign = { ...other.data, unit: { ...other.data.unit, id: 'another' } };
      const spoiled = [
        noise(random, 200),
        `\ud83d${text}`,
        `${text}\ude00`,
        text.slice(0, at),
        text.slice(at),
        text.slice(0, at) + noise(random, 3) + text.slice(at),
        text.slice(0, at) + other.text.slice(random.int(1, other.text.length - 1)),
        encodeState({ ...freshState, visited: new Set([foreign.modules[0]?.pages[0]?.id ?? '']) }, foreign),
        text + text,
        text.toLowerCase(),
        encodeURIComponent(` ${text}`),
      ].filter((one) => one !== text);
      for (const one of spoiled)
        expect(decodeState(one, data, learner.id), `seed ${seed}`).toEqual(freshState);
    }
  });

  it('with a right checksum is a state like any other, no longer than the compiler said', () => {
    for (const seed of seeds) {
      const random = new Random(seed);
      const { data, text } = sample(random);
      const body = bodyOf(text);
      const at = random.int(0, body.length);
      const changed = [
        noise(random, 200),
        body.slice(0, at),
        body.slice(0, at) + noise(random, 5) + body.slice(at + random.int(0, 3)),
        body.split('.').reverse().join('.'),
        body.replace(/[-!*~]/g, (mark) => (random.once(4) ? random.pick([...'-!*~._']) : mark)),
        body.replace(/[a-z0-9]/g, (letter) => (random.once(20) ? random.pick([...'az9_']) : letter)),
      ];
      for (const one of changed) {
        const state = decodeState(sealed(one, data), data, learner.id);
        const again = encodeState(state, data);
        expect(again.length, `seed ${seed}`).toBeLessThanOrEqual(largestState(data));
        expect(encodeState(decodeState(again, data, learner.id), data), `seed ${seed}`).toBe(again);
        expect(() => mergeState(sealed(one, data), text, data), `seed ${seed}`).not.toThrow();
      }
    }
  });

  it.each(['-', '!', '*', '~', '.', '_', 'a', 'aB3z-', 'aB3z~x!', '\ud83d'])(
    'of half a million characters “%s” is read in time, with and without a right checksum',
    (part) => {
      const { data, text } = sample(new Random(7));
      const huge = part.repeat(5e5 / part.length);
      const begun = performance.now();
      expect(decodeState(huge, data)).toEqual(freshState);
      expect(decodeState(text + huge, data)).toEqual(freshState);
      for (const place of [0, 1, 2, 3, 4]) {
        const state = decodeState(sealed('.'.repeat(place) + huge, data), data, learner.id);
        expect(encodeState(state, data).length).toBeLessThanOrEqual(largestState(data));
      }
      expect(performance.now() - begun).toBeLessThan(5000);
    },
  );
});
