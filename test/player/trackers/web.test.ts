import { describe, expect, test } from 'vitest';
import { createWeb } from '../../../src/player/trackers/web.ts';
import { FakeStorage, fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';

describe('the web target', () => {
  test('a reader who closes the tab half-way resumes in the same browser, with the same answers', async () => {
    const window = fakeWindow({ localStorage: new FakeStorage() });
    const first = await launch(course(), window, createWeb);
    first.read();
    first.takeFinal(4);
    const second = await launch(course(), window, createWeb);
    expect(second.launch).toMatchObject({
      connected: true,
      location: 'final',
      completed: true,
      passed: true,
    });
    expect(second.launch.learner.id).toBe(first.launch.learner.id);
    expect(second.session.state).toEqual(first.session.state);
  });

  test('another browser draws its own questions', async () => {
    const [one, other] = await Promise.all([0, 1].map(() => launch(course(), fakeWindow(), createWeb)));
    expect(one?.launch.learner.id).not.toBe(other?.launch.learner.id);
  });

  test('where the browser keeps nothing, the reader is told and reads on', async () => {
    const window = fakeWindow({ localStorage: 'blocked' });
    const { launch: launched, statuses, read } = await launch(course(), window, createWeb);
    expect(launched.connected).toBe(false);
    expect(statuses).toEqual([['offline', 'storage']]);
    read();
  });

  test('a store that is full later is told as not saved', async () => {
    const store = new FakeStorage();
    const { session, statuses } = await launch(course(), fakeWindow({ localStorage: store }), createWeb);
    store.full = true;
    session.visit('p1');
    expect(statuses.at(-1)).toEqual(['failing', 'storage']);
    store.full = false;
    session.visit('p2');
    expect(statuses.at(-1)?.[0]).toBe('saved');
  });

  test.each(['', 'null', '[]', '{"state":7}', '{"state":"cw1.x"}'])(
    'stored nonsense (%s) is a fresh start',
    async (text) => {
      const store = new FakeStorage();
      store.setItem('coursewright:social:course', text);
      const { session } = await launch(course(), fakeWindow({ localStorage: store }), createWeb);
      expect(session.state.visited.size).toBe(0);
    },
  );
});
