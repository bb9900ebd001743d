import { describe, expect, test } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';
import type { LearningSession } from '../../../src/player/core/session.ts';
import { followLifecycle } from '../../../src/player/page/lifecycle.ts';

/** A page and its window as far as they tell of coming and going. */
function start() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  const listened: string[] = [];
  for (const target of [page, window]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (type: string, listener: EventListener) => {
      listened.push(type);
      add(type, listener);
    };
  }
  const told: string[] = [];
  const session = {
    save: (moment: string) => told.push(`save ${moment}`),
    close: async (leaving: string) => void told.push(`close ${leaving}`),
  } as unknown as LearningSession;
  let now = 0;
  const clock = createClock(() => now);
  followLifecycle(page as unknown as Document, window as unknown as Window, session, clock);
  const show = (visibilityState: string) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const turn = (type: string, persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event(type), { persisted }));
  return { listened, told, clock, show, turn, pass: (seconds: number) => (now += seconds * 1000) };
}

describe('the life of a page', () => {
  test('has exactly three listeners, and neither unload nor beforeunload', () => {
    expect(start().listened).toEqual(['visibilitychange', 'pagehide', 'pageshow']);
  });

  test('hidden: saves at once, does not end the session, and the clock stands still', () => {
    const { told, clock, show, pass } = start();
    pass(3);
    show('hidden');
    pass(60);
    expect(told).toEqual(['save hidden']);
    expect(clock.seconds()).toBe(3);
    show('visible');
    pass(1);
    expect(clock.seconds()).toBe(4);
    expect(told).toEqual(['save hidden']);
  });

  test('put away for good: ends the session', () => {
    const { told, turn } = start();
    turn('pagehide', false);
    expect(told).toEqual(['close pagehide']);
  });

  test('put to sleep in the back/forward cache: saves, sleeps and goes on with the same session', () => {
    const { told, turn, clock, pass } = start();
    turn('pagehide', true);
    pass(60);
    turn('pageshow', true);
    pass(2);
    expect(told).toEqual(['save hidden']);
    expect(clock.seconds()).toBe(2);
  });
});
