import { describe, expect, it } from 'vitest';
import { coursePackage, journeyPackage } from '../support/packages.ts';
import { webPages } from '../support/web-pages.ts';

const sizes = [
  [320, 568],
  [900, 500],
  [1280, 800],
] as const;

describe('where the window is small and the page long', { timeout: 60_000 }, () => {
  const openIn = webPages();

  async function open(folder: string, [width, height]: readonly [number, number]) {
    const page = await openIn(folder, { width, height });
    const menu = page.locator('[data-cw="menu"]');
    const openMenu = async () => {
      if (await menu.isVisible()) await menu.click();
    };
    /** Whether somebody who looks at the middle of an element sees it, and nothing that lies over it. */
    const seen = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { left, width: wide, top, height: high } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + wide / 2, top + high / 2));
      });
    return { page, openMenu, seen };
  }

  it.each([...sizes.map((size) => [...size, 100] as const), [650, 800, 200] as const])(
    'is told why a page is locked in plain sight, %i by %i, text at %i percent',
    async (width, height, text) => {
      const { page, openMenu, seen } = await open(await journeyPackage('web'), [width, height]);
      await page.evaluate((percent) => {
        document.documentElement.style.setProperty('font-size', `${percent}%`);
        // Longer than any window, as pages are.
        const long = document.createElement('p');
        long.textContent = 'word '.repeat(3000);
        document.querySelector('main > .page:not([hidden])')?.append(long);
        scrollTo(0, 2000);
      }, text);
      await openMenu();
      await page.locator('#contents a[data-page="final"]').click({ force: true });
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1500);
      expect(await seen('[data-cw="notice"]')).toBe(true);
      const [notice, masthead] = await page.locator('[data-cw="notice"], .masthead').evaluateAll((both) =>
        both
          .map((each) => each.getBoundingClientRect())
          .reverse()
          .map(({ top, bottom }) => ({ top, bottom })),
      );
      expect(notice?.top).toBeGreaterThanOrEqual((masthead?.bottom ?? 0) - 2);
      expect(notice?.top).toBeLessThanOrEqual((masthead?.bottom ?? 0) + 2);
      await page.context().close();
    },
  );

  it('sees the glossary that the menu leads to', async () => {
    const { page, openMenu, seen } = await open(await coursePackage('kitchen-sink', 'web'), sizes[0]);
    await openMenu();
    await page.locator('#contents a[href="#glossary"]').click();
    expect(await seen('#title-glossary')).toBe(true);
    await page.context().close();
  });

  it('hears the first words of a result, and of the state of a quiz: their regions are there before', async () => {
    const { page } = await open(await journeyPackage('web'), sizes[0]);
    const regions = page.locator('.result, .quiz-status[role], .survey-status, .save-state');
    const styles = await regions.evaluateAll((all) => all.map((each) => getComputedStyle(each).display));
    expect(styles.length).toBeGreaterThan(3);
    expect(styles).not.toContain('none');
    const heights = await page
      .locator('.result:visible')
      .evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(heights.every((height) => height === 0)).toBe(true);
    await page.context().close();
  });
});
