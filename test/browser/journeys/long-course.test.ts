import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { longPackage } from '../support/packages.ts';
import { webPages } from '../support/web-pages.ts';

describe('a long course', { timeout: 60_000 }, () => {
  const open = webPages();

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
    const short = await work(await open(await longPackage(4)), selector);
    const long = await work(await open(await longPackage(60)), selector);
    expect(short.searches).toBeGreaterThan(0);
    expect(long).toEqual(short);
  });
});
