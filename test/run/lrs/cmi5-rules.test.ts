import { describe, expect, it } from 'vitest';
import { cmi5Violations } from '../../../src/run/lrs/cmi5-rules.ts';
import type { Asked, Cmi5Session } from '../../../src/run/lrs/cmi5-session.ts';
import type { Fields } from '../../../src/run/lrs/values.ts';

const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'learner-7' } };
const registration = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
const template = {
  contextActivities: { grouping: [{ id: 'https://agency.example/au/1' }] },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' },
};
const cmi5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const moveOn = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };
const mastery = { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8 };

/** A correct statement; tests change one thing in a copy of it. */
interface Draft {
  id?: string;
  actor: Fields;
  verb: { id: string; display?: Fields };
  object: { id: string };
  timestamp?: string;
  result?: Fields;
  context: { registration: string; contextActivities: Record<string, Fields[]>; extensions: Fields };
}
let count = 0;
function said(verb: string, categories: Fields[], result?: Fields, extensions: Fields = {}): Draft {
  count += 1;
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { id: 'https://lms.example/activities/1' },
    timestamp: '2027-01-01T10:00:05.120Z',
    context: {
      registration,
      contextActivities: {
        ...template.contextActivities,
        ...(categories.length > 0 ? { category: categories } : {}),
      },
      extensions: { ...template.extensions, ...extensions },
    },
    ...(result === undefined ? {} : { result }),
  };
}

const drafts = () => ({
  initialized: said('initialized', [cmi5]),
  answered: { ...said('answered', []), object: { id: 'https://agency.example/q/1' } },
  completed: said('completed', [cmi5, moveOn], { completion: true, duration: 'PT1M' }),
  passed: said(
    'passed',
    [cmi5, moveOn],
    { success: true, duration: 'PT1M', score: { scaled: 0.9, raw: 9, min: 0, max: 10 } },
    mastery,
  ),
  terminated: said('terminated', [cmi5], { duration: 'PT1M' }),
});
type Drafts = ReturnType<typeof drafts>;

const get = (what: Asked['what']): Asked => ({ what, method: 'GET', statements: [] });
const post = (...statements: readonly Draft[]): Asked => ({
  what: 'statements',
  method: 'POST',
  statements: statements as unknown as Fields[],
});
const opening: readonly Asked[] = [
  { ...get('fetch'), method: 'POST' },
  get('launch-data'),
  get('preferences'),
];

function session(asked: readonly Asked[], mode: Cmi5Session['mode'] = 'Normal'): Cmi5Session {
  return {
    id: 's1',
    registration,
    activityId: 'https://lms.example/activities/1',
    actor,
    mode,
    masteryScore: 0.8,
    contextTemplate: template,
    asked,
  };
}
const whole = (d: Drafts): Asked[] => [
  ...opening,
  post(d.initialized),
  post(d.answered),
  post(d.passed, d.completed),
  { what: 'document', method: 'PUT', statements: [] },
  post(d.terminated),
];
/** What is found in a correct session after one thing in its statements was changed. */
function afterChange(change: (d: Drafts) => void): string[] {
  const d = drafts();
  change(d);
  return cmi5Violations([session(whole(d))]);
}
const found = (...asked: readonly Asked[]): string[] => cmi5Violations([session(asked)]);

