import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { LaunchUnit } from '../launch-units.ts';
import { cmi5Violations } from '../lrs/cmi5-rules.ts';
import { type Cmi5Session, definedAs, statementsOf } from '../lrs/cmi5-session.ts';
import type { Lrs } from '../lrs.ts';
import { mostAlike, short, timesWords } from '../words.ts';

interface About {
  readonly unit: LaunchUnit;
  readonly place: Place;
}

/** What the requests of a unit that was launched twice, and whose tab was closed each time, say about it. */
export function xapiFindings(lrs: Lrs, about: About): Diagnostic[] {
  const { unit, place } = about;
  const { title } = unit;
  const heard = complaints(lrs, place);
  const sent = lrs.exchanges.some(
    ({ launch, method, resource }) => launch === 1 && resource === 'statements' && method !== 'GET',
  );
  if (!sent) {
    const what =
      lrs.exchanges.length > 0
        ? 'no statement was sent'
        : `its scripts did not use the ${unit.standard === 'cmi5' ? 'fetch URL' : 'endpoint'} in its address`;
    return [diagnostic('RUN-NO-SESSION', place, { title, what }), ...heard];
  }
  return [...heard, ...ending(lrs, about), ...resuming(lrs, about)];
}

/** What the record store refuses, as it says it. */
const refusal = /^statement refused: |overlapped|wrong credentials|without X-Experience-API-Version/;
/** What is our own wish, and in no standard. */
const beyond = /not as application\/json$|is not JSON: /;

function complaints(lrs: Lrs, place: Place): Diagnostic[] {
  const found = new Map<string, { readonly launch: string; count: number }>();
  for (const text of [...lrs.complaints, ...cmi5Violations(taken(lrs))]) {
    // What is wrong in both launches is told of the first.
    const [, number, said = text] = /^session (\d+): (.*)$/s.exec(text) ?? [];
    const known = found.get(said);
    const launch = number === undefined ? 'all launches together' : `launch ${number}`;
    if (known) known.count += 1;
    else found.set(said, { launch, count: 1 });
  }
  const launches = Math.max(1, ...lrs.exchanges.map(({ launch }) => launch));
  return [...found].slice(0, mostAlike).map(([said, { launch, count }]) => {
    if (!refusal.test(said))
      return diagnostic(beyond.test(said) ? 'RUN-STRICT' : 'RUN-STANDARD', place, {
        launch,
        text: short(said),
      });
    const [, error] = /^statement refused: (.*)$/s.exec(said) ?? [];
    const call = error === undefined ? 'a request' : 'a statement';
    return diagnostic('RUN-CALL-ERROR', place, {
      call,
      error: short(error ?? said),
      times: timesWords(Math.ceil(count / launches)),
    });
  });
}

/** The sessions without the statements that were refused: what is wrong with those is told. */
function taken({ sessions, statements }: Lrs): Cmi5Session[] {
  const kept = new Set(statements);
  return sessions.map((session) => ({
    ...session,
    asked: session.asked.map((one) => ({
      ...one,
      statements: one.statements.filter((statement) => kept.has(statement)),
    })),
  }));
}

/** Tin Can has no sessions that could be ended. */
function ending(lrs: Lrs, { unit, place }: About): Diagnostic[] {
  const [session] = lrs.sessions;
  if (session === undefined || savedIn(lrs).length > 0 || saidMore(session)) return [];
  return [diagnostic('RUN-NO-END', place, { title: unit.title, end: 'the statement “terminated”' })];
}

/** Whether anything was said but that the session has begun. */
function saidMore(session: Cmi5Session): boolean {
  return statementsOf(session).some((one) => definedAs(one) !== 'initialized');
}

/** Names of the state documents that the first launch wrote. */
function savedIn(lrs: Lrs): string[] {
  const names = lrs.exchanges
    .filter(({ launch, method, resource, status }) => {
      return launch === 1 && /^(PUT|POST)$/.test(method) && resource === 'activities/state' && status < 400;
    })
    .map(({ name = '' }) => name);
  return [...new Set(names)].filter((name) => name !== '');
}

function resuming(lrs: Lrs, { unit, place }: About): Diagnostic[] {
  const saved = savedIn(lrs);
  const again = lrs.exchanges.filter(({ launch }) => launch === 2);
  const asked = again.some(
    ({ method, resource, name }) =>
      method === 'GET' && resource === 'activities/state' && (name === undefined || saved.includes(name)),
  );
  if (saved.length === 0 || asked || again.length === 0) return [];
  const what = `the state ${saved
    .slice(0, 3)
    .map((name) => `“${short(name, 60)}”`)
    .join(', ')}`;
  return [diagnostic('RUN-NOT-RESUMED', place, { title: unit.title, what })];
}
