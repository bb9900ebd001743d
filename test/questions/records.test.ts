import { expect, test } from 'vitest';
import type { Recorder } from '../../src/player/trackers/recorders.ts';
import { scorm12Records, scorm2004Records, xapiRecords } from '../../src/questions/records.ts';

type Question = Parameters<Recorder>[0]['question'];

const options = (right: readonly string[], ...ids: readonly string[]) =>
  ids.map((id) => ({ id, text: id, correct: right.includes(id) }));
const rows = (pairs: Readonly<Record<string, string>>) =>
  Object.entries(pairs).map(([id, right]) => ({ id, text: id, right }));

const picks = { options: options(['not-now', 'at-once'], 'not-now', 'never', 'at-once') };
const truth = { options: options(['true'], 'true', 'false') };
const pairs = {
  options: options([], 'blue', 'dark-red', 'green'),
  statements: rows({ sky: 'blue', 'the-grass': 'green' }),
};
const order = { options: options([], '1', '2', '3'), statements: rows({ post: '2', look: '1', file: '3' }) };
const scale = { options: options([], 'not-sure', 'sure') };
const number = (value: number, tolerance: number, decimal = '.') => ({
  number: { value, tolerance, decimal, unit: 'days' },
});
const field = (...accepted: readonly string[]) => ({
  fields: [{ id: 'f', code: 'fff', accepted, longest: 50 }],
});

/** Type, what it is about, the answer; then interaction type, response and key in SCORM 1.2, SCORM 2004 and xAPI. */
const table: readonly (readonly [
  type: string,
  about: Partial<Question>,
  response: readonly string[],
  ...recorded: readonly (readonly [type: string, response: string, pattern: string])[],
])[] = [
  // Letters are given in sorted order of the ids; the picks are told in the order of the source.
  [
    'choice',
    picks,
    ['never'],
    ['choice', 'b', 'c,a'],
    ['choice', 'never', 'not_now[,]at_once'],
    ['choice', 'never', 'not-now[,]at-once'],
  ],
  [
    'multiple',
    picks,
    ['at-once', 'not-now'],
    ['choice', 'c,a', 'c,a'],
    ['choice', 'not_now[,]at_once', 'not_now[,]at_once'],
    ['choice', 'not-now[,]at-once', 'not-now[,]at-once'],
  ],
  [
    'hotspot',
    picks,
    [],
    ['choice', '', 'c,a'],
    ['choice', '', 'not_now[,]at_once'],
    ['choice', '', 'not-now[,]at-once'],
  ],
  [
    'true-false',
    truth,
    ['false'],
    ['true-false', 'f', 't'],
    ['true-false', 'false', 'true'],
    ['true-false', 'false', 'true'],
  ],
  [
    'true-false',
    { options: options(['no'], 'yes', 'no') },
    ['yes'],
    ['true-false', 't', 'f'],
    ['true-false', 'true', 'false'],
    ['true-false', 'true', 'false'],
  ],
  [
    'matching',
    pairs,
    ['the-grass=dark-red', 'sky=blue'],
    ['matching', 'a.a,b.b', 'a.a,b.c'],
    ['matching', 'sky[.]blue[,]the_grass[.]dark_red', 'sky[.]blue[,]the_grass[.]green'],
    ['matching', 'sky[.]blue[,]the-grass[.]dark-red', 'sky[.]blue[,]the-grass[.]green'],
  ],
  [
    'categorise',
    pairs,
    ['sky=green'],
    ['matching', 'a.c', 'a.a,b.c'],
    ['matching', 'sky[.]green', 'sky[.]blue[,]the_grass[.]green'],
    ['matching', 'sky[.]green', 'sky[.]blue[,]the-grass[.]green'],
  ],
  [
    'ordering',
    order,
    ['post=1', 'look=2', 'file=3'],
    ['sequencing', 'c,b,a', 'b,c,a'],
    ['sequencing', 'post[,]look[,]file', 'look[,]post[,]file'],
    ['sequencing', 'post[,]look[,]file', 'look[,]post[,]file'],
  ],
  [
    'ordering',
    order,
    ['file=1'],
    ['sequencing', 'a', 'b,c,a'],
    ['sequencing', 'file', 'look[,]post[,]file'],
    ['sequencing', 'file', 'look[,]post[,]file'],
  ],
  [
    'number',
    number(10, 0.5),
    ['9.75 days'],
    ['numeric', '9.75', '10'],
    ['numeric', '9.75', '9.5[:]10.5'],
    ['numeric', '9.75', '9.5[:]10.5'],
  ],
  [
    'number',
    number(-2, 0, ','),
    ['-1,5'],
    ['numeric', '-1.5', '-2'],
    ['numeric', '-1.5', '-2[:]-2'],
    ['numeric', '-1.5', '-2[:]-2'],
  ],
  [
    'number',
    number(10, 0.5),
    ['many'],
    ['numeric', '', '10'],
    ['numeric', '', '9.5[:]10.5'],
    ['numeric', '', '9.5[:]10.5'],
  ],
  [
    // As somebody types it who reads the course in another of its languages.
    'number',
    { number: { ...number(10, 0).number, also: [{ decimal: ',', unit: 'días' }] } },
    ['9,5 días'],
    ['numeric', '9.5', '10'],
    ['numeric', '9.5', '10[:]10'],
    ['numeric', '9.5', '10[:]10'],
  ],
  [
    'text',
    field('public record'),
    [' A  b '],
    ['fill-in', 'A b', 'public record'],
    ['fill-in', 'A b', 'public record'],
    ['fill-in', ' A  b ', 'public record'],
  ],
  [
    'text',
    { ...field('NARA'), matchCase: true },
    ['{x}'],
    ['fill-in', '{x}', 'NARA'],
    ['fill-in', ' {x}', '{case_matters=true}NARA'],
    ['fill-in', '{x}', '{case_matters=true}NARA'],
  ],
  [
    'blanks',
    { fields: [...field('record').fields, ...field('seven').fields] },
    ['a', 'b[,]c'],
    ['fill-in', 'a, b[,]c', 'record, seven'],
    ['fill-in', 'a[,]b, c', 'record[,]seven'],
    ['fill-in', 'a[,]b, c', 'record[,]seven'],
  ],
  ['likert', scale, ['sure'], ['likert', 'b', ''], ['likert', 'sure', ''], ['likert', 'sure', '']],
  [
    'matrix',
    scale,
    ['not-sure'],
    ['likert', 'a', ''],
    ['likert', 'not_sure', ''],
    ['likert', 'not-sure', ''],
  ],
  ['likert', scale, [], ['likert', '', ''], ['likert', '', ''], ['likert', '', '']],
  ['scale', {}, ['-1'], ['numeric', '-1', ''], ['numeric', '-1', ''], ['numeric', '-1', '']],
  ['scale', {}, [], ['numeric', '', ''], ['numeric', '', ''], ['numeric', '', '']],
  [
    'essay',
    {},
    ['One\n two'],
    ['fill-in', 'One two', ''],
    ['long-fill-in', 'One two', ''],
    ['long-fill-in', 'One\n two', ''],
  ],
  [
    'essay',
    {},
    ['{lang=x}'],
    ['fill-in', '{lang=x}', ''],
    ['long-fill-in', ' {lang=x}', ''],
    ['long-fill-in', '{lang=x}', ''],
  ],
];

