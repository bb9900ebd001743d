import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { patiently, Retry } from '../../../src/player/trackers/retry.ts';
import { fakeWindow } from '../support/fake-window.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Fails each time; gives the seconds at which it was tried. */
function failing() {
  const begun = Date.now();
  const tries: number[] = [];
  const retry: Retry = new Retry(fakeWindow(), () => {
    tries.push((Date.now() - begun) / 1000);
    retry.later();
  });
  retry.later();
  return { retry, tries };
}

describe('trying again', () => {
  test('comes ever more seldom, and once a minute in the end', async () => {
    const { tries } = failing();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(tries).toEqual([2, 6, 14, 30, 62, 122, 182]);
  });

  test('is not put off, and not made rarer, by what fails while it is planned', async () => {
    const { retry, tries } = failing();
    for (let second = 0; second < 7; second++) {
      await vi.advanceTimersByTimeAsync(1000);
      retry.later();
    }
    expect(tries).toEqual([2, 6]);
  });

  test('ends with a success, and begins anew at the next failure', async () => {
    const { retry, tries } = failing();
    await vi.advanceTimersByTimeAsync(20_000);
    retry.reset();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(tries).toEqual([2, 6, 14]);
    retry.later();
    await vi.advanceTimersByTimeAsync(2000);
    expect(tries).toEqual([2, 6, 14, 122]);
  });
});

describe('patience', () => {
  test('asks after each wait until there is an answer', async () => {
    const answers = [undefined, undefined, 'yes', 'never asked for'];
    const asked = patiently(fakeWindow(), [0, 1000, 3000, 9000], async () => answers.shift());
    await vi.advanceTimersByTimeAsync(4000);
    expect(await asked).toBe('yes');
    expect(answers).toEqual(['never asked for']);
  });

  test('ends with the last wait', async () => {
    const asked = patiently(fakeWindow(), [0, 1000], async () => undefined);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await asked).toBeUndefined();
  });
});
