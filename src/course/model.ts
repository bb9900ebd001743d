import type { Level } from '../accessibility/criteria.ts';
import type { Markdown } from '../content/markdown.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Question } from '../questions/question.ts';

/** The Course model: what the sources say, typed, resolved and complete. Every step after `check` sees only this. */
export interface Course {
  /** Frozen, lower-case ASCII; every identifier in every manifest derives from it. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly description: string;
  readonly publisher: Publisher;
  readonly audience: readonly string[];
  readonly keywords: readonly string[];
  /** Typical learning time in seconds: the author's, or the sum of the modules'. */
  readonly duration: number | undefined;
  readonly rights: string | undefined;
  readonly objectives: readonly Objective[];
  readonly modules: readonly Module[];
  readonly banks: readonly Bank[];
  readonly glossary: readonly Term[];
  readonly completion: Completion;
  readonly navigation: 'free' | 'linear';
  readonly scos: 'one' | 'per-module';
  /** `together`: one package holds all languages, and its learners can change between them. */
  readonly languages?: 'separate' | 'together';
  readonly tracking: Tracking;
  readonly theme: Theme;
  /** What people have found out about its accessibility; `undefined`: nobody has looked, as far as we know. */
  readonly acr?: Acr;
  readonly refreshers: Refreshers | undefined;
  /** Of a refresher: the course that it was made of. */
  readonly refreshes?: Refreshed;
  /** Of an edition that was made for one licensee. */
  readonly licensed?: LicensedTo;
  readonly kpis: readonly Kpi[];
  /** Values of `{{ name }}` in texts, for the edition without a licensee. */
  readonly variables: Readonly<Record<string, string>>;
  /** Files that the texts and settings use, by source path relative to the course folder. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Transcripts that stand in the page, by source path: Markdown, or the text of a “.txt” as it is. */
  readonly transcripts: ReadonlyMap<string, Markdown | string>;
  /** What learners read that is no Markdown, in the language of this edition. */
  readonly lines?: readonly PlainLine[];
  /** Media files in `assets/`, of any language, that no edition uses. */
  readonly unusedAssets?: readonly string[];
  /** `undefined`: the catalogue's, else all. */
  readonly targets: readonly TargetId[] | undefined;
  /** Where some things could not be read: what refers to those is not reported as well. Missing where all could. */
  readonly lost?: ReadonlySet<LostKind>;
  readonly place: Place;
}

/** Words without markup: a title, or a sentence such as an objective or a summary. */
export interface PlainLine {
  readonly kind: 'title' | 'sentence';
  readonly text: string;
  readonly place: Place;
}

export type LostKind = 'module' | 'page' | 'question' | 'bank' | 'term' | 'objective' | 'variable';

export const targetIds = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'xapi', 'web'] as const;
export type TargetId = (typeof targetIds)[number];

export interface Publisher {
  readonly name: string;
  /** https, without a trailing slash: the base of every xAPI and cmi5 IRI. */
  readonly url: string;
  readonly email: string | undefined;
}

export interface Objective {
  readonly id: string;
  readonly text: string;
  readonly skill: string | undefined;
  readonly critical: boolean;
  readonly place: Place;
}

interface ModuleBase {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly objectives: readonly string[];
  /** Seconds. */
  readonly duration: number | undefined;
  /** Ids of the modules that come first; `all` is already spelt out. */
  readonly requires: readonly string[];
  readonly optional: boolean;
  readonly place: Place;
}
export type Module = PagesModule | QuizModule | SurveyModule | ScenarioModule;

export interface PagesModule extends ModuleBase {
  readonly kind: 'pages';
  readonly pages: readonly Page[];
}

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly content: Markdown;
  /** Ids of the objectives that its heading says it teaches. */
  readonly objectives: readonly string[];
  /** Knowledge checks, in the order of their `question` blocks in `content`. */
  readonly questions: readonly Question[];
  readonly place: Place;
}

export interface QuizModule extends ModuleBase {
  readonly kind: 'quiz';
  readonly quiz: Quiz;
}

export interface Quiz {
  readonly mode: 'pre-test' | 'practice' | 'assessment';
  readonly intro: Markdown | undefined;
  /** 0 to 1. */
  readonly passing: number | undefined;
  /** `undefined`: as many as the learner likes. */
  readonly attempts: number | undefined;
  /** Always asked. */
  readonly questions: readonly Question[];
  /** Asked from pools, after `questions`. */
  readonly draw: readonly Draw[];
  readonly shuffle: { readonly questions: boolean; readonly options: boolean };
  readonly feedback: 'immediate' | 'on-submit' | 'on-pass' | 'never';
  readonly review: boolean;
  readonly remediate: boolean;
  readonly timeLimit:
    | { readonly seconds: number; readonly adjustable: boolean; readonly reason?: string }
    | undefined;
  /** Ids of the modules that a pass marks as mastered. */
  readonly testOut: readonly string[];
}

/** `count` questions out of `pool`. */
export interface Draw {
  readonly count: number;
  readonly by: 'random' | 'objective';
  readonly pool: readonly Question[];
}

export interface SurveyModule extends ModuleBase {
  readonly kind: 'survey';
  readonly survey: {
    readonly intro: Markdown | undefined;
    /** Who sees the answers; `undefined`: the player's own plain notice. */
    readonly privacy: Markdown | undefined;
    readonly questions: readonly Question[];
  };
}

export interface ScenarioModule extends ModuleBase {
  readonly kind: 'scenario';
  readonly scenario: Scenario;
}

