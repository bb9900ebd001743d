import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshState } from '../../../src/player/core/state.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { keptBy, scormEditions } from '../support/scorm-editions.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Both SCORM trackers keep to the same promises; each scenario runs with each. `over`: how an LMS says that it is. */
const over = {
  '1.2': [
    [301, 'LMSSetValue'],
    [301, 'LMSCommit'],
  ],
  '2004': [
    [132, 'SetValue'],
    [133, 'SetValue'],
    [142, 'Commit'],
    [143, 'Commit'],
  ],
} as const;
const standards = scormEditions.map((one) => ({ ...one, over: over[one.edition] }));

describe.each(standards)(
  '$name',
  ({ api, create, lms: make, commit, initialize, set, location, time, noAnswer, ...names }) => {
    async function start(lms = make()) {
      const learner = await launch(course(), fakeWindow({ apis: { [api]: lms } }), create);
      return { lms, ...learner };
    }

    test('when no LMS answers, the course is usable and says that nothing is recorded', async () => {
      const { launch: launched, statuses, read, session } = await launch(course(), fakeWindow(), create);
      expect(launched).toMatchObject({
        connected: false,
        answers: false,
        state: '',
        completed: false,
        passed: false,
      });
      expect(statuses).toEqual([['offline', undefined]]);
      read();
      await session.close('exit');
      expect(statuses).toEqual([['offline', undefined]]);
    });

    test('when the LMS refuses to begin, nothing is asked of it than whether it has begun already', async () => {
      const lms = make();
      lms.fault = (call) => (call === initialize ? 101 : undefined);
      const { launch: launched, statuses, read } = await start(lms);
      read();
      expect(launched.connected).toBe(false);
      expect(statuses.at(-1)?.[0]).toBe('offline');
      expect(lms.calls).toEqual([initialize, `${names.get} ${names.learner}`]);
    });

    test('a session that is open already, which SCORM 1.2 tells from no other error, is gone on with', async () => {
      const lms = make();
      await start(lms);
      const { launch: launched, session, statuses } = await start(lms);
      expect(launched.connected).toBe(true);
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)?.[0]).toBe('saved');
      expect(lms.get(location)).toBe('p2');
    });

    test.each([
      ['nothing at all', undefined, true],
      ['true', true, true],
      ['1', 1, true],
      ['false as a text', 'false', false],
      ['false', false, false],
    ])('where no error code is to be had, %s decides what was done', async (_, answer, taken) => {
      const calls = {
        [initialize]: () => true,
        [names.get]: () => '',
        [set]: () => answer,
        [commit]: () => answer,
      };
      const { session, statuses } = await launch(course(), fakeWindow({ apis: { [api]: calls } }), create);
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)?.[0]).toBe(taken ? 'saved' : 'failing');
    });

    test.each([
      ['a page', '<!doctype html><title>Sign in</title>'],
      ['null', null],
      ['the word null', 'null'],
      ['the word undefined', 'undefined'],
      ['a number', 4_294_967_295],
      ['a negative number', -1],
      ['true', true],
      ['an object that is no text', Object.create(null)],
      ['blanks', '   '],
    ])(
      'an LMS that answers every question with %s starts the course blank, and nobody passes by it',
      async (_, answer) => {
        const lms = make();
        const written: unknown[] = [];
        Object.assign(lms, {
          [names.get]: () => answer,
          [set]: (_: string, value: unknown) => void written.push(value),
        });
        const { launch: launched, session, statuses, read, takeFinal } = await start(lms);
        expect(launched).toMatchObject({ connected: true, mode: 'normal', completed: false, passed: false });
        expect(session.state).toEqual(freshState);
        expect(launched.passing).toBeUndefined();
        read();
        takeFinal(1);
        session.save('now');
        expect(session.standing().success).not.toBe('passed');
        expect(statuses.at(-1)?.[0]).toBe('saved');
        expect(written).toContain(session.standing().state);
      },
    );

    test('a count of entries that is none starts at the first one', async () => {
      const lms = make();
      const ask = lms[names.get as keyof typeof lms] as (element: string) => unknown;
      Object.assign(lms, {
        [names.get]: (element: string) => (/_count$/.test(element) ? '-1' : ask(element)),
      });
      const { session, read } = await start(lms);
      read();
      session.save('now');
      expect(lms.get('cmi.interactions.0.id')).toBe('first-hour');
      expect(lms.refusals).toEqual([]);
    });

    test.each([
      ['with blanks round it', (text: string) => ` ${text}\n`],
      ['in quotes', (text: string) => `"${text}"`],
      ['escaped', (text: string) => text.replace(/[~*!.]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)],
      ['twice', (text: string) => text + text],
    ])('saved state that the LMS gives back %s is read all the same', async (_, change) => {
      const { lms, session, read, takeFinal } = await start();
      read();
      takeFinal(2);
      session.save('now');
      const values = new Map(keptBy(lms));
      values.set('cmi.suspend_data', change(session.standing().state));
      const next = await start(make({ kept: values }));
      expect(next.session.state).toEqual(session.state);
      expect(next.lms.written.map(([element]) => element)).not.toContain('cmi.suspend_data');
    });

    test.each([
      ['cut short', (text: string) => text.slice(0, -9)],
      ['of a newer player', (text: string) => text.replace('cw2', 'cw3')],
      ['of another course', () => 'v=2&page=4'],
      ['with a sign that escapes nothing', (text: string) => `${text}%`],
    ])('saved state that is %s is no state, and the next save takes its place', async (_, change) => {
      const { lms, session, read } = await start();
      read();
      session.save('now');
      const values = new Map(keptBy(lms));
      values.set('cmi.suspend_data', change(session.standing().state));
      const next = await start(make({ kept: values }));
      expect(next.session.state).toEqual(freshState);
      next.session.visit('p1');
      next.session.save('now');
      expect(next.lms.get('cmi.suspend_data')).toBe(next.session.standing().state);
      expect(next.statuses.at(-1)).toEqual(['saved', undefined]);
    });

    test('an LMS that is slow is asked little: what a page costs, and an answer, and nothing for what stays', async () => {
      const { lms, session } = await start();
      const costs = async (act: () => void) => {
        const before = lms.calls.length;
        act();
        await vi.advanceTimersByTimeAsync(1000);
        return lms.calls.length - before;
      };
      await costs(() => session.visit('p1'));
      expect(await costs(() => session.visit('p1'))).toBe(0);
      // Place, state and, in SCORM 2004, progress; then time and Commit.
      expect(await costs(() => session.visit('p2'))).toBeLessThanOrEqual(5);
      const check = course().questions['first-hour'] ?? expect.fail();
      // Nine or ten elements of the answer, state, progress, time and Commit.
      expect(await costs(() => session.answerCheck(check, ['b']))).toBeLessThanOrEqual(14);
      // Turning pages fast is one save.
      const leaf = () => {
        for (const page of ['p1', 'p2', 'p1', 'p2', 'final']) session.visit(page);
      };
      expect(await costs(leaf)).toBeLessThanOrEqual(5);
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
          [...keptBy(held)].filter(([element]) => element.startsWith('cmi.interactions')).sort();
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

    test.each([
      ...[201, 299, 351, 401, 402, 405, 408].map((error) => [error, 'refused'] as const),
      ...[101, 200, 300, 350, 352, 391, 400, 409].map((error) => [error, 'failing'] as const),
    ])('error %i at an essential value is %s, and what may pass is tried again', async (error, status) => {
      const { lms, session, statuses } = await start();
      lms.fault = (call, element) => (call === set && element === location ? error : undefined);
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)).toEqual([status, `${location} ${error}`]);
      const tries = () => lms.calls.filter((call) => call === `${set} ${location}`).length;
      const before = tries();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(tries() > before).toBe(status === 'failing');
    });

    test('of several values that fail, the first one is told', async () => {
      const { lms, session, statuses } = await start();
      lms.fault = (call, element) => {
        if (call !== set) return undefined;
        return element === location ? noAnswer : element === 'cmi.suspend_data' ? 400 : undefined;
      };
      session.visit('p2');
      session.save('now');
      expect(statuses.at(-1)).toEqual(['failing', `${location} ${noAnswer}`]);
    });

    test('what need not arrive keeps nothing from being saved, answers that are on their way neither', async () => {
      const { lms, session, statuses, read, takeFinal } = await start();
      lms.fault = (call, element) => (call === set && element.endsWith('score.min') ? noAnswer : undefined);
      read();
      takeFinal(4);
      session.save('now');
      expect(statuses.at(-1)?.[0]).toBe('saved');
    });

    test.each(['score.min', 'interactions.0.latency'])(
      'an optional element (%s) that the LMS refuses is not tried again, when all else is written anew neither',
      async (element) => {
        const { lms, session, read, takeFinal } = await start();
        lms.fault = (call, each) => (call === commit ? noAnswer : each.endsWith(element) ? 405 : undefined);
        read();
        takeFinal(4);
        session.save('now');
        const tries = () => lms.calls.filter((call) => call.endsWith(element)).length;
        expect(tries()).toBe(1);
        lms.fault = () => undefined;
        await vi.advanceTimersByTimeAsync(10_000);
        expect(lms.get('cmi.interactions.0.id')).toBe('first-hour');
        expect(tries()).toBe(1);
      },
    );

    /** What the LMS holds of answers, after one whose id it refuses as often as `times` says. */
    const answersWhereRefused = async (times: number) => {
      const learner = await start();
      const { lms, session, read, takeFinal } = learner;
      let left = times;
      lms.fault = (call, element) =>
        call === set && element === 'cmi.interactions.0.id' && left-- > 0 ? 405 : undefined;
      read();
      takeFinal(4);
      session.save('now');
      return { ...learner, ids: idsIn(lms) };
    };

    /** Of the answers that the LMS holds, in their turn. */
    const idsIn = (lms: ReturnType<typeof make>) => {
      const ids: string[] = [];
      for (let id = lms.get('cmi.interactions.0.id'); id; id = lms.get(`cmi.interactions.${ids.length}.id`))
        ids.push(id);
      return ids;
    };

    test('an answer whose id the LMS refuses for good is entered under a plain one, and the next ones after it', async () => {
      const { ids: all } = await answersWhereRefused(0);
      expect(all[0]).toBe('first-hour');
      const { ids, statuses, lms } = await answersWhereRefused(1);
      expect(ids[0]).toMatch(/^[a-z0-9]+$/);
      expect(ids.slice(1)).toEqual(all.slice(1));
      for (const part of ['type', 'result', 'correct_responses.0.pattern'])
        expect(lms.get(`cmi.interactions.0.${part}`)).toBeTruthy();
      expect(statuses.at(-1)).toEqual(['saved', undefined]);
    });

    test('one that it refuses under any id leaves no gap in which it would refuse the rest, and is told', async () => {
      const { ids: all } = await answersWhereRefused(0);
      const { ids, statuses, lms, session } = await answersWhereRefused(2);
      expect(ids).toEqual(all.slice(1));
      for (const n of ids.keys()) expect(lms.get(`cmi.interactions.${n}.type`)).toBeTruthy();
      expect(statuses.at(-1)).toEqual(['refused', 'cmi.interactions.0.id 405']);
      session.visit('p1');
      session.save('now');
      expect(idsIn(lms)).toEqual(ids);
      expect(statuses.at(-1)?.[0]).toBe('refused');
    });

    test.each(['now', 'hidden'] as const)(
      'the time of a page that is only read is there as well, when it is saved %s',
      async (moment) => {
        const { lms, session, spend } = await start();
        session.visit('p1');
        await vi.advanceTimersByTimeAsync(1000);
        const before = lms.get(time);
        spend(125);
        session.save(moment);
        expect(lms.get(time)).not.toBe(before);
        expect(lms.get(time)).toMatch(/02:05|2M5/);
      },
    );

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

    test.each([...names.over])(
      'an LMS that says by %i at %s that there is no session is left: what it lacks is in the browser, until it takes it',
      async (error, call) => {
        const { lms, session, statuses } = await start();
        lms.fault = (each) => (each === call ? error : undefined);
        session.visit('p2');
        session.save('now');
        expect(statuses.at(-1)?.[0]).toBe('expired');
        await session.close('exit');
        expect(statuses.at(-1)?.[0]).toBe('expired');
        expect(lms.calls).not.toContain(names.terminate);
        lms.fault = () => undefined;
        await vi.advanceTimersByTimeAsync(5000);
        expect(statuses.at(-1)?.[0]).toBe('saved');
      },
    );

    test('where the browser keeps nothing, no one is sent away from a session that is over', async () => {
      const lms = make();
      const window = fakeWindow({ apis: { [api]: lms }, localStorage: 'blocked' });
      const { session, statuses, keeps } = await launch(course(), window, create);
      lms.fault = () => names.over[0]?.[0];
      session.visit('p2');
      session.save('now');
      expect([statuses.at(-1)?.[0], keeps.at(-1)]).toEqual(['failing', false]);
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
