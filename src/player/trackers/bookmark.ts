import type { Merge, Standing } from '../tracker.ts';
import type { OnceVerb } from './statements.ts';

/** What is kept of a learner where there is no LMS that keeps it by its own names. */
export interface Progress {
  readonly state: string;
  readonly location: string;
  readonly completed: boolean;
  readonly passed: boolean;
}

/** The player's bookmark in the LRS: state document `coursewright` of activity, learner and registration. */
export interface Bookmark extends Progress {
  readonly format: 1;
  /** Counts the saves, so that of two copies the later one is known without trusting clocks. */
  readonly revision: number;
  /** Whether the LRS has confirmed the statement. Undefined: an earlier release of the player did not note it. */
  readonly told: Readonly<Record<OnceVerb, boolean | undefined>>;
}

type Fields = Readonly<Record<string, unknown>>;

export function progressOf({ state, location, completion, success }: Standing): Progress {
  return { state, location, completed: completion === 'completed', passed: success === 'passed' };
}

export function readProgress(body: Fields | undefined): Progress | undefined {
  const { state, location, completed, passed } = body ?? {};
  if (typeof state !== 'string' || typeof location !== 'string') return undefined;
  return { state, location, completed: completed === true, passed: passed === true };
}

/** Undefined for a document that another tool wrote. Of a newer player's, what was reached is reached. */
export function readBookmark(body: Fields | undefined): Bookmark | undefined {
  const progress = readProgress(body);
  if (!progress) return undefined;
  const revision = Number(body?.revision) || 0;
  const noted = body?.told as Readonly<Record<OnceVerb, unknown>> | undefined;
  const told = (verb: OnceVerb) => (noted || !progress[verb] ? noted?.[verb] === true : undefined);
  return {
    format: 1,
    revision,
    ...progress,
    told: { completed: told('completed'), passed: told('passed') },
  };
}

/** What two tabs or browsers reached, as one; the learner is on our page. */
export function joinProgress(ours: Progress, theirs: Progress, merge: Merge): Progress {
  return {
    state: merge(ours.state, theirs.state),
    location: ours.location,
    completed: ours.completed || theirs.completed,
    passed: ours.passed || theirs.passed,
  };
}
