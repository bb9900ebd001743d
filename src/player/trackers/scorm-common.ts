import type { CourseData } from '../course-data.ts';
import type { Answered, Launch, ObjectiveStanding } from '../tracker.ts';
import { choose, type Recorded, type Recorders } from './recorders.ts';
import type { ScormApi } from './scorm-api.ts';
import type { Write } from './scorm-interactions.ts';

/** A value for an element of a group, written where the LMS names `child` in the group's `_children`; not if empty. */
export type Part = readonly [child: string, name: string, value: string];

export function pick(group: string, parts: readonly Part[], children: ReadonlySet<string>): Write[] {
  return parts
    .filter(([child, , value]) => children.has(child) && value !== '')
    .map(([, name, value]) => [`${group}.${name}`, value]);
}

/** The elements in which the two standards keep the same; `mode` is missing where the LMS has none. */
export interface LaunchElements {
  readonly mode: string | undefined;
  readonly credit: string;
  readonly location: string;
}

/**
 * `mark`: the LMS's passing mark as it wrote it, of `full`; 0 is what LMSs say that have none, and would pass everybody.
 * `first`: nothing was ever saved, and is not asked for.
 */
export function readLaunch(
  api: ScormApi,
  elements: LaunchElements,
  reached: Pick<Launch, 'completed' | 'passed'>,
  mark: string,
  full: number,
  first = false,
): Omit<Launch, 'answers'> {
  const mode = elements.mode ? api.get(elements.mode).toLowerCase() : '';
  const credit = api.get(elements.credit).toLowerCase();
  const passing = Number(mark) / full;
  return {
    connected: true,
    mode: mode === 'review' ? 'review' : mode === 'browse' || credit === 'no-credit' ? 'browse' : 'normal',
    learner: { id: api.learner() },
    state: first ? '' : asWritten(api.get('cmi.suspend_data')),
    location: first ? '' : api.get(elements.location),
    ...(passing > 0 && passing <= 1 ? { passing } : {}),
    ...reached,
  };
}

/** Saved state from what LMSs make of it: blanks and quotes round it, its marks escaped, all of it twice. */
function asWritten(text: string): string {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // Not escaped, then.
  }
  plain = plain.replace(/^[\s"]+|[\s"]+$/g, '');
  const half = plain.slice(plain.length / 2);
  return plain === half + half ? half : plain;
}

/**
 * Whether the learner wants captions: 1 says yes, -1 no, 0 nothing. Asked only where there are captions: there are LMSs
 * that take a question about what they do not have for a fault.
 */
export function captionsWish(
  api: ScormApi,
  data: CourseData,
  group: string,
  child: string,
): Pick<Launch, 'captions'> {
  const wish = data.captions && api.children(group).has(child) ? Number(api.get(`${group}.${child}`)) : 0;
  return wish > 0 ? { captions: true } : wish < 0 ? { captions: false } : {};
}

/** `cmi.objectives` and `cmi.interactions` of one LMS, as far as the course uses them. */
export interface ScormLists {
  /** Index of the next interaction; undefined when the LMS takes none. */
  readonly next: number | undefined;
  readonly interaction: (
    n: number,
    answered: Answered,
    parts: (recorded: Recorded, result: string) => readonly Part[],
  ) => Write[];
  readonly objectives: (
    objectives: readonly ObjectiveStanding[],
    parts: (objective: ObjectiveStanding) => readonly Part[],
  ) => Write[];
}

/** `wrong`: how the standard calls the result of a wrong answer. */
export function readLists(
  api: ScormApi,
  { tracking }: CourseData,
  recorders: Recorders,
  wrong: string,
): ScormLists {
  const none: ReadonlySet<string> = new Set();
  const interactions = tracking.interactions ? api.children('cmi.interactions') : none;
  const objectives = tracking.objectives ? api.children('cmi.objectives') : none;
  const count = (list: string) => Math.max(0, Number.parseInt(api.get(`${list}._count`), 10) || 0);
  const place = objectives.has('id') ? objectivePlaces(api, count('cmi.objectives')) : undefined;
  return {
    next: interactions.has('id') ? count('cmi.interactions') : undefined,
    interaction: (n, answered, parts) => {
      const recorded = choose(recorders, answered);
      const { correct } = answered;
      const result = correct === 'neutral' ? 'neutral' : correct ? 'correct' : wrong;
      return recorded ? pick(`cmi.interactions.${n}`, parts(recorded, result), interactions) : [];
    },
    objectives: (standings, parts) =>
      standings.flatMap((objective) => {
        const at = place?.(objective.id);
        if (!at) return [];
        const id: Part = ['id', 'id', at.known ? '' : objective.id];
        return pick(`cmi.objectives.${at.index}`, [id, ...parts(objective)], objectives);
      }),
  };
}

/**
 * Where an objective lies in `cmi.objectives`: at the place where the LMS already has its id (from the manifest, or
 * from the session before), else at the end. The ids are read once, and an id that the LMS has is not written again.
 */
function objectivePlaces(
  api: ScormApi,
  count: number,
): (id: string) => { readonly index: number; readonly known: boolean } {
  const places = new Map<string, number>();
  for (let n = 0; n < count; n++) {
    const id = api.get(`cmi.objectives.${n}.id`);
    // An LMS that counts what it does not have may count to billions.
    if (!id) break;
    places.set(id, n);
  }
  let next = count;
  return (id) => {
    const index = places.get(id) ?? next++;
    places.set(id, index);
    return { index, known: index < count };
  };
}
