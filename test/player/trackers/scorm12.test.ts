import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CourseData } from '../../../src/player/course-data.ts';
import { createScorm12 } from '../../../src/player/trackers/scorm12.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { launch } from '../support/learner.ts';
import { course } from '../support/sample-course.ts';
import { type Options12, StrictScorm12 } from '../support/strict-scorm12.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(
  options: Options12 = {},
  data: CourseData = course(),
  prepare = (_: StrictScorm12) => {},
) {
  const lms = new StrictScorm12(options);
  prepare(lms);
  const learner = await launch(data, fakeWindow({ apis: { API: lms } }), createScorm12);
  return { lms, ...learner };
}

/** Indexes of the writes of an element, by its name or its end. */
function places(lms: StrictScorm12, end: string): number[] {
  return lms.written.flatMap(([element], place) => (element.endsWith(end) ? [place] : []));
}

describe('SCORM 1.2', () => {
  test('a learner who reads everything and passes is recorded as passed, without one refused call', async () => {
    const { lms, read, takeFinal, session, spend } = await start();
    spend(90);
    read();
    takeFinal(4);
    await session.close('exit');
    expect(lms.refusals).toEqual([]);
    expect(lms.get('cmi.core.lesson_status')).toBe('passed');
    expect(lms.get('cmi.core.score.raw')).toBe('100');
    expect(lms.get('cmi.core.score.min')).toBe('0');
    expect(lms.get('cmi.core.score.max')).toBe('100');
    expect(lms.get('cmi.core.lesson_location')).toBe('final');
    expect(lms.get('cmi.core.session_time')).toBe('0000:01:30.00');
  });

  test('an untouched status becomes `completed` at Finish in Moodle, so `incomplete` is written and committed first', async () => {
    const { lms } = await start();
    expect(lms.written[0]).toEqual(['cmi.core.lesson_status', 'incomplete']);
    expect(lms.get('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('a learner who closes the tab half-way resumes with the same answers', async () => {
    const first = await start();
    first.session.visit('p2');
    first.session.startQuiz(first.final);
    const post = course().questions.post;
    if (post) first.session.answerQuiz(first.final, post, ['b'], false);
    await first.session.close('pagehide');
    const second = await start({ stored: first.lms.stored });
    expect(second.launch.location).toBe('p2');
    expect(second.session.state.visited).toEqual(new Set(['p2']));
    expect(second.session.quiz(second.final).answers).toEqual(new Map([['post', ['b']]]));
    expect(second.lms.refusals).toEqual([]);
  });

  test('a tab that is killed without a goodbye has kept what was committed when it was hidden', async () => {
    const { lms, session, spend } = await start();
    session.visit('p1');
    session.visit('p2');
    spend(61);
    session.save('hidden');
    expect(lms.get('cmi.core.lesson_location')).toBe('p2');
    expect(lms.get('cmi.core.session_time')).toBe('0000:01:01.00');
    expect(lms.calls).not.toContain('LMSFinish');
  });

  test('exit is `suspend` from the start, never `normal`, and stays so after completion', async () => {
    const { lms, read, takeFinal, session } = await start();
    expect(lms.stored.exit).toBe('suspend');
    read();
    takeFinal(4);
    await session.close('exit');
    expect(lms.stored.exit).toBe('suspend');
    expect(places(lms, 'cmi.core.exit')).toHaveLength(1);
  });

  test('Cornerstone wants the score before the status', async () => {
    const { lms, read, takeFinal, spend } = await start();
    read();
    spend(5);
    takeFinal(4);
    const status = lms.written.findIndex(([, value]) => value === 'passed');
    expect(places(lms, 'core.score.raw')[0]).toBeLessThan(status);
    expect(places(lms, 'core.score.max')[0]).toBeLessThan(status);
    expect(places(lms, 'interactions.3.id')[0]).toBeLessThan(status);
    expect(places(lms, 'core.session_time').at(-1)).toBeGreaterThan(status);
  });

  test('no score is written before something was assessed: 0 would say that the learner had tried', async () => {
    const { lms, read } = await start();
    read();
    await vi.advanceTimersByTimeAsync(1000);
    expect(places(lms, 'score.raw')).toEqual([]);
  });

  test('a pass before the rest is done is not `passed` yet: SCORM 1.2 would close the course with it', async () => {
    const { lms, read, takeFinal } = await start();
    takeFinal(4);
    await vi.advanceTimersByTimeAsync(400);
    expect(lms.get('cmi.core.lesson_status')).toBe('incomplete');
    expect(lms.get('cmi.core.score.raw')).toBe('100');
    read();
    await vi.advanceTimersByTimeAsync(400);
    expect(lms.get('cmi.core.lesson_status')).toBe('passed');
  });

  test('while attempts remain a failed learner is incomplete, and failed when they are used up', async () => {
    const { lms, read, takeFinal } = await start();
    read();
    takeFinal(1);
    takeFinal(2);
    expect(lms.get('cmi.core.lesson_status')).toBe('incomplete');
    takeFinal(1);
    expect(lms.get('cmi.core.lesson_status')).toBe('failed');
    expect(lms.get('cmi.core.score.raw')).toBe('50');
    expect(lms.refusals).toEqual([]);
  });

  test('a course that says `incomplete` on failure never says `failed`', async () => {
    const policy = { ...course().completion, onFail: 'incomplete' } as const;
    const { lms, read, takeFinal } = await start({}, course({ completion: policy }));
    read();
    for (let attempt = 0; attempt < 3; attempt++) takeFinal(0);
    expect(lms.get('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('a retake after completion never downgrades status or score', async () => {
    const first = await start();
    first.read();
    first.takeFinal(4);
    await first.session.close('exit');
    const second = await start({ stored: first.lms.stored });
    second.takeFinal(0);
    second.takeFinal(0);
    await second.session.close('exit');
    expect(second.lms.get('cmi.core.lesson_status')).toBe('passed');
    expect(second.lms.get('cmi.core.score.raw')).toBe('100');
    expect(second.lms.refusals).toEqual([]);
  });

  test.each(['completed', 'passed', 'failed', 'Passed'])(
    'a stored %s is not lowered when the state is lost',
    async (status) => {
      const values = new Map([['cmi.core.lesson_status', status]]);
      const { lms, session } = await start({ stored: { values, exit: 'suspend' } });
      session.visit('p1');
      await session.close('exit');
      expect(lms.get('cmi.core.lesson_status')?.toLowerCase()).toBe(status.toLowerCase());
    },
  );

  test.each([
    ['review', { mode: 'review' }],
    ['browse', { mode: 'browse' }],
    ['Review in capitals', { mode: 'Review' }],
    ['no credit', { credit: 'no-credit' }],
  ])('%s is read-only: nothing is set or committed', async (_, options) => {
    const { lms, read, takeFinal, session } = await start(options);
    read();
    takeFinal(4);
    session.save('hidden');
    await session.close('exit');
    expect(lms.written).toEqual([]);
    expect(lms.calls.filter((call) => /Set|Commit/.test(call))).toEqual([]);
    expect(lms.calls.at(-1)).toBe('LMSFinish');
    expect(lms.refusals).toEqual([]);
  });

  test('after LMSFinish nothing goes to the LMS any more, and Finish is called once', async () => {
    const { lms, session, read } = await start();
    session.visit('p1');
    await session.close('exit');
    const calls = lms.calls.length;
    read();
    session.save('now');
    session.save('hidden');
    await session.close('pagehide');
    await vi.advanceTimersByTimeAsync(200_000);
    expect(lms.calls).toHaveLength(calls);
    expect(lms.calls.filter((call) => call === 'LMSFinish')).toHaveLength(1);
  });

  test('an LMSFinish that fails can be tried again', async () => {
    const { lms, session, statuses } = await start();
    session.visit('p1');
    lms.fault = (call) => (call === 'LMSFinish' ? 101 : undefined);
    await session.close('exit');
    expect(statuses.at(-1)).toEqual(['failing', 'end 101']);
    lms.fault = () => undefined;
    await session.close('exit');
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
    expect(lms.calls.filter((call) => call === 'LMSFinish')).toHaveLength(2);
  });

  test('an interaction says which question it was, with time, type, key, answer, result, weight and latency', async () => {
    const { lms, session, spend } = await start();
    session.visit('p2');
    spend(7.5);
    const check = course().questions['first-hour'];
    if (check) session.answerCheck(check, ['b']);
    await vi.advanceTimersByTimeAsync(400);
    expect(lms.interactions).toEqual([
      {
        id: 'first-hour',
        'objectives.0.id': 'respond',
        time: expect.stringMatching(/^\d\d:00:05$/),
        type: 'choice',
        'correct_responses.0.pattern': 'a',
        weighting: '1',
        student_response: 'b',
        result: 'wrong',
        latency: '0000:00:07.50',
      },
    ]);
  });

  test('option ids longer than one character get single letters, true-false says t or f', async () => {
    const { lms, takeFinal } = await start();
    takeFinal(4);
    const answers = lms.interactions.map((each) => [
      each.id,
      each.type,
      each.student_response,
      each['correct_responses.0.pattern'],
    ]);
    expect(answers).toEqual([
      ['post', 'choice', 'a', 'a'],
      ['delete-comment', 'choice', 'a', 'a'],
      ['is-record', 'true-false', 't', 't'],
      ['who-to-tell', 'choice', 'c,b', 'c,b'],
    ]);
  });

  test('the same question answered again is appended, and nothing is overwritten, also after a relaunch', async () => {
    const first = await start();
    const check = course().questions['first-hour'];
    if (!check) throw new Error('no check');
    first.session.answerCheck(check, ['b']);
    first.session.answerCheck(check, ['a']);
    await first.session.close('pagehide');
    const second = await start({ stored: first.lms.stored });
    second.session.answerCheck(check, ['c']);
    await second.session.close('pagehide');
    expect(second.lms.interactions.map((each) => each.id)).toEqual([
      'first-hour',
      'first-hour',
      'first-hour',
    ]);
    expect(second.lms.interactions.map((each) => each.student_response)).toEqual(['b', 'a', 'c']);
    expect(second.lms.refusals).toEqual([]);
  });

  test('a question without an answer is wrong and has no response', async () => {
    const { lms, session, final } = await start();
    session.startQuiz(final);
    session.submitQuiz(final);
    expect(lms.interactions).toHaveLength(4);
    expect(lms.interactions[0]).toMatchObject({ id: 'post', result: 'wrong' });
    expect(lms.interactions[0]).not.toHaveProperty('student_response');
    expect(lms.refusals).toEqual([]);
  });

  test('objectives carry score and status, and are found again by id after a relaunch', async () => {
    const first = await start();
    first.takeFinal(3);
    await first.session.close('pagehide');
    const second = await start({ stored: first.lms.stored });
    second.takeFinal(4);
    const { lms } = second;
    expect(
      places(lms, '.id').filter((place) => lms.written[place]?.[0].startsWith('cmi.objectives')),
    ).toEqual([]);
    expect([0, 1, 2].map((n) => lms.get(`cmi.objectives.${n}.id`))).toEqual([
      'respond',
      'keep-records',
      undefined,
    ]);
    expect(lms.get('cmi.objectives.0.status')).toBe('passed');
    expect(lms.get('cmi.objectives.1.score.raw')).toBe('100');
    expect(lms.refusals).toEqual([]);
  });

  test.each([
    ['interactions', ['cmi.interactions']],
    ['objectives', ['cmi.objectives']],
    ['a score range', ['cmi.core.score.min', 'cmi.core.score.max']],
    ['a lesson mode', ['cmi.core.lesson_mode']],
    ['interaction latency and objectives', ['cmi.interactions.n.latency', 'cmi.interactions.n.objectives']],
    ['student data', ['cmi.student_data']],
  ])(
    'KnowBe4 refuses packages that log errors: an LMS without %s is never asked to take them',
    async (_, without) => {
      const { lms, read, takeFinal, session } = await start({ without });
      read();
      takeFinal(4);
      await session.close('exit');
      // Asking for `_children` is the probe itself, once.
      const probes = lms.refusals.filter(({ element }) => element.endsWith('._children'));
      expect(lms.refusals).toEqual(probes);
      expect(new Set(probes.map(({ element }) => element)).size).toBe(probes.length);
      expect(lms.get('cmi.core.lesson_status')).toBe('passed');
    },
  );

  test('each `_children` is asked for once', async () => {
    const { lms, read, takeFinal, session } = await start();
    read();
    takeFinal(2);
    takeFinal(4);
    await session.close('exit');
    const probes = lms.calls.filter((call) => call.includes('_children'));
    expect(new Set(probes).size).toBe(probes.length);
  });

  test('courses that switch interactions and objectives off do not even probe them', async () => {
    const { lms, read, takeFinal } = await start(
      {},
      course({ tracking: { interactions: false, objectives: false } }),
    );
    read();
    takeFinal(4);
    expect(lms.calls.filter((call) => /interactions|objectives/.test(call))).toEqual([]);
  });

  test('a mastery score of the LMS rules over the course, and a rounded score never crosses it', async () => {
    const { lms, launch: launched, read, takeFinal } = await start({ masteryScore: '70' });
    expect(launched.passing).toBe(0.7);
    read();
    takeFinal(3);
    expect(lms.get('cmi.core.lesson_status')).toBe('passed');
    expect(lms.get('cmi.core.score.raw')).toBe('75');
  });

  test('a mastery score of 0 is what LMSs say that have none: nobody passes by it', async () => {
    const { launch: launched, session, takeFinal } = await start({ masteryScore: '0' });
    expect(launched.passing).toBeUndefined();
    takeFinal(1);
    expect(session.standing().success).toBe('unknown');
  });

  test('values that come back as numbers are read as texts', async () => {
    const { launch: launched, session, lms } = await start({ typed: true, masteryScore: '80' });
    expect(launched.learner.id).toBe('42');
    expect(launched.passing).toBe(0.8);
    session.visit('p1');
    await session.close('exit');
    expect(lms.refusals).toEqual([]);
  });

  test('suspend data above 4,096 characters is not sent cut: the learner is told', async () => {
    const { lms, tracker, session, statuses } = await start();
    tracker.save({ ...session.standing(), state: 'x'.repeat(4097) }, 'now');
    expect(lms.written.some(([element]) => element === 'cmi.suspend_data')).toBe(false);
    expect(statuses.at(-1)).toEqual(['refused', 'cmi.suspend_data length']);
    tracker.save({ ...session.standing(), state: 'x'.repeat(4096) }, 'now');
    expect(lms.get('cmi.suspend_data')).toHaveLength(4096);
    expect(statuses.at(-1)?.[0]).toBe('saved');
  });

  test('a location above 255 characters is not sent cut: the learner is told', async () => {
    const { lms, tracker, session, statuses } = await start();
    tracker.save({ ...session.standing(), location: 'p'.repeat(256) }, 'now');
    expect(lms.written.some(([element]) => element === 'cmi.core.lesson_location')).toBe(false);
    expect(lms.refusals).toEqual([]);
    expect(statuses.at(-1)).toEqual(['refused', 'cmi.core.lesson_location length']);
    tracker.save({ ...session.standing(), location: 'p'.repeat(255) }, 'now');
    expect(lms.get('cmi.core.lesson_location')).toHaveLength(255);
  });

  test('every value that is set is a text', async () => {
    const { lms, read, takeFinal } = await start();
    read();
    takeFinal(4);
    expect(lms.refusals.filter(({ error }) => error === 201)).toEqual([]);
  });

  test('changes are written together after a short quiet, and only what changed', async () => {
    const { lms, session, spend } = await start();
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(1000);
    spend(5);
    const commits = lms.calls.filter((call) => call === 'LMSCommit').length;
    const written = lms.written.length;
    session.visit('p2');
    session.visit('p1');
    session.visit('p2');
    await vi.advanceTimersByTimeAsync(1000);
    expect(lms.calls.filter((call) => call === 'LMSCommit')).toHaveLength(commits + 1);
    expect(lms.written.slice(written).map(([element]) => element)).toEqual([
      'cmi.core.lesson_location',
      'cmi.suspend_data',
      'cmi.core.session_time',
    ]);
  });
});
