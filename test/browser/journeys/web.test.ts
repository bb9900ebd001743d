import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { courseData } from '../support/answer-key.ts';
import { blockStorage } from '../support/blocked-storage.ts';
import { newMachine, startChromium, watch } from '../support/chromium.ts';
import { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';
import { webPlatform } from '../support/platform/web.ts';
import { journeys } from './scenarios.ts';
import { worksInTwoTabs } from './two-tabs.ts';
import { studyEverything, takeQuiz } from './walk.ts';

journeys(
  {
    name: 'the web package',
    start: async (browser) => webPlatform(browser, await journeyPackage('web')),
    records: false,
    follows: false,
    reviews: false,
    listens: false,
  },
  (platform, browser) => {
    it('works in two tabs at once, and loses nothing of either', () => worksInTwoTabs(platform()));

    it('opens it from a folder without any server, takes it to a pass, and finds it passed the next day', async () => {
      const folder = await journeyPackage('web');
      const machine = await newMachine(browser());
      const open = async (): Promise<Learner> => {
        const page = await machine.newPage();
        const behaviour = watch(page);
        await page.goto(pathToFileURL(join(folder, 'index.html')).href);
        return new Learner(page, courseData(folder, 'course'), undefined, behaviour).arrive();
      };
      const learner = await open();
      await studyEverything(learner);
      expect(await takeQuiz(learner)).toMatch(/100\s?%/);
      await learner.closeTab();
      const later = await open();
      expect(await later.where()).toBe('final');
      expect([...learner.behaviour.errors, ...later.behaviour.errors]).toEqual([]);
      const home = pathToFileURL(folder).href;
      expect(
        learner.behaviour.requests.filter((url) => !url.startsWith(home) && !url.startsWith('data:')),
      ).toEqual([]);
      await machine.close();
    });

    it('is told where the browser keeps nothing, and can work; where its store is full, nothing is lost once it is not', async () => {
      const blocked = await platform().launch({ prepare: blockStorage });
      expect(await blocked.check('kc-red-flag', ['b'])).toContain('Right');
      expect(await blocked.notice()).toContain('when you close this page, you start over');
      await blocked.saveAndExit();
      await blocked.find('[data-cw="closed"] h2:has-text("You can leave now")').waitFor();
      await blocked.closeTab();

      const learner = await platform().launch();
      const status = (name: string) =>
        learner.find(`[data-cw="save-state"][data-status="${name}"]`).waitFor({ state: 'attached' });
      await learner.page.evaluate(() => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        Object.assign(window, { makeRoom: () => Object.assign(Storage.prototype, { setItem }) });
      });
      await learner.check('kc-red-flag', ['b']);
      await status('failing');
      expect(await learner.notice()).not.toBe('');
      await learner.saveAndExit();
      await learner.find('[data-cw="closed"] h2:has-text("not saved")').waitFor();
      await learner.page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
      await learner.find('[data-cw="closed"] button').click();
      await learner.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
      await learner.closeTab();
      expect(await (await platform().launch()).picked('kc-red-flag')).toEqual(['b']);
    });

    it('reads everything without script, the quiz key aside', async () => {
      const folder = await journeyPackage('web');
      const machine = await browser().newContext({ javaScriptEnabled: false });
      const page = await machine.newPage();
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      const last = page.locator('section.page').last();
      // Pages out of sight are laid out when they come into it; a link leads to them all the same, and so does paper.
      const laidOut = () => last.evaluate((section) => getComputedStyle(section).contentVisibility);
      expect(await laidOut()).toBe('auto');
      await page.locator('#contents a[href^="#page-"]').last().click();
      expect(await last.locator('h2').first().isVisible()).toBe(true);
      expect(
        await last.evaluate((section) => {
          const { top } = section.getBoundingClientRect();
          return top > -50 && top < innerHeight;
        }),
      ).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await laidOut()).toBe('visible');
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1000, height: 20_000 });
      const read = () => page.locator('body').innerText();
      for (const words of ['Fuel is being pumped', 'clock at the north gate', 'Two green lights are on']) {
        await expect.poll(read).toContain(words);
      }
      expect(await read()).not.toContain('The warden has to know whom to look for');
      await machine.close();
    });
  },
);

it('a page of the web package that sleeps in the back/forward cache wakes up, and goes on saving', async () => {
  const browser = await startChromium({ whole: true });
  const platform = await webPlatform(browser, await journeyPackage('web'), { cached: true });
  const learner = await platform.launch();
  await learner.check('kc-red-flag', ['b']);
  const { page } = learner;
  await page.evaluate(() => Object.assign(globalThis, { slept: true }));
  await page.goto(new URL('/storage', page.url()).href);
  // Nothing is loaded, so that there is no `load` to wait for.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'slept' in globalThis)).toBe(true);
  await learner.next();
  await learner.check('kc-boards', ['a', 'c']);
  await learner.closeTab();
  const later = await platform.launch();
  expect(await later.where()).toBe('boards');
  expect([await later.picked('kc-boards'), await later.notice()]).toEqual([['a', 'c'], '']);
  await later.previous();
  expect(await later.picked('kc-red-flag')).toEqual(['b']);
  expect(platform.violations()).toEqual([]);
  await platform.close();
  await browser.close();
});
