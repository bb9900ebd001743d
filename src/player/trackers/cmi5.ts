import { moreTypes } from '../../questions/more-types.ts';
import { shortHash } from '../core/hash.ts';
import type { CreateTracker, TrackerContext } from '../tracker.ts';
import { SentVerbs } from './sent-verbs.ts';
import { StatementTracker, type Unlaunched } from './statement-tracker.ts';
import type { Fields } from './statements.ts';
import { parseObject, storeOf } from './storage.ts';
import { ask, isDone, type Reply, request, XapiClient } from './xapi-client.ts';
import type { XapiLaunch } from './xapi-launch.ts';

/** cmi5 Quartz (1st Edition). */
export const createCmi5: CreateTracker = (context) => new StatementTracker(context, connect);

/** The order of cmi5 7.1.1 and 8: token, launch data, learner preferences, and only then the first statement. */
async function connect({ window }: TrackerContext): Promise<XapiLaunch | Unlaunched> {
  const parameters = new URLSearchParams(window.location.search);
  const [endpoint, fetchUrl, registration, activity] = [
    'endpoint',
    'fetch',
    'registration',
    'activityId',
  ].map((name) => parameters.get(name));
  const actor = parseObject(parameters.get('actor')) as Fields | undefined;
  if (!endpoint || !fetchUrl || !registration || !activity || !actor) return 'nobody';
  const session = `coursewright:cmi5:${shortHash(`${registration} ${fetchUrl}`)}`;
  // Nothing at all may follow `terminated` (9.3.8), not even a question.
  if (new SentVerbs(storeOf(window, 'sessionStorage'), session).has('terminated')) return 'ended';
  const token = await readToken(window, fetchUrl, `${session}:token`);
  if (token === undefined) return 'token';
  const access = { endpoint: endpoint.replace(/\/?$/, '/'), authorization: `Basic ${token}` };
  const client = new XapiClient(window, access);
  const agent = JSON.stringify(actor);
  const get = (resource: string, query: Readonly<Record<string, string>>) =>
    client.send({ method: 'GET', resource, query: { agent, ...query } });
  const ofLaunch = { activityId: activity, registration, stateId: 'LMS.LaunchData' };
  const [launchData, preferences] = await Promise.all([
    ask(window, () => get('activities/state', ofLaunch)),
    // Asked for before any statement, whether or not there are any (cmi5 11.0); 404 says that there are none.
    get('agents/profile', { profileId: 'cmi5LearnerPreferences' }),
  ]);
  if (!isDone(launchData) || !launchData?.body) return 'nobody';
  const launch = { cmi5: true, access, actor, registration, activity, session } as const;
  return {
    ...launch,
    ...readLaunchData(launchData.body),
    ...(moreTypes ? { languages: preferredLanguages(preferences) } : {}),
  };
}

/** cmi5 11.1: a list with commas, best first. It is of the learner and not of this course, so we do not write it. */
function preferredLanguages(preferences: Reply): string[] {
  const list = preferences.body?.languagePreference;
  return isDone(preferences) && typeof list === 'string' ? list.split(',') : [];
}

/**
 * The fetch URL answers once (cmi5 8.1.2), so that the token is kept for reloads of this page. It is asked again only
 * when it gave no answer: either it was not reached, or what it says then, that it was used before, is the last word.
 */
async function readToken(window: Window, url: string, key: string): Promise<string | undefined> {
  const store = storeOf(window, 'sessionStorage');
  const kept = store.read(key);
  if (kept) return kept;
  const reply = await ask(window, () => request(window, url, { method: 'POST' }));
  const token = reply?.body?.['auth-token'];
  if (!isDone(reply) || typeof token !== 'string' || token === '') return undefined;
  store.write(key, token);
  return token;
}

/** cmi5 10.2. All but contextTemplate, launchMode and moveOn may be absent or empty. */
function readLaunchData(
  data: Readonly<Record<string, unknown>>,
): Pick<XapiLaunch, 'template' | 'mode' | 'masteryScore' | 'returnUrl'> {
  const { contextTemplate, launchMode, masteryScore, returnURL } = data;
  const template =
    typeof contextTemplate === 'object' && contextTemplate !== null ? (contextTemplate as Fields) : {};
  return {
    template,
    mode: launchMode === 'Review' ? 'review' : launchMode === 'Browse' ? 'browse' : 'normal',
    masteryScore:
      typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined,
    returnUrl: typeof returnURL === 'string' ? returnURL : undefined,
  };
}
