import type { IncomingMessage, ServerResponse } from 'node:http';
import { learner } from './launch.ts';
import { type Fields, isObject, parse } from './values.ts';

/** Key of a state document, as a request for it makes it. */
export function stateKey(activity: string, agent: Fields, registration: string, name: string): string {
  return `state ${name} of ${activity} for ${identityOf(agent)} in ${registration}`;
}

/** What an agent is told by (xAPI Data 2.4.2): the order of its properties, and its name, make it no other one. */
export function identityOf(agent: Fields): string {
  const { mbox, mbox_sha1sum: sum, openid, account } = agent;
  if (!isObject(account)) return JSON.stringify(mbox ?? sum ?? openid ?? agent);
  return JSON.stringify([account.homePage ?? null, account.name ?? null]);
}

/** A document about the one learner, whatever they study. */
export function profileKey(name: string): string {
  return `agent profile ${name} for ${identityOf(learner)}`;
}

/** The names of all state documents that belong together as those of `key` do, which has no name. */
export function namesLike(key: string, keys: readonly string[]): string[] {
  const [before = '', after = ''] = key.split('  ');
  return keys
    .filter((one) => one.startsWith(`${before} `) && one.endsWith(` ${after}`))
    .map((one) => one.slice(before.length + 1, one.length - after.length - 1));
}

export function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** CORS as a record store on another host has to grant it, and no more: `*` would not show a missing header. */
export function allowOtherOrigins(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, OPTIONS');
  response.setHeader(
    'Access-Control-Allow-Headers',
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  );
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Experience-API-Version');
  response.setHeader('Cache-Control', 'no-store');
}

/** Key of the document that a request names; `undefined` for a resource that there is not. */
export function documentKey(
  resource: string,
  query: URLSearchParams,
  complain: (text: string) => void,
  method = '',
): string | undefined {
  const sent = parse(query.get('agent') ?? '');
  const agent = isObject(sent) ? sent : {};
  const activity = query.get('activityId') ?? '';
  if (resource === 'activities/state') {
    const name = query.get('stateId') ?? '';
    // Without a name, GET asks for all names, and DELETE takes all (Communication 2.3).
    const isNamed = name !== '' || method === 'GET' || method === 'DELETE';
    if (activity === '' || !isNamed || Object.keys(agent).length === 0) {
      complain(`a state request lacks activityId, stateId or agent: ${query}`);
    }
    return stateKey(activity, agent, query.get('registration') ?? '', name);
  }
  if (resource === 'agents/profile') {
    if (identityOf(agent) !== identityOf(learner)) complain('the profile of another agent was asked for');
    return profileKey(query.get('profileId') ?? '');
  }
  return resource === 'activities/profile'
    ? `activity profile ${query.get('profileId')} of ${activity}`
    : undefined;
}
