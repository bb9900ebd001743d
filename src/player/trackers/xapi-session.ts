import { shortHash } from '../core/hash.ts';
import type { TrackerContext } from '../tracker.ts';
import { Outbox } from './outbox.ts';
import { SentVerbs } from './sent-verbs.ts';
import { StateDocument } from './state-document.ts';
import { adl, type OnceVerb, randomUuid, type Said, Statements } from './statements.ts';
import { storeOf } from './storage.ts';
import { isDone, XapiClient } from './xapi-client.ts';
import type { XapiLaunch } from './xapi-launch.ts';

/** What works together from launch to goodbye. */
export interface XapiSession {
  readonly launch: XapiLaunch;
  readonly statements: Statements;
  readonly outbox: Outbox;
  readonly document: StateDocument;
  readonly sent: SentVerbs;
  /** Whether the LRS has such a statement of this learner's; undefined when it does not tell. */
  readonly stored: (verb: OnceVerb | 'failed') => Promise<boolean | undefined>;
  /** Takes what other sessions left over into this one. */
  readonly takeOver: () => Promise<void>;
}

/** `report`: hears of each lane whether all in it is confirmed, or what is wrong. */
export function beginSession(
  launch: XapiLaunch,
  { window, data, merge }: TrackerContext,
  report: (lane: string, confirmed: boolean, detail?: string) => void,
): XapiSession {
  const client = new XapiClient(window, launch.access);
  const agent = JSON.stringify(launch.actor);
  const { activity, registration } = launch;
  const stay = `coursewright:${shortHash([agent, activity, registration ?? ''].join(' '))}`;
  const lane = (name: string) => (confirmed: boolean, detail?: string) => report(name, confirmed, detail);
  const local = storeOf(window, 'localStorage');
  const ofSession = storeOf(window, 'sessionStorage');
  const sent = new SentVerbs(ofSession, launch.session);
  // A Tin Can launch has no session of its own: the same address in the same tab may be a second launch.
  if (sent.has('terminated')) sent.clear();
  const statements = new Statements(launch, data, window);
  const ofLaunch: Record<string, string> = { agent, ...(registration ? { registration } : {}) };
  const document = new StateDocument({
    window,
    client,
    query: { activityId: activity, ...ofLaunch, stateId: 'coursewright' },
    store: local,
    key: `${stay}:state`,
    merge,
    onStatus: lane('state'),
  });
  const outbox = new Outbox({
    window,
    client,
    store: local,
    key: `${stay}:statements`,
    page: randomUuid(window),
    session: launch.cmi5 ? launch.session : '',
    complete: (said) => statements.complete(said),
    onStatus: lane('statements'),
    onConfirmed: (said) => {
      const verb = statements.onceVerb(said);
      if (verb) document.tell(verb);
    },
  });
  const find = async (asked: Readonly<Record<string, string>>): Promise<readonly Said[] | undefined> => {
    const query = { ...ofLaunch, ...asked };
    const reply = await client.send({ method: 'GET', resource: 'statements', query });
    const found = isDone(reply) ? reply.body?.statements : undefined;
    return Array.isArray(found) ? found : undefined;
  };
  return {
    launch,
    statements,
    outbox,
    document,
    sent,
    stored: async (verb) => {
      const found = await find({ activity, verb: adl + verb, limit: '1' });
      return found && found.length > 0;
    },
    takeOver: async () => {
      const left = outbox.leftovers(false);
      if (left.length === 0) return;
      // A tab that is closed does not hear that its last words arrived. To say them again in another context is a
      // conflict (409): nothing is lost by it, but it looks like trouble.
      const known = new Set((await find({ limit: '100' }))?.map((one) => one?.id));
      // What cmi5 defines belongs to its own session (9.3): completed and passed are said again, as the bookmark knows.
      // What it allows is about the learner, and goes into the session in which it arrives, with its own id and time.
      outbox.adopt(left, (said) => !statements.isOfLaunch(said) && !known.has(said.id));
    },
  };
}
