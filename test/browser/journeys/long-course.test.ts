import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMachine, startChromium } from '../support/chromium.ts';
import { longPackage } from '../support/packages.ts';
import { type Server, serve } from '../support/serve.ts';

describe('a long course', { timeout: 60_000 }, () => {
  let browser: Browser;
  const servers: Server[] = [];
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    for (const server of servers) await server.close();
  });

  async function open(pages: number): Promise<Page> {
    const server = await serve({ folder: await longPackage(pages) });
    servers.push(server);
    const page = await (await newMachine(browser)).newPage();
    await page.goto(`${server.origin}/index.html`);
    await page.locator('#contents [aria-current="page"]').waitFor({ state: 'attached' });
    return page;
  }

  /** How often the whole document is searched, and the browser's store written, by a click. */
  const work = (page: Page, selector: string) =>
    page.evaluate(async (wanted) => {
      let searches = 0;
      let writes = 0;
      const { querySelector, querySelectorAll } = Document.prototype;
      Document.prototype.querySelector = function (selector: string) {
        searches += 1;
        return querySelector.call(this, selector);
      };
      Document.prototype.querySelectorAll = function (selector: string) {
        searches += 1;
        return querySelectorAll.call(this, selector);
      };
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        writes += 1;
        setItem.call(this, key, value);
      };
      document.querySelector<HTMLElement>(wanted)?.click();
      await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0)));
      return { searches, writes };
    }, selector);

  // The times themselves are measured by bench/large-course.ts.
  it.each([
    ['a page is turned', '.pager [data-cw="next"]'],
    ['an option is picked', '.page:not([hidden]) input[value="a"]'],
  ])('searches and stores no more when %s than a short one', async (_, selector) => {
    const short = await work(await open(4), selector);
    const long = await work(await open(60), selector);
    expect(short.searches).toBeGreaterThan(0);
    expect(long).toEqual(short);
  });
});
