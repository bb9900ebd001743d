import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createScorm12 } from '../../../src/player/trackers/scorm12.ts';
import { createScorm2004 } from '../../../src/player/trackers/scorm2004.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { StrictScorm12 } from '../support/strict-scorm12.ts';
import { StrictScorm2004 } from '../support/strict-scorm2004.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Both SCORM trackers keep to the same promises; each scenario runs with each. */
const standards = [
  {
    name: 'SCORM 1.2',
    api: 'API',
    create: createScorm12,
    lms: () => new StrictScorm12(),
    commit: 'LMSCommit',
    initialize: 'LMSInitialize',
    set: 'LMSSetValue',
    location: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    noAnswer: 101,
    terminate: 'LMSFinish',
    exit: 'cmi.core.exit',
    status: 'cmi.core.lesson_status',
  },
  {
    name: 'SCORM 2004',
    api: 'API_1484_11',
    create: createScorm2004,
    lms: () => new StrictScorm2004(),
    commit: 'Commit',
    initialize: 'Initialize',
    set: 'SetValue',
    location: 'cmi.location',
    time: 'cmi.session_time',
    noAnswer: 391,
    terminate: 'Terminate',
    exit: 'cmi.exit',
    status: 'cmi.completion_status',
  },
] as const;

function valuesOf(lms: StrictScorm12 | StrictScorm2004): ReadonlyMap<string, string> {
  return lms instanceof StrictScorm12 ? lms.stored.values : lms.stored;
}

