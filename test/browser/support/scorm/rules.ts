import { type Edition, isWriteOnly, refusal } from './elements.ts';

/** One call of the API, in our own names: `LMSFinish` and `Terminate` are both `Terminate`. */
export interface Call {
  /** Which launch of the SCO, from 1. */
  readonly launch: number;
  readonly order: number;
  readonly method: 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit' | 'GetLastError' | 'other';
  readonly element: string;
  readonly value: unknown;
  readonly result: string;
  /** Error code after the call; `0` is fine. */
  readonly error: string;
}

interface Situation {
  readonly edition: Edition;
  readonly mode: 'normal' | 'review' | 'browse';
}

type Rule = (calls: readonly Call[], situation: Situation) => string[];

const names = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    response: 'student_response',
  },
  '2004': {
    status: 'cmi.completion_status',
    score: 'cmi.score.scaled',
    exit: 'cmi.exit',
    response: 'learner_response',
  },
} as const;

const sets = (calls: readonly Call[]): Call[] => calls.filter((call) => call.method === 'SetValue');

/** What one launch did wrong, in readable sentences; an empty list is a launch that every LMS we know accepts. */
export function scormViolations(calls: readonly Call[], situation: Situation): string[] {
  return rules.flatMap((rule) => rule(calls, situation));
}