export interface Scenario {
  readonly intro: Markdown | undefined;
  readonly variables: readonly {
    readonly id: string;
    readonly label: string;
    readonly start: number;
    readonly min: number;
    readonly max: number;
  }[];
  /** Id of the first node. */
  readonly start: string;
  readonly nodes: readonly ScenarioNode[];
  readonly endings: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: Markdown;
    /** 0 to 1. */
    readonly score: number | undefined;
    readonly place: Place;
  }[];
}

export interface ScenarioNode {
  readonly id: string;
  readonly title: string | undefined;
  readonly text: Markdown;
  readonly choices: readonly {
    readonly id: string;
    readonly text: Markdown;
    /** Id of a node or of an ending. */
    readonly to: string;
    readonly effects: Readonly<Record<string, number>>;
    readonly feedback: Markdown | undefined;
    readonly place: Place;
  }[];
  readonly place: Place;
}

export interface Bank {
  readonly id: string;
  readonly title: string | undefined;
  readonly questions: readonly Question[];
  readonly place: Place;
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly definition: Markdown;
  readonly also: readonly string[];
}

export interface Completion {
  /** Every required module must be completed. */
  readonly allModules: boolean;
  /** Ids of quiz modules that must be passed. */
  readonly passed: readonly string[];
  /** Ids of modules that must be completed. */
  readonly completed: readonly string[];
  /** What the LMS hears when the attempts are used up without a pass. */
  readonly onFail: 'failed' | 'incomplete';
}

export interface Tracking {
  readonly interactions: boolean;
  readonly objectives: boolean;
  readonly masteryScore: boolean;
}

/** What people have found out about the accessibility of a course: `acr.yaml`. */
export interface Acr {
  readonly author: {
    readonly name?: string | undefined;
    readonly company?: string | undefined;
    readonly email?: string | undefined;
    readonly website?: string | undefined;
  };
  readonly methods: string | undefined;
  readonly notes: string | undefined;
  readonly disclaimer: string | undefined;
  readonly limits: readonly string[];
  /** The language of all this: the one that the course was written in. BCP 47. */
  readonly language: string;
  readonly evaluations: readonly Evaluation[];
  readonly place: Place;
}

/** Somebody looked. */
export interface Evaluation {
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** Of the course that was looked at. */
  readonly version: string;
  readonly how: string;
  /** By number of the criterion. */
  readonly found: ReadonlyMap<string, Finding>;
  readonly place: Place;
}

export interface Finding {
  readonly level: Level;
  readonly notes: string | undefined;
  readonly place: Place;
}

export interface Theme {
  readonly name: 'civic' | 'plain';
  /** `#rrggbb`. */
  readonly accent: string | undefined;
  /** Source path of the logo, relative to the course folder. */
  readonly logo: string | undefined;
  /** The logo for dark pages; without one, `logo` stands on a light plate there. */
  readonly logoDark: string | undefined;
  readonly textSize: 'compact' | 'normal' | 'large';
  /** What titles are set in; `undefined`: as the theme has it. */
  readonly titles: 'serif' | 'sans' | undefined;
  /** Where the accent is named. */
  readonly accentPlace: Place | undefined;
}

export interface Refreshers {
  readonly anchor: 'completion' | 'calendar';
  readonly steps: readonly RefresherStep[];
  readonly updates: readonly {
    readonly id: string;
    readonly title: string | undefined;
    readonly module: PagesModule;
    /** ISO date. */
    readonly on: string;
    /** ISO 8601 duration. */
    readonly repeat: string | undefined;
  }[];
}

/** What an edition says of the licence that it was made under. Days are whole days (`YYYY-MM-DD`). */
export interface LicensedTo {
  /** Id of the licensee. */
  readonly id: string;
  readonly agency: string;
  /** As its brand has it. */
  readonly name: string;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string | undefined };
  /** Of the contract. */
  readonly number: string;
  readonly from: string;
  /** The last day; `undefined`: it has no end. */
  readonly until: string | undefined;
  /** How long after the end the course may still be begun: ISO 8601, in whole days. */
  readonly grace: string | undefined;
  readonly seats: number | undefined;
  readonly onExpiry: 'notice' | 'block-new' | 'none';
  readonly hosts: readonly string[];
  /** The same in a signed token, with the key that proves it; missing where no key was at hand. */
  readonly signed?: {
    readonly token: string;
    /** JWK (RFC 8037 §2). */
    readonly key: { readonly kty: string; readonly crv: string; readonly x: string };
  };
}

/** What a refresher refreshes. Its questions and objectives are those of that course, and are recorded as such. */
export interface Refreshed {
  /** Id and title of the course. */
  readonly id: string;
  readonly title: string;
  /** Id of the step or update. */
  readonly step: string;
  /** Whether a pass renews the certificate. */
  readonly certificate: boolean;
}

export interface RefresherStep {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 duration. */
  readonly after: string;
  readonly opens: string | undefined;
  readonly window: string | undefined;
  readonly certificate: boolean;
  readonly source:
    | {
        readonly kind: 'draw';
        readonly count: number;
        readonly by: 'random' | 'objective';
        readonly focus: 'critical' | 'all';
      }
    | { readonly kind: 'module'; readonly id: string };
}

export interface Kpi {
  readonly id: string;
  readonly title: string | undefined;
  readonly target: string;
  readonly within: string | undefined;
}

/** A file of the course that goes into packages as it is. */
export interface Asset {
  /** Relative to the course folder, with `/`. */
  readonly source: string;
  /** Absolute path for reading. */
  readonly file: string;
  readonly size: number;
  /** Where it lies in a package: `[a-z0-9._/-]`, unique. */
  readonly path: string;
  /** What a “.vtt” says. */
  readonly text?: string;
  /** Pixels, where the file says them. */
  readonly dimensions?: { readonly width: number; readonly height: number };
}
