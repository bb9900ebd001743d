import type { MediaMemories } from './media-memory.ts';

/** What a learner has done in one launchable unit, keyed by the author's ids. */
export interface LearnerState {
  /** Page ids. */
  readonly visited: ReadonlySet<string>;
  /** The last answers to knowledge checks, as option ids, by question id. */
  readonly checks: ReadonlyMap<string, readonly string[]>;
  /** Quizzes by module id. */
  readonly quizzes: ReadonlyMap<string, QuizState>;
  /** Surveys by module id. */
  readonly surveys: ReadonlyMap<string, SurveyState>;
  /** Scenarios by module id. */
  readonly scenarios: ReadonlyMap<string, ScenarioState>;
  /** What was played of recordings, by key; missing where nobody is told of it. */
  readonly media?: MediaMemories;
}

/** Attempts are counted so far, in saved state too: three characters in base 36. */
export const mostAttempts = 36 ** 3 - 1;

export interface QuizState {
  /** Attempts handed in. */
  readonly used: number;
  /** An attempt is under way: the one numbered `used + 1`. */
  readonly open: boolean;
  /** Passed once, passed for good. */
  readonly passed: boolean;
  /** Points of the best attempt handed in, to two decimals. */
  readonly best?: { readonly raw: number; readonly max: number };
  /** Best result so far by objective id, 0 to 1, rounded down to two decimals. */
  readonly objectives: ReadonlyMap<string, number>;
  /** Answers by question id: of the attempt under way, else of the last one handed in. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Those of the attempt under way that were picked and can be changed, by question id. */
  readonly unchecked: ReadonlySet<string>;
}

export interface SurveyState {
  /** `changed`: something is different from what was sent last. */
  readonly status: 'draft' | 'sent' | 'changed';
  /** Answers by question id, as they stand in the form. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Those that were given, changed or taken back after the survey was sent, by question id. */
  readonly unsent: ReadonlySet<string>;
}

export interface ScenarioState {
  /** What was decided in the run under way, or in the last one that ended: node and choice, from the start on. */
  readonly path: readonly (readonly [node: string, choice: string])[];
  /** Runs that have come to an ending. */
  readonly runs: number;
  /** 0 to 1: the best score of the endings reached, where endings have scores. */
  readonly best?: number;
}

export const freshState: LearnerState = {
  visited: new Set(),
  checks: new Map(),
  quizzes: new Map(),
  surveys: new Map(),
  scenarios: new Map(),
};

export const freshSurvey: SurveyState = { status: 'draft', answers: new Map(), unsent: new Set() };

export const freshQuiz: QuizState = {
  used: 0,
  open: false,
  passed: false,
  objectives: new Map(),
  answers: new Map(),
  unchecked: new Set(),
};