const rules: readonly Rule[] = [
  function opensOnceAndStaysSilentAfterTheEnd(calls) {
    const found: string[] = [];
    const real = calls.filter((call) => call.method !== 'GetLastError' && call.method !== 'other');
    if (real.length > 0 && real[0]?.method !== 'Initialize')
      found.push(`${real[0]?.method} came before Initialize`);
    if (real.filter((call) => call.method === 'Initialize').length > 1)
      found.push('Initialize was called twice');
    const end = real.findIndex((call) => call.method === 'Terminate');
    for (const call of end < 0 ? [] : real.slice(end + 1)) {
      found.push(`${call.method} ${call.element} came after Terminate`);
    }
    return found;
  },

  // KnowBe4 refuses packages that log any error. 403 only says "not written yet" (SCORM 2004 RTE 3.1.7).
  function causesNoErrors(calls, { edition }) {
    return calls
      .filter((call) => call.error !== '0' && call.error !== '')
      .filter((call) => !(edition === '2004' && call.method === 'GetValue' && call.error === '403'))
      .map((call) => `${call.method} ${call.element} '${call.value}' ended in error ${call.error}`);
  },

  function writesOnlyWhatIsTaken(calls, { edition }) {
    return sets(calls).flatMap((call) => {
      if (typeof call.value !== 'string')
        return [`${call.element} was set to a ${typeof call.value}, not a string`];
      const reason = refusal(edition, call.element, call.value);
      return reason === undefined ? [] : [reason];
    });
  },

  function readsNothingWriteOnly(calls, { edition }) {
    return calls
      .filter((call) => call.method === 'GetValue' && isWriteOnly(edition, call.element))
      .map((call) => `${call.element} is write-only and was read`);
  },

  function writesNothingInReview(calls, { mode }) {
    if (mode === 'normal') return [];
    return sets(calls).map((call) => `${call.element} was written in ${mode} mode`);
  },

  // Moodle turns a status that nobody touched into `completed`; an unstored `suspend` starts the next launch blank.
  function saysIncompleteAndSuspendBeforeTheFirstCommit(calls, { edition, mode }) {
    if (mode !== 'normal') return [];
    const { status, exit } = names[edition];
    const first = calls.findIndex((call) => call.method === 'Commit' || call.method === 'Terminate');
    const before = calls.slice(0, first < 0 ? calls.length : first);
    const blank = before.some(
      (call) =>
        call.method === 'GetValue' &&
        call.element === status &&
        ['', 'not attempted', 'unknown'].includes(call.result),
    );
    const wrote = (element: string): boolean => sets(before).some((call) => call.element === element);
    return [
      ...(blank && !wrote(status) ? [`the first Commit left ${status} untouched`] : []),
      ...(first >= 0 && !wrote(exit) ? [`the first Commit came before ${exit} was set`] : []),
    ];
  },

  // Cornerstone shows 0 when the score comes after the status.
  function tellsTheScoreBeforeTheVerdict(calls, { edition }) {
    const verdict = edition === '1.2' ? names['1.2'].status : 'cmi.success_status';
    const written = sets(calls);
    return written.flatMap((call, index) => {
      if (call.element !== verdict || (call.value !== 'passed' && call.value !== 'failed')) return [];
      const late = written.slice(index).some((later) => later.element === names[edition].score);
      const early = written.slice(0, index).some((earlier) => earlier.element === names[edition].score);
      return late && !early ? [`${verdict} '${call.value}' came before ${names[edition].score}`] : [];
    });
  },

  function neverTakesBackWhatWasReached(calls, { edition }) {
    const { status } = names[edition];
    const rank = (value: unknown): number =>
      ['incomplete', 'failed', 'completed', 'passed'].indexOf(String(value));
    const found: string[] = [];
    for (const element of [status, 'cmi.success_status']) {
      let best = -1;
      for (const call of calls) {
        if (call.element !== element) continue;
        const value = call.method === 'GetValue' ? call.result : call.value;
        if (call.method === 'SetValue' && rank(value) < best && best >= 2)
          found.push(`${element} fell back to '${value}'`);
        best = Math.max(best, rank(value));
      }
    }
    return found;
  },

  // SCORM RTE: an array grows by one, and its id comes first; Moodle drops what lies beyond a hole.
  function fillsArraysInOrder(calls) {
    const found: string[] = [];
    const counts = new Map<string, number>();
    for (const call of calls) {
      const counted = /^cmi\.(objectives|interactions)\._count$/.exec(call.element)?.[1];
      if (counted !== undefined) counts.set(counted, Number(call.result) || 0);
      const part = /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(call.element);
      if (call.method !== 'SetValue' || part === null) continue;
      const [, list = '', position = '', field = ''] = part;
      const length = counts.get(list) ?? 0;
      const index = Number(position);
      if (index > length) found.push(`${call.element} leaves a hole: the list has ${length}`);
      if (index >= length && field !== 'id') found.push(`${call.element} came before the id of that entry`);
      counts.set(list, Math.max(length, index + 1));
    }
    return found;
  },

  function namesTheTypeBeforeTheResponse(calls, { edition }) {
    const typed = new Set<string>();
    return sets(calls).flatMap((call) => {
      const [, index, field = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(call.element) ?? [];
      if (index === undefined) return [];
      if (field === 'id') typed.delete(index);
      if (field === 'type') typed.add(index);
      const answer = field === names[edition].response || field.startsWith('correct_responses');
      return answer && !typed.has(index) ? [`${call.element} came before the type`] : [];
    });
  },

  // Moodle takes these ids apart: [A-Za-z0-9_.], joined by [,] in SCORM 2004 and by a comma in 1.2.
  function spellsChoicesInTheNarrowAlphabet(calls, { edition }) {
    const types = new Map<string, unknown>();
    const choice = edition === '1.2' ? /^[a-z0-9](,[a-z0-9])*$/ : /^[A-Za-z0-9_.]+(\[,\][A-Za-z0-9_.]+)*$/;
    const truth = edition === '1.2' ? /^[tf01]/ : /^(true|false)$/;
    return sets(calls).flatMap((call) => {
      const [, index, field = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(call.element) ?? [];
      if (index === undefined) return [];
      if (field === 'type') types.set(index, call.value);
      if (field !== names[edition].response && !field.endsWith('.pattern')) return [];
      const form = { choice, 'true-false': truth }[String(types.get(index))];
      return form === undefined || form.test(String(call.value))
        ? []
        : [`${call.element} does not take '${call.value}'`];
    });
  },

  // Sent earlier, it makes Moodle's Commit fail after saving.
  function asksToLeaveLast(calls) {
    const at = calls.findIndex((call) => call.method === 'SetValue' && call.element === 'adl.nav.request');
    const later = at < 0 ? [] : sets(calls.slice(at + 1));
    return later.map((call) => `${call.element} was written after adl.nav.request`);
  },
];
