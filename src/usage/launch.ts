import type { Items } from '../exports/items.ts';
import { at, completedIn, learnerIn, textAt } from '../exports/statement.ts';
import type { UseKind } from './tally.ts';

/** What a statement says of a use. */
export interface StatedUse {
  readonly kind: UseKind;
  readonly learner: string;
  readonly item: number;
  readonly time: string;
  /** See `Use`; empty: the day. */
  readonly mark: string;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
/** Of a cmi5 session: in `launched` of the LMS and in all that the AU says in it (cmi5 §9.6.3.1). */
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/**
 * The launch or completion that a statement tells. `nothing`: something else; `other`: of a thing that is none of the
 * courses, with its name.
 */
export function useIn(
  statement: unknown,
  items: Items,
): StatedUse | { readonly other: string } | 'nothing' | 'no-learner' | 'no-time' | 'no-statement' {
  const verb = textAt(statement, 'verb', 'id');
  if (verb !== `${verbs}initialized` && verb !== `${verbs}launched`) {
    const done = completedIn(statement);
    if (typeof done === 'string') return done;
    const item = items.named(done.activity) ?? unitsAround(statement).map(items.named).find(isKnown);
    if (item === undefined) return { other: done.activity };
    return { kind: 'completion', learner: done.learner, item, time: done.time, mark: '' };
  }
  const activity = textAt(statement, 'object', 'id') ?? '';
  const item = [activity, ...around(statement)].map((iri) => courseOf(iri, items)).find(isKnown);
  if (item === undefined) return { other: activity };
  const learner = learnerIn(statement);
  if (learner === undefined) return 'no-learner';
  const time = textAt(statement, 'timestamp') ?? textAt(statement, 'stored');
  if (time === undefined) return 'no-time';
  const session = textAt(statement, 'context', 'extensions', sessionId);
  if (session !== undefined) return { kind: 'launch', learner, item, time, mark: session };
  const kind = verb.endsWith('launched') ? 'announced' : 'launch';
  return { kind, learner, item, time, mark: textAt(statement, 'id') ?? time };
}

/** A unit of a course is launched where the course is. */
function courseOf(iri: string, items: Items): number | undefined {
  return items.named(iri) ?? items.named(iri.replace(/\/units\/[^/]+$/, ''));
}

/** An LMS gives an AU an id of its own, and names the publisher’s among what it belongs to (cmi5 §9.6.2.3). */
function around(statement: unknown): string[] {
  return ['grouping', 'parent'].flatMap((kind) => {
    const found = at(statement, ['context', 'contextActivities', kind]);
    const all: unknown[] = Array.isArray(found) ? found : [found];
    return all.flatMap((one) => textAt(one, 'id') ?? []);
  });
}

/** A part of a course may be done where the course is not: only its unit stands for the whole. */
function unitsAround(statement: unknown): string[] {
  const isCmi5 = JSON.stringify(at(statement, ['context', 'contextActivities', 'category']) ?? '').includes(
    'https://w3id.org/xapi/cmi5/context/categories/moveon',
  );
  return isCmi5 ? around(statement).filter((iri) => /\/units\/[^/]+$/.test(iri)) : [];
}

function isKnown(item: number | undefined): item is number {
  return item !== undefined;
}
