import type { CourseData } from '../course-data.ts';
import { isoDuration } from '../format/durations.ts';
import type { Answered, LearningEvent, Standing } from '../tracker.ts';
import { choose, type Recorders } from './recorders.ts';
import type { XapiLaunch } from './xapi-launch.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;
export type Statement = Fields & { readonly id: string };

const adl = 'http://adlnet.gov/expapi/verbs/';
const activityTypes = 'http://adlnet.gov/expapi/activities/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';

/** ADL's verbs; the player's strings have each in the course's language as `verb.<name>`. */
export type Verb =
  | 'initialized'
  | 'terminated'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'answered'
  | 'experienced'
  | 'scored';

interface Parts {
  readonly verb: Verb;
  readonly object: Fields;
  readonly result?: Fields;
  readonly at: Date;
  /** Appended to the template's own, never before them: LMSs compare positions (cmi5 10.2.1). */
  readonly activities?: Readonly<Record<string, readonly Fields[]>>;
  readonly extensions?: Fields;
}

/** Builds the statements of one session. */
export class Statements {
  private readonly launch: XapiLaunch;
  private readonly data: CourseData;
  private readonly window: Window;

  constructor(launch: XapiLaunch, data: CourseData, window: Window) {
    this.launch = launch;
    this.data = data;
    this.window = window;
  }

  /** About the launched activity itself: what cmi5 defines (9.3), with its category (9.6.2.1). */
  initialized(at: Date): Statement {
    return this.defined({ verb: 'initialized', at });
  }

  terminated(at: Date, seconds: number): Statement {
    return this.defined({ verb: 'terminated', at, result: { duration: isoDuration(seconds) } });
  }

  /** Completion and nothing else: no success, no score (cmi5 9.5.1, 9.5.3). */
  completed(at: Date, seconds: number): Statement {
    return this.defined({
      verb: 'completed',
      at,
      result: { completion: true, duration: isoDuration(seconds) },
    });
  }

  /** Success, and the score where it agrees with the LMS's mastery score (cmi5 9.3.4, 9.3.5, 9.6.3.2). */
  judged(at: Date, { success, score, seconds }: Standing): Statement {
    const { masteryScore } = this.launch;
    const passed = success === 'passed';
    const agrees = score && (masteryScore === undefined || score.scaled >= masteryScore === passed);
    return this.defined({
      verb: passed ? 'passed' : 'failed',
      at,
      result: {
        success: passed,
        duration: isoDuration(seconds),
        ...(agrees ? { score: { scaled: score.scaled, raw: score.raw, min: 0, max: score.max } } : {}),
      },
      ...(agrees && masteryScore !== undefined
        ? { extensions: { [`${cmi5}extensions/masteryscore`]: masteryScore } }
        : {}),
    });
  }

  /** What cmi5 allows (9.4): about the course's own parts, without its categories. Undefined: nothing to say. */
  allowed(event: LearningEvent, recorders: Recorders): Statement | undefined {
    const { at } = event;
    if (event.kind === 'answered') return this.answered(event, recorders);
    if (event.kind === 'experienced') {
      const { page, module } = event;
      const object = this.activity(page.iri, 'lesson', page.title);
      return this.statement({ verb: 'experienced', at, object, activities: this.inside(module.iri) });
    }
    if (event.kind === 'module-completed') {
      const { iri, title } = event.module;
      // The launched activity is completed by `completed` above alone.
      if (iri === this.launch.activity) return undefined;
      const object = this.activity(iri, 'module', title);
      return this.statement({
        verb: 'completed',
        at,
        object,
        result: { completion: true },
        activities: this.inside(),
      });
    }
    const { quiz, score, passed, seconds } = event;
    return this.statement({
      // Not passed or failed, of which cmi5 wants one for a session and about the launched activity.
      verb: 'scored',
      at,
      object: this.activity(quiz.iri, 'assessment', quiz.title),
      result: {
        score: { scaled: score.scaled, raw: score.raw, min: 0, max: score.max },
        ...(passed === undefined ? {} : { success: passed }),
        duration: isoDuration(seconds),
      },
      activities: this.inside(),
    });
  }

