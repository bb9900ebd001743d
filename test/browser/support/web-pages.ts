import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { newMachine, startChromium } from './chromium.ts';

/**
 * For the tests of the group that calls it: opens start pages of unpacked web packages, each from a server and on a
 * machine of its own, when the player is there; all are gone after the tests.
 */
export function webPages(): (
  folder: string,
  size?: { readonly width: number; readonly height: number },
) => Promise<Page> {
  let browser: Browser;
  const servers: Server[] = [];
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    for (const server of servers) await server.close();
  });
  return async (folder, size) => {
    const server = await serve({ folder });
    servers.push(server);
    const page = await (await newMachine(browser, size)).newPage();
    await page.goto(`${server.origin}/index.html`);
    await page.locator('#contents [aria-current="page"]').waitFor({ state: 'attached' });
    return page;
  };
}
