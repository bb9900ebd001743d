import { describe, expect, test } from 'vitest';
import { createQuizTime } from '../../../src/player/core/quiz-time.ts';

/** The time of a quiz, and what is told of it when seconds go by one after the other. */
function start(limit: number) {
  let now = 500;
  const time = createQuizTime(limit, () => now);
  const pass = (seconds: number) => {
    const told: string[] = [];
    for (let second = 0; second < seconds; second++) {
      now += 1;
      const news = time.news();
      if (news) told.push(`${news} ${time.left()}`);
    }
    return told;
  };
  return { time, pass, sleep: (seconds: number) => (now += seconds) };
}

describe('the time of a quiz', () => {
  test('does not run before the attempt', () => {
    const { time, sleep } = start(1200);
    sleep(600);
    expect(time.left()).toBe(1200);
    expect(time.news()).toBe('start');
    sleep(60);
    expect(time.left()).toBe(1140);
  });

  test.each([
    [1200, ['soon 300', 'soon 60', 'over 0']],
    [300, ['soon 60', 'over 0']],
    [61, ['soon 60', 'over 0']],
    [60, ['soon 30', 'over 0']],
    [30, ['over 0']],
  ])(
    'of %d seconds is told of at the start, five minutes, one minute and the end only',
    (limit, expected) => {
      const { time, pass } = start(limit);
      expect(time.news()).toBe('start');
      expect(pass(limit + 600)).toEqual(expected);
    },
  );

  test('is told of once where seconds were missed, by the last of the news', () => {
    const { time, sleep } = start(1200);
    time.news();
    sleep(1250);
    expect([time.news(), time.news()]).toEqual(['over', undefined]);
  });

  test('can be extended by half of the limit, more than ten times, and warns again', () => {
    const { time, pass } = start(600);
    time.news();
    for (let times = 1; times <= 12; times++) {
      time.more();
      expect(time.left()).toBe(600 + times * 300);
    }
    expect(pass(600 + 12 * 300)).toEqual(['soon 300', 'soon 60', 'over 0']);
    time.more();
    expect(pass(300)).toEqual(['soon 60', 'over 0']);
  });

  test('that is extended before the attempt is longer in the attempt', () => {
    const { time } = start(600);
    time.more();
    expect([time.news(), time.left()]).toEqual(['start', 900]);
  });

  test('that was up long ago is extended by a full half, not by what is left of it', () => {
    const { time, sleep } = start(600);
    time.news();
    sleep(5000);
    time.news();
    time.more();
    expect(time.left()).toBe(300);
  });

  test('is unlimited when it is switched off, and limited again in the next attempt', () => {
    const { time, pass } = start(600);
    time.news();
    time.off();
    expect(pass(700)).toEqual([]);
    expect(time.left()).toBe(Number.POSITIVE_INFINITY);
    time.reset();
    expect([time.left(), time.news(), time.left()]).toEqual([600, 'start', 600]);
  });
});
