import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from './chromium.ts';
import { Machines, reuseMachines } from './platform/platform.ts';
import { serve } from './serve.ts';

let browser: Awaited<ReturnType<typeof startChromium>>;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

it('a machine that is used again has no tab, cookie or storage of the learner before', async () => {
  reuseMachines(browser);
  const visit = async () => {
    const server = await serve({
      routes: [
        (_request, response) => {
          response.setHeader('Content-Type', 'text/html');
          response.end('<!doctype html><title>Desk</title><link rel="icon" href="data:,">');
          return true;
        },
      ],
    });
    const machines = new Machines(browser);
    const machine = await machines.get();
    const page = await machine.newPage();
    await page.goto(server.origin);
    const found = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a page leaves behind
      document.cookie = 'left=behind';
      localStorage.setItem('left', 'behind');
      sessionStorage.setItem('left', 'behind');
    });
    await machines.close();
    await server.close();
    return { machine, found, tabs: machine.pages().map((tab) => tab.url()) };
  };
  const first = await visit();
  const second = await visit();
  expect(second.machine).toBe(first.machine);
  expect([first.found, second.found]).toEqual([
    ['', 0, 0],
    ['', 0, 0],
  ]);
  expect(second.tabs).toEqual(['about:blank']);
});
