import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations as violations } from './support/axe.ts';
import { newMachine, startChromium } from './support/chromium.ts';
import { coursePackage } from './support/packages.ts';
import { type Server, serve } from './support/serve.ts';

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

type Look = readonly [width: number, scheme: 'light' | 'dark'];
interface Looks {
  readonly withoutScript: readonly Look[];
  readonly withPlayer: readonly Look[];
}

/** Every look of the course that has every feature; of the large one, one of each. */
const courses: readonly (readonly [string, Looks])[] = [
  [
    'kitchen-sink',
    {
      withoutScript: [
        [1280, 'light'],
        [1280, 'dark'],
        [320, 'light'],
      ],
      withPlayer: [
        [1280, 'light'],
        [320, 'dark'],
      ],
    },
  ],
  ['social-media-essentials', { withoutScript: [[320, 'dark']], withPlayer: [[1280, 'light']] }],
];

describe.each(courses)('the course %s', { timeout: 120_000 }, (name, looks) => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    browser = await startChromium();
    server = await serve({ folder: await coursePackage(name, 'web') });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(width: number, scheme: 'light' | 'dark', script: boolean): Promise<Page> {
    const machine = await newMachine(browser, { width, height: 800 });
    const page = await machine.newPage();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    if (!script) await page.route('**/player/player.js', (route) => route.abort());
    await page.goto(`${server.origin}/index.html`);
    await page
      .locator(script ? 'html[data-player="on"] #contents [aria-current="page"]' : 'footer')
      .first()
      .waitFor({ state: 'attached' });
    return page;
  }

  test('is looked at by something that finds violations', async () => {
    const page = await open(1280, 'light', false);
    await page.evaluate(() => document.querySelector('main')?.append(new Image()));
    expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt /)]);
    await page.context().close();
  });

  test.each(looks.withoutScript)(
    'reads without script, every page at once, %i px wide and %s, without a violation',
    async (width, scheme) => {
      const page = await open(width, scheme, false);
      const hidden = await page
        .locator('main section.page')
        .evaluateAll((list) => list.filter((one) => !one.checkVisibility()).length);
      expect(hidden).toBe(0);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test.each(looks.withPlayer)(
    'has no violation in the player, %i px wide and %s: first page, an answered check, a quiz and its result',
    async (width, scheme) => {
      const page = await open(width, scheme, true);
      const found: string[] = [];
      const look = async (state: string) => {
        found.push(...(await violations(page)).map((one) => `${state}: ${one}`));
        expect(await overflow(page), state).toBe(0);
      };
      const show = async (id: string) => {
        await page.evaluate((target) => {
          location.hash = `#page-${target}`;
        }, id);
        await page.locator(`section[data-page="${id}"]:not([hidden])`).waitFor();
      };
      await look('first page');
      const check = page.locator('section.page:not([data-activity]) form[data-type="choice"]').first();
      const home = await check.evaluate(
        (form) => form.closest('section.page')?.getAttribute('data-page') ?? '',
      );
      if (!(await page.locator(`#contents a[data-page="${home}"]`).getAttribute('aria-disabled'))) {
        await show(home);
        await check.locator('input').first().check();
        await check.locator('[data-cw="check"]').click();
        await check.locator('[data-cw="result"]:not(:empty)').waitFor();
        await look('answered check');
      }
      const quiz = await page.locator('section[data-activity="quiz"]').first().getAttribute('data-page');
      await show(quiz ?? '');
      await page.locator('[data-cw="start"]:visible').click();
      await look('quiz');
      for (const item of await page.locator('li[data-question-item]:visible').all())
        await item.locator('input').first().check();
      await page.locator('[data-cw="submit-quiz"]:visible').click();
      await page.locator('[data-cw="quiz-result"]:visible').waitFor();
      await look('quiz result');
      expect(found).toEqual([]);
      await page.context().close();
    },
  );
});
