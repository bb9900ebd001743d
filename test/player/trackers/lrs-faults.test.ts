import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createXapi } from '../../../src/player/trackers/xapi.ts';
import { bookmarkIn, browser, leave, soon, start } from '../support/cmi5-launches.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { actor, type StrictLrs } from '../support/strict-lrs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const page = () => new Response('<!doctype html><h1>Please log in</h1>', { status: 200 });
const postsIn = (lrs: StrictLrs) =>
  lrs.seen.filter(({ method, what }) => method === 'POST' && what === 'statements').length;
const experienced = (lrs: StrictLrs) => lrs.verbs.filter((verb) => verb === 'experienced');
const atStatements = (fault: () => ReturnType<StrictLrs['fault']>) => (what: string, method: string) =>
  what === 'statements' && method === 'POST' ? fault() : undefined;

describe('an LRS in trouble', () => {
  test('is asked again as soon as the network is back', async () => {
    const { lrs, session, window, statuses } = await start();
    lrs.fault = () => 'network';
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(130_000);
    lrs.fault = () => undefined;
    window.goOnline();
    await vi.advanceTimersByTimeAsync(50);
    expect(experienced(lrs)).toHaveLength(1);
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
    const requests = lrs.seen.length;
    window.goOnline();
    await soon();
    expect(lrs.seen).toHaveLength(requests);
    // The next failure is a first one, however long the last one took.
    lrs.fault = () => 'network';
    session.visit('p2');
    await vi.advanceTimersByTimeAsync(400);
    lrs.fault = () => undefined;
    await vi.advanceTimersByTimeAsync(2000);
    expect(experienced(lrs)).toHaveLength(2);
  });

  test('that asks for a rest after it failed without a word is not tried in between', async () => {
    const { lrs, session } = await start();
    lrs.fault = atStatements(() => 503);
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(400);
    lrs.fault = atStatements(() => new Response('', { status: 503, headers: { 'Retry-After': '60' } }));
    session.visit('p2');
    await vi.advanceTimersByTimeAsync(400);
    lrs.fault = () => undefined;
    const before = postsIn(lrs);
    await vi.advanceTimersByTimeAsync(55_000);
    expect(postsIn(lrs)).toBe(before);
    await vi.advanceTimersByTimeAsync(5000);
    expect(experienced(lrs)).toHaveLength(2);
  });

  test.each([
    ['429 and seconds', 429, '90'],
    ['503 and a date', 503, () => new Date(Date.now() + 90_000).toUTCString()],
  ])(
    'that asks for a rest (%s) is left alone until it is over, whatever happens',
    async (_, status, after) => {
      const { lrs, session, window, statuses } = await start();
      const header = typeof after === 'string' ? after : after();
      lrs.fault = atStatements(() => new Response('', { status, headers: { 'Retry-After': header } }));
      session.visit('p1');
      await soon();
      expect(statuses.at(-1)).toEqual(['failing', `statements ${status}`]);
      lrs.fault = () => undefined;
      const before = postsIn(lrs);
      for (const next of ['p2', 'p1']) session.visit(next);
      session.save('now');
      window.goOnline();
      session.save('hidden');
      await vi.advanceTimersByTimeAsync(85_000);
      expect(postsIn(lrs)).toBe(before);
      await vi.advanceTimersByTimeAsync(4000);
      expect(experienced(lrs)).toHaveLength(2);
      expect(statuses.at(-1)).toEqual(['saved', undefined]);
    },
  );

  test.each([
    ['a year', String(365 * 86_400), 3_600_000],
    ['nonsense', 'soon', 2000],
    ['a time that is over', 'Thu, 01 Jan 1970 00:00:00 GMT', 2000],
  ])('that asks for %s of rest is asked again all the same', async (_, header, wait) => {
    const { lrs, session, window } = await start();
    lrs.fault = atStatements(() => new Response('', { status: 429, headers: { 'Retry-After': header } }));
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(400);
    lrs.fault = () => undefined;
    window.goOnline();
    await vi.advanceTimersByTimeAsync(100);
    // Only an hour is a rest; the others are none that could be kept.
    expect(experienced(lrs)).toHaveLength(wait > 2000 ? 0 : 1);
    await vi.advanceTimersByTimeAsync(wait);
    expect(experienced(lrs)).toHaveLength(1);
  });

  test.each([
    ['a page to log in', page],
    [
      'the answer to a question, because a redirect made a GET of it',
      () => Response.json({ statements: [] }),
    ],
    ['an error page of a proxy', () => new Response('<html>Bad gateway</html>', { status: 502 })],
  ])('that answers statements with %s has not taken them', async (_, answer) => {
    const { lrs, session, statuses, read } = await start();
    lrs.fault = atStatements(answer);
    read();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(statuses.at(-1)?.[0]).toBe('failing');
    lrs.fault = () => undefined;
    await leave(session);
    expect(experienced(lrs)).toHaveLength(2);
    expect(lrs.broken).toEqual([]);
  });

  test('that takes statements with an empty answer has taken them', async () => {
    const { lrs, session, statuses } = await start();
    lrs.fault = atStatements(() => new Response(null, { status: 204 }));
    session.visit('p1');
    await soon();
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
  });

  test.each([400, 403, 404, 405, 413])(
    'that refuses the bookmark for good (%d) does not keep the learner, and this browser has it',
    async (status) => {
      const { lrs, session, open, statuses, window } = await start({ returnURL: 'https://lms.example/back' });
      lrs.fault = (what, method) => (what.endsWith('coursewright') && method === 'PUT' ? status : undefined);
      session.visit('p2');
      await leave(session);
      expect(statuses.at(-1)).toEqual(['refused', `refused state ${status}`]);
      expect(lrs.verbs.at(-1)).toBe('terminated');
      expect(window.went).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(200_000);
      lrs.fault = () => undefined;
      const next = await open(lrs.launch());
      expect(next.launch.location).toBe('p2');
      next.session.visit('p1');
      await soon();
      expect(bookmarkIn(lrs).location).toBe('p1');
      expect(next.statuses.at(-1)).toEqual(['saved', undefined]);
      expect(lrs.broken).toEqual([]);
    },
  );

  test('that takes the next bookmark after a refusal has everything', async () => {
    const { lrs, session, statuses } = await start();
    lrs.fault = (what, method) => (what.endsWith('coursewright') && method === 'PUT' ? 413 : undefined);
    session.visit('p1');
    await soon();
    lrs.fault = () => undefined;
    session.visit('p2');
    await soon();
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
    expect(bookmarkIn(lrs).location).toBe('p2');
  });

  test('that says 409 for a bookmark that somebody else wrote means 412', async () => {
    const { lrs, session } = await start();
    session.visit('p1');
    await soon();
    const theirs = { ...bookmarkIn(lrs), revision: 9, passed: true };
    lrs.documents.set('coursewright', JSON.stringify(theirs));
    let clashes = 1;
    lrs.fault = (what, method) =>
      what.endsWith('coursewright') && method === 'PUT' && clashes-- > 0 ? 409 : undefined;
    session.visit('p2');
    await soon();
    expect(bookmarkIn(lrs)).toMatchObject({ location: 'p2', passed: true });
  });

  test('that is slow loses nothing and breaks no rule', async () => {
    const { lrs, session, read, takeFinal } = await start();
    lrs.delay = 10_000;
    read();
    takeFinal(4);
    const closing = session.close('exit');
    await vi.advanceTimersByTimeAsync(120_000);
    await closing;
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(lrs.broken).toEqual([]);
  });

  test('that hangs for ever is left after twenty seconds and asked again', async () => {
    const { lrs, session, statuses } = await start();
    lrs.fault = () => 'hang';
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(21_000);
    expect(statuses.at(-1)?.[0]).toBe('failing');
    lrs.fault = () => undefined;
    await vi.advanceTimersByTimeAsync(5000);
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
    expect(experienced(lrs)).toHaveLength(1);
  });

  test('does not mind that the clock of the computer is set back, nor how far', async () => {
    const { lrs, open, session, takeFinal, read } = await start();
    session.visit('p1');
    await soon();
    vi.setSystemTime(new Date('2001-01-01T00:00:00Z'));
    read();
    await soon();
    vi.setSystemTime(new Date('2051-01-01T00:00:00Z'));
    takeFinal(4);
    await leave(session);
    vi.setSystemTime(new Date('2001-01-01T00:00:00Z'));
    const next = await open(lrs.launch());
    expect(next.launch).toMatchObject({ completed: true, passed: true, location: 'final' });
    await leave(next.session);
    expect(lrs.broken).toEqual([]);
  });
});

