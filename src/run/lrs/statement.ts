import { interactionTypes } from '../interaction-types.ts';
import {
  anyBoolean,
  anyText,
  type Check,
  decimal,
  duration,
  extensions,
  type Fields,
  iri,
  isObject,
  type Json,
  languageMap,
  languageTag,
  listOf,
  mailbox,
  oneOf,
  sha1,
  shape,
  timestamp,
  uuid,
  version,
} from './values.ts';

/** xAPI 1.0.3, Data 2.4: everything that an LRS has to refuse in a statement. */
export function statementProblems(value: Json): string[] {
  return statement(value, 'statement');
}

const account = shape({ homePage: iri, name: anyText }, ['homePage', 'name']);
const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];
const agentShape = {
  objectType: oneOf('Agent'),
  name: anyText,
  mbox: mailbox,
  mbox_sha1sum: sha1,
  openid: iri,
  account,
} satisfies Readonly<Record<string, Check>>;

/** 2.4.2.1: exactly one inverse functional identifier. */
export const agent: Check = (value, path) => {
  const count = isObject(value) ? identifiers.filter((name) => name in value).length : 1;
  return [
    ...shape(agentShape)(value, path),
    ...(count === 1 ? [] : [`${path} has ${count} identifiers, not one`]),
  ];
};

const group: Check = (value, path) => {
  const problems = shape({ ...agentShape, objectType: oneOf('Group'), member: listOf(agent) }, [
    'objectType',
  ])(value, path);
  const anonymous = isObject(value) && !identifiers.some((name) => name in value);
  return anonymous && !('member' in (value as Fields))
    ? [...problems, `${path} is an anonymous group without members`]
    : problems;
};
const actor: Check = (value, path) =>
  isObject(value) && value.objectType === 'Group' ? group(value, path) : agent(value, path);

const component = listOf(shape({ id: anyText, description: languageMap }, ['id']));
const definitionShape = shape({
  name: languageMap,
  description: languageMap,
  type: iri,
  moreInfo: iri,
  extensions,
  interactionType: oneOf(...interactionTypes),
  correctResponsesPattern: listOf(anyText),
  choices: component,
  scale: component,
  source: component,
  target: component,
  steps: component,
});
/** 2.4.4.1: interaction properties need an interactionType, component ids are unique and each pattern names them. */
const definition: Check = (value, path) => {
  const problems = definitionShape(value, path);
  if (!isObject(value)) return problems;
  const parts = ['correctResponsesPattern', 'choices', 'scale', 'source', 'target', 'steps'].filter(
    (name) => name in value,
  );
  if (parts.length > 0 && !('interactionType' in value))
    problems.push(`${path} has ${parts[0]} but no interactionType`);
  const choices = Array.isArray(value.choices)
    ? (value.choices as readonly Fields[]).map((choice) => choice.id)
    : [];
  if (new Set(choices).size !== choices.length) problems.push(`${path}.choices has an id twice`);
  const patterns = value.correctResponsesPattern;
  if (value.interactionType === 'choice' && Array.isArray(patterns)) {
    const unknown = (patterns as readonly string[])
      .flatMap((one) => one.split('[,]'))
      .filter((id) => !choices.includes(id));
    if (unknown.length > 0)
      problems.push(`${path}.correctResponsesPattern names ${unknown.join(', ')}, no such choice`);
  }
  return problems;
};

export const activity = shape({ objectType: oneOf('Activity'), id: iri, definition }, ['id']);
const reference = shape({ objectType: oneOf('StatementRef'), id: uuid }, ['objectType', 'id']);
const object: Check = (value, path) => {
  const type = isObject(value) ? value.objectType : undefined;
  if (type === 'StatementRef') return reference(value, path);
  return type === 'Agent' || type === 'Group' ? actor(value, path) : activity(value, path);
};

/** 2.4.5.1: scaled from -1 to 1; raw between min and max; min below max. */
const score: Check = (value, path) => {
  const problems = shape({ scaled: decimal, raw: decimal, min: decimal, max: decimal })(value, path);
  if (problems.length > 0 || !isObject(value)) return problems;
  const { scaled, raw, min, max } = value as Readonly<Record<string, number | undefined>>;
  if (scaled !== undefined && Math.abs(scaled) > 1)
    problems.push(`${path}.scaled is ${scaled}, not between -1 and 1`);
  if (min !== undefined && max !== undefined && min >= max) problems.push(`${path}.min is not below max`);
  if (raw !== undefined && (raw < (min ?? raw) || raw > (max ?? raw)))
    problems.push(`${path}.raw is ${raw}, not between min and max`);
  return problems;
};
const result = shape({
  score,
  success: anyBoolean,
  completion: anyBoolean,
  response: anyText,
  duration,
  extensions,
});

const activities: Check = (value, path) =>
  Array.isArray(value) ? listOf(activity)(value, path) : activity(value, path);
const context = shape({
  registration: uuid,
  instructor: actor,
  team: group,
  contextActivities: shape({
    parent: activities,
    grouping: activities,
    category: activities,
    other: activities,
  }),
  revision: anyText,
  platform: anyText,
  language: languageTag,
  statement: reference,
  extensions,
});

const statement = shape(
  {
    id: uuid,
    actor,
    verb: shape({ id: iri, display: languageMap }, ['id']),
    object,
    result,
    context,
    timestamp,
    stored: timestamp,
    authority: actor,
    version,
    attachments: listOf(shape({})),
  },
  ['actor', 'verb', 'object'],
);