describe('the cmi5 rules', () => {
  it('find nothing wrong with a correct session', () => {
    expect(afterChange(() => {})).toEqual([]);
  });

  it('find nothing wrong with a session of a later launch that repeats no verdict', () => {
    const d = drafts();
    const again = drafts();
    expect(
      cmi5Violations([
        session(whole(d)),
        session([...opening, post(again.initialized), post(again.terminated)]),
      ]),
    ).toEqual([]);
  });

  it('notice a fetch URL asked by GET or used twice', () => {
    expect(found(get('fetch'))).toEqual(['session 1: the fetch URL was asked by GET, not POST']);
    const twice: Asked = { ...get('fetch'), method: 'POST' };
    expect(found(twice, twice)).toEqual(['session 1: the fetch URL was used 2 times']);
  });

  it('notice statements before the launch data and the preferences', () => {
    expect(found(post(drafts().initialized))).toEqual([
      'session 1: a statement was sent before LMS.LaunchData was read',
      'session 1: a statement was sent before cmi5LearnerPreferences was read',
    ]);
  });

  it('notice a write to LMS.LaunchData', () => {
    expect(found({ ...get('launch-data'), method: 'PUT' })).toEqual([
      'session 1: LMS.LaunchData was sent a PUT',
    ]);
  });

  it('notice initialized that is not first, not alone or not there', () => {
    const d = drafts();
    expect(found(...opening, post(d.answered), post(d.initialized))).toEqual([
      'session 1: the first statement is answered, not initialized',
    ]);
    expect(found(...opening, post(d.initialized, d.answered))).toEqual([
      'session 1: initialized was sent together with other statements',
    ]);
  });

  it('notice anything after terminated', () => {
    const d = drafts();
    const put: Asked = { what: 'document', method: 'PUT', statements: [] };
    expect(found(...opening, post(d.initialized), post(d.terminated, d.answered), put)).toEqual([
      'session 1: answered came after terminated',
      'session 1: PUT document came after terminated',
    ]);
  });

  it('notice verdicts that repeat or contradict each other', () => {
    const d = drafts();
    const failed = said('failed', [cmi5, moveOn], { success: false, duration: 'PT1S' }, mastery);
    expect(found(...opening, post(d.initialized), post(failed), post(d.passed))).toEqual([
      'session 1: both passed and failed were sent',
    ]);
    const again = drafts();
    expect(cmi5Violations([session(whole(d)), session(whole(again))])).toEqual([
      'completed was sent 2 times for one AU in one registration',
      'passed was sent 2 times for one AU in one registration',
    ]);
  });

  it('notice a statement id that was used twice', () => {
    expect(afterChange((d) => Object.assign(d.answered, { id: d.passed.id }))).toEqual([
      expect.stringMatching(/^statement id .* was used twice$/),
    ]);
  });

  it.each<[string, (d: Drafts) => void]>([
    ['answered: the AU gave it no id', (d) => delete d.answered.id],
    ['answered: it has no timestamp', (d) => delete d.answered.timestamp],
    [
      'answered: its timestamp is not UTC',
      (d) => Object.assign(d.answered, { timestamp: '2027-01-01T10:00:05-05:00' }),
    ],
    ['answered: its verb has no display', (d) => delete d.answered.verb.display],
    [
      'answered: the actor is not the one of the launch',
      (d) => Object.assign(d.answered, { actor: { ...actor, name: 'Ada' } }),
    ],
    [
      'answered: the registration is not the one of the launch',
      (d) => Object.assign(d.answered.context, { registration: '00000000-0000-4000-8000-000000000000' }),
    ],
    [
      'answered: context.contextActivities.grouping[0].id is not what the context template says',
      (d) =>
        Object.assign(d.answered.context.contextActivities, {
          grouping: [{ id: 'https://a.example' }, ...template.contextActivities.grouping],
        }),
    ],
    [
      'answered: context.extensions.https://w3id.org/xapi/cmi5/context/extensions/sessionid is not what the context template says',
      (d) => Object.assign(d.answered.context, { extensions: {} }),
    ],
    [
      'passed: its object is not the launched activityId',
      (d) => Object.assign(d.passed.object, { id: 'https://agency.example/au/1' }),
    ],
    [
      'answered: it is not cmi5-defined and has the category https://w3id.org/xapi/cmi5/context/categories/cmi5',
      (d) => Object.assign(d.answered.context.contextActivities, { category: [cmi5] }),
    ],
    [
      'completed: it is about the launched activity and lacks the cmi5 category',
      (d) => Object.assign(d.completed.context.contextActivities, { category: [] }),
    ],
    ['completed: it lacks the moveon category', (d) => d.completed.context.contextActivities.category?.pop()],
    [
      'terminated: it has the moveon category',
      (d) => d.terminated.context.contextActivities.category?.push(moveOn),
    ],
    ['initialized: it has a result', (d) => Object.assign(d.initialized, { result: { response: 'hello' } })],
    ['terminated: it has no duration', (d) => Object.assign(d.terminated, { result: {} })],
    [
      'completed: result.completion is undefined',
      (d) => Object.assign(d.completed, { result: { duration: 'PT1S' } }),
    ],
    [
      'completed: result.success is true',
      (d) => Object.assign(d.completed, { result: { duration: 'PT1S', completion: true, success: true } }),
    ],
    [
      'completed: it has a score',
      (d) =>
        Object.assign(d.completed, { result: { duration: 'PT1S', completion: true, score: { scaled: 1 } } }),
    ],
    [
      'passed: result.completion is true',
      (d) => Object.assign(d.passed, { result: { ...d.passed.result, completion: true } }),
    ],
    [
      'passed: its raw score has no min and max',
      (d) => Object.assign(d.passed, { result: { ...d.passed.result, score: { scaled: 0.9, raw: 9 } } }),
    ],
    [
      'passed: a score of 0.5 does not agree with the mastery score 0.8',
      (d) => Object.assign(d.passed, { result: { ...d.passed.result, score: { scaled: 0.5 } } }),
    ],
    [
      'passed: the mastery score extension is undefined, not 0.8',
      (d) => Object.assign(d.passed.context, { extensions: template.extensions }),
    ],
    [
      'answered: only an LMS says that',
      (d) => Object.assign(d.answered.verb, { id: 'https://w3id.org/xapi/adl/verbs/satisfied' }),
    ],
  ])('notice: %s', (sentence, change) => {
    const problems = afterChange(change).map((text) => text.replace('satisfied', 'answered'));
    expect(problems).toEqual([`session 1: ${sentence}`]);
  });

  it('notice verdicts in Review mode, and allow initialized and terminated', () => {
    const d = drafts();
    const review = session(
      [...opening, post(d.initialized), post(d.completed), post(d.terminated)],
      'Review',
    );
    expect(cmi5Violations([review])).toEqual(['session 1: completed: it was sent in Review mode']);
  });

  it('notice a bookmark that is written in Browse mode', () => {
    const put: Asked = { what: 'document', method: 'PUT', statements: [] };
    expect(cmi5Violations([session([...opening, put], 'Browse')])).toEqual([
      'session 1: PUT of a document in Browse mode',
    ]);
  });
});