describe('the start of a cmi5 session', () => {
  test.each([
    ['the token', 'fetch', 502],
    ['the token, from a network that is down', 'fetch', 'network'],
    ['the launch data', 'activities/state LMS.LaunchData', 503],
    ['the launch data, in whose place is a page', 'activities/state LMS.LaunchData', page],
    ['the bookmark', 'activities/state coursewright', 429],
    ['the bookmark, in whose place is a page', 'activities/state coursewright', page],
  ] as const)('asks again for %s', async (_, what, fault) => {
    const { lrs, launch: launched } = await start({}, (lms) => {
      let failures = 2;
      lms.fault = (name) => {
        if (name !== what || failures-- <= 0) return undefined;
        return typeof fault === 'function' ? fault() : fault;
      };
    });
    expect(launched.connected).toBe(true);
    expect(lrs.broken).toEqual([]);
  });

  test.each([
    ['no token', () => Response.json({})],
    ['an empty token', () => Response.json({ 'auth-token': '' })],
    ['a token that is no text', () => Response.json({ 'auth-token': 5 })],
    ['a token that it refuses to give', () => Response.json({ 'auth-token': 'x' }, { status: 403 })],
    ['an error in its place', () => Response.json({ 'error-code': '3', 'error-text': 'no' })],
  ])('gets %s and says that it was not let in', async (_, answer) => {
    const { lrs, statuses } = await start({}, (lms) => {
      lms.fault = (what) => (what === 'fetch' ? answer() : undefined);
    });
    expect(statuses).toEqual([['offline', 'token']]);
    expect(lrs.seen).toHaveLength(1);
  });

  test('never takes a page to log in for an empty record: nothing is overwritten', async () => {
    const { lrs, open, session } = await start();
    session.visit('p2');
    await leave(session);
    const before = lrs.documents.get('coursewright');
    lrs.fault = (what) => (what.endsWith('coursewright') ? page() : undefined);
    const next = await open(lrs.launch());
    expect(next.launch.connected).toBe(false);
    next.session.visit('p1');
    await soon();
    expect(lrs.documents.get('coursewright')).toBe(before);
  });

  test.each([
    ['fetch', ['offline', 'token']],
    ['activities/state LMS.LaunchData', ['offline', undefined]],
    ['activities/state coursewright', ['offline', undefined]],
  ])('that hangs at %s is over after twenty seconds, and the learner can read', async (what, status) => {
    const { lrs, open } = browser();
    const search = lrs.launch();
    lrs.fault = (name) => (name === what ? 'hang' : undefined);
    const opening = open(search);
    await vi.advanceTimersByTimeAsync(11_000);
    const { launch: launched, statuses } = await opening;
    expect(launched.connected).toBe(false);
    expect(statuses.at(-1)).toEqual(status);
    expect(lrs.seen.filter((each) => each.what === what)).toHaveLength(1);
  });

  test.each([403, 404, 500, 'network'] as const)('does not need preferences (%s)', async (fault) => {
    const { lrs, launch: launched } = await start({}, (lms) => {
      lms.fault = (what) => (what === 'agents/profile' ? fault : undefined);
    });
    expect(launched.connected).toBe(true);
    expect(lrs.seen.filter(({ what }) => what === 'agents/profile')).toHaveLength(1);
  });

  test.each([
    ['missing', 404],
    ['forbidden', 403],
    ['a list', () => Response.json([])],
    ['cut off', () => new Response('{"contextTemplate":{"exten')],
    ['empty', () => new Response('')],
  ] as const)('without launch data (%s) records nothing and says so', async (_, fault) => {
    const {
      lrs,
      launch: launched,
      statuses,
    } = await start({}, (lms) => {
      lms.fault = (what) =>
        what.endsWith('LaunchData') ? (typeof fault === 'function' ? fault() : fault) : undefined;
    });
    expect(launched.connected).toBe(false);
    expect(statuses).toEqual([['offline', undefined]]);
    expect(lrs.statements).toEqual([]);
  });

  test.each([undefined, null, 'none', [], { contextActivities: [] }, { extensions: 'x' }])(
    'takes what there is of launch data: contextTemplate %j',
    async (contextTemplate) => {
      const { lrs, open } = browser();
      const search = lrs.launch();
      lrs.documents.set('LMS.LaunchData', JSON.stringify({ contextTemplate, launchMode: 'Normal' }));
      const { launch: launched } = await open(search);
      expect(launched).toMatchObject({ connected: true, mode: 'normal' });
      expect(lrs.verbs).toEqual(['initialized']);
    },
  );

  test.each(['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', ''])(
    'says the same whatever the LMS moves on by (%s), a key to unlock it and parameters given or not',
    async (moveOn) => {
      const { lrs, open } = browser();
      const search = lrs.launch({ moveOn });
      const data = JSON.parse(lrs.documents.get('LMS.LaunchData') ?? '');
      const more = moveOn ? { entitlementKey: { courseStructure: 'k' }, launchParameters: 'a=1' } : {};
      lrs.documents.set('LMS.LaunchData', JSON.stringify({ ...data, ...more }));
      const { read, takeFinal, session } = await open(search);
      read();
      takeFinal(4);
      await leave(session);
      const ofAu = ['initialized', 'passed', 'completed', 'terminated'];
      expect(ofAu.map((verb) => lrs.defined(verb).length)).toEqual([1, 1, 1, 1]);
      expect(lrs.broken).toEqual([]);
    },
  );

  test.each([0, 1])('takes a mastery score of %d, which is one', async (masteryScore) => {
    const { launch: launched } = await start({ masteryScore });
    expect(launched.passing).toBe(masteryScore);
  });

  test.each([-0.1, 1.01, 80, '0.8', null, {}])(
    'takes no mastery score of %j, which is none',
    async (masteryScore) => {
      const { lrs, open } = browser();
      const search = lrs.launch();
      lrs.documents.set('LMS.LaunchData', JSON.stringify({ contextTemplate: {}, masteryScore }));
      expect((await open(search)).launch).not.toHaveProperty('passing');
    },
  );

  test('hears of the learner’s languages in the order in which they are preferred', async () => {
    const preferences = Response.json({ languagePreference: 'es-MX,en', audioPreference: 'on' });
    const { launch: launched } = await start({}, (lms) => {
      lms.fault = (what) => (what === 'agents/profile' ? preferences : undefined);
    });
    expect(launched.languages).toEqual(['es-MX', 'en']);
  });

  test.each([{}, { languagePreference: null }, { languagePreference: ['en'] }])(
    'that names no languages (%j) leaves the course as it is',
    async (preferences) => {
      const { launch: launched } = await start({}, (lms) => {
        lms.fault = (what) => (what === 'agents/profile' ? Response.json(preferences) : undefined);
      });
      expect(launched).toMatchObject({ connected: true, languages: [] });
    },
  );

  test('understands addresses that launchers write in their own ways', async () => {
    const name = 'José + “Ana” & Müller';
    const agent = JSON.stringify({
      name,
      account: { homePage: 'https://lms.example/?a=1&b=2', name: 'ü 1' },
    });
    const { lrs, open } = browser();
    const given = new URLSearchParams(lrs.launch({ actor: agent }));
    const parts = [...given].map(([key, value]) => {
      const bare = key === 'endpoint' ? value.replace(/\/$/, '') : value;
      return `${key}=${encodeURIComponent(bare).replace(/%20/g, '+').replace(/%3A/gi, ':')}`;
    });
    const { read, session } = await open(`?${parts.reverse().join('&')}&extra=1`);
    read();
    await leave(session);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.broken).toEqual([]);
  });

  test.each(['endpoint', 'fetch', 'registration', 'activityId', 'actor'])(
    'without %s, or with nothing in it, is nobody’s',
    async (missing) => {
      for (const change of [
        (p: URLSearchParams) => p.delete(missing),
        (p: URLSearchParams) => p.set(missing, ''),
      ]) {
        const { lrs, open } = browser();
        const parameters = new URLSearchParams(lrs.launch());
        change(parameters);
        const { launch: launched } = await open(`?${parameters}`);
        expect(launched.connected).toBe(false);
        expect(lrs.seen).toEqual([]);
      }
    },
  );
});

