import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serve } from '../../src/run/serve.ts';
import { axeViolations as violations } from './support/axe.ts';
import { newMachine, startChromium } from './support/chromium.ts';
import { coloursMetUnforeseen } from './support/colours.ts';
import { coursePackage } from './support/packages.ts';

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * How a learner has set up their machine. `large`: text at 200 % (WCAG 2.2 SC 1.4.4); `spaced`: the spacing of
 * SC 1.4.12; `forced`: the system's own colours, as in Windows' contrast themes. And how an author has set up the course:
 * `scaled` is `theme.textSize: large`, which `large` has too.
 */
type Wish = 'none' | 'large' | 'scaled' | 'spaced' | 'forced';
type Look = readonly [width: number, scheme: 'light' | 'dark', wish: Wish];
interface Looks {
  readonly withoutScript: readonly Look[];
  readonly withPlayer: readonly Look[];
}

/** Pages out of sight are not laid out, and then no one can measure what is on them. */
function layOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.page { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** Through style objects, which the page's own policy lets pass. */
function dress(wish: 'large' | 'scaled' | 'spaced'): void {
  const sheet = new CSSStyleSheet();
  const scale = '--scale: 1.125 !important;';
  sheet.replaceSync(
    wish !== 'spaced'
      ? `:root { ${scale} ${wish === 'large' ? 'font-size: 200% !important;' : ''} }`
      : '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Every look of the course that has every feature; of the large one, one of each. */
const courses: readonly (readonly [string, Looks])[] = [
  [
    'kitchen-sink',
    {
      withoutScript: [
        [1280, 'light', 'none'],
        [1280, 'dark', 'none'],
        [320, 'light', 'scaled'],
        [1280, 'light', 'large'],
        [650, 'dark', 'forced'],
        [650, 'light', 'spaced'],
      ],
      // The others are looked at in every state by accessibility/states.test.ts.
      withPlayer: [[650, 'light', 'spaced']],
    },
  ],
  [
    'social-media-essentials',
    { withoutScript: [[320, 'dark', 'none']], withPlayer: [[1280, 'light', 'none']] },
  ],
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

  async function open([width, scheme, wish]: Look, script: boolean): Promise<Page> {
    const machine = await newMachine(browser, { width, height: 800 });
    const page = await machine.newPage();
    const forcedColors = wish === 'forced' ? 'active' : 'none';
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce', forcedColors });
    if (!script) await page.route('**/player/player.js', (route) => route.abort());
    await page.goto(`${server.origin}/index.html`);
    await page
      .locator(script ? 'html[data-player="on"] #contents [aria-current="page"]' : 'footer')
      .first()
      .waitFor({ state: 'attached' });
    if (!script) await page.evaluate(layOut);
    if (wish !== 'none' && wish !== 'forced') await page.evaluate(dress, wish);
    return page;
  }

  test('is looked at by something that finds violations', async () => {
    const page = await open([1280, 'light', 'none'], false);
    await page.evaluate(() => document.querySelector('main')?.append(new Image()));
    expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt /)]);
    // Also of colours that the table of pairs does not have, though these two can be told apart.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.colophon')?.style.setProperty('color', 'var(--muse)');
    });
    expect(await coloursMetUnforeseen(page)).toContainEqual(
      expect.stringMatching(/^text in muse on canvas: /),
    );
    await page.context().close();
  });

  test.each(looks.withoutScript)(
    'reads without script, every page at once, %i px wide, %s, wish: %s, without a violation',
    async (...look) => {
      const page = await open(look, false);
      const hidden = await page
        .locator('main section.page')
        .evaluateAll((list) => list.filter((one) => !one.checkVisibility()).length);
      expect(hidden).toBe(0);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      if (look[2] !== 'forced') expect(await coloursMetUnforeseen(page)).toEqual([]);
      await page.context().close();
    },
  );

  test.each(looks.withPlayer)(
    'has no violation in the player, %i px wide, %s, wish: %s: first page, an answered check, a quiz and its result',
    async (...setting) => {
      const page = await open(setting, true);
      const found: string[] = [];
      const look = async (state: string) => {
        found.push(...(await violations(page)).map((one) => `${state}: ${one}`));
        if (setting[2] !== 'forced') found.push(...(await coloursMetUnforeseen(page)));
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
