import type { QuestionData } from './course-data.ts';
/**
 * The player's port to the LMS. What a learner did is said once, in our terms; each adapter translates.
 * Nothing outside an adapter knows which standard runs. Adapters never touch the page, never throw and never
 * make the learner wait: failure is told through `onStatus`.
 */
export interface Tracker {
  /** Finds the LMS and reads what it holds. Resolves always; `Launch.connected` says whether anybody listens. */
  open(): Promise<Launch>;
  /** One thing that happened. Kept in order and sent with (before) the next save. */
  record(event: LearningEvent): void;
  /** The learner chose a language (BCP 47), for an LMS that has a place for it. */
  prefer?(language: string): void;
  /** The whole standing, on every change. The adapter sends what differs from what it sent before. */
  save(standing: Standing, moment: SaveMoment): void;
  /**
   * Ends the session in good order: everything sent, then the standard's goodbye. An `exit` that cannot send everything
   * ends nothing and says so through `onStatus`, so that it may be called again; after the goodbye, calls do nothing.
   */
  close(standing: Standing, leaving: Leaving): Promise<void>;
}

/**
 * `soon`: batch with others (some 300 ms). `now`: a status changed, write at once.
 * `hidden`: the page may never come back; write synchronously, do not end the session.
 */
export type SaveMoment = 'soon' | 'now' | 'hidden';

/**
 * `exit`: the learner asked to leave, the page is alive. `pagehide`: the page is going away now (closed, reloaded,
 * taken down by the LMS): nothing may be awaited, and nobody is asked to navigate.
 */
export type Leaving = 'exit' | 'pagehide';

export interface Launch {
  readonly connected: boolean;
  /** Whether single answers get to somebody who reads them: not without an LMS, nor in one that has no place for them. */
  readonly answers: boolean;
  /** `review` and `browse`: nothing is written. */
  readonly mode: 'normal' | 'review' | 'browse';
  readonly learner: { readonly id: string };
  /** What `Standing.state` was at the last save; empty on a first launch. */
  readonly state: string;
  readonly location: string;
  /** What the LMS says that the learner reads (BCP 47, or nearly), best first; asked where there is a choice. */
  readonly languages?: readonly string[] | undefined;
  /** What was done is kept in this browser alone, so that any document of the package can go on with it. */
  readonly alone?: true;
  /** Somebody is told what was played of recordings, and it counts for more than one session. */
  readonly recordings?: true;
  /** Whether the learner told the LMS that they want captions, or none; missing where they did not say. */
  readonly captions?: boolean;
  /** 0 to 1, when the LMS has a passing mark of its own. */
  readonly passing?: number;
  /** What the LMS already holds; the player never reports less. */
  readonly completed: boolean;
  readonly passed: boolean;
}

export interface Standing {
  /** Serialised state, ASCII. */
  readonly state: string;
  /** Id of the page that the learner is on. */
  readonly location: string;
  /** 0 to 1, share of the required pages and activities done. */
  readonly progress: number;
  readonly completion: 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Best assessed result so far: points, and `scaled` 0 to 1. Missing until all that decides was attempted. */
  readonly score?: { readonly raw: number; readonly max: number; readonly scaled: number };
  /** 0 to 1: the mark that `score.scaled` was held against. */
  readonly passing?: number;
  readonly objectives: readonly ObjectiveStanding[];
  /** Seconds in this session while the page was visible. */
  readonly seconds: number;
}

export interface ObjectiveStanding {
  readonly id: string;
  /** 0 to 1 */
  readonly scaled: number;
  readonly success: 'unknown' | 'passed' | 'failed';
}

export type LearningEvent = Answered | Experienced | ModuleCompleted | QuizFinished | MediaPlayed;