describe('a bookmark that we did not write', () => {
  test('of a newer player keeps what was reached, so that nothing is taken back or said twice', async () => {
    const { lrs, open, read, takeFinal, session } = await start();
    read();
    takeFinal(4);
    await leave(session);
    const newer = { ...bookmarkIn(lrs), format: 7, state: 'cw9.?', more: { of: 'it' } };
    lrs.documents.set('coursewright', JSON.stringify(newer));
    const next = await open(lrs.launch());
    expect(next.launch).toMatchObject({ completed: true, passed: true, location: 'final' });
    next.session.visit('p1');
    await leave(next.session);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(bookmarkIn(lrs)).toMatchObject({ completed: true, passed: true });
    expect(lrs.broken).toEqual([]);
  });

  test.each([
    '',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"format":1}',
    '{"format":1,"state":7,"location":null}',
    '{"a',
  ])('and that says nothing (%s) is a fresh start, and is written over', async (text) => {
    const { lrs, open } = browser();
    const search = lrs.launch();
    lrs.documents.set('coursewright', text);
    const { launch: launched, session } = await open(search);
    expect(launched).toMatchObject({ connected: true, state: '', completed: false });
    session.visit('p1');
    await leave(session);
    expect(bookmarkIn(lrs).location).toBe('p1');
    expect(lrs.broken).toEqual([]);
  });

  test.each(['-5', '1e999', '"x"', 'null', '{}'])('has a revision of %s: ours is later', async (revision) => {
    const { lrs, open } = browser();
    const search = lrs.launch();
    lrs.documents.set(
      'coursewright',
      `{"format":1,"revision":${revision},"state":"","location":"p1","completed":true,"passed":"yes"}`,
    );
    const { launch: launched, session } = await open(search);
    expect(launched).toMatchObject({ location: 'p1', completed: true, passed: false });
    session.visit('p2');
    await soon();
    expect(bookmarkIn(lrs).location).toBe('p2');
  });
});

test('a Tin Can launch with an empty registration has none, in statements and state', async () => {
  const asked: string[] = [];
  const window = fakeWindow({
    search: `?${new URLSearchParams({ endpoint: 'https://lrs.example/x', auth: 'Basic a', actor, registration: '' })}`,
    fetch: async (input, init) => {
      asked.push(`${init?.method} ${input} ${init?.body ?? ''}`);
      return init?.method === 'GET' ? new Response('', { status: 404 }) : new Response(null, { status: 204 });
    },
  });
  const opening = launch(course(), window, createXapi);
  await soon();
  const { session } = await opening;
  session.visit('p1');
  await leave(session);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.join('\n')).not.toContain('registration');
});
