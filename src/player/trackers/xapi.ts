import { shortHash } from '../core/hash.ts';
import type { CreateTracker } from '../tracker.ts';
import { StatementTracker } from './statement-tracker.ts';
import type { Fields, Json } from './statements.ts';
import { parseObject } from './storage.ts';

/** xAPI packages launched as Tin Can activities: the learner and the LRS are in the launch URL. */
export const createXapi: CreateTracker = (context) =>
  new StatementTracker(context, async ({ window, data }) => {
    const parameters = new URLSearchParams(window.location.search);
    const endpoint = parameters.get('endpoint');
    const actor = parseObject(parameters.get('actor')) as Fields | undefined;
    if (!endpoint || !actor) return 'nobody';
    const registration = parameters.get('registration') || undefined;
    // A launch names the course. Cut into one page for each module, each has to record about itself: they would overwrite
    // each other's bookmark, and call the course completed after the first.
    const activity = (data.unit.whole && parameters.get('activity_id')) || data.unit.iri;
    return {
      cmi5: false,
      access: { endpoint: endpoint.replace(/\/?$/, '/'), authorization: parameters.get('auth') ?? '' },
      actor: agentOf(actor),
      registration,
      activity,
      template: {},
      mode: 'normal',
      masteryScore: undefined,
      returnUrl: undefined,
      session: `coursewright:xapi:${shortHash(`${activity} ${window.location.search}`)}`,
    };
  });

/** The first drafts of the launch wrote a Person, with arrays and other names in `account`: made an Agent. */
export function agentOf(actor: Fields): Fields {
  const first = (value: Json | undefined): Json | undefined =>
    (Array.isArray(value) ? value[0] : value) as Json | undefined;
  const account = first(actor.account) as Fields | undefined;
  const agent: Record<string, Json | undefined> = {
    objectType: 'Agent',
    name: first(actor.name),
    mbox: first(actor.mbox),
    mbox_sha1sum: first(actor.mbox_sha1sum),
    openid: first(actor.openid),
    account: account && {
      homePage: account.homePage ?? account.accountServiceHomePage,
      name: account.name ?? account.accountName,
    },
  };
  return Object.fromEntries(Object.entries(agent).filter(([, value]) => value !== undefined)) as Fields;
}
