import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Lrs, startLrs } from '../../src/run/lrs.ts';

const au = {
  id: 'https://agency.example/au/1',
  url: 'http://127.0.0.1:1/index.html',
  moveOn: 'CompletedAndPassed',
};
const statement = {
  id: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  actor: { account: { homePage: 'https://lms.example', name: 'learner-7' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'https://agency.example/page/1' },
};

describe('the learning record store double', () => {
  let lrs: Lrs;
  let headers: Record<string, string>;
  beforeEach(async () => {
    lrs = await startLrs();
    headers = {
      Authorization: `Basic ${Buffer.from('tincan:secret').toString('base64')}`,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    };
  });
  afterEach(() => lrs.close());
  const post = (body: unknown, extra: Record<string, string> = {}): Promise<Response> =>
    fetch(`${lrs.endpoint}statements`, {
      method: 'POST',
      headers: { ...headers, ...extra },
      body: JSON.stringify(body),
    });
  const state = (name = 'bookmark'): string =>
    `${lrs.endpoint}activities/state?${new URLSearchParams({ activityId: 'https://agency.example/c', stateId: name, agent: '{"mbox":"mailto:a@b.example"}' })}`;

  it('keeps good statements once and gives them back', async () => {
    expect(await (await post([statement])).json()).toEqual([statement.id]);
    expect((await post([statement])).status).toBe(200);
    expect(lrs.statements).toEqual([statement]);
    expect(await (await fetch(`${lrs.endpoint}statements`, { headers })).json()).toEqual({
      statements: [statement],
      more: '',
    });
    expect(lrs.violations()).toEqual([]);
  });

  it('takes a PUT with its statementId', async () => {
    const put = (id: string): Promise<Response> =>
      fetch(`${lrs.endpoint}statements?statementId=${id}`, {
        method: 'PUT',
        headers,
        body: JSON.stringify(statement),
      });
    expect((await put(statement.id)).status).toBe(204);
    expect((await put('00000000-0000-4000-8000-000000000000')).status).toBe(400);
  });

  it.each([
    ['an empty list', [], 400, 'statement refused: an empty list of statements'],
    [
      'a statement without a verb',
      [{ ...statement, verb: undefined }],
      400,
      'statement refused: statement.verb is missing',
    ],
  ])('refuses %s', async (_what, body, status, sentence) => {
    expect((await post(body)).status).toBe(status);
    expect([lrs.statements, lrs.violations()]).toEqual([[], [sentence]]);
  });

  it('refuses another statement under a known id', async () => {
    await post(statement);
    expect((await post({ ...statement, object: { id: 'https://agency.example/page/2' } })).status).toBe(409);
    expect(lrs.violations()).toEqual([`statement refused: id ${statement.id} names another statement`]);
  });

  it('refuses whoever has the wrong credentials, no version or the wrong content type', async () => {
    expect((await post(statement, { Authorization: 'Basic bm8=' })).status).toBe(401);
    expect((await post(statement, { 'X-Experience-API-Version': '' })).status).toBe(400);
    expect((await post(statement, { 'Content-Type': 'text/plain' })).status).toBe(400);
    expect(lrs.violations()).toEqual([
      'POST /xapi/statements came with the wrong credentials',
      'POST /xapi/statements came without X-Experience-API-Version',
      'statement refused: it was not sent as application/json',
    ]);
  });

  it('holds state documents against their ETags', async () => {
    expect((await fetch(state(), { headers })).status).toBe(404);
    const first = await fetch(state(), {
      method: 'PUT',
      headers: { ...headers, 'If-None-Match': '*' },
      body: '{"a":1}',
    });
    expect(first.status).toBe(204);
    const etag = (await fetch(state(), { headers })).headers.get('etag') ?? '';
    const put = async (extra: Record<string, string>): Promise<number> =>
      (await fetch(state(), { method: 'PUT', headers: { ...headers, ...extra }, body: '{"a":2}' })).status;
    expect(await put({ 'If-None-Match': '*' })).toBe(412);
    expect(await put({ 'If-Match': '"old"' })).toBe(412);
    expect(await put({ 'If-Match': etag })).toBe(204);
    expect(await (await fetch(state(), { headers })).json()).toEqual({ a: 2 });
    expect(lrs.violations()).toEqual([]);
  });

  it('loses the second of two overlapping writes, as real ones do', async () => {
    const put = async (): Promise<number> =>
      (await fetch(state(), { method: 'PUT', headers, body: '{}' })).status;
    expect((await Promise.all([put(), put()])).sort()).toEqual([204, 412]);
    expect(lrs.violations()).toEqual([expect.stringContaining('overlapped')]);
  });

  it('wants state documents as JSON', async () => {
    await fetch(state(), {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'text/plain' },
      body: 'p1',
    });
    expect(lrs.violations()).toEqual([
      expect.stringContaining("sent as 'text/plain'"),
      expect.stringContaining('is not JSON'),
    ]);
  });

  it('launches an assignable unit: one token, its launch data, no preferences', async () => {
    const launch = new URL(lrs.launchCmi5({ ...au, masteryScore: 0.8 }, { returns: true }).url);
    expect([...launch.searchParams.keys()]).toEqual([
      'endpoint',
      'fetch',
      'actor',
      'registration',
      'activityId',
    ]);
    const query = (name: string): string => launch.searchParams.get(name) ?? '';
    const ask = async (): Promise<Record<string, string>> =>
      (await fetch(query('fetch'), { method: 'POST' })).json() as never;
    const token = await ask();
    expect(Object.keys(token)).toEqual(['auth-token']);
    expect(await ask()).toMatchObject({ 'error-code': '1' });
    const mine = { ...headers, Authorization: `Basic ${token['auth-token']}` };
    const where = new URLSearchParams({
      activityId: query('activityId'),
      agent: query('actor'),
      registration: query('registration'),
      stateId: 'LMS.LaunchData',
    });
    const data = await (await fetch(`${lrs.endpoint}activities/state?${where}`, { headers: mine })).json();
    expect(data).toMatchObject({ launchMode: 'Normal', moveOn: 'CompletedAndPassed', masteryScore: 0.8 });
    const profile = new URLSearchParams({ agent: query('actor'), profileId: 'cmi5LearnerPreferences' });
    expect((await fetch(`${lrs.endpoint}agents/profile?${profile}`, { headers: mine })).status).toBe(404);
    expect(lrs.violations()).toEqual(['session 1: the fetch URL was used 2 times']);
  });

  it('lists the names of state documents when none is named, whoever spells the agent how', async () => {
    const where = (agent: object, name?: string) =>
      `${lrs.endpoint}activities/state?${new URLSearchParams({ activityId: 'https://a.example/list', agent: JSON.stringify(agent), ...(name ? { stateId: name } : {}) })}`;
    const account = { homePage: 'https://lms.example', name: 'learner-7' };
    const write = (name: string) =>
      fetch(where({ account, name: 'Ada' }, name), { method: 'PUT', headers, body: '{}' });
    await write('place');
    await write('two words');
    const asked = where({ objectType: 'Agent', account: { name: account.name, homePage: account.homePage } });
    expect(await (await fetch(asked, { headers })).json()).toEqual(['place', 'two words']);
    const other = where({ mbox: 'mailto:b@a.example' });
    expect(await (await fetch(other, { headers })).json()).toEqual([]);
  });
});
