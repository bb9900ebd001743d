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
      alone: true,
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

  test.each([
    ['course of another vendor with the same short id', { course: { iri: 'https://other.example/social' } }],
    ['unit of the same course', { unit: { id: 'another' } }],
  ])('a %s at the same site has its own', async (_, change) => {
    const window = fakeWindow({ localStorage: new FakeStorage() });
    const ours = await launch(course(), window, createWeb);
    ours.session.visit('p2');
    const data = course();
    const other = {
      ...data,
      course: { ...data.course, ...('course' in change ? change.course : {}) },
      unit: { ...data.unit, ...('unit' in change ? change.unit : {}) },
    };
    expect((await launch(other, window, createWeb)).launch.location).toBe('');
    expect((await launch(course(), window, createWeb)).launch.location).toBe('p2');
  });

  test('where the browser keeps nothing, the reader is told and reads on', async () => {
    const window = fakeWindow({ localStorage: 'blocked' });
    const { launch: launched, statuses, read } = await launch(course(), window, createWeb);
    expect(launched.connected).toBe(false);
    expect(statuses).toEqual([['offline', 'storage']]);
    read();
    // Never that it is being tried again: it would be in vain.
    expect(statuses.at(-1)).toEqual(['offline', 'storage']);
    expect(statuses.length).toBeGreaterThan(1);
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

  test('after the goodbye nothing is kept any more', async () => {
    const store = new FakeStorage();
    const { session, tracker } = await launch(course(), fakeWindow({ localStorage: store }), createWeb);
    session.visit('p1');
    await session.close('exit');
    tracker.save({ ...session.standing(), location: 'p2' }, 'now');
    const next = await launch(course(), fakeWindow({ localStorage: store }), createWeb);
    expect(next.launch.location).toBe('p1');
  });

  test('leaving while the store is full ends nothing: it can be tried again', async () => {
    const store = new FakeStorage();
    const { session, statuses } = await launch(course(), fakeWindow({ localStorage: store }), createWeb);
    store.full = true;
    session.visit('p2');
    await session.close('exit');
    expect(statuses.at(-1)).toEqual(['failing', 'storage']);
    store.full = false;
    await session.close('exit');
    expect(statuses.at(-1)?.[0]).toBe('saved');
    const next = await launch(course(), fakeWindow({ localStorage: store }), createWeb);
    expect(next.launch.location).toBe('p2');
  });

  test('a tab in which nothing happens does not overwrite what was done in another one', async () => {
    const window = fakeWindow({ localStorage: new FakeStorage() });
    const idle = await launch(course(), window, createWeb);
    idle.session.visit('p1');
    const other = await launch(course(), window, createWeb);
    other.read();
    other.takeFinal(4);
    idle.session.save('now');
    idle.session.save('hidden');
    await idle.session.close('pagehide');
    const next = await launch(course(), window, createWeb);
    expect(next.session.state).toEqual(other.session.state);
    expect(next.launch).toMatchObject({ completed: true, passed: true, location: 'final' });
  });

  test('two tabs keep what was done in both, also later', async () => {
    const window = fakeWindow({ localStorage: new FakeStorage() });
    const one = await launch(course(), window, createWeb);
    one.session.visit('p1');
    const other = await launch(course(), window, createWeb);
    other.takeFinal(4);
    one.session.visit('p2');
    const check = course().questions['first-hour'];
    if (check) one.session.answerCheck(check, ['b']);
    const next = await launch(course(), window, createWeb);
    expect(next.launch).toMatchObject({ location: 'p2', passed: true });
    expect(next.session.state.visited).toEqual(new Set(['p1', 'p2', 'final']));
    expect(next.session.state.checks.size).toBe(1);
    expect(next.session.quiz(next.final)).toMatchObject({ used: 1, passed: true });
  });

  test.each(['', 'null', '[]', '[{"state":""}]', '{"state":7}', '{"state":"cw2.x"}'])(
    'stored nonsense (%s) is a fresh start',
    async (text) => {
      const store = new FakeStorage();
      const window = fakeWindow({ localStorage: store });
      const before = await launch(course(), window, createWeb);
      before.session.visit('p1');
      const [key = ''] = store.texts.keys();
      expect(store.getItem(key)).toBeTruthy();
      store.setItem(key, text);
      const { session } = await launch(course(), window, createWeb);
      expect(session.state.visited.size).toBe(0);
    },
  );
});