describe.each(standards)(
  '$name',
  ({ api, create, lms: make, commit, initialize, set, location, time, noAnswer, ...names }) => {
    async function start(lms = make()) {
      const learner = await launch(course(), fakeWindow({ apis: { [api]: lms } }), create);
      return { lms, ...learner };
    }

    test('when no LMS answers, the course is usable and says that nothing is recorded', async () => {
      const { launch: launched, statuses, read, session } = await launch(course(), fakeWindow(), create);
      expect(launched.connected).toBe(false);
      expect(statuses).toEqual([['offline', undefined]]);
      read();
      await session.close('exit');
      expect(statuses).toEqual([['offline', undefined]]);
    });

    test('when the LMS refuses to begin, nothing else is asked of it', async () => {
      const lms = make();
      lms.fault = (call) => (call === initialize ? 101 : undefined);
      const { launch: launched, statuses, read } = await start(lms);
      read();
      expect(launched.connected).toBe(false);
      expect(statuses.at(-1)?.[0]).toBe('offline');
      expect(lms.calls).toEqual([initialize]);
    });

    test('a Commit that fails for minutes is tried again until it works, and everything arrives', async () => {
      const { lms, session, statuses, read } = await start();
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      read();
      await vi.advanceTimersByTimeAsync(180_000);
      expect(statuses.at(-1)?.[0]).toBe('failing');
      expect(lms.get(location)).not.toBe('p2');
      expect(lms.calls.filter((call) => call === commit).length).toBeLessThan(20);
      lms.fault = () => undefined;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(statuses.at(-1)).toEqual(['saved', undefined]);
      expect(lms.get(location)).toBe('p2');
      expect(lms.get('cmi.interactions.0.id')).toBe('first-hour');
      expect(lms.get('cmi.interactions.1.id')).toBeUndefined();
      expect(lms.get('cmi.suspend_data')).toBe(session.standing().state);
    });

    test('an LMS that forgets what it could not commit is told everything again', async () => {
      const { lms, session, read } = await start();
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      read();
      session.save('now');
      lms.forget();
      lms.fault = () => undefined;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(lms.get(location)).toBe('p2');
      expect(lms.get('cmi.interactions.0.id')).toBe('first-hour');
      expect(lms.get('cmi.suspend_data')).toBe(session.standing().state);
    });

    test('the last save is small, since LMSs lose a beacon above 64 KiB: everything else was written before', async () => {
      const { lms, session, read, takeFinal, spend } = await start();
      read();
      takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      spend(30);
      const written = lms.written.length;
      await session.close('pagehide');
      expect(lms.written.slice(written).map(([element]) => element)).toEqual([time]);
    });

    test('an answer that the LMS has is not written again', async () => {
      const { lms, session, read } = await start();
      read();
      session.save('now');
      const written = lms.written.length;
      session.visit('p1');
      session.save('now');
      expect(
        lms.written.slice(written).filter(([element]) => element.startsWith('cmi.interactions')),
      ).toEqual([]);
    });

    test('an answer that could not be written is kept and written later, at its place', async () => {
      const { lms, read, takeFinal } = await start();
      lms.fault = (call, element) =>
        call === set && element.startsWith('cmi.interactions.0.') ? noAnswer : undefined;
      read();
      await vi.advanceTimersByTimeAsync(1000);
      lms.fault = () => undefined;
      takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      expect([0, 1, 2, 3, 4, 5].map((n) => lms.get(`cmi.interactions.${n}.id`))).toEqual([
        'first-hour',
        'post',
        'delete-comment',
        'is-record',
        'who-to-tell',
        undefined,
      ]);
    });

    test.each([
      ['at once', 0],
      ['after the player saved by itself meanwhile', 70_000],
    ])('leaving while saving fails ends nothing, and can be tried again %s', async (_, wait) => {
      const { lms, session, statuses, read, takeFinal } = await start();
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      read();
      takeFinal(4);
      await session.close('exit');
      expect(lms.calls).not.toContain(names.terminate);
      expect(statuses.at(-1)).toEqual(['failing', `commit ${noAnswer}`]);
      lms.fault = () => undefined;
      await vi.advanceTimersByTimeAsync(wait);
      if (wait > 0) expect(statuses.at(-1)?.[0]).toBe('saved');
      await session.close('exit');
      expect(lms.calls.filter((call) => call === names.terminate)).toHaveLength(1);
      expect(lms.get('cmi.suspend_data')).toBe(session.standing().state);
      expect(lms.get('cmi.interactions.4.id')).toBe('who-to-tell');
      expect(statuses.at(-1)?.[0]).toBe('saved');
      const calls = lms.calls.length;
      await vi.advanceTimersByTimeAsync(200_000);
      expect(lms.calls).toHaveLength(calls);
    });

    test('a page that goes away while saving fails says its goodbye all the same', async () => {
      const { lms, session } = await start();
      session.visit('p2');
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      await session.close('pagehide');
      expect(lms.calls.at(-1)).toBe(names.terminate);
    });

    test('what the opening could not write is written with the next save', async () => {
      const lms = make();
      lms.fault = (call, element) => (call === set && element === names.exit ? noAnswer : undefined);
      const { session, statuses } = await start(lms);
      expect(statuses.at(-1)).toEqual(['failing', `${names.exit} ${noAnswer}`]);
      lms.fault = () => undefined;
      session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      expect(lms.get(names.exit)).toBe('suspend');
      expect(statuses.at(-1)?.[0]).toBe('saved');
    });

    test('an LMS that will not suspend is told: the next launch may be blank', async () => {
      const lms = make();
      lms.fault = (call, element) => (call === set && element === names.exit ? 405 : undefined);
      const { session, statuses } = await start(lms);
      session.visit('p1');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['refused', `${names.exit} 405`]);
    });

    test('the `incomplete` of the opening never lowers what was reached, whatever is written anew', async () => {
      const { lms, session, read, takeFinal } = await start();
      read();
      takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      const written = lms.written.length;
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      session.visit('p1');
      await vi.advanceTimersByTimeAsync(10_000);
      lms.fault = () => undefined;
      await vi.advanceTimersByTimeAsync(10_000);
      const anew = lms.written.slice(written);
      expect(anew.some(([element]) => element === names.status)).toBe(true);
      expect(anew.filter(([, value]) => value === 'incomplete')).toEqual([]);
    });

    test.each(['id', 'type', 'latency'])(
      'an answer whose %s could not be written comes whole the next time, and those after it too',
      async (child) => {
        const { lms, session, read, takeFinal } = await start();
        lms.fault = (call, element) =>
          call === set && element === `cmi.interactions.0.${child}` ? noAnswer : undefined;
        read();
        takeFinal(4);
        session.save('now');
        lms.fault = () => undefined;
        await vi.advanceTimersByTimeAsync(5000);
        expect(lms.refusals.filter(({ error }) => error !== noAnswer)).toEqual([]);
        const whole = make();
        const untroubled = await start(whole);
        untroubled.read();
        untroubled.takeFinal(4);
        await vi.advanceTimersByTimeAsync(1000);
        const answers = (held: typeof lms) =>
          [...valuesOf(held)].filter(([element]) => element.startsWith('cmi.interactions')).sort();
        expect(answers(lms)).toEqual(answers(whole));
        expect(answers(lms).length).toBeGreaterThan(30);
      },
    );

    test('an objective whose id could not be written comes whole the next time', async () => {
      const { lms, session, takeFinal } = await start();
      lms.fault = (call, element) =>
        call === set && element === 'cmi.objectives.0.id' ? noAnswer : undefined;
      takeFinal(4);
      session.save('now');
      lms.fault = () => undefined;
      session.visit('p1');
      await vi.advanceTimersByTimeAsync(5000);
      expect([0, 1].map((n) => lms.get(`cmi.objectives.${n}.id`))).toEqual(['respond', 'keep-records']);
      expect(lms.refusals.filter(({ error }) => error !== noAnswer)).toEqual([]);
    });

    test('while saving fails, each change is tried soon, and "saving" is not said', async () => {
      const { lms, session, statuses } = await start();
      session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      session.visit('p2');
      await vi.advanceTimersByTimeAsync(40_000);
      const told = statuses.length;
      lms.fault = () => undefined;
      session.visit('p1');
      expect(statuses.slice(told)).toEqual([['failing', `commit ${noAnswer}`]]);
      await vi.advanceTimersByTimeAsync(400);
      expect(statuses.at(-1)).toEqual(['saved', undefined]);
      expect(lms.get(location)).toBe('p1');
    });

    test('the error that is told is that of the write that failed', async () => {
      const { lms, session, statuses } = await start();
      lms.fault = (call, element) => (call === set && element === location ? noAnswer : undefined);
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['failing', `${location} ${noAnswer}`]);
    });

    test('an LMS that throws at every call never breaks the course', async () => {
      const { lms, read, takeFinal, session, statuses } = await start();
      lms.fault = () => {
        throw new Error('session expired');
      };
      read();
      takeFinal(4);
      session.save('hidden');
      await session.close('exit');
      expect(statuses.at(-1)?.[0]).toBe('failing');
      expect(session.standing().success).toBe('passed');
    });

    test('"false" with error 0 is a success, as some LMSs have it', async () => {
      const lms = make();
      const lying = new Proxy(lms, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (
            typeof value !== 'function' ||
            !/Initialize|SetValue|Commit|Finish|Terminate/.test(String(name))
          )
            return value;
          return (...values: unknown[]) => {
            value.apply(target, values);
            return 'false';
          };
        },
      });
      const {
        session,
        statuses,
        launch: launched,
      } = await launch(course(), fakeWindow({ apis: { [api]: lying } }), create);
      expect(launched.connected).toBe(true);
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['saved', undefined]);
      expect(lms.get(location)).toBe('p2');
    });

    test('"true" with an error is a failure, and the learner is told', async () => {
      const { lms, session, statuses } = await start();
      lms.fault = (call) => (call === commit ? noAnswer : undefined);
      const answer = lms[commit as keyof typeof lms] as (parameter: string) => unknown;
      Object.assign(lms, {
        [commit]: (parameter: string) => {
          answer(parameter);
          return 'true';
        },
      });
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['failing', `commit ${noAnswer}`]);
    });

    test('an essential value that the LMS will not take is told, with element and error and nothing of the learner', async () => {
      const { lms, session, statuses } = await start();
      lms.fault = (call, element) => (call === set && element === 'cmi.suspend_data' ? 405 : undefined);
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['refused', 'cmi.suspend_data 405']);
      lms.fault = () => undefined;
      session.visit('p1');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['saved', undefined]);
    });

    test('write-only elements are never read, and nothing else is asked for than what is used', async () => {
      const { lms, read, takeFinal, session } = await start();
      read();
      takeFinal(4);
      await session.close('exit');
      const asked = lms.calls.filter((call) => /GetValue/.test(call)).map((call) => call.split(' ')[1] ?? '');
      expect(asked.filter((element) => /exit|session_time|interactions\.\d/.test(element))).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
    });
  },
);
