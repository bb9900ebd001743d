import type { Answered } from '../tracker.ts';

/** How a standard records an answer. An empty text is not written. */
export interface Recorded {
  /** Interaction type, in the standard's words. */
  readonly type: string;
  readonly response: string;
  /** The correct response, in the form of `response`; empty where there is none. */
  readonly pattern: string;
  /** Where several are right, all of them, `pattern` first: only xAPI has a place for them. */
  readonly patterns?: readonly string[];
}

/** One of the named exports of `src/questions/<type>/record.ts`. */
export type Recorder = (answered: Pick<Answered, 'question' | 'response'>) => Recorded;

/** By question type. */
export type Recorders = Readonly<Record<string, Recorder>>;

/** Undefined for a question type that this player does not record. No key is told where none applies. */
export function choose(recorders: Recorders, answered: Answered): Recorded | undefined {
  const recorded = recorders[answered.question.type]?.(answered);
  return recorded && answered.correct === 'neutral' ? { ...recorded, pattern: '' } : recorded;
}
