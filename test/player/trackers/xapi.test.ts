import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeState } from '../../../src/player/core/state-text.ts';
import { agentOf, createXapi } from '../../../src/player/trackers/xapi.ts';
import { FakeStorage, fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { actor, StrictLrs } from '../support/strict-lrs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As launchers of Tin Can 0.9 write it. */
const oldActor = {
  objectType: 'Person',
  name: ['Ana Rivera'],
  account: [{ accountServiceHomePage: 'https://lms.example', accountName: '42' }],
};

function bookmarkIn(lrs: StrictLrs) {
  const bookmark = JSON.parse(lrs.documents.get('coursewright') ?? '{}');
  return { ...bookmark, state: decodeState(bookmark.state ?? '', course()) };
}

function browser(lrs = new StrictLrs()) {
  const localStorage = new FakeStorage();
  return {
    lrs,
    localStorage,
    /** Each launch in a tab of its own, unless it is given one. */
    async open(search = lrs.launch({ cmi5: false }), sessionStorage = new FakeStorage()) {
      const { fetch, kill } = lrs.pageFetch();
      const window = fakeWindow({ search, fetch, localStorage, sessionStorage });
      const opening = launch(course(), window, createXapi);
      await vi.advanceTimersByTimeAsync(10_000);
      return { ...(await opening), kill };
    },
  };
}

async function leave(session: { close(leaving: 'exit' | 'pagehide'): Promise<void> }): Promise<void> {
  const closing = session.close('exit');
  await vi.advanceTimersByTimeAsync(30_000);
  await closing;
}

describe('xAPI (Tin Can)', () => {
  test('a pass is recorded as in cmi5 where it can be: in order, with score, without cmi5 categories', async () => {
    const { lrs, open } = browser();
    const { read, takeFinal, session } = await open();
    read();
    takeFinal(4);
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.verbs[0]).toBe('initialized');
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.defined('passed')[0]).toMatchObject({
      result: { success: true, score: { scaled: 1, raw: 4, min: 0, max: 4 } },
    });
    expect(JSON.stringify(lrs.statements)).not.toContain('cmi5/context/categories');
  });

  test('the bookmark is the state document `coursewright`, and the next launch resumes', async () => {
    const { lrs, open } = browser();
    const first = await open();
    first.session.visit('p2');
    await leave(first.session);
    expect([...lrs.documents.keys()]).toContain('coursewright');
    const second = await open();
    expect(second.launch.location).toBe('p2');
    expect(second.session.state.visited).toEqual(new Set(['p2']));
  });

  test('a second launch by the same address in the same tab is a launch, not an ended session', async () => {
    const { lrs, open } = browser();
    const tab = new FakeStorage();
    const address = lrs.launch({ cmi5: false });
    const first = await open(address, tab);
    await leave(first.session);
    expect(lrs.launch({ cmi5: false })).toBe(address);
    const second = await open(address, tab);
    expect(second.launch.connected).toBe(true);
    await leave(second.session);
    expect(lrs.verbs).toEqual(['initialized', 'terminated', 'initialized', 'terminated']);
    expect(lrs.broken).toEqual([]);
  });

  test('what the LRS did not confirm is sent at the next launch', async () => {
    const { lrs, open } = browser();
    const first = await open();
    lrs.fault = () => 'network';
    first.read();
    void first.session.close('pagehide');
    await vi.advanceTimersByTimeAsync(1000);
    first.kill();
    lrs.fault = () => undefined;
    const second = await open();
    expect(second.launch.location).toBe('p2');
    await leave(second.session);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test('a bookmark that only this browser has is known as the later one, however often the LRS was told before', async () => {
    const { lrs, open } = browser();
    const first = await open();
    for (const page of ['p1', 'p2', 'p1', 'p2', 'p1']) {
      first.session.visit(page);
      first.session.save('now');
      await vi.advanceTimersByTimeAsync(1000);
    }
    await leave(first.session);
    const second = await open();
    lrs.fault = () => 'network';
    second.session.visit('final');
    void second.session.close('pagehide');
    await vi.advanceTimersByTimeAsync(1000);
    second.kill();
    lrs.fault = () => undefined;
    expect((await open()).launch.location).toBe('final');
  });

  test('a launch with an actor in the old form is recorded for the agent that it means', async () => {
    const { lrs, open } = browser();
    const address = new URLSearchParams(lrs.launch({ cmi5: false }));
    address.set('actor', JSON.stringify(oldActor));
    const { read, session } = await open(`?${address}`);
    read();
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.verbs.at(-1)).toBe('terminated');
  });

  test('actors in the old form, with arrays, are understood', () => {
    expect(JSON.stringify(agentOf(oldActor))).toBe(actor);
    expect(agentOf({ mbox: ['mailto:ana@example.org'] })).toEqual({
      objectType: 'Agent',
      mbox: 'mailto:ana@example.org',
    });
    expect(agentOf(JSON.parse(actor))).toEqual(JSON.parse(actor));
  });

  test.each([
    '',
    '?endpoint=https://lrs.example/xapi/',
    '?endpoint=https://lrs.example/&actor=nonsense',
    `?endpoint=https://lrs.example/&actor=[${actor}]`,
  ])('a launch by %s is nobody`s: the course says that nothing is recorded', async (search) => {
    const { lrs, open } = browser();
    const { launch: launched, statuses } = await open(search);
    expect(launched.connected).toBe(false);
    expect(statuses).toEqual([['offline', undefined]]);
    expect(lrs.seen).toEqual([]);
  });

  test('blocked browser storage breaks nothing', async () => {
    const lrs = new StrictLrs();
    const window = fakeWindow({
      search: lrs.launch({ cmi5: false }),
      fetch: lrs.fetch,
      localStorage: 'blocked',
      sessionStorage: 'blocked',
    });
    const opening = launch(course(), window, createXapi);
    await vi.advanceTimersByTimeAsync(1000);
    const { read, session } = await opening;
    read();
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.verbs.at(-1)).toBe('terminated');
  });
});

