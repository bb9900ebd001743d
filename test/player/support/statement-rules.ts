/** A JSON object as it came over the wire. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a session was launched with. */
export interface LaunchFacts {
  readonly cmi5: boolean;
  readonly activityId: string;
  readonly actor: string;
  readonly registration: string;
  readonly contextTemplate: Fields;
  readonly masteryScore: number | undefined;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
}

const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveonCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const definedVerbs = ['initialized', 'terminated', 'completed', 'passed', 'failed'];
const isoDuration = /^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/;

export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((held, key) => (held as Fields | undefined)?.[key], value);
}

export function verbOf(statement: Fields): string {
  return String(at(statement, 'verb', 'id')).replace('http://adlnet.gov/expapi/verbs/', '');
}

/** Said about the launched activity itself, with a verb that cmi5 defines. */
export function isDefined(statement: Fields, facts: LaunchFacts): boolean {
  return definedVerbs.includes(verbOf(statement)) && at(statement, 'object', 'id') === facts.activityId;
}

/** What is wrong with a statement, by the rules of PACKAGE-RULES.md; each in a few words. */
export function faultsOf(statement: Fields, facts: LaunchFacts): string[] {
  const faults: string[] = [];
  const want = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${verbOf(statement)}: ${fault}`);
  };
  const verb = verbOf(statement);
  const result = at(statement, 'result') as Fields | undefined;
  const categories = ((at(statement, 'context', 'contextActivities', 'category') ?? []) as Fields[]).map(
    ({ id }) => id,
  );
  want(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(String(statement.id)),
    'id is no UUID',
  );
  want(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(statement.timestamp)), 'timestamp is not UTC');
  want(JSON.stringify(statement.actor) === facts.actor, 'actor is not the one of the launch');
  want(at(statement, 'context', 'registration') === facts.registration, 'registration is missing');
  want(
    /^(http:\/\/adlnet\.gov\/expapi\/verbs\/\w+|https:\/\/w3id\.org\/xapi\/video\/verbs\/\w+)$/.test(
      String(at(statement, 'verb', 'id')),
    ),
    'verb is not one of ADL or of the video profile',
  );
  want(
    Object.keys((at(statement, 'verb', 'display') ?? {}) as Fields).includes('en'),
    'verb has no English display',
  );
  for (const fault of templateFaults(facts.contextTemplate, at(statement, 'context'), 'context'))
    want(false, fault);
  const { duration, score } = result ?? {};
  want(duration === undefined || isoDuration.test(String(duration)), 'duration is malformed');
  if (score !== undefined) for (const fault of scoreFaults(score as Fields)) want(false, fault);
  if (!facts.cmi5) return faults;
  if (!isDefined(statement, facts)) {
    want(
      !categories.includes(cmi5Category) && !categories.includes(moveonCategory),
      'allowed, but has a cmi5 category',
    );
    return faults;
  }
  const deciding = ['completed', 'passed', 'failed'].includes(verb);
  want(categories.includes(cmi5Category), 'cmi5 category is missing');
  want(categories.includes(moveonCategory) === deciding, 'moveon category is wrong');
  want(verb === 'initialized' || duration !== undefined, 'duration is missing');
  want(result?.completion === (verb === 'completed' ? true : undefined), 'completion is wrong');
  const success = verb === 'passed' ? true : verb === 'failed' ? false : undefined;
  want(result?.success === success, 'success is wrong');
  want(score === undefined || success !== undefined, 'has a score');
  const mastery = at(statement, 'context', 'extensions', masteryExtension);
  if (score !== undefined && facts.masteryScore !== undefined) {
    want(mastery === facts.masteryScore, 'mastery score extension is wrong');
    want(
      Number((score as Fields).scaled) >= facts.masteryScore === success,
      'score and mastery score disagree',
    );
  } else {
    want(mastery === undefined, 'mastery score extension has nothing to extend');
  }
  return faults;
}

/** Every value of the template is there, arrays from their first position on. */
function templateFaults(template: unknown, held: unknown, path: string): string[] {
  if (Array.isArray(template)) {
    if (!Array.isArray(held)) return [`${path} is no array`];
    return template.flatMap((each, place) => templateFaults(each, held[place], `${path}[${place}]`));
  }
  if (typeof template === 'object' && template !== null) {
    return Object.entries(template).flatMap(([key, value]) =>
      templateFaults(value, at(held, key), `${path}.${key}`),
    );
  }
  return template === held ? [] : [`${path} is not the template's`];
}

function scoreFaults({ scaled, raw, min, max }: Fields): string[] {
  const faults: string[] = [];
  if (typeof scaled !== 'number' || scaled < -1 || scaled > 1) faults.push('scaled is out of range');
  if (raw !== undefined && (typeof min !== 'number' || typeof max !== 'number'))
    faults.push('raw without min and max');
  return faults;
}
