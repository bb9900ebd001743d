import { at, categories, list, shortVerb } from '../../../../src/run/lrs/cmi5-session.ts';
import { type Fields, isObject, type Json } from '../../../../src/run/lrs/values.ts';

const video = 'https://w3id.org/xapi/video';
const types: Readonly<Record<string, string>> = {
  [video]: `${video}/activity-type/video`,
  'https://w3id.org/xapi/audio': 'https://w3id.org/xapi/audio/activity-type/audio',
};

/** xAPI Video Profile 1.0, section 2.7: the extensions that a verb must have, in the result and in the context. */
const needed: Readonly<Record<string, readonly [result: readonly string[], context: readonly string[]]>> = {
  initialized: [[], ['length', 'completion-threshold']],
  played: [['time'], []],
  paused: [
    ['time', 'progress', 'played-segments'],
    ['length', 'completion-threshold'],
  ],
  seeked: [['time-from', 'time-to'], []],
  interacted: [['time'], []],
  completed: [
    ['time', 'progress', 'played-segments'],
    ['length', 'completion-threshold'],
  ],
  terminated: [
    ['time', 'progress', 'played-segments'],
    ['length', 'completion-threshold'],
  ],
};

/** Statements of the profile, by the category that says so. */
export const isOfVideoProfile = (statement: Fields): boolean =>
  categories(statement).some((category) => Object.hasOwn(types, String(category)));

/** The value of an extension of the profile, which its whole name would hide. */
export function extension(statement: Fields, where: 'result' | 'context', name: string): Json | undefined {
  const extensions = at(statement, `${where}.extensions`);
  return isObject(extensions) ? extensions[`${video}/extensions/${name}`] : undefined;
}

/** What these statements, all of one learner and in order, do against the profile. */
export function videoViolations(all: readonly Fields[]): string[] {
  const statements = all.filter(isOfVideoProfile);
  const sessions = new Map<string, Fields[]>();
  for (const statement of statements) {
    const id = String(extension(statement, 'context', 'session-id'));
    sessions.set(id, [...(sessions.get(id) ?? []), statement]);
  }
  return [
    ...statements.flatMap(eachProblem),
    ...[...sessions].flatMap(([id, session]) => sessionProblems(id, session)),
    ...registrationProblems(statements),
  ];
}

/** 2.5.4 and 2.6.1: what was played counts for all of a registration, so that it never becomes less. */
function registrationProblems(statements: readonly Fields[]): string[] {
  const last = new Map<string, { readonly share: number; readonly seconds: number }>();
  return statements.flatMap((statement) => {
    const text = extension(statement, 'result', 'played-segments');
    if (typeof text !== 'string') return [];
    const of = `${at(statement, 'context.registration')} ${at(statement, 'object.id')}`;
    const before = last.get(of);
    const share = Number(extension(statement, 'result', 'progress'));
    const seconds = text
      .split('[,]')
      .map((part) => part.split('[.]').map(Number))
      .reduce((sum, [from = 0, to = 0]) => sum + to - from, 0);
    last.set(of, { share, seconds });
    const less = before && (share < before.share || seconds < before.seconds - 0.001);
    return less ? [`media ${shortVerb(statement)}: less was played than before: ${text}`] : [];
  });
}

function eachProblem(statement: Fields): string[] {
  const verb = shortVerb(statement);
  const [result, context] = needed[verb] ?? [[], []];
  const found: string[] = [];
  const want = (holds: boolean, fault: string) => {
    if (!holds) found.push(`media ${verb}: ${fault}`);
  };
  want(Object.hasOwn(needed, verb), 'is no verb of the profile');
  const base = ['played', 'paused', 'seeked'].includes(verb)
    ? `${video}/verbs/`
    : 'http://adlnet.gov/expapi/verbs/';
  want(at(statement, 'verb.id') === base + verb, 'the verb has another IRI');
  const type = types[String(categories(statement).find((one) => Object.hasOwn(types, String(one))))];
  want(at(statement, 'object.definition.type') === type, 'the object is not of the type of the profile');
  for (const name of result) want(extension(statement, 'result', name) !== undefined, `has no ${name}`);
  for (const name of [...context, 'session-id'])
    want(extension(statement, 'context', name) !== undefined, `its context has no ${name}`);
  for (const name of ['time', 'time-from', 'time-to', 'progress']) {
    const value = extension(statement, 'result', name);
    if (value !== undefined) want(isThousandths(value), `${name} is ${String(value)}`);
  }
  const captions = extension(statement, 'context', 'cc-subtitle-enabled');
  want(['boolean', 'undefined'].includes(typeof captions), `cc-subtitle-enabled is ${String(captions)}`);
  // 2.6.2.3: used only when captions are on.
  const language = extension(statement, 'context', 'cc-subtitle-lang');
  want(language === undefined || captions === true, 'tells the language of captions that are off');
  const track = extension(statement, 'context', 'track');
  want(['string', 'undefined'].includes(typeof track), `track is ${String(track)}`);
  // 2.7: what has changed is told.
  const changes = [captions, track].filter((each) => each !== undefined).length;
  want(verb !== 'interacted' || changes > 0, 'does not tell what was changed');
  want(changes === 0 || ['initialized', 'interacted'].includes(verb), 'tells what is shown');
  want(isShare(extension(statement, 'result', 'progress') ?? 0), 'progress is not from 0 to 1');
  const segments = extension(statement, 'result', 'played-segments');
  if (segments !== undefined)
    want(
      /^(\d+\.\d{3}\[\.\]\d+\.\d{3}(\[,\](?!$)|$))*$/.test(String(segments)),
      `played-segments is ${String(segments)}`,
    );
  const done = verb === 'completed';
  want(at(statement, 'result.completion') === (done ? true : undefined), 'completion is wrong');
  want((at(statement, 'result.duration') !== undefined) === done, 'duration is wrong');
  return found;
}

/** 2.3: `initialized` first and once, its id the session's; `paused` before `terminated`; nothing after that. */
function sessionProblems(id: string, session: readonly Fields[]): string[] {
  const verbs = session.map(shortVerb);
  const found: string[] = [];
  if (verbs[0] !== 'initialized') found.push(`media session: it starts with ${verbs[0]}`);
  if (session[0]?.id !== id) found.push('media session: it is not called after its first statement');
  if (verbs.filter((verb) => verb === 'initialized').length > 1)
    found.push('media session: initialized twice');
  const end = verbs.indexOf('terminated');
  if (end !== -1 && end !== verbs.length - 1) found.push(`media session: ${verbs[end + 1]} after terminated`);
  const runs = verbs.filter((verb) => verb === 'played' || verb === 'paused');
  if (end !== -1 && runs.at(-1) === 'played') found.push('media session: terminated while it plays');
  if (list(session).length > 80) found.push(`media session: ${session.length} statements`);
  return found;
}

const isThousandths = (value: Json): boolean =>
  typeof value === 'number' && value >= 0 && Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;
const isShare = (value: Json): boolean => typeof value === 'number' && value >= 0 && value <= 1;