describe('two browsers with the same course', () => {
  const soon = () => vi.advanceTimersByTimeAsync(2000);

  async function both(prepare = (_: StrictLrs) => {}) {
    const lrs = new StrictLrs();
    prepare(lrs);
    const one = browser(lrs);
    const other = browser(lrs);
    return { lrs, one, other, first: await one.open(), second: await other.open() };
  }

  test('do not overwrite each other when nothing happens in one of them', async () => {
    const { lrs, first, second } = await both();
    first.session.visit('p1');
    await soon();
    second.read();
    second.takeFinal(4);
    await soon();
    const bookmark = lrs.documents.get('coursewright');
    const requests = lrs.seen.length;
    first.session.save('now');
    first.session.save('soon');
    await soon();
    first.session.save('hidden');
    void first.session.close('pagehide');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lrs.seen).toHaveLength(requests);
    expect(lrs.documents.get('coursewright')).toBe(bookmark);
    expect(first.statuses.at(-1)).toEqual(['saved', undefined]);
  });

  test.each([
    ['names the ETag in answers to PUT', true],
    ['names the ETag in answers to GET only', false],
  ])('keep what was done in both, also later, in an LRS that %s', async (_, tagsPuts) => {
    const { lrs, one, first, second } = await both((lms) => {
      lms.tagsPuts = tagsPuts;
    });
    first.session.visit('p1');
    await soon();
    second.takeFinal(4);
    await soon();
    first.session.visit('p2');
    await soon();
    const check = course().questions['first-hour'];
    if (check) first.session.answerCheck(check, ['b']);
    await soon();
    expect(bookmarkIn(lrs)).toMatchObject({ location: 'p2', passed: true });
    const { state } = bookmarkIn(lrs);
    expect(state.visited).toEqual(new Set(['p1', 'p2', 'final']));
    expect(state.checks).toEqual(new Map([['first-hour', ['b']]]));
    expect(state.quizzes.get('final')).toMatchObject({ used: 1, passed: true });
    await leave(first.session);
    await leave(second.session);
    const next = await one.open();
    next.session.visit('p1');
    await leave(next.session);
    expect(bookmarkIn(lrs)).toMatchObject({ completed: true, passed: true });
    expect(lrs.broken.filter((each) => !/initialized twice|after terminated/.test(each))).toEqual([]);
  });

  test('keep what only one of them still had, when the other one went on meanwhile', async () => {
    const { lrs, one, first, second } = await both();
    lrs.fault = () => 'network';
    first.session.visit('p1');
    void first.session.close('pagehide');
    await vi.advanceTimersByTimeAsync(1000);
    first.kill();
    lrs.fault = () => undefined;
    for (const page of ['p2', 'final', 'p2']) {
      second.session.visit(page);
      second.session.save('now');
      await soon();
    }
    await leave(second.session);
    const next = await one.open();
    expect(next.session.state.visited).toEqual(new Set(['p1', 'p2', 'final']));
    expect(next.launch.location).toBe('p2');
    next.session.visit('p2');
    await soon();
    expect(bookmarkIn(lrs).state.visited).toEqual(new Set(['p1', 'p2', 'final']));
  });
});

test('completed is said at the next launch from another browser, when the LRS never got it', async () => {
  const lrs = new StrictLrs();
  const first = await browser(lrs).open();
  lrs.fault = (what) => (what === 'statements' ? 'network' : undefined);
  first.read();
  first.takeFinal(4);
  void first.session.close('pagehide');
  await vi.advanceTimersByTimeAsync(1000);
  first.kill();
  lrs.fault = () => undefined;
  const next = await browser(lrs).open();
  next.session.visit('p1');
  await leave(next.session);
  expect(lrs.defined('completed')).toHaveLength(1);
  expect(lrs.defined('passed')).toHaveLength(1);
  expect(lrs.broken).toEqual([]);
});
