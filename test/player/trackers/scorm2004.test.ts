import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CourseData } from '../../../src/player/course-data.ts';
import { createScorm2004 } from '../../../src/player/trackers/scorm2004.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { type Options2004, StrictScorm2004 } from '../support/strict-scorm2004.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(options: Options2004 = {}, data: CourseData = course()) {
  const lms = new StrictScorm2004(options);
  const learner = await launch(data, fakeWindow({ apis: { API_1484_11: lms } }), createScorm2004);
  return { lms, ...learner };
}

function place(lms: StrictScorm2004, element: string, value?: string): number {
  return lms.written.findIndex(
    (write) => write[0] === element && (value === undefined || write[1] === value),
  );
}

const check = course().questions['first-hour'];

describe('SCORM 2004', () => {
  test('a pass is completed and passed, with score, progress and time, without one refused call', async () => {
    const { lms, read, takeFinal, session, spend } = await start();
    spend(3725.128);
    read();
    takeFinal(4);
    await session.close('exit');
    expect(lms.refusals).toEqual([]);
    expect(lms.get('cmi.completion_status')).toBe('completed');
    expect(lms.get('cmi.success_status')).toBe('passed');
    expect(lms.get('cmi.score.scaled')).toBe('1');
    expect(lms.get('cmi.score.raw')).toBe('100');
    expect(lms.get('cmi.score.min')).toBe('0');
    expect(lms.get('cmi.score.max')).toBe('100');
    expect(lms.get('cmi.progress_measure')).toBe('1');
    expect(lms.get('cmi.location')).toBe('final');
    expect(lms.get('cmi.session_time')).toBe('PT1H2M5.13S');
  });

  test('exit `suspend` is written and committed at the start, without it the next launch is blank', async () => {
    const { lms } = await start();
    expect(lms.get('cmi.exit')).toBe('suspend');
    expect(lms.get('cmi.completion_status')).toBe('incomplete');
  });

  test('a learner whose tab crashed resumes with the same answers', async () => {
    const first = await start();
    first.session.visit('p2');
    if (check) first.session.answerCheck(check, ['b']);
    first.session.save('hidden');
    const second = await start({ stored: first.lms.stored });
    expect(second.launch.location).toBe('p2');
    expect(second.session.state.checks.get('first-hour')).toEqual(['b']);
    expect(second.lms.refusals).toEqual([]);
  });

  test('a completed learner who comes back is still completed: suspend stays, and nothing is lowered', async () => {
    const first = await start();
    first.read();
    first.takeFinal(4);
    await first.session.close('exit');
    const second = await start({ stored: first.lms.stored });
    expect(second.launch).toMatchObject({ completed: true, passed: true });
    for (let attempt = 0; attempt < 2; attempt++) second.takeFinal(0);
    await second.session.close('exit');
    expect(second.lms.get('cmi.completion_status')).toBe('completed');
    expect(second.lms.get('cmi.success_status')).toBe('passed');
    expect(second.lms.get('cmi.score.scaled')).toBe('1');
    expect(second.lms.refusals).toEqual([]);
  });

  test('a stored completed and passed are not lowered when the state is lost', async () => {
    const stored = new Map([
      ['cmi.exit', 'suspend'],
      ['cmi.completion_status', 'completed'],
      ['cmi.success_status', 'passed'],
    ]);
    const { lms, session, takeFinal } = await start({ stored });
    session.visit('p1');
    for (let attempt = 0; attempt < 3; attempt++) takeFinal(0);
    expect(lms.get('cmi.completion_status')).toBe('completed');
    expect(lms.get('cmi.success_status')).toBe('passed');
  });

  test('a stored failure is not forgotten when the state is lost: `unknown` is never written', async () => {
    const stored = new Map([
      ['cmi.exit', 'suspend'],
      ['cmi.success_status', 'failed'],
    ]);
    const { lms, session } = await start({ stored });
    session.visit('p1');
    await session.close('pagehide');
    expect(lms.get('cmi.success_status')).toBe('failed');
    expect(lms.written.filter(([, value]) => value === 'unknown')).toEqual([]);
  });

  test('score before status, type before response, exit at the start, time at the end', async () => {
    const { lms, read, takeFinal, spend } = await start();
    read();
    spend(1);
    takeFinal(4);
    const completed = place(lms, 'cmi.completion_status', 'completed');
    expect(place(lms, 'cmi.score.scaled')).toBeLessThan(completed);
    expect(place(lms, 'cmi.interactions.4.id')).toBeLessThan(completed);
    expect(place(lms, 'cmi.interactions.0.type')).toBeLessThan(
      place(lms, 'cmi.interactions.0.learner_response'),
    );
    expect(place(lms, 'cmi.session_time', 'PT1S')).toBeGreaterThan(completed);
  });

  test('an interaction carries all that reports want, in forms that Moodle does not refuse', async () => {
    const { lms, session, spend } = await start();
    session.visit('p2');
    spend(7.456);
    if (check) session.answerCheck(check, ['b']);
    await vi.advanceTimersByTimeAsync(400);
    const held = Object.fromEntries(
      [...lms.stored].filter(([element]) => element.startsWith('cmi.interactions.0.')),
    );
    expect(held).toEqual({
      'cmi.interactions.0.id': 'first-hour',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'respond',
      'cmi.interactions.0.timestamp': '2027-01-01T10:00:05.12Z',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.weighting': '1',
      'cmi.interactions.0.learner_response': 'b',
      'cmi.interactions.0.result': 'incorrect',
      'cmi.interactions.0.latency': 'PT7.46S',
      'cmi.interactions.0.description': 'Prompt of first-hour',
    });
    expect(lms.refusals).toEqual([]);
  });

  test('option ids keep to the letters that Moodle takes, several are joined by [,]', async () => {
    const { lms, takeFinal } = await start();
    takeFinal(4);
    expect(lms.get('cmi.interactions.3.learner_response')).toBe('the_press[,]the_mayor');
    expect(lms.get('cmi.interactions.3.correct_responses.0.pattern')).toBe('the_press[,]the_mayor');
    expect(lms.get('cmi.interactions.2.learner_response')).toBe('true');
    expect(lms.refusals).toEqual([]);
  });

  test('a long prompt of several lines is described in one line of 250 characters', async () => {
    const data = course();
    const lms = new StrictScorm2004();
    const window = fakeWindow({ apis: { API_1484_11: lms } });
    const { tracker } = await launch(data, window, createScorm2004);
    tracker.record({
      kind: 'answered',
      at: new Date(0),
      question: { ...data.questions.post, prompt: `${'word \n'.repeat(100)}`, options: [] } as never,
      response: [],
      correct: false,
      scaled: 0,
      seconds: 0,
    });
    tracker.save({ ...(await start()).session.standing() }, 'now');
    expect(lms.get('cmi.interactions.0.description')).toHaveLength(250);
    expect(lms.refusals).toEqual([]);
  });

  test('the same question answered again is appended, also after a relaunch', async () => {
    const first = await start();
    if (check) first.session.answerCheck(check, ['b']);
    if (check) first.session.answerCheck(check, ['a']);
    await first.session.close('pagehide');
    const second = await start({ stored: first.lms.stored });
    if (check) second.session.answerCheck(check, ['c']);
    await second.session.close('pagehide');
    const responses = [0, 1, 2, 3].map((n) => second.lms.get(`cmi.interactions.${n}.learner_response`));
    expect(responses).toEqual(['b', 'a', 'c', undefined]);
    expect(second.lms.refusals).toEqual([]);
  });

  test('objectives are found at the place that the manifest gave them', async () => {
    const { lms, takeFinal } = await start({ objectives: ['PRIMARY', 'keep-records'] });
    takeFinal(4);
    expect(lms.get('cmi.objectives.1.score.scaled')).toBe('1');
    expect(lms.get('cmi.objectives.1.success_status')).toBe('passed');
    expect(place(lms, 'cmi.objectives.1.id')).toBe(-1);
    expect(lms.get('cmi.objectives.2.id')).toBe('respond');
    expect(lms.get('cmi.objectives.2.description')).toBe('Respond in the first hour');
    expect(lms.refusals).toEqual([]);
  });

  test.each(['review', 'browse'])(
    'after completion LMSs launch in %s mode: nothing is written then',
    async (mode) => {
      const { lms, read, takeFinal, session } = await start({ mode });
      read();
      takeFinal(4);
      session.save('hidden');
      await session.close('exit');
      expect(lms.written).toEqual([]);
      expect(lms.calls.filter((call) => /Set|Commit/.test(call))).toEqual([]);
      expect(lms.refusals).toEqual([]);
    },
  );

  test('no credit is read-only', async () => {
    const { lms, read } = await start({ credit: 'no-credit' });
    read();
    await vi.advanceTimersByTimeAsync(1000);
    expect(lms.written).toEqual([]);
  });

  test('leaving by our button asks the LMS to close, last of all, and a throw after it is not our failure', async () => {
    const { lms, read, takeFinal, session, statuses } = await start({ throwsOnNavigation: true });
    read();
    takeFinal(4);
    await session.close('exit');
    expect(lms.written.at(-1)).toEqual(['adl.nav.request', 'suspendAll']);
    const calls = lms.calls.slice(-2);
    expect(calls).toEqual(['SetValue adl.nav.request', 'Terminate']);
    expect(lms.get('cmi.completion_status')).toBe('completed');
    expect(statuses.at(-1)?.[0]).toBe('saved');
  });

  test('an unfinished learner suspends the course too: nobody loses the attempt by leaving', async () => {
    const { lms, session } = await start({ throwsOnNavigation: true });
    session.visit('p1');
    await session.close('exit');
    expect(lms.written.at(-1)).toEqual(['adl.nav.request', 'suspendAll']);
    expect(lms.refusals).toEqual([]);
  });

  test('a page that is closed by the LMS or the learner asks for no navigation', async () => {
    const { lms, session } = await start();
    session.visit('p1');
    await session.close('pagehide');
    expect(place(lms, 'adl.nav.request')).toBe(-1);
    expect(lms.calls.at(-1)).toBe('Terminate');
  });

  test('after Terminate nothing goes to the LMS any more', async () => {
    const { lms, read, session } = await start();
    await session.close('exit');
    const calls = lms.calls.length;
    read();
    session.save('hidden');
    await session.close('pagehide');
    await vi.advanceTimersByTimeAsync(200_000);
    expect(lms.calls).toHaveLength(calls);
  });

  test('only elements that the LMS has are written', async () => {
    const without = [
      'cmi.score.min',
      'cmi.score.max',
      'cmi.interactions.n.description',
      'cmi.objectives.n.description',
    ];
    const { lms, read, takeFinal, session } = await start({ without });
    read();
    takeFinal(4);
    await session.close('exit');
    expect(lms.refusals).toEqual([]);
    expect(lms.get('cmi.score.scaled')).toBe('1');
  });

  test('an element that has no `_children` to ask for is tried once, and not again when the LMS lacks it', async () => {
    const { lms, read, takeFinal, session, statuses } = await start({ without: ['cmi.progress_measure'] });
    read();
    takeFinal(4);
    await session.close('exit');
    expect(lms.refusals.map(({ element }) => element)).toEqual(['cmi.progress_measure']);
    expect(statuses.at(-1)?.[0]).toBe('saved');
  });

  /** A course whose manifest tells the LMS the passing mark. */
  const marked = course({ tracking: { ...course().tracking, passing: true } });

  test('the scaled passing score of the LMS rules over the course; 403 says that there is none', async () => {
    const strict = await start({ passing: '0.7' }, marked);
    expect(strict.launch.passing).toBe(0.7);
    strict.read();
    strict.takeFinal(3);
    expect(strict.lms.get('cmi.success_status')).toBe('passed');
    expect((await start({}, marked)).launch.passing).toBeUndefined();
  });

  test.each([
    ['the manifest tells no mark', undefined, course()],
    ['the LMS has the mark of the manifest', '0.8', marked],
  ])(
    'the first launch causes no error, not even that a value is not there yet: %s',
    async (_, passing, data) => {
      const { lms, read, takeFinal, session } = await start(passing === undefined ? {} : { passing }, data);
      read();
      takeFinal(4);
      await session.close('exit');
      expect([...lms.unset, ...lms.refusals]).toEqual([]);
    },
  );

  test('a passing score of 0 is what LMSs say that have none: nobody passes by it', async () => {
    const { launch: launched, session, takeFinal } = await start({ passing: '0' }, marked);
    expect(launched.passing).toBeUndefined();
    takeFinal(1);
    expect(session.standing().success).toBe('unknown');
  });

  test.each(['ab-initio', 'resume', ''])(
    'progress is never lost to an LMS that says of every launch “%s”',
    async (entry) => {
      const one = await start();
      one.read();
      one.session.save('now');
      const next = await start({
        stored: new Map([...one.lms.stored, ['cmi.exit', 'suspend'], ['cmi.entry', entry]]),
      });
      expect(next.session.state).toEqual(one.session.state);
      expect(next.launch.location).toBe('p2');
    },
  );

  test.each([
    ['success', { 'cmi.success_status': 'passed' }],
    ['completion', { 'cmi.completion_status': 'completed' }],
    ['the count of answers', { 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': 'choice' }],
  ])('nor to one that besides has kept of what was reached %s alone', async (_, kept) => {
    const one = await start();
    one.session.visit('p1');
    const { state } = one.session.standing();
    const stored = { 'cmi.entry': 'ab-initio', 'cmi.exit': 'suspend', 'cmi.suspend_data': state, ...kept };
    const next = await start({ stored: new Map(Object.entries(stored)) });
    expect(next.session.state).toEqual(one.session.state);
  });

  test('statuses in capitals, as some LMSs have them, are statuses', async () => {
    const stored = new Map([
      ['cmi.completion_status', 'Completed'],
      ['cmi.success_status', 'Passed'],
      ['cmi.exit', 'suspend'],
    ]);
    const { launch: launched, lms } = await start({ stored });
    expect(launched).toMatchObject({ completed: true, passed: true });
    expect(lms.written.map(([element]) => element)).not.toContain('cmi.completion_status');
  });

  test('the progress measure reaches 1 only with completion', async () => {
    const { lms, read } = await start(
      {},
      course({
        completion: { allModules: false, passed: ['final'], completed: [], onFail: 'failed' },
        modules: course().modules.map((each) => (each.kind === 'quiz' ? { ...each, optional: true } : each)),
      }),
    );
    read();
    await vi.advanceTimersByTimeAsync(400);
    expect(lms.get('cmi.progress_measure')).toBe('0.99');
    expect(lms.get('cmi.completion_status')).toBe('incomplete');
  });

  test('a reloaded page whose session is still open (103) goes on with it', async () => {
    const lms = new StrictScorm2004();
    const window = fakeWindow({ apis: { API_1484_11: lms } });
    await launch(course(), window, createScorm2004);
    const again = await launch(course(), window, createScorm2004);
    expect(again.launch.connected).toBe(true);
  });

  test('a location above 1,000 characters is not sent cut: the learner is told', async () => {
    const { lms, tracker, session, statuses } = await start();
    tracker.save({ ...session.standing(), location: 'p'.repeat(1001) }, 'now');
    expect(place(lms, 'cmi.location')).toBe(-1);
    expect(lms.refusals).toEqual([]);
    expect(statuses.at(-1)).toEqual(['refused', 'cmi.location length']);
    tracker.save({ ...session.standing(), location: 'p'.repeat(1000) }, 'now');
    expect(lms.get('cmi.location')).toHaveLength(1000);
  });

  test('a long objective of several lines is described in one line of 250 characters', async () => {
    const objectives = course().objectives.map((each) => ({ ...each, text: 'word \n'.repeat(100) }));
    const { lms, takeFinal } = await start({}, course({ objectives }));
    takeFinal(4);
    expect(lms.get('cmi.objectives.0.description')).toHaveLength(250);
    expect(lms.refusals).toEqual([]);
  });

  test('suspend data above 64,000 characters is not sent cut: the learner is told', async () => {
    const { lms, tracker, session, statuses } = await start();
    tracker.save({ ...session.standing(), state: 'x'.repeat(64_001) }, 'now');
    expect(place(lms, 'cmi.suspend_data')).toBe(-1);
    expect(lms.refusals).toEqual([]);
    expect(statuses.at(-1)).toEqual(['refused', 'cmi.suspend_data length']);
  });
});
