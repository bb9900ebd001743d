import { describe, expect, it } from 'vitest';
import { statementProblems } from '../../../src/run/lrs/statement.ts';
import type { Fields, Json } from '../../../src/run/lrs/values.ts';

const good = {
  id: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  actor: { objectType: 'Agent', name: 'Ada', account: { homePage: 'https://lms.example', name: '7' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
  object: {
    objectType: 'Activity',
    id: 'https://agency.example/q/1',
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      description: { 'en-US': 'What comes first?' },
      interactionType: 'choice',
      choices: [
        { id: 'a', description: { 'en-US': 'One' } },
        { id: 'b', description: { 'en-US': 'Two' } },
      ],
      correctResponsesPattern: ['a[,]b'],
    },
  },
  result: {
    success: true,
    response: 'a[,]b',
    duration: 'PT4.25S',
    score: { scaled: 1, raw: 2, min: 0, max: 2 },
  },
  context: {
    registration: '0f9cbe5c-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    language: 'en-US',
    contextActivities: { parent: [{ id: 'https://agency.example/quiz' }] },
    extensions: { 'https://agency.example/x': 1 },
  },
  timestamp: '2027-01-01T10:00:05.120Z',
};

/** The good statement with one value replaced (or removed, when `undefined`). */
function changed(path: string, value: Json | undefined): Json {
  const copy = structuredClone(good) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder = copy;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy as unknown as Fields;
}

describe('the statement rules of xAPI 1.0.3', () => {
  it('take a complete statement', () => {
    expect(statementProblems(good)).toEqual([]);
  });

  it.each<[string, string, Json | undefined]>([
    ['statement.id is not a UUID: "42"', 'id', '42'],
    ['statement.verb is missing', 'verb', undefined],
    ['statement.mood is not a property that xAPI knows', 'mood', 'good'],
    ['statement.result.grade is not a property that xAPI knows', 'result.grade', 'A'],
    ['statement.result is null', 'result', null],
    ['statement.verb.id is not an absolute IRI: "answered"', 'verb.id', 'answered'],
    ['statement.object.id is not an absolute IRI: "https://a b"', 'object.id', 'https://a b'],
    [
      'statement.verb.display key is not a language tag: "english words"',
      'verb.display',
      { 'english words': 'x' },
    ],
    ['statement.verb.display is not a language map', 'verb.display', 'answered'],
    ['statement.timestamp is not a timestamp: "2027-01-01 10:00"', 'timestamp', '2027-01-01 10:00'],
    ['statement.timestamp is not a timestamp: "2027-13-01T10:00:00Z"', 'timestamp', '2027-13-01T10:00:00Z'],
    ['statement.result.duration is not an ISO 8601 duration: "4s"', 'result.duration', '4s'],
    ['statement.result.duration is not an ISO 8601 duration: "PT"', 'result.duration', 'PT'],
    ['statement.result.score.scaled is 80, not between -1 and 1', 'result.score', { scaled: 80 }],
    ['statement.result.score.raw is 3, not between min and max', 'result.score', { raw: 3, min: 0, max: 2 }],
    ['statement.result.score.min is not below max', 'result.score', { min: 2, max: 2 }],
    ['statement.result.success is not true or false: "true"', 'result.success', 'true'],
    ['statement.result.response is not a text: ["a"]', 'result.response', ['a']],
    ['statement.actor has 0 identifiers, not one', 'actor', { name: 'Ada' }],
    [
      'statement.actor has 2 identifiers, not one',
      'actor',
      { mbox: 'mailto:a@b.example', account: { homePage: 'https://lms.example', name: '7' } },
    ],
    ['statement.actor.account.name is missing', 'actor.account', { homePage: 'https://lms.example' }],
    ['statement.actor.mbox is not a mailto IRI: "a@b.example"', 'actor', { mbox: 'a@b.example' }],
    ['statement.context.registration is not a UUID: "r1"', 'context.registration', 'r1'],
    ['statement.context.extensions key is not an absolute IRI: "score"', 'context.extensions', { score: 1 }],
    [
      'statement.object.definition.interactionType is not one of',
      'object.definition.interactionType',
      'multiple',
    ],
    [
      'statement.object.definition.correctResponsesPattern names c, no such choice',
      'object.definition.correctResponsesPattern',
      ['a[,]c'],
    ],
    [
      'statement.object.definition.choices has an id twice',
      'object.definition.choices',
      [{ id: 'a' }, { id: 'b' }, { id: 'a' }],
    ],
    [
      'statement.object.definition has correctResponsesPattern but no interactionType',
      'object.definition.interactionType',
      undefined,
    ],
  ])('refuse: %s', (sentence, path, value) => {
    expect(statementProblems(changed(path, value))).toEqual([expect.stringContaining(sentence)]);
  });
});