const cases = table.map(([type, about, response, ...recorded]) => ({ type, about, response, recorded }));

test.each(cases)(
  '$type answered with $response is recorded to the letter',
  ({ type, about, response, recorded }) => {
    const whole: Question = {
      ...{ id: 'q', iri: 'https://learn.example/q', prompt: 'Which?', objectives: [], weight: 1 },
      ...{ options: [], type },
      ...about,
    };
    const seen = [scorm12Records, scorm2004Records, xapiRecords].map((records) => {
      const made = records[type]?.({ question: whole, response });
      return [made?.type, made?.response, made?.pattern];
    });
    expect(seen).toEqual(recorded);
  },
);

test('what is typed is cut to what each standard holds', () => {
  const long = 'word '.repeat(900);
  const of = (records: typeof xapiRecords, type: string, about: Partial<Question> = {}) => {
    const question = {
      id: 'q',
      iri: 'x:q',
      prompt: '',
      objectives: [],
      weight: 1,
      options: [],
      type,
      ...about,
    };
    return records[type]?.({ question, response: [long] }).response.length;
  };
  expect(of(scorm12Records, 'essay')).toBe(255);
  expect(of(scorm2004Records, 'essay')).toBe(4000);
  expect(of(xapiRecords, 'essay')).toBe(4500);
  expect(of(scorm12Records, 'text', field('a'))).toBe(255);
  const about = { id: 'q', iri: 'x:q', prompt: '', objectives: [], weight: 1, options: [], type: 'text' };
  const question = { ...about, ...field('a'.repeat(300)) };
  expect(scorm12Records.text?.({ question, response: [] }).pattern).toHaveLength(255);
  expect(scorm2004Records.text?.({ question, response: [] }).pattern).toHaveLength(250);
  expect(of(scorm2004Records, 'text', field('a'))).toBe(250);
  expect(of(xapiRecords, 'text', field('a'))).toBe(4500);
});
