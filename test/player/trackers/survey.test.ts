import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import type { CreateTracker, Tracker } from '../../../src/player/tracker.ts';
import { createCmi5 } from '../../../src/player/trackers/cmi5.ts';
import { createScorm12 } from '../../../src/player/trackers/scorm12.ts';
import { createScorm2004 } from '../../../src/player/trackers/scorm2004.ts';
import { createWeb } from '../../../src/player/trackers/web.ts';
import { fakeWindow } from '../support/fake-window.ts';
import { filledIn, surveyCourse } from '../support/sample-survey.ts';
import { at, verbOf } from '../support/statement-rules.ts';
import { StrictLrs } from '../support/strict-lrs.ts';
import { StrictScorm12 } from '../support/strict-scorm12.ts';
import { StrictScorm2004 } from '../support/strict-scorm2004.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const data = surveyCourse();
const { survey } = data;
const longText = `{lang=xx} First line.\r\n\tSecond “line”: ${'dígame más, por favor. '.repeat(200)}`.slice(
  0,
  4000,
);

async function begin(create: CreateTracker, window: Window) {
  const tracker: Tracker = create({
    data,
    window,
    onStatus: () => {},
    merge: (ours) => ours,
  });
  const opening = tracker.open();
  await vi.advanceTimersByTimeAsync(5000);
  const session = new LearningSession({
    data,
    tracker,
    launch: await opening,
    clock: createClock(() => 0),
    texts: (id) => ({
      prompt: `Prompt of ${id}`,
      options: new Map([['very-much', 'Very much']]),
      statements: new Map([['lead', 'lead a group']]),
    }),
    now: () => new Date('2027-01-01T10:00:05.129Z'),
  });
  session.visit('feedback');
  return session;
}

async function end(session: LearningSession): Promise<void> {
  const closing = session.close('exit');
  await vi.advanceTimersByTimeAsync(30_000);
  await closing;
}

describe('an answer to a survey, in SCORM 1.2', () => {
  async function recorded(answers: ReadonlyMap<string, readonly string[]>) {
    const lms = new StrictScorm12();
    const session = await begin(createScorm12, fakeWindow({ apis: { API: lms } }));
    session.sendSurvey(survey, answers);
    await end(session);
    expect(lms.refusals).toEqual([]);
    return lms;
  }

  test('is a neutral interaction of a type that SCORM 1.2 has, without a key, one for each statement', async () => {
    const lms = await recorded(filledIn);
    expect(lms.interactions.map(({ id, type, student_response }) => [id, type, student_response])).toEqual([
      ['role', 'choice', 'b'],
      ['channels', 'choice', 'a,c'],
      ['again', 'true-false', 'f'],
      ['useful', 'likert', 'a'],
      ['recommend', 'numeric', '-1'],
      ['sure_welcome', 'likert', 'a'],
      ['sure_lead', 'likert', 'b'],
      ['change', 'fill-in', '¿Más práctica? Yes — 日本.'],
    ]);
    for (const each of lms.interactions) {
      expect(each).toMatchObject({ result: 'neutral', weighting: '0' });
      expect(each).not.toHaveProperty(['correct_responses.0.pattern']);
    }
    expect(lms.get('cmi.core.lesson_status')).toBe('incomplete');
    expect(lms.get('cmi.core.score.raw')).toBeUndefined();
  });

  test('that is a long text is one line of 255 characters', async () => {
    const [essay] = (await recorded(new Map([['change', [longText]]]))).interactions;
    expect(essay?.student_response).toMatch(/^\{lang=xx\} First line\. Second “line”: .*…$/);
    expect(essay?.student_response).toHaveLength(255);
  });

  test('comes back from suspend_data, with 255 characters of a long text', async () => {
    const lms = new StrictScorm12();
    const first = await begin(createScorm12, fakeWindow({ apis: { API: lms } }));
    first.sendSurvey(survey, new Map(filledIn).set('change', [longText]));
    await end(first);
    const again = new StrictScorm12({ stored: lms.stored });
    const second = await begin(createScorm12, fakeWindow({ apis: { API: again } }));
    const { status, answers } = second.survey(survey);
    expect(status).toBe('sent');
    expect(answers.get('sure')).toEqual(['welcome=high', 'lead=low']);
    expect(answers.get('change')).toEqual([`${longText.slice(0, 254)}…`]);
    expect(again.refusals).toEqual([]);
  });

  test('is not collected by an LMS that has no interactions', async () => {
    const lms = new StrictScorm12({ without: ['cmi.interactions'] });
    const session = await begin(createScorm12, fakeWindow({ apis: { API: lms } }));
    expect(session.launch.answers).toBe(false);
    expect(session.collecting).toBe(false);
  });
});

