import type { DayIn } from './date-text.ts';
import { readDate } from './date-text.ts';

/** What a statement says of a completion. */
export interface Completed {
  readonly learner: string;
  readonly activity: string;
  readonly time: string;
}

/**
 * Verbs that say that something is done: those of ADL (completed, passed, mastered), and `satisfied`, which an LMS says of a
 * course (cmi5 §9.3.9).
 */
const doneVerbs = new Set([
  'http://adlnet.gov/expapi/verbs/completed',
  'http://adlnet.gov/expapi/verbs/passed',
  'http://adlnet.gov/expapi/verbs/mastered',
  'https://w3id.org/xapi/adl/verbs/satisfied',
  'http://adlnet.gov/expapi/verbs/satisfied',
]);

/**
 * The completion that a statement tells. `nothing`: another verb, or one without success. `no-learner`, `no-time`: it
 * lacks what makes it one. `no-statement`: it is something else.
 */
export function completedIn(
  statement: unknown,
): Completed | 'nothing' | 'no-learner' | 'no-time' | 'no-statement' {
  const verb = textAt(statement, 'verb', 'id');
  if (verb === undefined) return 'no-statement';
  if (!doneVerbs.has(verb) || failed(statement)) return 'nothing';
  const activity = textAt(statement, 'object', 'id');
  if (activity === undefined) return 'nothing';
  const learner = learnerIn(statement);
  if (learner === undefined) return 'no-learner';
  const time = textAt(statement, 'timestamp') ?? textAt(statement, 'stored');
  return time === undefined ? 'no-time' : { learner, activity, time };
}

/** An inverse functional identifier (xAPI 1.0.3, Data 2.4.2.3): an address without `mailto:`, or the name of an account. */
export function learnerIn(statement: unknown): string | undefined {
  const mbox = textAt(statement, 'actor', 'mbox');
  if (mbox !== undefined) return mbox.replace(/^mailto:/i, '').trim() || undefined;
  for (const path of [['account', 'name'], ['mbox_sha1sum'], ['openid']]) {
    const found = textAt(statement, 'actor', ...path)?.trim();
    if (found) return found;
  }
  return undefined;
}

function failed(statement: unknown): boolean {
  const result = at(statement, ['result']);
  return at(result, ['success']) === false || at(result, ['completion']) === false;
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, path);
  return typeof found === 'string' ? found : undefined;
}

export function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const step of path)
    found =
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[step] : undefined;
  return found;
}

/** Day of a timestamp (ISO 8601 with an offset; xAPI 1.0.3, Data 4.5) in the time zone of the agency. */
export function dayOfTime(time: string, dayIn: DayIn): ReturnType<typeof readDate> {
  return readDate(time, { dayIn });
}