  /** xAPI 1.0.3 Data 2.4.4.1: the question with its options and key, so that the statement explains itself. */
  private answered(event: Answered, recorders: Recorders): Statement | undefined {
    const { question, quiz, response, correct } = event;
    const recorded = choose(recorders, event);
    if (!recorded) return undefined;
    const words = (text: string) => ({ [this.data.course.language]: text });
    return this.statement({
      verb: 'answered',
      at: event.at,
      object: {
        objectType: 'Activity',
        id: question.iri,
        definition: {
          type: `${activityTypes}cmi.interaction`,
          description: words(question.prompt),
          interactionType: recorded.type,
          correctResponsesPattern: [recorded.pattern],
          ...(recorded.type === 'choice'
            ? {
                choices: question.options.map((option) => ({
                  id: option.id,
                  description: words(option.text),
                })),
              }
            : {}),
        },
      },
      result: {
        ...(response.length > 0 ? { response: recorded.response } : {}),
        ...(correct === 'neutral' ? {} : { success: correct, score: { scaled: event.scaled } }),
        duration: isoDuration(event.seconds),
      },
      activities: this.inside(quiz?.iri),
    });
  }

  private defined(parts: Omit<Parts, 'object'>): Statement {
    // Deciding ones carry the moveon category too (cmi5 9.6.2.2): without it the LMS stores them and does not count them.
    const deciding = ['completed', 'passed', 'failed'].includes(parts.verb);
    const category = ['cmi5', ...(deciding ? ['moveon'] : [])].map((name) => ({
      id: `${cmi5}categories/${name}`,
    }));
    return this.statement({
      ...parts,
      object: { objectType: 'Activity', id: this.launch.activity },
      ...(this.launch.cmi5 ? { activities: { category } } : {}),
    });
  }

  private statement({ verb, object, result, at, activities = {}, extensions }: Parts): Statement {
    const template = copy(this.launch.template);
    const contextActivities: Record<string, Json> = { ...fieldsOf(template.contextActivities) };
    for (const [kind, own] of Object.entries(activities)) {
      const given = contextActivities[kind] ?? [];
      contextActivities[kind] = [...(Array.isArray(given) ? given : [given]), ...own];
    }
    return {
      id: uuid(this.window),
      actor: this.launch.actor,
      verb: {
        id: `${adl}${verb}`,
        display: { en: verb, [this.data.course.language]: this.data.strings[`verb.${verb}`] ?? verb },
      },
      object,
      ...(result ? { result } : {}),
      context: {
        ...template,
        ...(this.launch.registration ? { registration: this.launch.registration } : {}),
        ...(Object.keys(contextActivities).length > 0 ? { contextActivities } : {}),
        ...(extensions ? { extensions: { ...fieldsOf(template.extensions), ...extensions } } : {}),
      },
      timestamp: at.toISOString(),
    };
  }

  private activity(id: string, type: string, name: string): Fields {
    const definition = { type: `${activityTypes}${type}`, name: { [this.data.course.language]: name } };
    return { objectType: 'Activity', id, definition };
  }

  private inside(parent = this.launch.activity): Readonly<Record<string, readonly Fields[]>> {
    const whole = { objectType: 'Activity', id: this.launch.activity };
    return { parent: [{ objectType: 'Activity', id: parent }], grouping: [whole] };
  }
}

/** RFC 4122 version 4. `crypto.randomUUID` is missing on pages that an intranet serves without TLS. */
export function uuid(window: Window): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) => {
    const value = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function copy(value: Fields): Fields {
  return JSON.parse(JSON.stringify(value)) as Fields;
}

function fieldsOf(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
