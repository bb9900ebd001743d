import { isDeepStrictEqual } from 'node:util';
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

const adl = 'http://adlnet.gov/expapi/verbs/';
const verbs = {
  initialized: `${adl}initialized`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
  terminated: `${adl}terminated`,
} as const;
type Defined = keyof typeof verbs;
const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
/** 9.3: these are the LMS's to say. */
const lmsVerbs = ['launched', 'abandoned', 'waived', 'satisfied'];

/** The value at a path like `context.registration`. */
function at(value: Json, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}
const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];
const verbOf = (statement: Fields): string => String(at(statement, 'verb.id'));
const shortVerb = (statement: Fields): string => verbOf(statement).replace(/.*\//, '');
const categories = (statement: Fields): Json[] =>
  list(at(statement, 'context.contextActivities.category')).map((one) => at(one, 'id') ?? null);
/** 7.1.3: a statement is cmi5-defined by its verb and its category; others with these verbs are only "allowed". */
const definedAs = (statement: Fields): Defined | undefined =>
  categories(statement).includes(cmi5Category)
    ? (Object.keys(verbs) as Defined[]).find((name) => verbs[name] === verbOf(statement))
    : undefined;

/** What the AU did wrong in these sessions of one registration, in order, in readable sentences. */
export function cmi5Violations(sessions: readonly Cmi5Session[]): string[] {
  const found = sessions.flatMap((session, index) =>
    [...sessionRules.flatMap((rule) => rule(session)), ...eachStatement(session)].map(
      (text) => `session ${index + 1}: ${text}`,
    ),
  );
  const sent = sessions.flatMap(statementsOf);
  for (const activity of new Set(sessions.map(({ activityId }) => activityId))) {
    const own = sessions.filter(({ activityId }) => activityId === activity).flatMap(statementsOf);
    for (const verb of ['completed', 'passed'] as const) {
      const count = own.filter((statement) => definedAs(statement) === verb).length;
      if (count > 1) found.push(`${verb} was sent ${count} times for one AU in one registration`);
    }
  }
  const ids = sent.map((statement) => statement.id);
  for (const id of new Set(ids)) {
    if (ids.filter((one) => one === id).length > 1) found.push(`statement id ${String(id)} was used twice`);
  }
  return found;
}

export function statementsOf(session: Cmi5Session): Fields[] {
  return session.asked.flatMap((one) => one.statements);
}

const sessionRules: readonly ((session: Cmi5Session) => string[])[] = [
  // 8.2: a one-time URL, asked by POST.
  function fetchesTheTokenOnceByPost({ asked }) {
    const fetches = asked.filter((one) => one.what === 'fetch');
    return [
      ...(fetches.length > 1 ? [`the fetch URL was used ${fetches.length} times`] : []),
      ...fetches
        .filter((one) => one.method !== 'POST')
        .map((one) => `the fetch URL was asked by ${one.method}, not POST`),
    ];
  },

  // 10 and 11.
  function readsLaunchDataAndPreferencesBeforeAnyStatement({ asked }) {
    const first = asked.findIndex((one) => one.what === 'statements');
    if (first < 0) return [];
    const before = asked
      .slice(0, first)
      .filter((one) => one.method === 'GET')
      .map((one) => one.what);
    return [
      ...(before.includes('launch-data') ? [] : ['a statement was sent before LMS.LaunchData was read']),
      ...(before.includes('preferences')
        ? []
        : ['a statement was sent before cmi5LearnerPreferences was read']),
    ];
  },

  // 10: The AU MUST NOT modify or delete the LMS.LaunchData document.
  function leavesTheLaunchDataAlone({ asked }) {
    return asked
      .filter((one) => one.what === 'launch-data' && one.method !== 'GET')
      .map((one) => `LMS.LaunchData was sent a ${one.method}`);
  },

  // 9.3.2
  function sendsInitializedFirstAndAlone({ asked }) {
    const batches = asked.filter((one) => one.what === 'statements' && one.statements.length > 0);
    const first = batches[0]?.statements ?? [];
    if (first[0] === undefined) return [];
    if (definedAs(first[0]) !== 'initialized')
      return [`the first statement is ${shortVerb(first[0])}, not initialized`];
    return first.length === 1 ? [] : ['initialized was sent together with other statements'];
  },

  // 9.3.8: nothing after it. A state document still on its way loses a race with the LMS's own closing.
  function saysNothingAfterTerminated({ asked }) {
    const isEnd = (one: Asked): boolean =>
      one.statements.some((statement) => definedAs(statement) === 'terminated');
    const end = asked.findIndex(isEnd);
    if (end < 0) return [];
    const inBatch = asked[end]?.statements ?? [];
    const behind = inBatch.slice(inBatch.findIndex((statement) => definedAs(statement) === 'terminated') + 1);
    const later = asked.slice(end + 1).filter((one) => one.method !== 'GET');
    return [
      ...behind.map((statement) => `${shortVerb(statement)} came after terminated`),
      ...later.map((one) => `${one.method} ${one.what} came after terminated`),
    ];
  },

  // 9.3: no cmi5-defined verb twice in a session, and one of passed and failed at the most.
  function judgesOnce(session) {
    const said = statementsOf(session).flatMap((statement) => definedAs(statement) ?? []);
    const twice = [...new Set(said)].filter((verb) => said.filter((one) => one === verb).length > 1);
    const both = said.includes('passed') && said.includes('failed');
    return [
      ...twice.map((verb) => `${verb} was sent twice`),
      ...(both ? ['both passed and failed were sent'] : []),
    ];
  },
];

type StatementRule = (statement: Fields, session: Cmi5Session) => string[];

function eachStatement(session: Cmi5Session): string[] {
  return statementsOf(session).flatMap((statement) =>
    statementRules
      .flatMap((rule) => rule(statement, session))
      .map((text) => `${shortVerb(statement)}: ${text}`),
  );
}

const statementRules: readonly StatementRule[] = [
  function hasIdTimeAndDisplay(statement) {
    const utc = /Z$|[+-]00:00$/.test(String(statement.timestamp));
    return [
      ...(statement.id === undefined ? ['the AU gave it no id'] : []),
      ...(statement.timestamp === undefined
        ? ['it has no timestamp']
        : utc
          ? []
          : ['its timestamp is not UTC']),
      ...(at(statement, 'verb.display') === undefined ? ['its verb has no display'] : []),
    ];
  },

  function copiesActorAndRegistration(statement, { actor, registration }) {
    return [
      ...(isDeepStrictEqual(statement.actor, actor) ? [] : ['the actor is not the one of the launch']),
      ...(at(statement, 'context.registration') === registration
        ? []
        : ['the registration is not the one of the launch']),
    ];
  },

  // 10, contextTemplate: nothing overwritten; LMSs compare by position, so own entries come behind.
  function keepsTheContextTemplate(statement, { contextTemplate }) {
    return missing(contextTemplate, statement.context, 'context');
  },

  function isAboutTheLaunchedActivityWhereCmi5Defines(statement, { activityId }) {
    if (definedAs(statement) === undefined) return [];
    return at(statement, 'object.id') === activityId ? [] : ['its object is not the launched activityId'];
  },

  // 9.6.2: categories decide whether a statement counts.
  function hasTheRightCategories(statement) {
    const verb = definedAs(statement);
    const has = categories(statement);
    const counts = verb === 'completed' || verb === 'passed' || verb === 'failed';
    if (verb === undefined) {
      const wrong = [cmi5Category, moveOnCategory].filter((category) => has.includes(category));
      return wrong.map((category) => `it is not cmi5-defined and has the category ${category}`);
    }
    if (counts === has.includes(moveOnCategory)) return [];
    return [counts ? 'it lacks the moveon category' : 'it has the moveon category'];
  },

  // 9.5
  function hasTheRightResult(statement, { masteryScore }) {
    const verb = definedAs(statement);
    if (verb === undefined) return [];
    const { success, completion, score, duration } = (statement.result ?? {}) as Fields;
    const judged = verb === 'passed' || verb === 'failed';
    const found: string[] = [];
    if (verb === 'initialized' && statement.result !== undefined) found.push('it has a result');
    if (verb !== 'initialized' && duration === undefined) found.push('it has no duration');
    if ((verb === 'completed') !== (completion === true))
      found.push(`result.completion is ${String(completion)}`);
    if (success !== (judged ? verb === 'passed' : undefined))
      found.push(`result.success is ${String(success)}`);
    if (!judged && score !== undefined) found.push('it has a score');
    if (judged && isObject(score)) found.push(...scoreProblems(verb, score, statement, masteryScore));
    return found;
  },

  // 10, launchMode.
  function judgesNothingOutsideNormalMode(statement, { mode }) {
    const verb = definedAs(statement);
    const harmless = verb === undefined || verb === 'initialized' || verb === 'terminated';
    return mode === 'Normal' || harmless ? [] : [`it was sent in ${mode} mode`];
  },

  function usesNoVerbOfTheLms(statement) {
    return lmsVerbs.includes(shortVerb(statement)) ? ['only an LMS says that'] : [];
  },
];

// 9.5.1 and 9.6.3.2
function scoreProblems(
  verb: Defined,
  score: Fields,
  statement: Fields,
  masteryScore: number | undefined,
): string[] {
  const found: string[] = [];
  if ('raw' in score && !('min' in score && 'max' in score)) found.push('its raw score has no min and max');
  const extension = at(statement, 'context.extensions');
  const said = isObject(extension) ? extension[masteryExtension] : undefined;
  if (masteryScore === undefined)
    return said === undefined ? found : [...found, 'it names a mastery score that the LMS did not set'];
  if (said !== masteryScore)
    found.push(`the mastery score extension is ${JSON.stringify(said)}, not ${masteryScore}`);
  const scaled = score.scaled;
  if (typeof scaled === 'number' && scaled >= masteryScore !== (verb === 'passed')) {
    found.push(`a score of ${scaled} does not agree with the mastery score ${masteryScore}`);
  }
  return found;
}

/** Everything of `template` that `value` lacks or changed; lists may be longer, not different. */
function missing(template: Json, value: Json | undefined, path: string): string[] {
  if (Array.isArray(template)) {
    const items = template as readonly Json[];
    return items.flatMap((item, index) => missing(item, list(value)[index], `${path}[${index}]`));
  }
  if (isObject(template)) {
    return Object.entries(template).flatMap(([key, inner]) =>
      missing(inner, isObject(value) ? value[key] : undefined, `${path}.${key}`),
    );
  }
  return isDeepStrictEqual(template, value) ? [] : [`${path} is not what the context template says`];
}
