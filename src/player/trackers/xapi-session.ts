import { shortHash } from '../core/hash.ts';
import type { TrackerContext } from '../tracker.ts';
import { Outbox } from './outbox.ts';
import { SentVerbs } from './sent-verbs.ts';
import { StateDocument } from './state-document.ts';
import { Statements } from './statements.ts';
import { storeOf } from './storage.ts';
import { XapiClient } from './xapi-client.ts';
import type { XapiLaunch } from './xapi-launch.ts';

/** What works together from launch to goodbye. */
export interface XapiSession {
  readonly launch: XapiLaunch;
  readonly statements: Statements;
  readonly outbox: Outbox;
  readonly document: StateDocument;
  readonly sent: SentVerbs;
}

/** `report`: hears of each lane whether all in it is confirmed, or what is wrong. */
export function beginSession(
  launch: XapiLaunch,
  { window, data }: TrackerContext,
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
  return {
    launch,
    statements: new Statements(launch, data, window),
    // A cmi5 session's statements are worth nothing in the next session; those of a Tin Can package are.
    outbox: new Outbox({
      window,
      client,
      store: launch.cmi5 ? ofSession : local,
      key: `${launch.cmi5 ? launch.session : stay}:statements`,
      onStatus: lane('statements'),
    }),
    document: new StateDocument({
      window,
      client,
      query: {
        activityId: activity,
        agent,
        ...(registration ? { registration } : {}),
        stateId: 'coursewright',
      },
      store: local,
      key: `${stay}:state`,
      onStatus: lane('state'),
    }),
    sent,
  };
}
