import type { Edition } from './elements.ts';

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

export interface Situation {
  readonly edition: Edition;
  readonly mode: 'normal' | 'review' | 'browse';
}

export type Rule = (calls: readonly Call[], situation: Situation) => string[];

/** The elements that the editions name differently. */
export const names = {
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

export const sets = (calls: readonly Call[]): Call[] => calls.filter((call) => call.method === 'SetValue');
