import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { startChromium } from './chromium.ts';

describe('machines that are borrowed', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
    server = await serve({
      routes: [
        (_request, response) => {
          response.setHeader('Content-Type', 'text/html');
          response.end('<!doctype html><title>Desk</title><link rel="icon" href="data:,">');
          return true;
        },
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** A kind of machine that no other test borrows. */
  const borrow = (kind: number) => browser.newContext({ viewport: { width: kind, height: 500 } });
  async function found(machine: BrowserContext): Promise<unknown> {
    const page = await machine.newPage();
    await page.goto(server.origin);
    return page.evaluate(() => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      navigator.onLine,
      Math.abs(Date.now() - performance.timeOrigin) < 60_000,
    ]);
  }
  async function contextId(machine: BrowserContext): Promise<string> {
    const session = await machine.newCDPSession(await machine.newPage());
    const { targetInfo } = await session.send('Target.getTargetInfo');
    return targetInfo.browserContextId ?? '';
  }
  const fresh = ['', 0, 0, true, true];

  it('serve again, without a tab or what the one before stored, blocked or switched off', async () => {
    const first = await borrow(501);
    expect(await found(first)).toEqual(fresh);
    await first.pages()[0]?.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a page leaves behind
      document.cookie = 'left=behind';
      localStorage.setItem('left', 'behind');
      sessionStorage.setItem('left', 'behind');
    });
    await first.route('**/*', (route) => route.abort());
    await first.setOffline(true);
    await first.close();
    expect(first.pages().map((tab) => tab.url())).toEqual(['about:blank']);
    const second = await borrow(501);
    expect(second).toBe(first);
    expect(await found(second)).toEqual(fresh);
    await second.close();
    // Twice is no harm: it is lent once.
    await second.close();
    const third = await borrow(501);
    expect(third).toBe(first);
    expect(await found(third)).toEqual(fresh);
    expect(await borrow(501)).not.toBe(first);
  });

  it.each<readonly [string, (machine: BrowserContext) => Promise<unknown>]>([
    ['its clock was set', async (machine) => (await machine.newPage()).clock.install({ time: 0 })],
    ['every page of it runs a script', (machine) => machine.addInitScript(() => {})],
  ])('are ended where %s', async (_why, spoil) => {
    const first = await borrow(502);
    await spoil(first);
    await first.close();
    const second = await borrow(502);
    expect(second).not.toBe(first);
    expect(await found(second)).toEqual(fresh);
    // Of a machine that was only looked at nothing is kept in mind.
    await second.close();
    expect(await borrow(502)).toBe(second);
  });

  it('are ended where they were closed behind its back', async () => {
    const first = await borrow(504);
    await (await browser.newBrowserCDPSession()).send('Target.disposeBrowserContext', {
      browserContextId: await contextId(first),
    });
    await first.close();
    const second = await borrow(504);
    expect(second).not.toBe(first);
    expect(await found(second)).toEqual(fresh);
  });

  it('are put back with the browser', async () => {
    const other = await startChromium();
    const machine = await other.newContext({ viewport: { width: 503, height: 500 } });
    await other.close();
    expect(await borrow(503)).toBe(machine);
  });
});
