import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { courseData } from '../support/answer-key.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import { coursePackageIn } from '../support/packages.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { frameStates, pageStates, savingStates } from './states.ts';
import { pressTab, sweep } from './sweep.ts';

const phone = [320, 568] as const;
const onItsSide = [640, 360] as const;
const desk = [1280, 800] as const;

describe('the way of the Tab key through the kitchen-sink course', { timeout: 240_000 }, () => {
  let browser: Browser;
  let server: Server | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server?.close();
  });

  const open = async (language: string) => {
    const folder = await coursePackageIn('kitchen-sink', 'scorm12', language);
    const platform = await scormPlatform(browser, { folder, edition: '1.2' });
    const learner = await platform.launch({ popup: true });
    const { page } = learner;
    await page.clock.install();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return { platform, learner, page, questions: courseData(folder, 'course').questions };
  };

  it.each([
    ['from left to right', 'en-US', [phone, onItsSide, desk]],
    ['from right to left', 'ar', [desk]],
  ])('is the way of reading in every state, seen at every stop: %s', async (_, language, sizes) => {
    const { platform, learner, page, questions } = await open(language);
    const lms = (await page.opener()) as Page;
    const found: Record<string, readonly string[]> = {};
    for (const state of [
      ...frameStates(learner),
      ...pageStates(learner, questions),
      ...savingStates(learner, lms),
    ]) {
      await state.reach();
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        // The menu lies over the rest, and closes when the focus goes there.
        const isOpen = await page.locator('[data-cw="menu"][aria-expanded="true"]:visible').count();
        const { faults, stops } = await sweep(page, isOpen ? '.masthead, .contents' : 'body');
        expect(stops.length).toBeGreaterThan(0);
        if (faults.length > 0) found[`${state.name}, ${width} × ${height}`] = faults;
      }
    }
    await platform.close();
    expect(found).toEqual({});
  });

  it('is the same by real keys, forwards and back', async () => {
    const { platform, learner, page, questions } = await open('fr');
    for (const [at, state] of pageStates(learner, questions).entries()) {
      await state.reach();
      // As the pages open, answered wrongly, and passed in the end.
      if (![0, 4, 8].includes(at)) continue;
      const { stops } = await sweep(page);
      expect(await pressTab(page, 'Tab', stops.length), state.name).toEqual(stops);
      expect(await pressTab(page, 'Shift+Tab', stops.length - 1), state.name).toEqual(
        stops.slice(0, -1).reverse(),
      );
    }
    await platform.close();
  });

  let first: Page | undefined;
  /** The first page as it is loaded. */
  const bare = async () => {
    if (first) await first.reload();
    else {
      server = await serve({ folder: await coursePackageIn('kitchen-sink', 'web', 'en-US') });
      first = await (await newMachine(browser)).newPage();
      await first.goto(`${server.origin}/index.html`);
    }
    await first.locator('[data-cw="start"]:visible:enabled').waitFor();
    return first;
  };

  it('is left with no word on a page to which nothing was done', async () => {
    expect((await sweep(await bare())).faults).toEqual([]);
  });

  it.each<[string, RegExp, () => void]>([
    [
      'a style sheet that turns the order round',
      /button Two comes after button One/,
      () => {
        const box = document.createElement('div');
        box.innerHTML = '<button>One</button><button>Two</button>';
        box.style.cssText = 'display:flex;flex-direction:column-reverse';
        document.querySelector('.page:not([hidden])')?.append(box);
      },
    ],
    [
      'a bar whose buttons are shown the other way round',
      /button Contents comes after button Save and exit/,
      () => {
        const exit = document.querySelector<HTMLElement>('[data-cw="exit"]');
        const menu = document.querySelector<HTMLElement>('[data-cw="menu"]');
        if (menu) exit?.after(menu);
        if (menu) menu.style.cssText = 'order:-1;display:inline-flex';
      },
    ],
    [
      'pages that are shown before what is focused earlier',
      /button Start comes after button Next/,
      () => {
        const pager = document.querySelector('.pager');
        if (pager) document.getElementById('main')?.prepend(pager);
        const main = document.getElementById('main');
        if (main) main.style.cssText = 'display:flex;flex-direction:column-reverse';
      },
    ],
    [
      'a number that takes a control out of turn',
      /button Start: the number 5 takes it out of turn/,
      () => document.querySelector('[data-cw="start"]')?.setAttribute('tabindex', '5'),
    ],
    [
      'a control that the key does not come to',
      /button Start: the Tab key does not come to it/,
      () => document.querySelector('[data-cw="start"]')?.setAttribute('tabindex', '-1'),
    ],
    [
      'a focus that does not show',
      /button Start: no outline shows the focus/,
      () =>
        document
          .querySelector<HTMLElement>('[data-cw="start"]')
          ?.style.setProperty('outline', 'none', 'important'),
    ],
    [
      'something over it',
      /div\.lid lies over it/,
      () => {
        const lid = document.createElement('div');
        lid.className = 'lid';
        lid.style.cssText = 'position:fixed;inset:0;z-index:99;background:white';
        document.body.append(lid);
      },
    ],
    [
      'a focus that is sent away',
      /has the focus instead of <button[^>]*start/,
      () =>
        document
          .querySelector('[data-cw="start"]')
          ?.addEventListener('focus', () => document.querySelector<HTMLElement>('[data-cw="exit"]')?.focus()),
    ],
  ])('is left with a word: %s', async (_, fault, spoil) => {
    const page = await bare();
    await page.evaluate(spoil);
    expect((await sweep(page)).faults.join('\n')).toMatch(fault);
  });

  it('is left with a word: a place that the key does not leave', async () => {
    const page = await bare();
    const { stops } = await sweep(page);
    await page.evaluate(() => {
      const start = document.querySelector<HTMLElement>('[data-cw="start"]');
      start?.addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault());
    });
    expect((await pressTab(page, 'Tab', stops.length)).length).toBeLessThan(stops.length);
  });
});
