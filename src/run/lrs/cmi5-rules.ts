import { type Asked, type Cmi5Session, definedAs, shortVerb, statementsOf } from './cmi5-session.ts';
import { eachStatement } from './cmi5-statement-rules.ts';

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

  // 10, launchMode: in Browse and Review nothing is recorded; a bookmark would move the one of the real session.
  function keepsNoBookmarkOutsideNormalMode({ asked, mode }) {
    if (mode === 'Normal') return [];
    const writes = asked.filter((one) => one.what === 'document' && one.method !== 'GET');
    return writes.map((one) => `${one.method} of a document in ${mode} mode`);
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
