import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeState } from '../../../src/player/core/state-text.ts';
import { FakeStorage, fakeWindow } from '../support/fake-window.ts';
import { type Learner, launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { keptBy, type StrictScorm as Lms, scormEditions } from '../support/scorm-editions.ts';
import { StrictScorm12 } from '../support/strict-scorm12.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2027-01-01T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whose manifest tells the LMS the passing mark. */
const marked = course({ tracking: { ...course().tracking, passing: true } });
const scores = { '1.2': 'cmi.core.score.raw', '2004': 'cmi.score.scaled' } as const;
const successes = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.success_status' } as const;
/** Each scenario runs with both editions; all their LMSs have an attempt that goes on. */
const standards = scormEditions.map((one) => ({
  ...one,
  score: scores[one.edition],
  status: successes[one.edition],
}));

describe.each(standards)(
  '$name',
  ({ edition, api, create, lms: lmsWith, commit, status, score, noAnswer: refusal }) => {
    const make = (kept: ReadonlyMap<string, string> = new Map()) => lmsWith({ kept });
    let store: FakeStorage;
    beforeEach(() => {
      store = new FakeStorage();
    });

    /** Every launch has an API object of its own, which knows what the LMS kept before, and nothing of other windows. */
    async function open(lms: Lms = make()): Promise<Learner & { readonly lms: Lms }> {
      return {
        lms,
        ...(await launch(marked, fakeWindow({ apis: { [api]: lms }, localStorage: store }), create)),
      };
    }

    const check = (learner: Learner, id: string, response: readonly string[]): void => {
      learner.session.answerCheck(course().questions[id] ?? expect.fail(), response);
    };
    const stateOf = (lms: Lms) => decodeState(lms.get('cmi.suspend_data') ?? '', course());
    /** Ids of the questions whose answers the LMS has, in order. */
    const answersIn = (lms: Lms): (string | undefined)[] => {
      const ids: (string | undefined)[] = [];
      for (let n = 0; lms.get(`cmi.interactions.${n}.id`) !== undefined; n++)
        ids.push(lms.get(`cmi.interactions.${n}.id`));
      return ids;
    };
    const refuseCommits = (lms: Lms): void => {
      lms.fault = (call) => (call === commit ? refusal : undefined);
    };

    test('two tabs: what was done in one is in what the other one saves later, its answers too', async () => {
      const [one, other] = [await open(), await open()];
      one.session.visit('p1');
      check(one, 'first-hour', ['b']);
      await vi.advanceTimersByTimeAsync(1000);
      other.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      const { visited, checks } = stateOf(other.lms);
      expect([...visited].sort()).toEqual(['p1', 'p2']);
      expect(checks.get('first-hour')).toEqual(['b']);
      expect(answersIn(other.lms)).toEqual(['first-hour']);
      check(other, 'first-hour', ['a']);
      await vi.advanceTimersByTimeAsync(1000);
      expect(answersIn(other.lms)).toEqual(['first-hour', 'first-hour']);
      expect([...one.lms.refusals, ...other.lms.refusals]).toEqual([]);
    });

    test('two tabs: what both have done is held against the passing mark of the LMS, as what one has done is', async () => {
      const strict = () => lmsWith({ passing: 0.8 });
      const [one, other] = [await open(strict()), await open(strict())];
      one.read();
      one.takeFinal(3);
      await vi.advanceTimersByTimeAsync(1000);
      other.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      expect(other.lms.get(score)).toBe(edition === '1.2' ? '75' : '0.75');
      expect(other.lms.get(status)).not.toBe('passed');
      one.takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      other.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      expect(other.lms.get(status)).toBe('passed');
    });

    test('two tabs: objectives are held against the passing mark of the LMS in both, not against the course’s own', async () => {
      const lenient = () => lmsWith({ passing: 0.6 });
      const [one, other] = [await open(lenient()), await open(lenient())];
      one.takeFinal(3);
      await vi.advanceTimersByTimeAsync(1000);
      other.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      const success = edition === '1.2' ? 'status' : 'success_status';
      expect(one.lms.get(`cmi.objectives.0.${success}`)).toBe('passed');
      expect(other.lms.get(`cmi.objectives.0.${success}`)).toBe('passed');
    });

    test('a change that writes nothing new says that all is saved', async () => {
      const one = await open();
      one.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      one.session.visit('p1');
      expect(one.statuses.at(-1)?.[0]).toBe('saving');
      await vi.advanceTimersByTimeAsync(1000);
      expect(one.statuses.at(-1)?.[0]).toBe('saved');
    });

    test('two tabs: the learner is where something happened last', async () => {
      const [one, other] = [await open(), await open()];
      one.session.visit('p1');
      other.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      await one.session.close('pagehide');
      const location = one.lms.get('cmi.core.lesson_location') ?? one.lms.get('cmi.location');
      expect(location).toBe('p2');
      const third = await open();
      third.session.visit('p1');
      other.session.visit('final');
      await vi.advanceTimersByTimeAsync(1000);
      third.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      expect(third.lms.get('cmi.core.lesson_location') ?? third.lms.get('cmi.location')).toBe('p2');
      third.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      expect(third.lms.get('cmi.core.lesson_location') ?? third.lms.get('cmi.location')).toBe('p1');
    });

    test('two tabs: a pass in one is not lowered by what the other one has reached', async () => {
      const [one, other] = [await open(), await open()];
      one.read();
      one.takeFinal(4);
      other.takeFinal(1);
      await other.session.close('exit');
      expect(other.lms.get(status)).toBe('passed');
      expect(Number(other.lms.get(score))).toBe(Number(one.lms.get(score)));
      expect(stateOf(other.lms).quizzes.get('final')).toMatchObject({ passed: true });
    });

    test('two tabs: half in one and half in the other completes the course', async () => {
      const [one, other] = [await open(), await open()];
      one.read();
      await vi.advanceTimersByTimeAsync(1000);
      other.takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      expect(other.lms.get(status)).toBe('passed');
      expect(other.lms.get('cmi.completion_status') ?? 'completed').toBe('completed');
    });

    test('two tabs: what the LMS does not take from one, it gets from the other', async () => {
      const [one, other] = [await open(), await open()];
      other.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      refuseCommits(one.lms);
      one.session.visit('p1');
      check(one, 'first-hour', ['b']);
      // Its record, which the answer is in, is heard again at each change.
      one.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      other.session.save('now');
      expect([...stateOf(other.lms).visited].sort()).toEqual(['p1', 'p2']);
      expect(answersIn(other.lms)).toEqual(['first-hour']);
      expect(store.texts.size).toBe(0);
    });

    test('two tabs: what one does while the other is about to save is saved by both', async () => {
      const [one, other, third] = [await open(), await open(), await open()];
      for (const each of [one, other, third]) each.session.visit('p1');
      check(other, 'first-hour', ['c']);
      third.session.visit('p2');
      one.session.visit('final');
      await vi.advanceTimersByTimeAsync(1000);
      for (const { lms } of [one, other, third]) {
        expect([...stateOf(lms).visited].sort()).toEqual(['final', 'p1', 'p2']);
        expect(stateOf(lms).checks.get('first-hour')).toEqual(['c']);
      }
    });

    test('three tabs: what two do that do not hear each other is all in what the third one saves', async () => {
      const [one, other, third] = [await open(), await open(), await open()];
      const [first, , last] = store.listeners.keys();
      store.listeners.delete(first);
      store.listeners.delete(last);
      one.session.visit('p1');
      third.session.visit('p2');
      other.session.visit('final');
      expect([...stateOf(other.lms).visited].sort()).toEqual(['final', 'p1', 'p2']);
    });

    test('two tabs: one that slept in the browser’s cache, and was told nothing, reads what was done meanwhile', async () => {
      const asleep = await open();
      asleep.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      store.listeners.clear();
      const other = await open();
      other.session.visit('p2');
      check(other, 'first-hour', ['b']);
      await other.session.close('pagehide');
      asleep.session.visit('final');
      await vi.advanceTimersByTimeAsync(1000);
      const { visited, checks } = stateOf(asleep.lms);
      expect([...visited].sort()).toEqual(['final', 'p1', 'p2']);
      expect(checks.get('first-hour')).toEqual(['b']);
      expect(answersIn(asleep.lms)).toEqual(['first-hour']);
      expect(asleep.lms.refusals).toEqual([]);
    });

    test('two tabs: the goodbye of one that was told nothing has what was done meanwhile, too', async () => {
      const asleep = await open();
      asleep.session.visit('p1');
      store.listeners.clear();
      const other = await open();
      other.session.visit('p2');
      await other.session.close('pagehide');
      await asleep.session.close('pagehide');
      expect([...stateOf(asleep.lms).visited].sort()).toEqual(['p1', 'p2']);
    });

    test('two tabs: what one saves without having heard of the other is not the last word', async () => {
      const [one, deaf] = [await open(), await open()];
      const [, second] = store.listeners.keys();
      store.listeners.delete(second);
      one.session.visit('p1');
      one.takeFinal(4);
      await vi.advanceTimersByTimeAsync(1000);
      // What was confirmed is not in the browser any more.
      const confirmed = one.lms.written.length;
      deaf.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      const before = one.lms.written.length;
      await vi.advanceTimersByTimeAsync(10_000);
      expect([...stateOf(one.lms).visited].sort()).toEqual(['final', 'p1', 'p2']);
      expect(one.lms.written.slice(confirmed).map(([element]) => element)).toContain(score);
      // Once, and not for ever.
      expect(one.lms.written.length).toBe(before);
    });

    test('two tabs that answered one question differently do not save against each other for ever', async () => {
      const [one, other] = [await open(), await open()];
      for (const each of [one, other]) each.session.visit('p2');
      check(one, 'first-hour', ['b']);
      check(other, 'first-hour', ['c']);
      one.session.startQuiz(one.final);
      other.takeFinal(1);
      await vi.advanceTimersByTimeAsync(2000);
      const calls = () => one.lms.calls.length + other.lms.calls.length;
      const before = calls();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(calls()).toBe(before);
    });

    test('two tabs: one that has saved leaves in the browser what the other one has not', async () => {
      const [one, other] = [await open(), await open()];
      other.session.visit('p2');
      other.session.answerCheck(course().questions['first-hour'] ?? expect.fail(), ['b']);
      // It is asleep, and hears nothing of what comes.
      store.listeners.clear();
      refuseCommits(one.lms);
      one.session.visit('p1');
      const kept = [...store.texts];
      await vi.advanceTimersByTimeAsync(1000);
      expect([...stateOf(other.lms).visited]).toEqual(['p2']);
      expect([...store.texts]).toEqual(kept);
    });

    test('answers that the LMS never confirmed are written at the next launch, each once and in order', async () => {
      const one = await open();
      one.session.visit('p1');
      check(one, 'first-hour', ['b']);
      await vi.advanceTimersByTimeAsync(1000);
      const before = keptBy(one.lms);
      refuseCommits(one.lms);
      check(one, 'first-hour', ['c']);
      one.takeFinal(2);
      await vi.advanceTimersByTimeAsync(1000);
      const asked = ['first-hour', 'first-hour', ...one.final.quiz.questions];
      vi.clearAllTimers();

      const next = await open(make(before));
      expect(answersIn(next.lms)).toEqual(asked);
      expect(next.lms.refusals).toEqual([]);
      check(next, 'first-hour', ['a']);
      await vi.advanceTimersByTimeAsync(1000);
      expect(answersIn(next.lms)).toEqual([...asked, 'first-hour']);
      expect(store.texts.size).toBe(0);
    });

    test('answers that had arrived, though the LMS said that they had not, are not written twice', async () => {
      const one = await open();
      one.session.visit('p1');
      refuseCommits(one.lms);
      check(one, 'first-hour', ['b']);
      check(one, 'first-hour', ['c']);
      await vi.advanceTimersByTimeAsync(1000);
      one.lms.fault = () => undefined;
      if (one.lms instanceof StrictScorm12) one.lms.LMSCommit('');
      else one.lms.Commit('');
      vi.clearAllTimers();

      const next = await open(make(keptBy(one.lms)));
      next.session.visit('p2');
      await vi.advanceTimersByTimeAsync(1000);
      expect(answersIn(next.lms)).toEqual(['first-hour', 'first-hour']);
    });

    test('a hundred unconfirmed answers are kept in the browser, the last ones, and nothing that is none is written', async () => {
      const one = await open();
      refuseCommits(one.lms);
      for (let n = 0; n < 130; n++) {
        one.spend(n);
        check(one, 'first-hour', ['b']);
      }
      vi.clearAllTimers();
      const [[key = '', text = ''] = []] = store.texts;
      const record = JSON.parse(text);
      expect(record.interactions).toHaveLength(100);
      store.texts.set(
        key,
        JSON.stringify({
          ...record,
          interactions: [
            ...record.interactions.slice(0, 2),
            7,
            [],
            [['cmi.suspend_data', 'x']],
            [['cmi.interactions.1.id', 5]],
          ],
        }),
      );
      const next = await open();
      expect(answersIn(next.lms)).toEqual(['first-hour', 'first-hour']);
      expect(next.lms.refusals).toEqual([]);
    });

    test('what is heard from elsewhere counts only when it is this learner’s record of this course', async () => {
      const one = await open();
      one.session.visit('p1');
      await vi.advanceTimersByTimeAsync(1000);
      const own = one.lms.get('cmi.suspend_data');
      const stranger = await open();
      const told: [string, string][] = [];
      store.tellOthers = (_writer, key, text) => told.push([key, text ?? '']);
      stranger.session.visit('p2');
      const [[key, text] = ['', '']] = told;
      const tell = (name: string, value: string) => {
        for (const listener of store.listeners.values()) listener({ key: name, newValue: value });
      };
      tell('coursewright:another:scorm', text);
      tell(key, 'no JSON');
      tell(key, '{"state":"cw2.x.p2..","location":"p2"}');
      one.session.save('now');
      expect(one.lms.get('cmi.suspend_data')).toBe(own);
      tell(key, text);
      one.session.save('now');
      expect([...stateOf(one.lms).visited].sort()).toEqual(['p1', 'p2']);
    });
  },
);
