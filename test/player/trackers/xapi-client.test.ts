import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { XapiClient } from '../../../src/player/trackers/xapi-client.ts';
import { fakeWindow } from '../support/fake-window.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const access = { endpoint: 'https://lrs.example/xapi/', authorization: 'Basic token' };

function clientOf(fetch: typeof globalThis.fetch): XapiClient {
  return new XapiClient(fakeWindow({ fetch }), access);
}

test('a request above what browsers let outlive a page is sent without keepalive, which would refuse it', async () => {
  const sent: (boolean | undefined)[] = [];
  const client = clientOf(async (_, init) => {
    sent.push(init?.keepalive);
    return new Response('{}');
  });
  for (const length of [100, 70_000]) {
    await client.send({ method: 'POST', resource: 'statements', body: 'x'.repeat(length) });
  }
  expect(sent).toEqual([true, false]);
});

test('an LRS that does not answer in twenty seconds counts as gone', async () => {
  const client = clientOf(
    (_, init) =>
      new Promise((__, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      ),
  );
  const reply = client.send({ method: 'GET', resource: 'statements' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await reply).toEqual({ status: 0, hung: true, rest: 0 });
});

test('an answer that is no JSON is an answer all the same', async () => {
  const client = clientOf(async () => new Response('<html>', { status: 502 }));
  expect(await client.send({ method: 'GET', resource: 'statements' })).toMatchObject({
    status: 502,
    body: undefined,
  });
});

test('queries are encoded, and the endpoint is kept as it was given', async () => {
  const asked: string[] = [];
  const client = clientOf(async (input) => {
    asked.push(String(input));
    return new Response('');
  });
  await client.send({ method: 'GET', resource: 'activities/state', query: { agent: '{"a":"ü &"}' } });
  expect(asked).toEqual(['https://lrs.example/xapi/activities/state?agent=%7B%22a%22%3A%22%C3%BC+%26%22%7D']);
});

test('an ETag that a proxy made weak is the strong one of the LRS, which If-Match wants', async () => {
  const client = clientOf(async () => new Response('{}', { headers: { ETag: 'W/"abc"' } }));
  expect(await client.send({ method: 'GET', resource: 'activities/state' })).toMatchObject({ etag: '"abc"' });
});
