import { arrayRules } from './array-rules.ts';
import { type Call, names, type Rule, type Situation, sets } from './calls.ts';
import { isWriteOnly, refusal } from './elements.ts';

/** What one launch did wrong, in readable sentences; an empty list is a launch that every LMS we know accepts. */
export function scormViolations(calls: readonly Call[], situation: Situation): string[] {
  return brokenRules(calls, situation).map(({ text }) => text);
}

/** What stands behind a rule: an error that the runtime has told, the standard, or an LMS that is stricter than it. */
export type Ground = 'error' | 'standard' | 'lms';

/** The same, each with what stands behind it. */
export function brokenRules(
  calls: readonly Call[],
  situation: Situation,
): { readonly text: string; readonly ground: Ground }[] {
  return [...launchRules, ...arrayRules].flatMap((rule) =>
    rule(calls, situation).map((text) => ({ text, ground: grounds[rule.name] ?? 'lms' })),
  );
}

const grounds: Readonly<Record<string, Ground>> = {
  causesNoErrors: 'error',
  opensOnceAndStaysSilentAfterTheEnd: 'error',
  readsNothingWriteOnly: 'error',
  writesNothingInReview: 'standard',
  fillsArraysInOrder: 'standard',
};

const launchRules: readonly Rule[] = [
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

  // Sent earlier, it makes Moodle's Commit fail after saving.
  function asksToLeaveLast(calls) {
    const at = calls.findIndex((call) => call.method === 'SetValue' && call.element === 'adl.nav.request');
    const later = at < 0 ? [] : sets(calls.slice(at + 1));
    return later.map((call) => `${call.element} was written after adl.nav.request`);
  },
];