describe('an answer to a survey, in SCORM 2004', () => {
  async function recorded(answers: ReadonlyMap<string, readonly string[]>) {
    const lms = new StrictScorm2004();
    const session = await begin(createScorm2004, fakeWindow({ apis: { API_1484_11: lms } }));
    session.sendSurvey(survey, answers);
    await end(session);
    expect(lms.refusals).toEqual([]);
    return Array.from({ length: 8 }, (_, n) => {
      const part = (name: string) => lms.get(`cmi.interactions.${n}.${name}`);
      return [part('id'), part('type'), part('learner_response'), part('result'), part('description')];
    });
  }

  test('is a neutral interaction without a key, of the type that fits', async () => {
    expect(await recorded(filledIn)).toEqual([
      ['role', 'choice', 'floor', 'neutral', 'Prompt of role'],
      ['channels', 'choice', 'course[,]plan', 'neutral', 'Prompt of channels'],
      ['again', 'true-false', 'false', 'neutral', 'Prompt of again'],
      ['useful', 'likert', 'very_much', 'neutral', 'Prompt of useful'],
      ['recommend', 'numeric', '-1', 'neutral', 'Prompt of recommend'],
      ['sure_welcome', 'likert', 'high', 'neutral', 'Prompt of sure welcome'],
      ['sure_lead', 'likert', 'low', 'neutral', 'Prompt of sure lead a group'],
      ['change', 'long-fill-in', '¿Más práctica? Yes — 日本.', 'neutral', 'Prompt of change'],
    ]);
  });

  test('that is a long text is one line of up to 4,000 characters that begins with no brace', async () => {
    const [[, , text = ''] = []] = await recorded(new Map([['change', [longText]]]));
    expect(text).toMatch(/^ \{lang=xx\} First line\. Second “line”: dígame/);
    expect(text.length).toBeGreaterThan(3900);
    const [[, , full = ''] = []] = await recorded(new Map([['change', [`{${'x'.repeat(3999)}`]]]));
    expect(full).toHaveLength(4000);
  });
});

describe('an answer to a survey, in cmi5', () => {
  test('is a statement without success, score or key; scales are told with their labels', async () => {
    const lrs = new StrictLrs();
    const search = lrs.launch();
    const { fetch } = lrs.pageFetch();
    const session = await begin(createCmi5, fakeWindow({ search, fetch }));
    session.sendSurvey(survey, new Map(filledIn).set('change', [longText]));
    await end(session);
    expect(lrs.broken).toEqual([]);
    const answered = lrs.statements.filter((each) => verbOf(each) === 'answered');
    const told = answered.map((each) => [
      String(at(each, 'object', 'id')).replace(/.*\//, ''),
      at(each, 'object', 'definition', 'interactionType'),
      at(each, 'result', 'response'),
    ]);
    expect(told).toEqual([
      ['role', 'choice', 'floor'],
      ['channels', 'choice', 'course[,]plan'],
      ['again', 'true-false', 'false'],
      ['useful', 'likert', 'very-much'],
      ['recommend', 'numeric', '-1'],
      ['sure_welcome', 'likert', 'high'],
      ['sure_lead', 'likert', 'low'],
      ['change', 'long-fill-in', longText],
    ]);
    for (const each of answered) {
      expect(Object.keys(at(each, 'result') as object).sort()).toEqual(['duration', 'response']);
      expect(at(each, 'object', 'definition')).not.toHaveProperty('correctResponsesPattern');
      expect(at(each, 'context', 'contextActivities', 'parent')).toContainEqual({
        objectType: 'Activity',
        id: survey.iri,
      });
    }
    expect(at(answered[3], 'object', 'definition', 'scale')).toEqual([
      { id: '1', description: { es: '1' } },
      { id: '2', description: { es: '2' } },
      { id: 'very-much', description: { es: 'Very much' } },
    ]);
    expect(at(answered[0], 'object', 'definition', 'choices')).toHaveLength(2);
    expect(at(answered[4], 'object', 'definition')).not.toHaveProperty('choices');
  });
});

test('on the web there is no LMS that could collect an answer', async () => {
  const session = await begin(createWeb, fakeWindow());
  expect(session.launch.connected).toBe(true);
  expect(session.collecting).toBe(false);
});
