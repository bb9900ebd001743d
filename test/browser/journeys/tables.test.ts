import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { treeOf } from '../accessibility/tree.ts';
import { axeViolations } from '../support/axe.ts';
import { startChromium } from '../support/chromium.ts';
import { coursePackage } from '../support/packages.ts';

describe('a table', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    browser = await startChromium();
    server = await serve({ folder: await coursePackage('social-media-essentials', 'web') });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** The flagship, with the page of a table in sight: `from-posts-to-effect` has five columns, `should-we-answer` a corner without words. */
  async function open(id: string, width: number, javaScriptEnabled = true) {
    const machine = await browser.newContext({ viewport: { width, height: 640 }, javaScriptEnabled });
    const page = await machine.newPage();
    await page.goto(`${server.origin}/index.html`);
    if (javaScriptEnabled) {
      await page.locator('#contents [aria-current="page"]').first().waitFor({ state: 'attached' });
      await page.evaluate((wanted) => {
        for (const section of document.querySelectorAll<HTMLElement>('main > .page'))
          section.hidden = section.dataset.page !== wanted;
      }, id);
    }
    const table = page.locator(`#page-${id} table`);
    /** Each row: how many lines its cells stand on. */
    const lines = () =>
      table
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map(
            ({ children }) =>
              new Set(Array.from(children, (cell) => Math.round(cell.getBoundingClientRect().top))).size,
          ),
        );
    /** What is to be read above each cell of the first row. */
    const labels = () =>
      table
        .locator('tbody tr')
        .first()
        .locator('> *')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    const scrolls = (page: Page) =>
      page.evaluate((wanted) => {
        const box = document.querySelector(`#page-${wanted} .table-scroll`);
        const wide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
        return { table: box ? wide(box) : undefined, page: wide(document.documentElement) };
      }, id);
    return { page, table, lines, labels, scrolls: () => scrolls(page) };
  }

  const headers = ['Goal', 'Output', 'Outtake', 'Outcome', 'Impact'];

  it('has its columns side by side where there is room', async () => {
    const { page, lines, labels, scrolls } = await open('from-posts-to-effect', 1000);
    expect(await lines()).toEqual([1, 1]);
    expect(await labels()).toEqual(headers.map(() => 'none'));
    expect(await scrolls()).toEqual({ table: false, page: false });
    await page.context().close();
  });

  it.each([
    ['on a phone, and at 400 percent', 320, 100],
    ['with the text at 200 percent', 650, 200],
  ])(
    'has its rows one below the other, each cell below the words of its column, %s',
    async (_, width, text) => {
      const { page, lines, labels, scrolls } = await open('from-posts-to-effect', width);
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, text);
      expect(await lines()).toEqual([5, 5]);
      // The words after the slash are what a screen reader is told of them: nothing, for it has the header.
      expect(await labels()).toEqual(headers.map((header) => `"${header}" / ""`));
      expect(await scrolls()).toEqual({ table: false, page: false });
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  it.each(['from-posts-to-effect', 'should-we-answer'])(
    '%s is to a screen reader what it was: header, rows and cells',
    async (id) => {
      const trees = await Promise.all(
        [1000, 320].map(async (width) => {
          const { page } = await open(id, width);
          const tree = await treeOf(page, `#page-${id} table`);
          await page.context().close();
          return tree;
        }),
      );
      expect(trees[1]).toBe(trees[0]);
      const cells = (trees[1] ?? '').split('\n').map((line) => line.trim());
      const count = (role: string) => cells.filter((line) => line.split(' ')[0] === role).length;
      expect([
        count('table'),
        count('row'),
        count('columnheader'),
        count('rowheader'),
        count('cell'),
      ]).toEqual(id === 'from-posts-to-effect' ? [1, 3, 5, 0, 10] : [1, 3, 2, 2, 5]);
    },
  );

  it('is the same without script, and on paper has its columns', async () => {
    const { page, lines, labels, scrolls } = await open('from-posts-to-effect', 320, false);
    expect([await lines(), await labels()]).toEqual([[5, 5], headers.map((header) => `"${header}" / ""`)]);
    expect((await scrolls()).page).toBe(false);
    await page.emulateMedia({ media: 'print' });
    // A sheet of letter paper between its margins.
    await page.setViewportSize({ width: 680, height: 880 });
    expect(await lines()).toEqual([1, 1]);
    await page.context().close();
  });
});
