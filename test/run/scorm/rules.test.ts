import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/run/scorm/calls.ts';
import type { Edition } from '../../../src/run/scorm/elements.ts';
import { scormViolations } from '../../../src/run/scorm/rules.ts';

/** `set cmi.core.exit=suspend`, `get cmi.x -> result !error`, `initialize`, `commit`, `terminate`: one call each. */
function calls(...lines: readonly string[]): Call[] {
  return lines.map((line, order) => {
    const [, verb = '', element = '', value = '', result = '', error = '0'] =
      /^(\w+)(?: ([\w.]+))?(?:=(.*?))?(?: -> (.*?))?(?: !(\d+))?$/.exec(line) ?? [];
    const method = {
      initialize: 'Initialize',
      terminate: 'Terminate',
      commit: 'Commit',
      set: 'SetValue',
      get: 'GetValue',
    }[verb] as Call['method'];
    return { launch: 1, order, method, element, value, result: result || 'true', error };
  });
}

const good12 = [
  'initialize',
  'get cmi.core.lesson_status -> not attempted',
  'set cmi.core.lesson_status=incomplete',
  'set cmi.core.exit=suspend',
  'commit',
  'set cmi.interactions.0.id=q1',
  'set cmi.interactions.0.type=choice',
  'set cmi.interactions.0.student_response=a,c',
  'set cmi.interactions.0.correct_responses.0.pattern=a',
  'set cmi.interactions.0.result=wrong',
  'set cmi.core.score.raw=80',
  'set cmi.core.lesson_status=passed',
  'set cmi.core.session_time=0000:01:02.50',
  'set cmi.suspend_data=1;abc',
  'commit',
  'terminate',
];
const good2004 = [
  'initialize',
  'get cmi.location !403',
  'get cmi.completion_status -> unknown',
  'set cmi.completion_status=incomplete',
  'set cmi.exit=suspend',
  'commit',
  'set cmi.interactions.0.id=q1',
  'set cmi.interactions.0.type=choice',
  'set cmi.interactions.0.timestamp=2027-01-01T10:00:05',
  'set cmi.interactions.0.learner_response=a[,]b',
  'set cmi.interactions.0.result=incorrect',
  'set cmi.score.scaled=0.75',
  'set cmi.success_status=passed',
  'set cmi.completion_status=completed',
  'set cmi.session_time=PT1M2.5S',
  'set adl.nav.request=exitAll',
  'commit',
  'terminate',
];

const good: Readonly<Record<Edition, readonly string[]>> = { '1.2': good12, '2004': good2004 };

function broken(edition: Edition, change: (lines: string[]) => void): string[] {
  const lines = [...good[edition]];
  change(lines);
  return scormViolations(calls(...lines), { edition, mode: 'normal' });
}
/** A launch in which one `set` is added just before the end. */
const adding = (edition: Edition, line: string): string[] =>
  broken(edition, (lines) => lines.splice(edition === '1.2' ? -2 : -3, 0, line));
const without = (edition: Edition, start: string): string[] =>
  broken(edition, (lines) => {
    lines.splice(
      lines.findIndex((line) => line.startsWith(start)),
      1,
    );
  });

