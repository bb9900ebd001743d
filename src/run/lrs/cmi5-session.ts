import { type Fields, isObject, type Json } from './values.ts';

/** One request of an AU, as the LRS saw it. */
export interface Asked {
  readonly what: 'fetch' | 'launch-data' | 'preferences' | 'document' | 'statements';
  readonly method: string;
  /** What was sent to the statement resource. */
  readonly statements: readonly Fields[];
}

/** One launch of one AU. */
export interface Cmi5Session {
  readonly id: string;
  readonly registration: string;
  /** The LMS's own, not the publisher's id from cmi5.xml. */
  readonly activityId: string;
  readonly actor: Fields;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore: number | undefined;
  readonly contextTemplate: Fields;
  readonly asked: readonly Asked[];
}

export function statementsOf(session: Cmi5Session): Fields[] {
  return session.asked.flatMap((one) => one.statements);
}

const adl = 'http://adlnet.gov/expapi/verbs/';
export const verbs = {
  initialized: `${adl}initialized`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
  terminated: `${adl}terminated`,
} as const;
export type Defined = keyof typeof verbs;
export const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
export const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';

/** The value at a path like `context.registration`. */
export function at(value: Json, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}
export const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];
const verbOf = (statement: Fields): string => String(at(statement, 'verb.id'));
export const shortVerb = (statement: Fields): string => verbOf(statement).replace(/.*\//, '');
export const categories = (statement: Fields): Json[] =>
  list(at(statement, 'context.contextActivities.category')).map((one) => at(one, 'id') ?? null);
/** 7.1.3: a statement is cmi5-defined by its verb and its category; others with these verbs are only "allowed". */
export const definedAs = (statement: Fields): Defined | undefined =>
  categories(statement).includes(cmi5Category)
    ? (Object.keys(verbs) as Defined[]).find((name) => verbs[name] === verbOf(statement))
    : undefined;
