import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/packaging/read-zip.ts';
import { viewFiles } from '../../src/packaging/view-files.ts';
import { type Server, serve } from '../../src/run/serve.ts';
import { openedZip } from '../support/opened-zip.ts';
import { zipBytes } from '../support/zip-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'coursewright-serve-'));
mkdirSync(join(folder, 'package/data'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not yours');
writeFileSync(join(folder, 'package/index.html'), '<title>Home</title>');
writeFileSync(join(folder, 'package/data/course.js'), '1');

/** Sends the path as it is: `fetch` would tidy the dots away. */
function statusOf(origin: string, path: string, method = 'GET'): Promise<number> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, method }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });
}

describe('the package server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve({ folder: join(folder, 'package'), under: '/content/' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('serves the package with the right types', async () => {
    const page = await fetch(`${server.origin}/content/`);
    expect([await page.text(), page.headers.get('content-type')]).toEqual([
      '<title>Home</title>',
      'text/html; charset=utf-8',
    ]);
  });

  it('serves with the types of an LMS when asked to', async () => {
    const lms = await serve({ folder: join(folder, 'package'), types: 'lms' });
    const script = await fetch(`${lms.origin}/data/course.js`);
    await lms.close();
    expect(script.headers.get('content-type')).toBe('application/x-javascript');
  });

  it.each([
    '/content/../secret.txt',
    '/content/%2e%2e/secret.txt',
    '/content/..%2fsecret.txt',
    '/content/..%5csecret.txt',
  ])('answers nothing outside the package: %s', async (path) => {
    expect(await statusOf(server.origin, path)).toBeGreaterThanOrEqual(403);
  });

  it('serves an opened package as well, in parts and not beyond it', async () => {
    const view = viewFiles('a.zip', [
      { path: 'index.html', content: { bytes: new TextEncoder().encode('<p>A') } },
      { path: 'a b/Ä.MP4', content: { bytes: new TextEncoder().encode('0123456789') } },
      { path: 'empty.css', content: { bytes: new Uint8Array() } },
      { path: '../secret.txt', content: { bytes: new TextEncoder().encode('x') } },
    ]);
    const opened = await serve({ view, types: 'any' });
    const film = await fetch(`${opened.origin}/a%20b/%C3%84.MP4`, { headers: { Range: 'bytes=2-4' } });
    expect([
      film.status,
      film.headers.get('content-type'),
      film.headers.get('content-range'),
      await film.text(),
    ]).toEqual([206, 'video/mp4', 'bytes 2-4/10', '234']);
    const statuses = ['/', '/empty.css', '/INDEX.html', '/%2e%2e%2fetc/passwd', '/%'].map((path) =>
      statusOf(opened.origin, path),
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404, 403]);
    const beyond = await fetch(`${opened.origin}/index.html`, { headers: { Range: 'bytes=99-' } });
    expect(beyond.status).toBe(416);
    await opened.close();
  });

  it.each([
    ['stored', 0],
    ['packed', 8],
  ])('serves a film that is larger than what is read into memory, in parts: %s', async (_, method) => {
    const bytes = randomBytes(300_000);
    const file = join(folder, `film-${method}.zip`);
    writeFileSync(file, zipBytes([{ name: 'film.mp4', data: bytes, method }]));
    const zip = await openedZip(file, { ...defaultLimits, entrySize: 1000 });
    const opened = await serve({ view: zip.view, types: 'any' });
    const part = async (range?: string) => {
      const answer = await fetch(`${opened.origin}/film.mp4`, range ? { headers: { Range: range } } : {});
      return Buffer.from(await answer.arrayBuffer());
    };
    expect(await zip.view.read('film.mp4')).toBeUndefined();
    expect((await part()).equals(bytes)).toBe(true);
    expect((await part('bytes=200000-200009')).equals(bytes.subarray(200_000, 200_010))).toBe(true);
    expect((await part('bytes=299990-999999')).equals(bytes.subarray(299_990))).toBe(true);
    expect(opened.log.map(({ status }) => status)).toEqual([200, 206, 206]);
    await opened.close();
    zip.close();
  });

  it('is strict about letter case, methods and what is not there', async () => {
    expect(await statusOf(server.origin, '/content/INDEX.html')).toBe(404);
    expect(await statusOf(server.origin, '/content/index.html', 'POST')).toBe(405);
    expect(await statusOf(server.origin, '/index.html')).toBe(404);
  });

  it('remembers every request', async () => {
    await statusOf(server.origin, '/content/missing.css?v=1');
    expect(server.log.at(-1)).toEqual({ method: 'GET', path: '/content/missing.css?v=1', status: 404 });
  });
});