describe('the SCORM rules', () => {
  it.each(['1.2', '2004'] as const)('find nothing wrong with a correct SCORM %s launch', (edition) => {
    expect(broken(edition, () => {})).toEqual([]);
  });

  it.each([
    ['1.2', 'cmi.core.lesson_status=unknown'],
    ['1.2', 'cmi.core.exit=normal'],
    ['1.2', 'cmi.interactions.0.result=incorrect'],
    ['1.2', 'cmi.interactions.0.type=other'],
    ['1.2', 'cmi.core.session_time=00:01:02.50'],
    ['1.2', 'cmi.core.session_time=0000:01:02.500'],
    ['1.2', 'cmi.core.score.raw=101'],
    ['1.2', `cmi.suspend_data=${'x'.repeat(4097)}`],
    ['1.2', `cmi.core.lesson_location=${'x'.repeat(256)}`],
    ['1.2', `cmi.interactions.0.student_response=${'x'.repeat(256)}`],
    ['1.2', 'cmi.interactions.0.id=two words'],
    ['2004', 'cmi.completion_status=not attempted'],
    ['2004', 'cmi.interactions.0.result=wrong'],
    ['2004', 'cmi.interactions.0.timestamp=2027-01-01T10:00:05.123Z'],
    ['2004', 'cmi.interactions.0.timestamp=2027-01-01T10:00:05Z'],
    ['2004', 'cmi.interactions.0.latency=PT1.234S'],
    ['2004', 'cmi.score.scaled=.5'],
    ['2004', 'cmi.score.scaled=1e-7'],
    ['2004', 'cmi.score.scaled=1.5'],
    ['2004', `cmi.interactions.0.description=${'x'.repeat(251)}`],
    ['2004', 'cmi.interactions.0.learner_response=the first,'],
    ['2004', `cmi.suspend_data=${'x'.repeat(64001)}`],
  ] as const)('refuse in SCORM %s: %s', (edition, line) => {
    const [element] = line.split('=');
    expect(adding(edition, `set ${line}`)).toContainEqual(
      expect.stringContaining(`${element} does not take`),
    );
  });

  it('refuse an element that no SCO writes', () => {
    expect(adding('1.2', 'set cmi.core.student_id=me')[0]).toMatch(/not an element that a SCO writes/);
  });

  it('refuse a value that is not a string', () => {
    const sent = calls('initialize', 'set cmi.core.exit=suspend').map((call) =>
      call.method === 'SetValue' ? { ...call, value: 80 } : call,
    );
    expect(scormViolations(sent, { edition: '1.2', mode: 'normal' })).toEqual([
      'cmi.core.exit was set to a number, not a string',
    ]);
  });

  it('notice calls before Initialize, a second Initialize and calls after Terminate', () => {
    expect(broken('1.2', (lines) => lines.shift())).toContain('GetValue came before Initialize');
    expect(broken('1.2', (lines) => lines.splice(1, 0, 'initialize'))).toEqual([
      'Initialize was called twice',
    ]);
    expect(broken('1.2', (lines) => lines.push('commit'))).toEqual(['Commit  came after Terminate']);
  });

  it('notice an error code, and forgive 403 on reading in SCORM 2004 only', () => {
    expect(adding('2004', 'get cmi.comments_from_lms._count !401')).toEqual([
      "GetValue cmi.comments_from_lms._count '' ended in error 401",
    ]);
    expect(adding('1.2', 'get cmi.comments !403')).toEqual(["GetValue cmi.comments '' ended in error 403"]);
  });

  it('notice the reading of write-only elements', () => {
    expect(adding('1.2', 'get cmi.core.exit -> suspend')).toEqual([
      'cmi.core.exit is write-only and was read',
    ]);
    expect(adding('2004', 'get cmi.session_time -> PT1S')).toEqual([
      'cmi.session_time is write-only and was read',
    ]);
  });

  it('notice any write in review and browse mode', () => {
    for (const mode of ['review', 'browse'] as const) {
      const found = scormViolations(calls('initialize', 'set cmi.location=p1', 'terminate'), {
        edition: '2004',
        mode,
      });
      expect(found).toEqual([`cmi.location was written in ${mode} mode`]);
    }
  });

  it('notice a first Commit without a status or without exit=suspend', () => {
    expect(without('1.2', 'set cmi.core.lesson_status=incomplete')).toEqual([
      'the first Commit left cmi.core.lesson_status untouched',
    ]);
    expect(without('2004', 'set cmi.exit')).toEqual(['the first Commit came before cmi.exit was set']);
  });

  it('notice a verdict before its score', () => {
    expect(broken('1.2', (lines) => lines.splice(11, 0, ...lines.splice(10, 1)))).toEqual([
      "cmi.core.lesson_status 'passed' came before cmi.core.score.raw",
    ]);
  });

  it('notice a status that falls back', () => {
    expect(adding('1.2', 'set cmi.core.lesson_status=incomplete')).toEqual([
      "cmi.core.lesson_status fell back to 'incomplete'",
    ]);
    expect(adding('2004', 'set cmi.success_status=failed')).toEqual([
      "cmi.success_status fell back to 'failed'",
    ]);
  });

  it('notice holes in arrays and fields before ids', () => {
    expect(adding('1.2', 'set cmi.objectives.1.id=o1')).toEqual([
      'cmi.objectives.1.id leaves a hole: the list has 0',
    ]);
    expect(adding('1.2', 'set cmi.objectives.0.status=passed')).toEqual([
      'cmi.objectives.0.status came before the id of that entry',
    ]);
  });

  it('notice a response before its type', () => {
    expect(without('2004', 'set cmi.interactions.0.type')).toEqual([
      'cmi.interactions.0.learner_response came before the type',
    ]);
  });

  it('notice choices outside the narrow alphabet', () => {
    expect(adding('1.2', 'set cmi.interactions.0.student_response=first')).toEqual([
      "cmi.interactions.0.student_response does not take 'first'",
    ]);
  });

  it('notice writes after adl.nav.request', () => {
    expect(broken('2004', (lines) => lines.splice(-2, 0, 'set cmi.location=p2'))).toEqual([
      'cmi.location was written after adl.nav.request',
    ]);
  });
});
