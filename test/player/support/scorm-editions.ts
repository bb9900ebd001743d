import { createScorm12 } from '../../../src/player/trackers/scorm12.ts';
import { createScorm2004 } from '../../../src/player/trackers/scorm2004.ts';
import { StrictScorm12 } from './strict-scorm12.ts';
import { StrictScorm2004 } from './strict-scorm2004.ts';

export type StrictScorm = StrictScorm12 | StrictScorm2004;

/** What one LMS can be told of either edition. `kept`: what it has from an attempt that was suspended. */
export interface EitherOptions {
  readonly kept?: ReadonlyMap<string, string>;
  readonly mode?: string;
  readonly captions?: string;
  readonly language?: string;
  readonly without?: readonly string[];
  /** Its own passing mark, 0 to 1. */
  readonly passing?: number;
}

/** The two editions, and what they call the same things: for tests of what their trackers have in common. */
export const scormEditions = [
  {
    name: 'SCORM 1.2',
    edition: '1.2',
    api: 'API',
    create: createScorm12,
    lms: ({ kept, passing, ...options }: EitherOptions = {}): StrictScorm =>
      new StrictScorm12({
        ...options,
        ...(kept ? { stored: { values: kept, exit: 'suspend' } } : {}),
        ...(passing === undefined ? {} : { masteryScore: String(passing * 100) }),
      }),
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    learner: 'cmi.core.student_id',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    location: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    status: 'cmi.core.lesson_status',
    preferences: 'cmi.student_preference',
    /** An error that may pass. */
    noAnswer: 101,
  },
  {
    name: 'SCORM 2004',
    edition: '2004',
    api: 'API_1484_11',
    create: createScorm2004,
    lms: ({ kept, passing, ...options }: EitherOptions = {}): StrictScorm =>
      new StrictScorm2004({
        ...options,
        ...(kept ? { stored: new Map([...kept, ['cmi.exit', 'suspend']]) } : {}),
        ...(passing === undefined ? {} : { passing: String(passing) }),
      }),
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    learner: 'cmi.learner_id',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    location: 'cmi.location',
    time: 'cmi.session_time',
    status: 'cmi.completion_status',
    preferences: 'cmi.learner_preference',
    noAnswer: 391,
  },
] as const;

/** What an LMS has kept, by element. */
export function keptBy(lms: StrictScorm): ReadonlyMap<string, string> {
  return lms instanceof StrictScorm12 ? lms.stored.values : lms.stored;
}
