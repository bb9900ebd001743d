import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createXapi } from '../../../src/player/trackers/xapi.ts';
import { leave, soon, start } from '../support/cmi5-launches.ts';
import { FakeStorage, fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { at, type Fields, verbOf } from '../support/statement-rules.ts';
import { StrictLrs } from '../support/strict-lrs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the browser keeps of statements, by id. */
function keptIn({ texts }: FakeStorage): ReadonlyMap<unknown, Fields> {
  const kept = [...texts].filter(([key]) => key.includes(':statements'));
  const all = kept.flatMap(([, text]) => JSON.parse(text).waiting as Fields[]);
  return new Map(all.map((each) => [each.id, each]));
}

/** The next session of the registration, whose statements have another context. */
const nextTemplate: Fields = {
  contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://learn.example/publisher' }] },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-2' },
};

/** A cmi5 session in which everything was done and no statement but `initialized` came through, in a killed page. */
async function crashed(fault: 'network' | 'lost' = 'network') {
  const first = await start();
  first.lrs.fault = (what) => (what === 'statements' ? fault : undefined);
  first.read();
  first.takeFinal(4);
  first.session.save('now');
  await soon();
  first.kill();
  first.lrs.fault = () => undefined;
  return first;
}

describe('what the LRS did not confirm before a cmi5 page was gone', () => {
  test('is sent in the next session: in its context, with the ids and times that it had', async () => {
    const { lrs, open, localStorage } = await crashed();
    const before = keptIn(localStorage);
    vi.setSystemTime(Date.now() + 86_400_000);
    const next = await open(lrs.launch({ contextTemplate: nextTemplate }));
    await leave(next.session);
    expect(lrs.broken).toEqual([]);
    const allowed = lrs.statements.filter((each) =>
      /answered|experienced|scored|mastered/.test(verbOf(each)),
    );
    expect(allowed.map(verbOf).filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(allowed.map(verbOf).filter((verb) => verb === 'experienced')).toHaveLength(3);
    for (const each of allowed) {
      expect(each.timestamp).toBe(before.get(each.id)?.timestamp);
      expect(at(each, 'context', 'extensions')).toEqual(nextTemplate.extensions);
      expect(at(each, 'context', 'contextActivities', 'parent')).toEqual(
        at(before.get(each.id), 'context', 'contextActivities', 'parent'),
      );
    }
    expect(lrs.verbs.slice(0, 2)).toEqual(['initialized', 'initialized']);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.verbs.at(-1)).toBe('terminated');
  });

  test('is in the browser until then, also when that next session is cut off while it takes it over', async () => {
    const { lrs, open, localStorage } = await crashed();
    const left = [...keptIn(localStorage)].flatMap(([id, each]) => (verbOf(each) === 'answered' ? [id] : []));
    // `initialized` comes through, and what follows does not.
    let posts = 0;
    lrs.fault = (what, method) =>
      what === 'statements' && method === 'POST' && posts++ > 0 ? 'network' : undefined;
    const next = await open(lrs.launch({ contextTemplate: nextTemplate }));
    next.kill();
    const kept = keptIn(localStorage);
    expect(left.length).toBeGreaterThan(0);
    for (const id of left) expect(kept.has(id)).toBe(true);
  });

  test('is not kept any longer than until it is confirmed', async () => {
    const { lrs, open, localStorage } = await crashed();
    await leave((await open(lrs.launch())).session);
    const stored = lrs.statements.length;
    expect([...localStorage.texts.keys()].filter((key) => key.includes(':statements'))).toEqual([]);
    await leave((await open(lrs.launch())).session);
    expect(lrs.statements).toHaveLength(stored + 2);
  });

  test.each([
    ['tells what it has', undefined],
    ['does not tell', 403],
    ['tells nonsense', () => Response.json({ statements: 'all' })],
    ['tells of nothing', () => Response.json({ statements: [null] })],
  ])('is not stored twice when only the answers were lost, and the LRS %s', async (_, telling) => {
    const { lrs, open } = await crashed('lost');
    expect(lrs.verbs).toContain('experienced');
    lrs.fault = (what, method) =>
      what === 'statements' && method === 'GET'
        ? typeof telling === 'function'
          ? telling()
          : telling
        : undefined;
    const [stored, before] = [lrs.statements.map(({ id }) => String(id)), lrs.seen.length];
    const next = await open(lrs.launch({ contextTemplate: nextTemplate }));
    await leave(next.session);
    expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(lrs.statements.length);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(3);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(next.statuses.at(-1)).toEqual(['saved', undefined]);
    expect(lrs.broken).toEqual([]);
    const posts = lrs.seen.slice(before).filter(({ method }) => method === 'POST');
    const again = stored.filter((id) => posts.some(({ body }) => body.includes(id)));
    expect(again.length > 0).toBe(telling !== undefined);
  });

  test('comes before `terminated`, however soon the learner leaves and however slow the LRS is', async () => {
    const { lrs, open } = await crashed();
    const search = lrs.launch();
    lrs.delay = (what) => (what === 'statements' ? 6000 : 5);
    const next = await open(search);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toEqual([]);
    const closing = next.session.close('exit');
    await vi.advanceTimersByTimeAsync(90_000);
    await closing;
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.broken).toEqual([]);
  });

  test('waits in the browser while the course is only reviewed', async () => {
    const { lrs, open } = await crashed();
    await leave((await open(lrs.launch({ launchMode: 'Review' }))).session);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toEqual([]);
    await leave((await open(lrs.launch())).session);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(lrs.broken).toEqual([]);
  });

  test('is nobody else’s, and names nobody', async () => {
    const { lrs, open, localStorage } = await crashed();
    const kept = [...localStorage.texts].flat().join();
    expect(kept).toContain('answered');
    expect(kept).not.toMatch(/Ana|lms\.example\/?"|token/);
    const other = JSON.stringify({ account: { homePage: 'https://lms.example', name: '43' } });
    await leave((await open(lrs.launch({ actor: other }))).session);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toEqual([]);
    expect(lrs.broken).toEqual([]);
  });

  test('is sent by the page that is loaded again in the same session, `initialized` first', async () => {
    const first = await start({}, (lms) => {
      lms.fault = (what) => (what === 'statements' ? 'network' : undefined);
    });
    first.read();
    await soon();
    first.kill();
    first.lrs.fault = () => undefined;
    const again = await first.open(first.search, first.sessionStorage);
    await leave(again.session);
    expect(first.lrs.verbs[0]).toBe('initialized');
    expect(first.lrs.verbs.filter((verb) => verb === 'initialized')).toHaveLength(1);
    expect(first.lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(1);
    expect(first.lrs.broken).toEqual([]);
  });

  test('is at most 500 statements, the last ones', async () => {
    const { lrs, tracker, localStorage } = await start();
    lrs.fault = () => 'network';
    const [module] = course().modules;
    for (let page = 0; page < 520; page++) {
      const one = { id: `p${page}`, iri: `https://learn.example/pages/${page}`, title: 'A page' };
      if (module) tracker.record({ kind: 'experienced', at: new Date(), page: one, module });
    }
    const waiting = [...keptIn(localStorage).values()];
    expect(waiting).toHaveLength(500);
    expect(at(waiting.at(-1), 'object', 'id')).toBe('https://learn.example/pages/519');
  });

  test.each(['nonsense', '[]', '{"waiting":7}', '{"waiting":[null,5,{"verb":{}}]}'])(
    'may be somebody’s nonsense by then (%s), and is dropped',
    async (text) => {
      const { lrs, open, localStorage } = await crashed();
      for (const key of localStorage.texts.keys()) {
        if (key.includes(':statements')) localStorage.setItem(key, text);
      }
      const next = await open(lrs.launch());
      await leave(next.session);
      expect(next.statuses.at(-1)).toEqual(['saved', undefined]);
      expect(lrs.verbs.at(-1)).toBe('terminated');
      expect(lrs.broken).toEqual([]);
    },
  );
});

describe('a token that is no good any more (401)', () => {
  test('is told as such, and what was done goes with the next launch', async () => {
    const { lrs, open, session, read, takeFinal, statuses } = await start();
    read();
    await soon();
    lrs.fault = (what) => (what === 'fetch' ? undefined : 401);
    takeFinal(4);
    await soon();
    expect(statuses.at(-1)?.[0]).toBe('expired');
    // No farewell is tried over and over: the learner may go.
    const closing = session.close('exit');
    await vi.advanceTimersByTimeAsync(500);
    await closing;
    expect(statuses.at(-1)?.[0]).toBe('expired');
    expect(lrs.verbs).not.toContain('terminated');
    lrs.fault = () => undefined;
    const next = await open(lrs.launch());
    expect(next.launch).toMatchObject({ completed: true, passed: true, location: 'final' });
    await leave(next.session);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test('is told as such when not even `initialized` got through', async () => {
    const { statuses } = await start({}, (lms) => {
      lms.fault = (what) => (what === 'statements' ? 401 : undefined);
    });
    expect(statuses.at(-1)?.[0]).toBe('expired');
  });

  test('is told as work that is not saved, where this browser keeps nothing', async () => {
    const { lrs, read, statuses, keeps, localStorage } = await start();
    localStorage.full = true;
    lrs.fault = () => 401;
    read();
    await soon();
    expect([statuses.at(-1)?.[0], keeps.at(-1)]).toEqual(['failing', false]);
  });
});

test('of two Tin Can pages, the one that is done does not drop what the other one still has to say', async () => {
  const lrs = new StrictLrs();
  const localStorage = new FakeStorage();
  const search = lrs.launch({ cmi5: false });
  const open = async () => {
    const { fetch, kill } = lrs.pageFetch();
    const window = fakeWindow({ search, fetch, localStorage });
    const opening = launch(course(), window, createXapi);
    await vi.advanceTimersByTimeAsync(5000);
    return { ...(await opening), kill };
  };
  const [one, other] = [await open(), await open()];
  lrs.fault = () => 'network';
  one.session.visit('p1');
  one.session.save('now');
  await soon();
  one.kill();
  lrs.fault = () => undefined;
  other.session.visit('p2');
  await leave(other.session);
  const experienced = () => lrs.verbs.filter((verb) => verb === 'experienced');
  expect(experienced()).toHaveLength(1);
  await leave((await open()).session);
  expect(experienced()).toHaveLength(2);
});
