import type { Launch } from '../tracker.ts';
import type { Fields } from './statements.ts';
import type { Access } from './xapi-client.ts';

/** What a launch by URL tells, the same for cmi5 and for Tin Can packages. */
export interface XapiLaunch {
  readonly cmi5: boolean;
  readonly access: Access;
  /** Exactly as the LMS gave it. */
  readonly actor: Fields;
  readonly registration: string | undefined;
  /** Id of the launched activity. */
  readonly activity: string;
  /** Context that every statement starts from (cmi5 10.2.1); empty outside cmi5. */
  readonly template: Fields;
  readonly mode: Launch['mode'];
  readonly masteryScore: number | undefined;
  readonly returnUrl: string | undefined;
  /** What the learner reads, best first; missing where nobody says. */
  readonly languages?: readonly string[];
  /** Names this launch in the browser's stores. */
  readonly session: string;
}

export function learnerOf(actor: Fields): Launch['learner'] {
  const account = actor.account as Fields | undefined;
  const id = [account?.homePage, account?.name, actor.mbox, actor.openid, actor.mbox_sha1sum]
    .filter(Boolean)
    .join(' ');
  return { id };
}
