import { expect, test } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';

test('session time counts while the page can be seen, and stands still while it is hidden', () => {
  let now = 1000;
  const clock = createClock(() => now);
  now += 5000;
  clock.pause();
  now += 60_000;
  expect(clock.seconds()).toBe(5);
  clock.pause();
  clock.resume();
  now += 2000;
  clock.resume();
  now += 500;
  expect(clock.seconds()).toBe(7.5);
});

test('session time never runs backwards', () => {
  let now = 1000;
  const clock = createClock(() => now);
  now = 0;
  expect(clock.seconds()).toBe(0);
});
