import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cmi5Violations } from './lrs/cmi5-rules.ts';
import type { Asked } from './lrs/cmi5-session.ts';
import { Documents } from './lrs/documents.ts';
import { launchData, learner, type OpenSession, openSession } from './lrs/launch.ts';
import type { Exchange, Lrs } from './lrs/lrs.ts';
import {
  allowOtherOrigins,
  documentKey,
  namesLike,
  profileKey,
  stateKey,
  withQuery,
} from './lrs/requests.ts';
import { Statements } from './lrs/statements.ts';
import type { Fields } from './lrs/values.ts';
import { sendJson, serve } from './serve.ts';

export type { Exchange, Interference, Lrs, LrsLaunch } from './lrs/lrs.ts';

/** A page that asks without end must not fill the memory. */
const mostNoted = 20_000;

const tinCanAuth = `Basic ${Buffer.from('tincan:secret').toString('base64')}`;

/**
 * A strict learning record store on a port of its own, with the LMS side of cmi5 for one learner, whose agent profile
 * `cmi5LearnerPreferences` holds `preferences`.
 */
export async function startLrs(preferences?: Fields): Promise<Lrs> {
  const sessions: OpenSession[] = [];
  const exchanges: Exchange[] = [];
  let launches = 0;
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (complaints.length < mostNoted) complaints.push(text);
  };
  const documents = new Documents(complain);
  const statements = new Statements(complain);
  if (preferences) documents.write(profileKey('cmi5LearnerPreferences'), JSON.stringify(preferences));

  async function route(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    allowOtherOrigins(request, response);
    const resource = url.pathname.replace(/^\/xapi\/|^\/(?=fetch\/)|(?<=fetch)\/.*/g, '');
    if (request.method !== 'OPTIONS') note(request, response, resource, url);
    const instead = request.method === 'OPTIONS' ? undefined : lrs.interfere(request.method ?? '', resource);
    if (instead === 'hang') return true;
    if (instead === 'closed') response.removeHeader('Access-Control-Allow-Origin');
    else if (instead) {
      response.writeHead(instead.status, instead.headers).end(instead.body);
      return true;
    }
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (url.pathname.startsWith('/fetch/'))
      giveToken(request, response, sessions[Number(url.pathname.slice(7))]);
    else if (url.pathname === '/returned') response.setHeader('Content-Type', 'text/html').end(returnedPage);
    else if (url.pathname.startsWith('/xapi/')) await xapi(request, response, url);
    else return false;
    return true;
  }

  function note(request: IncomingMessage, response: ServerResponse, resource: string, url: URL): void {
    const launch = launches;
    const name = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? undefined;
    response.on('close', () => {
      const { statusCode: status } = response;
      if (exchanges.length < mostNoted)
        exchanges.push({ launch, method: request.method ?? '', resource, name, status });
    });
  }

  async function xapi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    response.setHeader('X-Experience-API-Version', '1.0.3');
    const where = `${request.method} ${url.pathname}`;
    const session = sessions.find(({ token }) => request.headers.authorization === `Basic ${token}`);
    if (session === undefined && request.headers.authorization !== tinCanAuth) {
      complain(`${where} came with the wrong credentials`);
      return sendJson(response, 401, {});
    }
    if (!/^1\.0(\.\d+)?$/.test(String(request.headers['x-experience-api-version']))) {
      complain(`${where} came without X-Experience-API-Version`);
      return sendJson(response, 400, {});
    }
    const heard = (what: Asked['what'], sent: readonly Fields[] = []): void =>
      void session?.asked.push({ what, method: request.method ?? '', statements: sent });
    const resource = url.pathname.slice('/xapi/'.length);
    if (resource === 'statements') {
      return statements.answer(request, response, url, (sent) => heard('statements', sent));
    }
    const key = documentKey(resource, url.searchParams, complain, request.method);
    if (key === undefined) return sendJson(response, 404, {});
    const name = url.searchParams.get('stateId') ?? url.searchParams.get('profileId');
    heard(
      name === 'LMS.LaunchData'
        ? 'launch-data'
        : name === 'cmi5LearnerPreferences'
          ? 'preferences'
          : 'document',
    );
    if (request.method === 'GET' && resource === 'activities/state' && !name)
      return sendJson(response, 200, namesLike(key, documents.keys()));
    return documents.answer(request, response, key);
  }

  const server = await serve({ routes: [route] });
  const endpoint = `${server.origin}/xapi/`;
  const registrations = (): string[] => [...new Set(sessions.map(({ registration }) => registration))];
  const lrs: Lrs = {
    interfere: () => undefined,
    origin: server.origin,
    endpoint,
    statements: statements.kept,
    documents,
    sessions,
    exchanges,
    complaints,
    violations: () =>
      complaints.concat(
        registrations().flatMap((one) =>
          cmi5Violations(sessions.filter(({ registration }) => registration === one)),
        ),
      ),
    launchCmi5(au, options = {}) {
      launches += 1;
      const session = openSession(au, options);
      const index = sessions.push(session) - 1;
      const data = launchData(
        au,
        session,
        options.returns === true ? `${server.origin}/returned` : undefined,
      );
      const { registration, activityId } = session;
      documents.write(stateKey(activityId, learner, registration, 'LMS.LaunchData'), JSON.stringify(data));
      const fetch = `${server.origin}/fetch/${index}`;
      const actor = JSON.stringify(learner);
      return { url: withQuery(au.url, { endpoint, fetch, actor, registration, activityId }), registration };
    },
    launchXapi(page, activity, { registration = randomUUID(), oldActor = false } = {}) {
      launches += 1;
      const old = { name: ['Ada Lovelace'], mbox: ['mailto:ada@agency.example'] };
      const actor = JSON.stringify(oldActor ? old : learner);
      const query = { endpoint, auth: tinCanAuth, actor, registration, activity_id: activity };
      return { url: withQuery(page, query), registration };
    },
    close: server.close,
  };
  return lrs;
}

const returnedPage =
  '<!doctype html><title>LMS</title><link rel="icon" href="data:,"><h1>Back in the LMS</h1>';

function giveToken(
  request: IncomingMessage,
  response: ServerResponse,
  session: OpenSession | undefined,
): void {
  const used = session?.asked.some((one) => one.what === 'fetch');
  session?.asked.push({ what: 'fetch', method: request.method ?? '', statements: [] });
  // 8.2.3: an error is a 200 with an error-code.
  if (session === undefined || used || request.method !== 'POST') {
    sendJson(response, 200, { 'error-code': '1', 'error-text': 'The token was given already.' });
  } else sendJson(response, 200, { 'auth-token': session.token });
}
