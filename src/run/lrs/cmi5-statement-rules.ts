import { isDeepStrictEqual } from 'node:util';
import {
  at,
  type Cmi5Session,
  categories,
  cmi5Category,
  type Defined,
  definedAs,
  list,
  moveOnCategory,
  shortVerb,
  statementsOf,
  verbs,
} from './cmi5-session.ts';
import { type Fields, isObject, type Json } from './values.ts';

const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
/** 9.3: these are the LMS's to say. */
const lmsVerbs = ['launched', 'abandoned', 'waived', 'satisfied'];

type StatementRule = (statement: Fields, session: Cmi5Session) => string[];

/** What is wrong with the single statements of a session. */
export function eachStatement(session: Cmi5Session): string[] {
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
  function hasTheRightCategories(statement, { activityId }) {
    const verb = definedAs(statement);
    const has = categories(statement);
    const counts = verb === 'completed' || verb === 'passed' || verb === 'failed';
    if (
      verb === undefined &&
      Object.hasOwn(verbs, shortVerb(statement)) &&
      at(statement, 'object.id') === activityId
    ) {
      return ['it is about the launched activity and lacks the cmi5 category'];
    }
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
