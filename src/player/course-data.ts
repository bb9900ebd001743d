import type { Accepted } from './core/typed-answers.ts';
import type { Launch, Tracker } from './tracker.ts';

/**
 * What the compiler tells the player about a launchable unit: the content of `data/<unit>.js`, which assigns it to
 * `globalThis.coursewright`. Texts are in the page, not here; this is structure, keys and policy.
 * Changing this shape is changing the contract between `src/pages` and `src/player`.
 * Every `code` is of `[A-Za-z0-9]`, four of items and three of parts (`core/code-lengths.ts`): saved state uses the other
 * characters that are safe in every LMS as separators.
 */
export interface CourseData {
  readonly format: 1;
  readonly course: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly language: string;
    readonly iri: string;
    /** Of a refresher: the course that it was made of, as an activity of xAPI. */
    readonly refreshes?: readonly { readonly objectType: 'Activity'; readonly id: string }[];
  };
  /** The launchable unit: the course in one piece (`whole`), or one module. */
  readonly unit: {
    readonly id: string;
    readonly whole: boolean;
    readonly title: string;
    readonly iri: string;
  };
  /** Where the package holds the unit in several languages: all of them (BCP 47), the course's own first. */
  readonly languages?: readonly string[];
  readonly navigation: 'free' | 'linear';
  readonly modules: readonly ModuleData[];
  readonly questions: Readonly<Record<string, QuestionData>>;
  readonly objectives: readonly ObjectiveData[];
  readonly completion: CompletionData;
  readonly tracking: {
    readonly interactions: boolean;
    readonly objectives: boolean;
    /** The manifest tells a passing mark: SCORM 2004 LMSs then have it to be asked for, and else an error. */
    readonly passing?: true;
  };
  /** Whether a recording has captions: the LMS is then asked whether the learner wants any. */
  readonly captions?: boolean;
  /** What the player says, in the course's language: keys of `src/languages/*`, with `{name}` slots. */
  readonly strings: Readonly<Record<string, string>>;
  /**
   * Not data: the script of a licensee's edition (`licence/main.ts`) puts it here before the player starts. Called once
   * the LMS has said where the learner stands; the course begins when it settles.
   */
  open?: (tracker: Tracker, launch: Launch) => Promise<void>;
}

export interface ModuleData {
  readonly id: string;
  readonly title: string;
  readonly iri: string;
  readonly kind: 'pages' | 'quiz' | 'survey' | 'scenario';
  readonly optional: boolean;
  /** Module ids inside this unit that must be completed first. */
  readonly requires: readonly string[];
  readonly objectives: readonly string[];
  /** An activity has one page, whose id is the module's. */
  readonly pages: readonly PageData[];
  readonly quiz?: QuizData;
  readonly scenario?: ScenarioData;
}

export interface PageData {
  readonly id: string;
  /** Short key in saved state: four letters, derived from the id alone, unique among pages. */
  readonly code: string;
  readonly title: string;
  readonly iri: string;
  /** Ids of the knowledge checks, surveys' questions or quiz questions on the page. */
  readonly questions: readonly string[];
}

export interface ScenarioData {
  /** Id of the first node. */
  readonly start: string;
  /** The meters. */
  readonly variables: readonly {
    readonly id: string;
    readonly start: number;
    readonly min: number;
    readonly max: number;
  }[];
  readonly nodes: readonly {
    readonly id: string;
    /** Short key in saved state, three letters, as that of a choice. */
    readonly code: string;
    readonly iri: string;
    readonly choices: readonly {
      readonly id: string;
      readonly code: string;
      /** Id of a node or of an ending. */
      readonly to: string;
      /** What is added to a meter, by variable id. */
      readonly effects: Readonly<Record<string, number>>;
    }[];
  }[];
  /** `score`: 0 to 1. */
  readonly endings: readonly { readonly id: string; readonly score?: number }[];
}

export interface QuizData {
  readonly mode: 'pre-test' | 'practice' | 'assessment';
  readonly iri: string;
  /** 0 to 1. */
  readonly passing?: number;
  readonly attempts?: number;
  /** `adjustable`: the learner can have more time, or no limit; else the attempt is handed in when the time is up. */
  readonly timeLimit?: { readonly seconds: number; readonly adjustable: boolean };
  readonly questions: readonly string[];
  readonly draw: readonly {
    readonly count: number;
    readonly by: 'random' | 'objective';
    readonly pool: readonly string[];
  }[];
  readonly shuffle: { readonly questions: boolean; readonly options: boolean };
  readonly feedback: 'immediate' | 'on-submit' | 'on-pass' | 'never';
  readonly review: boolean;
  /** Ids of the modules that a pass marks as done. */
  readonly testOut?: readonly string[];
}

export interface QuestionData {
  readonly id: string;
  /** Short key in saved state: four letters, derived from the id alone, unique among questions. */
  readonly code: string;
  readonly type: string;
  readonly iri: string;
  readonly objectives: readonly string[];
  readonly points: number;
  readonly weight: number;
  readonly required: boolean;
  readonly shuffle: boolean;
  /**
   * Choice-like types: options in source order; likert and matrix: the labels; scale: the steps, whose ids are the
   * numbers. `code` is the key in saved state: three letters. Without `correct` in a survey, where there is no key.
   */
  readonly options?: readonly { readonly id: string; readonly code: string; readonly correct?: boolean }[];
  /**
   * Matrix: what is answered on the scale of `options`. Matching, categorise and ordering: the rows, each with the
   * option that is right for it.
   */
  readonly statements?: readonly { readonly id: string; readonly code: string; readonly right?: string }[];
  /** Text and number: the one field; blanks: each. `longest`: characters that its answer may have. */
  readonly fields?: readonly {
    readonly id: string;
    readonly code: string;
    readonly accepted: readonly Accepted[];
    /** What is right in the other languages of the package: it is marked so, and not told as the key. */
    readonly also?: readonly Accepted[];
    readonly longest: number;
  }[];
  readonly matchCase?: boolean;
  /** `decimal`: the decimal mark of the course's language. */
  readonly number?: {
    readonly value: number;
    readonly tolerance: number;
    readonly decimal: string;
    readonly unit: string;
    /** How it is typed in the other languages of the package. */
    readonly also?: readonly { readonly decimal: string; readonly unit: string }[];
  };
  /** Essay in a survey: characters of saved state that its text may take. */
  readonly room?: number;
  readonly scoring?: 'all-or-nothing' | 'partial';
  readonly penalty?: number;
}

export interface ObjectiveData {
  readonly id: string;
  /** Short key in saved state: four letters, derived from the id alone, unique among objectives. */
  readonly code: string;
  readonly iri: string;
  readonly text: string;
}

export interface CompletionData {
  /** Every module that is not optional must be completed. */
  readonly allModules: boolean;
  readonly passed: readonly string[];
  readonly completed: readonly string[];
  readonly onFail: 'failed' | 'incomplete';
}
