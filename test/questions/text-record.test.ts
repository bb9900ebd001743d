import { describe, expect, test } from 'vitest';
import type { Accepted } from '../../src/player/core/typed-answers.ts';
import type { Recorder } from '../../src/player/trackers/recorders.ts';
import { xapi } from '../../src/questions/text/record.ts';

/** One field for each list of accepted texts. */
function recorded(
  accepted: readonly (readonly Accepted[])[],
  response: readonly string[],
  matchCase = false,
) {
  const question = {
    ...{ id: 'q', iri: 'https://learn.example/q', type: 'text', prompt: '', objectives: [], weight: 1 },
    options: [],
    matchCase,
    fields: accepted.map((each, at) => ({ id: `f${at}`, code: `ff${at}`, accepted: each, longest: 100 })),
  } satisfies Parameters<Recorder>[0]['question'];
  return xapi({ question, response });
}

describe('what was typed, in xAPI', () => {
  test('has a pattern for every text that the one field takes', () => {
    expect(recorded([['public record', 'record', ['re[ck]ord', 'i']]], ['Record'])).toEqual({
      type: 'fill-in',
      response: 'Record',
      pattern: 'public record',
      patterns: ['public record', 'record'],
    });
  });

  test('says where letter case matters, in every pattern', () => {
    expect(recorded([['NARA', 'Nara']], ['nara'], true).patterns).toEqual([
      '{case_matters=true}NARA',
      '{case_matters=true}Nara',
    ]);
    expect(recorded([['NARA'], ['seven']], ['NARA', '7'], true).patterns).toEqual([
      '{case_matters=true}NARA[,]seven',
    ]);
  });

  test('of several fields has the first text of each', () => {
    expect(recorded([['record', 'file'], ['seven']], ['file', 'a[,]b'])).toEqual({
      type: 'fill-in',
      response: 'file[,]a, b',
      pattern: 'record[,]seven',
      patterns: ['record[,]seven'],
    });
  });

  test('has no key where a field takes no text that could be shown', () => {
    expect(recorded([[['.*', '']]], ['x'])).toEqual({ type: 'fill-in', response: 'x', pattern: '' });
    expect(recorded([['a'], [['.*', '']]], ['a', 'x'], true).pattern).toBe('');
  });
});
