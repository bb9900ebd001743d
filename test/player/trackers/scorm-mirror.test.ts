import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { itemCodeOf } from '../../../src/course/codes.ts';
import { FakeStorage, fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { keptBy, type StrictScorm as Lms, scormEditions } from '../support/scorm-editions.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-01-01T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;
const hour = 60 * minute;

/** The tabs are closed, and the next thing happens so many milliseconds later. */
function later(wait: number): void {
  vi.clearAllTimers();
  vi.setSystemTime(Date.now() + wait);
}

type Values = Readonly<Record<string, string>>;

const reached = { '1.2': 'passed', '2004': 'completed' } as const;
const refusals = { '1.2': 405, '2004': 406 } as const;
/** Each scenario runs with both standards. `done`: the status of a learner who has passed. */
const standards = scormEditions.map((one) => ({
  ...one,
  done: reached[one.edition],
  refusal: refusals[one.edition],
}));

describe.each(standards)('the mirror of $name', ({ api, create, lms, commit, set, ...names }) => {
  const make = (values: Values = {}, mode = 'normal') => lms({ kept: new Map(Object.entries(values)), mode });
  const { learner, entry, status, done, noAnswer, refusal } = names;
  let store: FakeStorage;
  beforeEach(() => {
    store = new FakeStorage();
  });

  const open = async (lms: Lms = make(), localStorage: FakeStorage | 'blocked' = store) => ({
    lms,
    ...(await launch(course(), fakeWindow({ apis: { [api]: lms }, localStorage }), create)),
  });

  /** What the LMS has at the next launch, unless something was done to it. */
  const relaunched = (lms: Lms, values: Values = {}): Lms =>
    make({ ...Object.fromEntries(keptBy(lms)), ...values });

  const refuseCommits = (lms: Lms): void => {
    lms.fault = (call) => (call === commit ? noAnswer : undefined);
  };

  /** A session of which the LMS took nothing, killed without a goodbye. */
  async function lost(lms = make()) {
    refuseCommits(lms);
    const one = await open(lms);
    one.read();
    one.takeFinal(4);
    await vi.advanceTimersByTimeAsync(1000);
    return one;
  }

  /** As a mirror is kept, by name of what it holds. */
  const mirror = (): Record<string, unknown> => JSON.parse([...store.texts.values()][0] ?? '{}');
  const change = (changes: Record<string, unknown>): void => {
    const [key = ''] = store.texts.keys();
    store.setItem(key, JSON.stringify({ ...mirror(), ...changes }));
  };

  test('what was done while the LMS refused commits is there at the next launch, and the LMS has it at once', async () => {
    const one = await lost();
    expect(one.lms.get('cmi.suspend_data') ?? '').toBe('');
    const next = await open(relaunched(one.lms));
    expect(next.session.state).toEqual(one.session.state);
    expect(next.launch).toMatchObject({ location: 'final', completed: true, passed: true });
    expect(next.lms.get('cmi.suspend_data')).toBe(one.session.standing().state);
    expect(next.lms.refusals).toEqual([]);
    next.session.visit('final');
    expect(next.lms.get(status)).toBe(done);
    expect(store.texts.size).toBe(0);
  });

  test('what was restored stays in the browser until the LMS has all of it', async () => {
    const { session } = await lost();
    const second = make();
    refuseCommits(second);
    await open(second);
    const third = await open();
    expect(third.session.state).toEqual(session.state);
    await open();
    expect(store.texts.size).toBe(1);
  });

  test('a tab that is killed before a change was written loses nothing', async () => {
    const one = await open();
    one.session.visit('p1');
    await vi.advanceTimersByTimeAsync(1000);
    const before = relaunched(one.lms);
    one.session.startQuiz(one.final);
    one.lms.fault = () => noAnswer;
    const next = await open(before);
    expect(next.session.quiz(next.final).open).toBe(true);
  });

  test('what the LMS has confirmed is not kept', async () => {
    const { session, read, takeFinal } = await open();
    session.visit('p1');
    expect(store.texts.size).toBe(0);
    session.visit('p2');
    expect(store.texts.size).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.texts.size).toBe(0);
    session.visit('p2');
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.texts.size).toBe(0);
    read();
    takeFinal(4);
    await session.close('exit');
    expect(store.texts.size).toBe(0);
  });

  test('what a failing LMS takes at last is not kept any longer', async () => {
    const one = await lost();
    expect(store.texts.size).toBe(1);
    one.lms.fault = () => undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.texts.size).toBe(0);
  });

  test.each(['hidden', 'pagehide'] as const)(
    'a last save (%s) that the LMS took but did not have yet at the next launch is not lost',
    async (moment) => {
      const one = await open();
      one.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      const before = relaunched(one.lms);
      one.session.answerCheck(course().questions['first-hour'] ?? expect.fail(), ['b']);
      if (moment === 'hidden') one.session.save(moment);
      else await one.session.close(moment);
      await vi.advanceTimersByTimeAsync(minute);
      const next = await open(before);
      expect(next.session.state).toEqual(one.session.state);
    },
  );

  test('a last save that the LMS took counts for moments only: it has it, or was changed since', async () => {
    const one = await open();
    one.read();
    await one.session.close('pagehide');
    later(11 * minute);
    const next = await open(make({ [entry]: 'resume' }));
    expect(next.launch.state).toBe('');
    expect(store.texts.size).toBe(0);
  });

  test.each([72 * hour, 365 * 24 * hour, -365 * 24 * hour])(
    'a goodbye that never arrived is not lost, %s ms later by the clock: the LMS has what it had before',
    async (wait) => {
      const one = await open();
      one.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      const before = relaunched(one.lms);
      one.session.visit('p2');
      one.session.answerCheck(course().questions['first-hour'] ?? expect.fail(), ['b']);
      await one.session.close('pagehide');
      later(wait);
      const next = await open(before);
      expect(next.session.state).toEqual(one.session.state);
      expect(next.launch.location).toBe('p2');
      expect(
        next.lms.get('cmi.interactions.0.student_response') ??
          next.lms.get('cmi.interactions.0.learner_response'),
      ).toBe('b');
    },
  );

  test('a last save that was refused as the page went away is kept', async () => {
    const one = await open();
    one.session.visit('p1');
    await vi.advanceTimersByTimeAsync(1000);
    const before = relaunched(one.lms);
    one.session.visit('p2');
    refuseCommits(one.lms);
    await one.session.close('pagehide');
    later(72 * hour);
    const next = await open(before);
    expect(next.session.state).toEqual(one.session.state);
    expect(next.launch.location).toBe('p2');
  });

  test('the goodbye keeps the page on which the learner was', async () => {
    const one = await open();
    refuseCommits(one.lms);
    const { session, tracker } = one;
    session.visit('p1');
    await tracker.close({ ...session.standing(), location: 'p2' }, 'pagehide');
    expect(mirror().location).toBe('p2');
  });

  test('what was done elsewhere meanwhile is kept too, and there the learner goes on', async () => {
    const one = await open();
    refuseCommits(one.lms);
    one.session.visit('p1');
    later(hour);
    const elsewhere = await open(make(), new FakeStorage());
    elsewhere.takeFinal(4);
    elsewhere.session.visit('p2');
    await elsewhere.session.close('exit');
    const next = await open(relaunched(elsewhere.lms));
    expect(next.session.state.visited).toEqual(new Set(['p1', 'p2', 'final']));
    expect(next.session.quiz(next.final).passed).toBe(true);
    expect(next.launch.location).toBe('p2');
  });

  test('long after, the learner goes on where the mirror is, when the LMS has nothing newer', async () => {
    const one = await open();
    one.session.visit('p1');
    await vi.advanceTimersByTimeAsync(1000);
    refuseCommits(one.lms);
    one.session.visit('p2');
    later(72 * hour);
    const next = await open(relaunched(one.lms));
    expect(next.launch.location).toBe('p2');
  });

  test('minutes after, the mirror is ahead even of what came in by then', async () => {
    const one = await lost();
    const between = await open(make(), new FakeStorage());
    between.session.visit('p1');
    await between.session.close('exit');
    const next = await open(relaunched(between.lms));
    expect(next.launch.location).toBe(one.session.location);
  });

  test('what the LMS holds as reached is never lowered', async () => {
    const one = await open();
    refuseCommits(one.lms);
    one.session.visit('p1');
    const values = { [status]: names.done, 'cmi.success_status': 'passed' };
    const next = await open(relaunched(one.lms, values));
    expect(next.launch).toMatchObject({ location: 'p1', completed: true, passed: true });
  });

  test('another learner at the same computer sees nothing of it, and it stays for the one whose it is', async () => {
    const one = await lost();
    const other = await open(make({ [learner]: '43' }));
    expect(other.launch).toMatchObject({ state: '', completed: false });
    other.session.visit('p1');
    await other.session.close('exit');
    expect((await open()).session.state).toEqual(one.session.state);
  });

  test.each([
    ['unit of the course', { unit: { ...course().unit, id: 'other' } }],
    ['course', { course: { ...course().course, iri: 'https://learn.example/courses/other' } }],
  ])('another %s sees nothing of it', async (_, changes) => {
    await lost();
    const window = fakeWindow({ apis: { [api]: make() }, localStorage: store });
    const other = await launch({ ...course(), ...changes }, window, create);
    expect(other.launch).toMatchObject({ state: '', location: '', completed: false });
    expect(store.texts.size).toBe(1);
  });

  test('neither the name nor the id of the learner is in the browser', async () => {
    await lost(make({ [learner]: 'ana.rivera@agency.example' }));
    expect([...store.texts].join()).not.toMatch(/ana|rivera/i);
    expect(store.texts.size).toBe(1);
  });

  test('nothing is kept of a learner without an id', async () => {
    await lost(make({ [learner]: '' }));
    expect(store.texts.size).toBe(0);
  });

  describe('when the LMS begins an attempt anew', () => {
    const fresh = () => make({ [entry]: 'ab-initio' });

    test('what is minutes old is work in flight', async () => {
      const one = await lost();
      later(23 * hour);
      const next = await open(fresh());
      expect(next.session.state).toEqual(one.session.state);
    });

    test.each([
      ['more than a day later', 25 * hour],
      ['when the clock was set back by more than a day', -25 * hour],
    ])('%s it was reset: nothing comes back, at the launches after it neither', async (_, wait) => {
      await lost();
      later(wait);
      const next = await open(fresh());
      expect(next.launch).toMatchObject({ state: '', location: '', completed: false, passed: false });
      expect(store.texts.size).toBe(0);
    });

    test('what is a day old is kept all the same when the LMS says that the attempt goes on', async () => {
      const one = await lost();
      later(25 * hour);
      const next = await open(make({ [entry]: 'resume' }));
      expect(next.session.state).toEqual(one.session.state);
    });

    test.each(['this session', 'the session before'])(
      'although it had something from %s, it was reset, however short ago',
      async (when) => {
        const one = await open();
        one.session.visit('p1');
        await vi.advanceTimersByTimeAsync(1000);
        const last = when === 'this session' ? one : await open(relaunched(one.lms));
        refuseCommits(last.lms);
        last.session.visit('p2');
        const next = await open(fresh());
        expect(next.launch).toMatchObject({ state: '', location: '' });
        expect(store.texts.size).toBe(0);
      },
    );

    test('a finished course that is begun again at once starts blank', async () => {
      const one = await open();
      one.read();
      one.takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      await one.session.close('pagehide');
      const next = await open(fresh());
      expect(next.launch).toMatchObject({ state: '', completed: false, passed: false });
    });

    test('a clock that was set back a little loses nothing', async () => {
      const one = await lost();
      later(-hour);
      const next = await open(fresh());
      expect(next.session.state).toEqual(one.session.state);
    });

    test('a mirror without a time is an old one', async () => {
      await lost();
      change({ at: 'soon' });
      expect((await open(fresh())).launch.state).toBe('');
    });
  });

  test('where nothing may be stored, the course goes on as before', async () => {
    const { session, read, takeFinal, statuses, lms } = await open(make(), 'blocked');
    read();
    takeFinal(4);
    await session.close('exit');
    expect(statuses.at(-1)?.[0]).toBe('saved');
    expect(lms.get(status)).toBe(done);
  });

  test('a full store is no error', async () => {
    store.full = true;
    const { session, statuses } = await open();
    session.visit('p1');
    session.save('hidden');
    await session.close('exit');
    expect(statuses.map(([each]) => each)).not.toContain('failing');
  });

  test.each([
    ['cut short', (state: string) => state.slice(0, -3)],
    ['changed', (state: string) => state.replace(itemCodeOf('p2'), itemCodeOf('p1'))],
    ['foreign', () => 'cw2.other.p1...x'],
    ['empty', () => ''],
  ])('a mirror whose state is %s is worth nothing, with all that it says', async (_, tamper) => {
    await lost();
    const before = String(mirror().state);
    change({ state: tamper(before) });
    expect(mirror().state).not.toBe(before);
    const next = await open();
    expect(next.launch).toMatchObject({ state: '', location: '', completed: false, passed: false });
    expect(store.texts.size).toBe(0);
  });

  test.each(['', 'null', '[]', '{}', '{"state":7,"location":""}'])(
    'nonsense (%s) is ignored',
    async (text) => {
      await lost();
      for (const key of store.texts.keys()) store.setItem(key, text);
      expect((await open()).launch).toMatchObject({ state: '', location: '', completed: false });
    },
  );

  test.each(['review', 'browse'])('%s neither reads nor writes it', async (mode) => {
    await lost();
    const [before] = store.texts.values();
    const { launch: launched, session, read } = await open(make({}, mode));
    expect(launched).toMatchObject({ state: '', completed: false });
    read();
    session.save('hidden');
    await session.close('pagehide');
    expect([...store.texts.values()]).toEqual([before]);
  });

  test('after the goodbye nothing is kept any more', async () => {
    const { session, tracker } = await open();
    session.visit('p1');
    const standing = session.standing();
    await session.close('exit');
    tracker.save(standing, 'soon');
    await tracker.close(standing, 'pagehide');
    expect(store.texts.size).toBe(0);
  });

  test('what the LMS refuses to hold, the browser holds', async () => {
    const lms = make();
    lms.fault = (call, element) => (call === set && element === 'cmi.suspend_data' ? refusal : undefined);
    const one = await open(lms);
    one.session.visit('p1');
    one.session.visit('p2');
    await one.session.close('exit');
    const next = await open(relaunched(lms));
    expect(next.session.state.visited).toEqual(new Set(['p1', 'p2']));
  });

  test('an LMS that refuses something else has the state all the same, and a reset is a reset', async () => {
    const lms = make();
    lms.fault = (call, element) => (call === set && element === names.exit ? refusal : undefined);
    const one = await open(lms);
    one.session.visit('p1');
    await one.session.close('exit');
    expect(store.texts.size).toBe(0);
  });

  test('a page that is loaded again finds what it left, and writes nothing that the LMS has', async () => {
    const one = await open();
    one.read();
    one.takeFinal(1);
    await one.session.close('pagehide');
    expect(store.texts.size).toBe(1);
    const next = await open(relaunched(one.lms));
    expect(next.session.state).toEqual(one.session.state);
    expect(next.lms.written.map(([element]) => element)).not.toContain('cmi.suspend_data');
  });

  test('the LMS is not asked twice whether the attempt goes on, and SCORM 1.2 not at all without need', async () => {
    const { lms } = await open();
    const asked = lms.calls.filter((call) => call.endsWith(entry));
    expect(asked).toHaveLength(api === 'API' ? 0 : 1);
  });
});