export interface Answered {
  readonly kind: 'answered';
  readonly at: Date;
  readonly question: {
    readonly id: string;
    readonly iri: string;
    readonly type: string;
    readonly objectives: readonly string[];
    /** The weighting that reports show: the question's points, unless the author gave another; 0 in a survey. */
    readonly weight: number;
    /** Plain text of the prompt. */
    readonly prompt: string;
    /** Choice-like types: every option in source order, with its plain text; likert: the labels of its scale. */
    readonly options: readonly { readonly id: string; readonly text: string; readonly correct: boolean }[];
    /** Matching, categorise, ordering: the rows, and the option that is right for each. */
    readonly statements?: readonly { readonly id: string; readonly text: string; readonly right: string }[];
  } & Pick<QuestionData, 'fields' | 'matchCase' | 'number'>;
  /** Option ids picked (choice-like types), `<row>=<option>` each (matching and its like), or the texts typed. */
  readonly response: readonly string[];
  /** `neutral`: there is nothing right or wrong, and no key is told. */
  readonly correct: boolean | 'neutral';
  /** 0 to 1, share of the points. */
  readonly scaled: number;
  readonly seconds: number;
  /** Set when the answer was given in a quiz. */
  readonly quiz?: { readonly id: string; readonly iri: string; readonly attempt: number };
  /** Set when the answer was sent with a survey. */
  readonly survey?: { readonly id: string; readonly iri: string };
  /** Set when it was a decision in a scenario. */
  readonly scenario?: { readonly id: string; readonly iri: string };
}

export interface Experienced {
  readonly kind: 'experienced';
  readonly at: Date;
  readonly page: { readonly id: string; readonly iri: string; readonly title: string };
  readonly module: { readonly id: string; readonly iri: string };
}

export interface ModuleCompleted {
  readonly kind: 'module-completed';
  readonly at: Date;
  readonly module: { readonly id: string; readonly iri: string; readonly title: string };
}

export interface QuizFinished {
  readonly kind: 'quiz-finished';
  readonly at: Date;
  readonly quiz: {
    readonly id: string;
    readonly iri: string;
    readonly title: string;
    readonly attempt: number;
  };
  readonly mode: 'pre-test' | 'practice' | 'assessment';
  readonly score: { readonly raw: number; readonly max: number; readonly scaled: number };
  readonly passed?: boolean;
  /** Missing where the attempt was begun in another session. */
  readonly seconds?: number;
}

/** What happened to a video or a sound recording. Times are seconds of the recording, thousandths at the finest. */
export interface MediaPlayed {
  readonly kind: 'media';
  readonly at: Date;
  readonly verb: 'initialized' | 'played' | 'paused' | 'seeked' | 'interacted' | 'completed' | 'terminated';
  readonly media: {
    readonly iri: string;
    readonly title: string;
    readonly type: 'video' | 'audio';
    /** The page that it stands on. */
    readonly page: string;
  };
  /** From `initialized` to `terminated`: the same in all of one session with the recording, and in no other. */
  readonly session: string;
  /** Where the recording stands. */
  readonly time: number;
  /** Of a jump: where it came from. */
  readonly from?: number;
  readonly length: number;
  /** 0 to 1: the share that counts as all of it. */
  readonly threshold: number;
  /** Parts that were played, in order: `0.000[.]12.000[,]14.000[.]21.000`. */
  readonly played: string;
  /** 0 to 1: the share that was played at least once. */
  readonly progress: number;
  /** Spent with it, counting twice what was played twice. */
  readonly seconds: number;
  /** What of it is shown: told when a session begins, and when the learner wants something else. */
  readonly shown?: MediaShown | undefined;
}

export interface MediaShown {
  /** The language of the captions that are on; `false`: none are. Missing where there are none. */
  readonly captions?: string | false;
  /** Whether it is the version with the descriptions spoken; missing where there is no such version. */
  readonly described?: boolean;
}

/**
 * Whether the work is safe, for the learner. `failing`: not yet, we try again. `refused`: the LMS will not take some of
 * it, however often it is asked. `expired`: the LMS takes nothing more from this page, and this browser keeps for the
 * next launch what it did not take. `offline`: nobody listens (no LMS found).
 */
export type SaveStatus = 'saving' | 'saved' | 'failing' | 'refused' | 'expired' | 'offline';

/** What an adapter is given to work with; tests give their own. */
export interface TrackerContext {
  readonly data: import('./course-data.ts').CourseData;
  readonly window: Window;
  /** `kept`: this browser holds what the LMS lacks, for the next launch; asked for when saving fails. */
  readonly onStatus: (status: SaveStatus, detail?: string, kept?: boolean) => void;
  /** For a tracker that finds that another tab saved too: nothing done in either may be lost. */
  readonly merge: Merge;
}

/** Of two texts that were `Standing.state` one; what both have is ours. */
export type Merge = (ours: string, theirs: string) => string;

export type CreateTracker = (context: TrackerContext) => Tracker;
