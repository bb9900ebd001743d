import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeState } from '../../../src/player/core/state-text.ts';
import type { Fields as StatementFields } from '../../../src/run/lrs/values.ts';
import { videoViolations } from '../../browser/support/lrs/video-rules.ts';
import { bookmarkIn, browser, copyOf, leave, soon, start } from '../support/cmi5-launches.ts';
import { FakeStorage } from '../support/fake-window.ts';
import { course } from '../support/sample-course.ts';
import { at, verbOf } from '../support/statement-rules.ts';
import { actor } from '../support/strict-lrs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('cmi5', () => {
  test('order: one POST to fetch, launch data, preferences, initialized alone, others, terminated last', async () => {
    const { lrs, read, takeFinal, session } = await start();
    read();
    takeFinal(4);
    await leave(session);
    expect(lrs.broken).toEqual([]);
    const calls = lrs.seen.map(({ method, what }) => `${method} ${what}`);
    expect(calls.slice(0, 3)).toEqual([
      'POST fetch',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile',
    ]);
    expect(calls.filter((call) => call === 'POST fetch')).toHaveLength(1);
    expect(lrs.verbs[0]).toBe('initialized');
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(calls.at(-1)).toBe('POST statements');
  });

  test('initialized is confirmed before anything else is sent, even when the LRS is slow', async () => {
    const { lrs, read, takeFinal, session } = await start({}, (lms) => {
      lms.delay = 2400;
    });
    read();
    takeFinal(4);
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.defined('passed')).toHaveLength(1);
  });

  test('a pass is said once as passed and once as completed, with score, duration and categories', async () => {
    const { lrs, read, takeFinal, session, spend } = await start({ masteryScore: 0.75 });
    spend(65.5);
    read();
    takeFinal(3);
    takeFinal(4);
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.defined('completed').map(({ result }) => result)).toEqual([
      { completion: true, duration: 'PT1M5.5S' },
    ]);
    expect(lrs.defined('passed').map(({ result }) => result)).toEqual([
      { success: true, duration: 'PT1M5.5S', score: { scaled: 0.75, raw: 3, min: 0, max: 4 } },
    ]);
    const [passed] = lrs.defined('passed');
    expect(
      at(passed, 'context', 'extensions', 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'),
    ).toBe(0.75);
    expect(at(passed, 'verb', 'display')).toEqual({ en: 'passed', es: 'aprobó' });
  });

  test('the context template is copied, and own entries come after its own', async () => {
    const { lrs } = await start();
    const [initialized] = lrs.statements;
    expect(at(initialized, 'context', 'contextActivities', 'category')).toEqual([
      { id: 'https://lms.example/tenant' },
      { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' },
    ]);
    expect(lrs.broken).toEqual([]);
  });

  test('what happens on pages and questions is said without cmi5 categories', async () => {
    const { lrs, read, takeFinal, session } = await start();
    read();
    takeFinal(4);
    await leave(session);
    const answered = lrs.statements.find(
      (each) => at(each, 'object', 'id') === course().questions['who-to-tell']?.iri,
    );
    expect(answered).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: { es: 'Prompt\nof who-to-tell' },
          description: { es: 'Prompt\nof who-to-tell' },
          interactionType: 'choice',
          correctResponsesPattern: ['the-press[,]the-mayor'],
          choices: [{ id: 'the-press' }, { id: 'the-mayor' }, { id: 'nobody' }],
        },
      },
      result: { response: 'the-press[,]the-mayor', success: true, score: { scaled: 1 } },
    });
    const { objectives } = course().questions['who-to-tell'] ?? {};
    const about = course().objectives.filter(({ id }) => objectives?.includes(id));
    expect(about.length).toBeGreaterThan(0);
    expect(at(answered, 'context', 'contextActivities', 'other')).toEqual(
      about.map(({ iri }) => ({ objectType: 'Activity', id: iri })),
    );
    const page = lrs.statements.find((each) => verbOf(each) === 'experienced');
    expect(at(page, 'context', 'contextActivities', 'other')).toBeUndefined();
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(3);
    expect(lrs.verbs.filter((verb) => verb === 'scored')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test('an objective that is reached is mastered, and said again only with a better score; one that is not has its score', async () => {
    const { lrs, read, takeFinal, session, open } = await start({ masteryScore: 0.6 });
    read();
    takeFinal(3);
    await soon();
    const told = () =>
      lrs.statements
        .filter((each) => /objectives/.test(String(at(each, 'object', 'id'))))
        .map((each) => [verbOf(each), String(at(each, 'object', 'id')).replace(/.*\//, ''), each.result]);
    expect(told()).toEqual([
      ['mastered', 'respond', { score: { scaled: 0.66 }, success: true }],
      ['scored', 'keep-records', { score: { scaled: 0.5 } }],
    ]);
    takeFinal(4);
    await leave(session);
    expect(told().slice(2)).toEqual([
      ['mastered', 'respond', { score: { scaled: 1 }, success: true }],
      ['mastered', 'keep-records', { score: { scaled: 1 }, success: true }],
    ]);
    const [mastered] = lrs.statements.filter((each) => verbOf(each) === 'mastered');
    expect(at(mastered, 'object', 'definition')).toEqual({
      type: 'http://adlnet.gov/expapi/activities/objective',
      name: { es: 'Respond in the first hour' },
    });
    const next = await open(lrs.launch({ masteryScore: 0.6 }));
    next.session.visit('p1');
    next.takeFinal(1);
    await leave(next.session);
    expect(told()).toHaveLength(4);
    expect(lrs.broken).toEqual([]);
  });

  test('what was played of a recording is said by the video profile, without cmi5 categories, and before terminated', async () => {
    const { lrs, session } = await start();
    const media = {
      iri: 'https://press.example/courses/x/media/talk.mp4',
      title: 'The talk',
      type: 'video',
      page: 'https://press.example/p',
    } as const;
    const news = {
      session: 'one',
      time: 4.5,
      length: 12.9,
      threshold: 0.95,
      played: '0.000[.]4.500',
      progress: 0.348,
      seconds: 4.5,
    };
    session.onRest = () => session.media({ ...news, verb: 'terminated' }, media);
    for (const verb of ['initialized', 'played', 'paused', 'completed'] as const)
      session.media({ ...news, verb }, media);
    session.media({ ...news, verb: 'seeked', from: 4.5, time: 9 }, media);
    session.media({ ...news, verb: 'interacted', shown: { captions: 'es', described: true } }, media);
    session.media({ ...news, verb: 'interacted', shown: { captions: false } }, media);
    session.media({ ...news, verb: 'initialized', session: 'two' }, { ...media, type: 'audio' });
    await leave(session);
    const said = lrs.statements.filter((each) => at(each, 'object', 'id') === media.iri);
    const [first, , paused] = said;
    expect(lrs.broken).toEqual([]);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(at(lrs.statements.at(-1), 'object', 'id')).not.toBe(media.iri);
    expect(
      videoViolations(said as StatementFields[]).filter((fault) => !fault.startsWith('media session')),
    ).toEqual([]);
    const of = (name: string) => `https://w3id.org/xapi/video/extensions/${name}`;
    const seeked = said.find((each) => String(at(each, 'verb', 'id')).endsWith('seeked'));
    expect(at(seeked, 'result', 'extensions')).toEqual({ [of('time-from')]: 4.5, [of('time-to')]: 9 });
    expect(
      said
        .filter((each) => String(at(each, 'verb', 'id')).endsWith('interacted'))
        .map((each) => at(each, 'context', 'extensions')),
    ).toEqual([
      expect.objectContaining({
        [of('cc-subtitle-enabled')]: true,
        [of('cc-subtitle-lang')]: 'es',
        [of('track')]: 'main-desc',
      }),
      expect.not.objectContaining({ [of('cc-subtitle-lang')]: expect.anything() }),
    ]);
    expect(paused).toMatchObject({
      verb: { id: 'https://w3id.org/xapi/video/verbs/paused', display: { en: 'paused', es: 'paused' } },
      object: {
        definition: { type: 'https://w3id.org/xapi/video/activity-type/video', name: { es: 'The talk' } },
      },
      result: {
        extensions: { [of('time')]: 4.5, [of('progress')]: 0.348, [of('played-segments')]: '0.000[.]4.500' },
      },
      context: {
        contextActivities: {
          category: [{ id: 'https://lms.example/tenant' }, { id: 'https://w3id.org/xapi/video' }],
        },
        extensions: {
          [of('session-id')]: first?.id,
          [of('length')]: 12.9,
          [of('completion-threshold')]: 0.95,
        },
      },
    });
    const other = said.find(
      (each) =>
        at(each, 'object', 'definition', 'type') === 'https://w3id.org/xapi/audio/activity-type/audio',
    );
    expect(other?.id).not.toBe(first?.id);
  });

  test.each(['quiz', 'survey', 'scenario'] as const)('an answer in a %s happened there', async (place) => {
    const { lrs, tracker, session } = await start();
    const { objectives, iri, type, weight } = course().questions['first-hour'] ?? { objectives: [] };
    tracker.record({
      kind: 'answered',
      at: new Date(),
      question: {
        ...{ id: 'q', iri: iri ?? '', type: type ?? '', objectives, weight: weight ?? 0, prompt: 'Which?' },
        options: [{ id: 'a', text: 'This', correct: false }],
      },
      ...{ response: ['a'], correct: 'neutral', scaled: 0, seconds: 1 },
      [place]: { id: 'x', iri: 'https://learn.example/x', attempt: 1 },
    });
    await leave(session);
    const answered = lrs.statements.find((each) => verbOf(each) === 'answered');
    expect(at(answered, 'context', 'contextActivities', 'parent')).toEqual([
      { objectType: 'Activity', id: 'https://learn.example/x' },
    ]);
    expect(lrs.broken).toEqual([]);
  });

  test('failed is said once, when no attempt is left, and never in one session with passed', async () => {
    const { lrs, read, takeFinal, session } = await start();
    read();
    for (let attempt = 0; attempt < 3; attempt++) takeFinal(1);
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.defined('failed')).toHaveLength(1);
    expect(lrs.defined('completed')).toEqual([]);
  });

  test('a failed score that would agree with the mastery score of the LMS is left out', async () => {
    const { lrs, tracker, session } = await start({ masteryScore: 0.5 });
    const score = { raw: 3, max: 4, scaled: 0.75 };
    tracker.save({ ...session.standing(), success: 'failed', score }, 'now');
    await soon();
    expect(lrs.broken).toEqual([]);
    expect(lrs.defined('failed')[0]?.result).not.toHaveProperty('score');
  });

  test.each(['Browse', 'Review'] as const)(
    'in %s only initialized and terminated are said, and no state is written',
    async (launchMode) => {
      const { lrs, read, takeFinal, session } = await start({ launchMode });
      read();
      takeFinal(4);
      session.save('hidden');
      await leave(session);
      expect(lrs.verbs).toEqual(['initialized', 'terminated']);
      expect(lrs.broken).toEqual([]);
    },
  );

  test('a reload keeps the token and what was said: no second fetch, no second initialized, the same page', async () => {
    const { lrs, open, search, session, sessionStorage } = await start();
    session.visit('p2');
    void session.close('pagehide');
    await soon();
    const again = await open(search, sessionStorage);
    expect(again.launch.location).toBe('p2');
    again.read();
    again.takeFinal(4);
    await leave(again.session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.verbs.filter((verb) => verb === 'initialized')).toHaveLength(1);
  });

  test('closing the tab does not end the session, since a reload looks the same; the bookmark is there', async () => {
    const { lrs, session } = await start();
    session.visit('p2');
    void session.close('pagehide');
    await soon();
    expect(lrs.verbs).not.toContain('terminated');
    expect(JSON.parse(lrs.documents.get('coursewright') ?? '')).toMatchObject({
      format: 1,
      location: 'p2',
      completed: false,
    });
  });

  test('the next launch resumes, and completed and passed are not said again for the registration', async () => {
    const { lrs, open, read, takeFinal, session } = await start();
    read();
    takeFinal(4);
    await leave(session);
    const second = await open(lrs.launch());
    expect(second.launch).toMatchObject({ completed: true, passed: true, location: 'final' });
    second.takeFinal(4);
    await leave(second.session);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test('nothing at all follows terminated, and the learner goes to returnURL after it', async () => {
    const { lrs, session, window, read, tracker } = await start({ returnURL: 'https://lms.example/back' });
    session.visit('p1');
    await leave(session);
    expect(window.went).toEqual(['https://lms.example/back']);
    const requests = lrs.seen.length;
    read();
    tracker.save(session.standing(), 'now');
    await leave(session);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(lrs.seen).toHaveLength(requests);
    expect(window.went).toHaveLength(1);
  });

  test('the learner goes to returnURL only when terminated is confirmed', async () => {
    const { lrs, session, window } = await start({ returnURL: 'https://lms.example/back' });
    await soon();
    lrs.delay = (what) => (what === 'statements' ? 3000 : 5);
    const closing = session.close('exit');
    await soon();
    expect(lrs.seen.at(-1)?.body).toContain('verbs/terminated');
    expect(window.went).toEqual([]);
    await vi.advanceTimersByTimeAsync(3000);
    await closing;
    expect(window.went).toEqual(['https://lms.example/back']);
  });

  test.each([undefined, '', 'javascript:alert(1)'])(
    'without a usable returnURL (%s) the learner stays',
    async (returnURL) => {
      const { window, session } = await start(returnURL === undefined ? {} : { returnURL });
      await leave(session);
      expect(window.went).toEqual([]);
    },
  );

  test('terminated waits until everything else is confirmed', async () => {
    const { lrs, session, read } = await start();
    let refusals = 3;
    lrs.fault = (what) => (what !== 'fetch' && refusals-- > 0 ? 503 : undefined);
    read();
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(JSON.parse(lrs.documents.get('coursewright') ?? '').location).toBe('p2');
  });

  test('while the LRS does not confirm, nothing is terminated and the learner is told', async () => {
    const { lrs, session, read, statuses, window } = await start({ returnURL: 'https://lms.example/back' });
    lrs.fault = () => 'network';
    read();
    await leave(session);
    expect(lrs.verbs).not.toContain('terminated');
    expect(statuses.at(-1)?.[0]).toBe('failing');
    expect(window.went).toEqual([]);
    lrs.fault = () => undefined;
    await leave(session);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(window.went).toEqual(['https://lms.example/back']);
    expect(lrs.broken).toEqual([]);
  });

  test('state documents never overlap and carry the ETag, also when the LRS tells it only on GET', async () => {
    const { lrs, session, read, takeFinal } = await start({}, (lms) => {
      lms.tagsPuts = false;
      lms.delay = 400;
    });
    for (const page of ['p1', 'p2', 'p1', 'p2', 'p1']) {
      session.visit(page);
      session.save('now');
    }
    read();
    takeFinal(4);
    await leave(session);
    expect(lrs.broken).toEqual([]);
    expect(JSON.parse(lrs.documents.get('coursewright') ?? '').location).toBe('final');
    expect(lrs.clashes).toBe(0);
  });

  test('where no page may see an ETag, nothing is asked for in vain', async () => {
    const { lrs, session, read } = await start({}, (lms) => {
      lms.tagsPuts = false;
      lms.showsTags = false;
      lms.documents.set('coursewright', '{"format":1,"revision":1,"state":"","location":"p1"}');
    });
    session.visit('p2');
    await soon();
    read();
    await leave(session);
    const reads = lrs.seen.filter(({ method, what }) => method === 'GET' && what.endsWith('coursewright'));
    expect(reads).toHaveLength(1);
    expect(lrs.clashes).toBe(0);
    expect(bookmarkIn(lrs).location).toBe('p2');
    expect(lrs.broken).toEqual([]);
  });

  test('what another tab wrote in as many saves as this one is somebody else’s all the same', async () => {
    const { lrs, session } = await start();
    session.visit('p1');
    await soon();
    const ours = bookmarkIn(lrs);
    const theirs = { ...ours, state: '', revision: ours.revision + 1, passed: true };
    lrs.documents.set('coursewright', JSON.stringify(theirs));
    session.visit('p2');
    await soon();
    expect(lrs.clashes).toBe(1);
    expect(bookmarkIn(lrs)).toMatchObject({ location: 'p2', passed: true });
  });

  test('a bookmark whose answer was lost is known as our own', async () => {
    const { lrs, session } = await start();
    session.visit('p1');
    await soon();
    let lost = false;
    lrs.fault = (what, method) => {
      if (lost || method !== 'PUT' || !what.endsWith('coursewright')) return undefined;
      lost = true;
      return 'lost';
    };
    session.visit('p2');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lrs.clashes).toBe(1);
    expect(bookmarkIn(lrs).location).toBe('p2');
    session.visit('p1');
    await soon();
    expect(lrs.clashes).toBe(1);
    expect(bookmarkIn(lrs).location).toBe('p1');
    expect(lrs.broken).toEqual([]);
  });

  test('what another tab of the session wrote meanwhile (412) is kept, with what is done here', async () => {
    const { lrs, open, search, session, sessionStorage } = await start();
    const duplicate = await open(search, copyOf(sessionStorage));
    session.visit('p1');
    await soon();
    duplicate.takeFinal(4);
    await soon();
    session.visit('p2');
    await soon();
    const bookmark = bookmarkIn(lrs);
    expect(bookmark).toMatchObject({ location: 'p2', passed: true });
    const kept = decodeState(bookmark.state, course());
    expect(kept.visited).toEqual(new Set(['p1', 'p2', 'final']));
    expect(kept.quizzes.get('final')).toMatchObject({ used: 1, passed: true });
    expect(lrs.broken).toEqual([]);
  });

  test('a document of another tool (412) is written over, as before', async () => {
    const { lrs, session } = await start();
    session.visit('p1');
    await soon();
    lrs.documents.set('coursewright', '{"format":2}');
    session.visit('p2');
    await soon();
    expect(bookmarkIn(lrs).location).toBe('p2');
  });

  test('a hidden page sends at once, with requests that outlive it', async () => {
    const { lrs, session } = await start();
    session.visit('p1');
    await soon();
    const before = lrs.seen.length;
    session.visit('p2');
    session.save('hidden');
    const sent = lrs.seen.slice(before);
    expect(sent.map(({ method, what }) => `${method} ${what}`)).toEqual([
      'POST statements',
      'PUT activities/state coursewright',
    ]);
    expect(sent.every(({ init }) => init.keepalive === true)).toBe(true);
  });

  test('statements behind an unanswered request leave with the page; the bookmark is kept for the next one', async () => {
    const { lrs, open, search, session, sessionStorage, kill } = await start();
    await soon();
    lrs.delay = 15_000;
    session.visit('p1');
    session.save('now');
    await vi.advanceTimersByTimeAsync(10);
    const before = lrs.seen.filter(({ what }) => what === 'statements').length;
    session.visit('p2');
    session.save('hidden');
    kill();
    expect(lrs.seen.filter(({ what }) => what === 'statements')).toHaveLength(before + 1);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
    lrs.delay = 5;
    await vi.advanceTimersByTimeAsync(20_000);
    const next = await open(search, sessionStorage);
    expect(next.session.location).toBe('p2');
    expect(lrs.broken).toEqual([]);
  });

  test('a page that was hidden only for a while says everything once, and its bookmark stands', async () => {
    const { lrs, session } = await start();
    await soon();
    lrs.delay = 3000;
    session.visit('p1');
    session.save('now');
    session.visit('p2');
    session.save('hidden');
    await vi.advanceTimersByTimeAsync(60_000);
    lrs.delay = 5;
    session.visit('p1');
    await soon();
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
    expect(JSON.parse(lrs.documents.get('coursewright') ?? '').location).toBe('p1');
    expect(lrs.broken).toEqual([]);
  });

  test('what the LRS did not confirm before the page was closed is sent by the next page of the session', async () => {
    const { lrs, open, search, session, read, sessionStorage, kill } = await start();
    lrs.fault = () => 'network';
    read();
    void session.close('pagehide');
    await soon();
    kill();
    lrs.fault = () => undefined;
    const again = await open(search, sessionStorage);
    expect(again.session.location).toBe('p2');
    await leave(again.session);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
    expect(lrs.broken).toEqual([]);
  });

  test('a statement whose answer was lost is not stored twice', async () => {
    const { lrs, session } = await start();
    let lost = false;
    lrs.fault = (what) => {
      if (what !== 'statements' || lost) return undefined;
      lost = true;
      return 'lost';
    };
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(10_000);
    session.visit('p2');
    await leave(session);
    expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(lrs.statements.length);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
  });

  test('one statement that the LRS will never take does not hold up the others', async () => {
    const { lrs, session, read, takeFinal } = await start();
    lrs.refuses = (statement) => at(statement, 'object', 'id') === course().questions['first-hour']?.iri;
    read();
    takeFinal(4);
    await leave(session);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(3);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(4);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.broken).toEqual([]);
  });

  test('tries again ever more seldom, and says "saved" only when all is confirmed', async () => {
    const { lrs, session, statuses } = await start();
    lrs.fault = () => 503;
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(statuses.at(-1)?.[0]).toBe('failing');
    expect(lrs.seen.length).toBeLessThan(40);
    lrs.fault = () => undefined;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
    expect(lrs.broken).toEqual([]);
  });

  test('"saved" is not said while the bookmark is on its way', async () => {
    const { session, statuses, lrs } = await start();
    session.visit('p1');
    await soon();
    lrs.delay = (what) => (what.endsWith('coursewright') ? 3000 : 5);
    const told = statuses.length;
    session.visit('p2');
    expect(statuses.at(-1)?.[0]).toBe('saving');
    await soon();
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
    expect(statuses.slice(told).map(([status]) => status)).not.toContain('saved');
    await vi.advanceTimersByTimeAsync(3000);
    expect(statuses.at(-1)?.[0]).toBe('saved');
  });

  test('when initialized comes through late, the bookmark follows by itself', async () => {
    let refusals = 4;
    const { lrs, session } = await start({}, (lms) => {
      lms.fault = (what) => (what === 'statements' && refusals-- > 0 ? 503 : undefined);
    });
    session.visit('p2');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(JSON.parse(lrs.documents.get('coursewright') ?? '{}').location).toBe('p2');
    expect(lrs.broken).toEqual([]);
  });

  test('how long an attempt took is not said where it was begun in another session', async () => {
    const { lrs, session, final, open, kill } = await start();
    session.visit(final.id);
    session.startQuiz(final);
    session.save('now');
    await soon();
    kill();
    const next = await open(lrs.launch());
    next.session.submitQuiz(next.final);
    await leave(next.session);
    const [scored] = lrs.statements.filter((each) => at(each, 'object', 'id') === final.quiz.iri);
    expect(at(scored, 'result', 'score')).toBeTruthy();
    expect(at(scored, 'result', 'duration')).toBeUndefined();
    const again = await start();
    again.takeFinal(4);
    await leave(again.session);
    const [whole] = again.lrs.statements.filter((each) => at(each, 'object', 'id') === final.quiz.iri);
    expect(at(whole, 'result', 'duration')).toMatch(/^PT/);
    expect(lrs.broken).toEqual([]);
  });

  test('what is known only at the end is kept all the same', async () => {
    const { lrs, tracker, session } = await start();
    void tracker.close({ ...session.standing(), location: 'p2' }, 'pagehide');
    await soon();
    expect(JSON.parse(lrs.documents.get('coursewright') ?? '{}').location).toBe('p2');
  });

  test.each([
    ['passed', 'failed'],
    ['failed', 'passed'],
  ] as const)('%s and then %s in one session is said as the first only', async (first, second) => {
    const { lrs, tracker, session } = await start();
    for (const success of ['unknown', first, second] as const)
      tracker.save({ ...session.standing(), success }, 'now');
    await soon();
    expect(lrs.defined(first)).toHaveLength(1);
    expect(lrs.defined(second)).toEqual([]);
    expect(lrs.broken).toEqual([]);
  });

  test('a module that is the launched activity is completed by the cmi5 statement alone', async () => {
    const modules = course().modules.map((each) =>
      each.kind === 'pages' ? { ...each, iri: 'https://lms.example/au/17' } : each,
    );
    const { lrs, open } = browser();
    const { read, session } = await open(lrs.launch(), new FakeStorage(), course({ modules }));
    read();
    await leave(session);
    expect(lrs.verbs).not.toContain('completed');
  });

  test.each([
    ['the fetch URL answers with an error code', 'fetch', 'POST'],
    ['the launch data cannot be read', 'activities/state LMS.LaunchData', 'GET'],
    ['the bookmark cannot be read, which we would then overwrite', 'activities/state coursewright', 'GET'],
  ])('when %s, the course is usable and says that nothing is recorded', async (_, what, method) => {
    const {
      launch: launched,
      statuses,
      read,
      session,
      lrs,
    } = await start({}, (lms) => {
      lms.fault = (name, verb) => (name === what && verb === method ? 500 : undefined);
    });
    expect(launched.connected).toBe(false);
    expect(statuses.at(-1)?.[0]).toBe('offline');
    read();
    await leave(session);
    expect(lrs.statements).toEqual([]);
  });

  test('a session that has ended stays ended when the page is opened again', async () => {
    const { lrs, open, search, session, sessionStorage } = await start();
    await leave(session);
    const requests = lrs.seen.length;
    const again = await open(search, sessionStorage);
    expect(again.launch.connected).toBe(false);
    expect(again.statuses.at(-1)).toEqual(['offline', 'ended']);
    expect(lrs.seen).toHaveLength(requests);
  });

  test('a fetch URL that cannot be reached is asked again', async () => {
    const { lrs, launch: launched } = await start({}, (lms) => {
      let failures = 2;
      lms.fault = (what) => (what === 'fetch' && failures-- > 0 ? 'network' : undefined);
    });
    expect(launched.connected).toBe(true);
    expect(lrs.broken).toEqual([]);
  });

  test('a fetch URL that says it was used before has said its last word, and the learner is told', async () => {
    const {
      lrs,
      launch: launched,
      statuses,
    } = await start({}, (lms) => {
      let lost = false;
      lms.fault = (what) => {
        if (what !== 'fetch' || lost) return undefined;
        lost = true;
        return 'lost';
      };
    });
    expect(launched.connected).toBe(false);
    expect(statuses.at(-1)).toEqual(['offline', 'token']);
    expect(lrs.seen.map(({ what }) => what)).toEqual(['fetch', 'fetch']);
  });

  test('a list of actors is nobody: no token is taken for it', async () => {
    const { lrs, open } = browser();
    const { launch: launched } = await open(lrs.launch({ actor: `[${actor}]` }));
    expect(launched.connected).toBe(false);
    expect(lrs.seen).toEqual([]);
  });

  test('without launch parameters nothing is asked of anybody', async () => {
    const { lrs, open } = browser();
    const { launch: launched } = await open('');
    expect(launched.connected).toBe(false);
    expect(lrs.seen).toEqual([]);
  });
});

test('when terminated does not get through, the learner can try again, and nothing else is said', async () => {
  const { lrs, session, statuses } = await start();
  lrs.refuses = (statement) => verbOf(statement) === 'terminated' && 503;
  const failing = session.close('exit');
  await vi.advanceTimersByTimeAsync(20_000);
  await failing;
  expect(statuses.at(-1)?.[0]).toBe('failing');
  lrs.refuses = () => false;
  const closing = session.close('exit');
  await vi.advanceTimersByTimeAsync(100);
  await closing;
  expect(lrs.verbs).toEqual(['initialized', 'terminated']);
  expect(statuses.at(-1)?.[0]).toBe('saved');
  expect(lrs.broken).toEqual([]);
});
