import { hash } from '../core/hash.ts';
import type { CourseData } from '../course-data.ts';
import { isoDuration } from '../format/durations.ts';
import type { Standing } from '../tracker.ts';
import { learnerOf, type XapiLaunch } from './xapi-launch.ts';

/** What is undefined is left out when it becomes text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;
export type Statement = Fields & { readonly id: string };
/** A statement without what all of a session have in common: who said it, and the context of the launch. */
export type Said = Statement;

export const adl = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';

/** ADL's verbs and the Video Profile's; the player's strings have each in the course's language as `verb.<name>`. */
export type Verb =
  | 'initialized'
  | 'terminated'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'answered'
  | 'experienced'
  | 'scored'
  | 'mastered'
  | 'played'
  | 'paused'
  | 'seeked'
  | 'interacted';

/** What is said about the launched activity at most once for a registration (cmi5 9.3.3, 9.3.4). */
export type OnceVerb = 'completed' | 'passed';
export const onceVerbs: readonly OnceVerb[] = ['completed', 'passed'];

export interface Parts {
  /** Without it the statement gets one by chance. */
  readonly id?: string;
  readonly verb: Verb;
  /** What the verb's IRI starts with, where it is not one of ADL's. */
  readonly verbs?: string;
  readonly object: Fields;
  readonly result?: Fields | undefined;
  readonly at: Date;
  /** Appended to the template's own, never before them: LMSs compare positions (cmi5 10.2.1). */
  readonly activities?: Readonly<Record<string, readonly Fields[]>>;
  readonly extensions?: Fields;
}

/** Builds the statements of one session; those that cmi5 defines are all here. */
export class Statements {
  readonly launch: XapiLaunch;
  readonly data: CourseData;
  private readonly window: Window;

  constructor(launch: XapiLaunch, data: CourseData, window: Window) {
    this.launch = launch;
    this.data = data;
    this.window = window;
  }

  /** About the launched activity itself: what cmi5 defines (9.3), with its category (9.6.2.1). */
  initialized(at: Date): Said {
    return this.defined({ verb: 'initialized', at });
  }

  terminated(at: Date, seconds: number): Said {
    return this.defined({ verb: 'terminated', at, result: { duration: isoDuration(seconds) } });
  }

  /** Completion and nothing else: no success, no score (cmi5 9.5.1, 9.5.3). */
  completed(at: Date, seconds: number): Said {
    return this.defined({
      verb: 'completed',
      at,
      result: { completion: true, duration: isoDuration(seconds) },
    });
  }

  /** Success, and the score where it agrees with the LMS's mastery score (cmi5 9.3.4, 9.3.5, 9.6.3.2). */
  judged(at: Date, { success, score, seconds }: Standing): Said {
    const { masteryScore } = this.launch;
    const passed = success === 'passed';
    const agrees = score && (masteryScore === undefined || score.scaled >= masteryScore === passed);
    return this.defined({
      verb: passed ? 'passed' : 'failed',
      at,
      result: {
        success: passed,
        duration: isoDuration(seconds),
        score: agrees ? scoreOf(score) : undefined,
      },
      extensions: { [`${cmi5}extensions/masteryscore`]: agrees ? masteryScore : undefined },
    });
  }

  /** Which of the two it is; undefined for all other statements. */
  onceVerb(said: Said): OnceVerb | undefined {
    return this.isOfLaunch(said)
      ? onceVerbs.find((each) => fieldsOf(said.verb).id === adl + each)
      : undefined;
  }

  /** About the launched activity itself. */
  isOfLaunch({ object }: Said): boolean {
    return fieldsOf(object).id === this.launch.activity;
  }

  private defined(parts: Omit<Parts, 'object'>): Said {
    // Deciding ones carry the moveon category too (cmi5 9.6.2.2): without it the LMS stores them and does not count them.
    const deciding = ['completed', 'passed', 'failed'].includes(parts.verb);
    const category = ['cmi5', ...(deciding ? ['moveon'] : [])].map((name) => ({
      id: `${cmi5}categories/${name}`,
    }));
    const { activity, actor, registration, cmi5: isCmi5 } = this.launch;
    const once = registration && onceVerbs.find((verb) => verb === parts.verb);
    return this.statement({
      ...parts,
      // Said again by a page that does not know whether the first was stored, it has the id of the first: the LRS keeps
      // one, whether it answers 409 or 204 (xAPI 1.0.3 Communication 2.1.2). Without a registration it may be a new try.
      ...(once ? { id: uuidOf([registration, activity, learnerOf(actor).id, once].join(' ')) } : {}),
      object: { objectType: 'Activity', id: activity },
      ...(isCmi5 ? { activities: { category } } : {}),
    });
  }

  /** Any statement, as it is kept until the LRS has it: this session may end before that. */
  statement({ id, verb, verbs = adl, object, result, at, activities = {}, extensions = {} }: Parts): Said {
    const course = this.data.course.refreshes;
    return {
      id: id ?? randomUuid(this.window),
      verb: {
        id: verbs + verb,
        display: { en: verb, [this.data.course.language]: this.data.strings[`verb.${verb}`] },
      },
      object,
      result,
      context: {
        // What a refresher says is about the course that it refreshes, too (xAPI 1.0.3 Data 2.4.6.2).
        contextActivities: course
          ? { parent: course, ...activities, grouping: [...listOf(activities.grouping), ...course] }
          : activities,
        extensions,
      },
      timestamp: at.toISOString(),
    };
  }

  /** As the LRS gets it: with actor, registration and template of this session. */
  complete(said: Said): Statement {
    const { actor, registration, template } = this.launch;
    const { contextActivities, extensions } = fieldsOf(said.context);
    const together: Record<string, Json> = { ...fieldsOf(template.contextActivities) };
    for (const [kind, own] of Object.entries(fieldsOf(contextActivities))) {
      together[kind] = [...listOf(together[kind]), ...listOf(own)];
    }
    return {
      ...said,
      actor,
      context: {
        ...template,
        registration,
        contextActivities: together,
        extensions: { ...fieldsOf(template.extensions), ...fieldsOf(extensions) },
      },
    };
  }
}

export function scoreOf({ scaled, raw, max }: NonNullable<Standing['score']>): Fields {
  return { scaled, raw, min: 0, max };
}

export function randomUuid({ crypto }: Window): string {
  return uuid(crypto.getRandomValues(new Uint8Array(16)));
}

/** Always the same for the same name, and another for any other: 128 bits from four hashes. */
export function uuidOf(name: string): string {
  const parts = [0, 1, 2, 3].map((part) => hash(`${part} ${name}`));
  return uuid(Uint8Array.from({ length: 16 }, (_, i) => (parts[i >> 2] ?? 0) >>> (8 * (i & 3))));
}

/** RFC 4122 version 4. `crypto.randomUUID` is missing on pages that an intranet serves without TLS. */
function uuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, i) => {
    const value = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A template may name a single activity without a list. */
function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function fieldsOf(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
