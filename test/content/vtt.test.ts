import { describe, expect, it } from 'vitest';
import { vttProblem } from '../../src/content/vtt.ts';

const cue = (timing: string) => `WEBVTT\n\n${timing}\nWords.\n`;

describe('captions', () => {
  it.each([
    'WEBVTT',
    'WEBVTT - The talk\nKind: captions\n\nNOTE none yet\n',
    cue('00:01.000 --> 00:04.500'),
    cue('01:00:01.000 --> 123:00:04.500 line:0 position:20%,line-left align:start'),
    'WEBVTT\n\n1\n00:01.000 --> 00:04.500\nOne\n\n2\n00:04.500 --> 00:05.000\nTwo\n',
  ])('that browsers read are let pass: %j', (text) => {
    expect(vttProblem(text)).toBeUndefined();
  });

  it.each([
    ['1\n00:00:01,000 --> 00:00:04,000\nSubRip\n', 'the first line is not “WEBVTT”'],
    ['WEBVTTX\n', 'the first line is not “WEBVTT”'],
    [cue('00:01,000 --> 00:04,500'), 'line 3 has no times such as “00:01.000 --> 00:04.500”'],
    [cue('1.000 --> 4.500'), 'line 3 has no times such as “00:01.000 --> 00:04.500”'],
    [cue('00:61.000 --> 01:04.500'), 'line 3 has no times such as “00:01.000 --> 00:04.500”'],
    [cue('00:04.500 --> 00:04.500'), 'line 3 ends before it begins'],
    [cue('01:00:00.000 --> 00:59.000'), 'line 3 ends before it begins'],
  ])('that browsers pass over are told: %j', (text, problem) => {
    expect(vttProblem(text)).toBe(problem);
  });
});
