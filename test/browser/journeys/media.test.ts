import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortVerb } from '../../../src/run/lrs/cmi5-session.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { extension, isOfVideoProfile } from '../support/lrs/video-rules.ts';
import { describedPackage, mediaPackage } from '../support/packages.ts';
import { webPlatform } from '../support/platform/web.ts';
import { type XapiPlatform, xapiPlatform } from '../support/platform/xapi.ts';

const media = 'https://press.example/courses/recordings/media';

/** A state of the page's video or sound recording. */
const stateOf = (recording: Locator) =>
  recording.evaluate((element) => {
    const one = element as HTMLMediaElement;
    return {
      time: one.currentTime,
      paused: one.paused,
      controls: one.controls,
      tracks: Array.from(one.textTracks, ({ kind, mode, cues }) => `${kind} ${mode} ${cues?.length ?? 0}`),
    };
  });
const until = async (recording: Locator, seconds: number) => {
  while ((await stateOf(recording)).time < seconds) await new Promise((passed) => setTimeout(passed, 50));
};

describe('a recording', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  describe('in an LMS that serves captions as plain text', () => {
    let platform: XapiPlatform;
    let learner: Learner;
    let video: Locator;
    let page: Page;
    beforeAll(async () => {
      platform = await xapiPlatform(browser, { folder: await mediaPackage('cmi5'), standard: 'cmi5' });
      learner = await platform.launch();
      page = learner.page;
      video = learner.find('#page-watch video');
    });
    afterAll(() => platform.close());

    it('has captions and descriptions beside the volume, each a button with a name, and no violation', async () => {
      const bar = learner.find('.media-bar').first();
      expect(await bar.ariaSnapshot()).toBe(
        [
          '- group "The welcome":',
          '  - button "Play"',
          '  - slider "Position": "0"',
          '  - combobox "Speed":',
          ...['0.5×', '0.75×'].map((speed) => `    - option "${speed}"`),
          '    - option "1×" [selected]',
          ...['1.25×', '1.5×', '2×'].map((speed) => `    - option "${speed}"`),
          '  - button "Mute"',
          '  - slider "Volume": "100"',
          '  - button "CC Captions" [pressed]: CC',
          '  - button "AD Audio description": AD',
          '  - button "Full screen"',
        ].join('\n'),
      );
      const sizes = await bar
        .locator('button, select')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
      expect(await axeViolations(page)).toEqual([]);
      expect(await stateOf(video)).toMatchObject({
        controls: false,
        tracks: ['captions showing 4', 'descriptions disabled 0'],
      });
    });

    it('is played, jumped in and described by keyboard alone', async () => {
      await learner.find('.media-bar button').first().focus();
      await page.keyboard.press('Space');
      await until(video, 0.6);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pause');
      await page.keyboard.press('Enter');
      const { time, paused } = await stateOf(video);
      expect(paused).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('PageUp');
      expect((await stateOf(video)).time).toBeGreaterThan(time + 0.5);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      const jumped = Math.round((await stateOf(video)).time);
      expect(await learner.find('.media-seek').first().getAttribute('aria-valuetext')).toBe(
        `${jumped} seconds of 12 seconds`,
      );
      await page.keyboard.press('Home');
      await page.waitForTimeout(1000);
      const described = learner.find('[data-cw="description"]');
      await learner.find('#page-watch .media-button').filter({ hasText: 'AD' }).press('Enter');
      await learner.find('.media-bar button').first().press('Space');
      await until(video, 1.35);
      // Ten words take four seconds to say, and the pause that was left for them is not two.
      expect(await described.textContent()).toBe('A plum background. A white dot waits at the left.');
      await page.waitForTimeout(600);
      expect((await stateOf(video)).paused).toBe(true);
      await learner.find('.media-bar button').first().press('Space');
      await until(video, 1.8);
      expect((await stateOf(video)).paused).toBe(false);
    });

    it('rests when the learner turns the page, and is told to the end before the course is', async () => {
      await learner.next();
      expect((await stateOf(video)).paused).toBe(true);
      const words = learner.find('.media-audio .media-words');
      const height = () => words.evaluate((box) => box.clientHeight);
      // No empty strip while there is nothing to read.
      expect(await height()).toBe(0);
      await learner.find('.media-audio .media-bar button').first().press('Space');
      await until(learner.find('audio'), 1.2);
      expect(await words.textContent()).toBe(
        'The open day closes in fifteen minutes.\nThank you for coming.',
      );
      expect(await height()).toBeGreaterThan(40);
      await learner.find('.media-audio .media-button').filter({ hasText: 'CC' }).click();
      expect([await words.isVisible(), (await stateOf(video)).tracks[0]]).toEqual([
        false,
        'captions disabled 0',
      ]);
      await learner.saveAndExit();
      await platform.recorded();
      const { statements } = platform.lrs;
      const told = statements.filter(isOfVideoProfile);
      const of = (file: string) =>
        told.filter((one) => (one.object as { id: string }).id === `${media}/${file}`);
      expect(of('welcome.mp4').map(shortVerb)).toEqual([
        'initialized',
        'played',
        'paused',
        'seeked',
        'played',
        'paused',
        'terminated',
      ]);
      expect(of('closing.mp3').map(shortVerb)).toEqual([
        'initialized',
        'played',
        'interacted',
        'paused',
        'terminated',
      ]);
      const last = of('welcome.mp4').at(-1) ?? {};
      expect(extension(last, 'result', 'progress')).toBeGreaterThan(0.1);
      expect([statements.at(-1)].map((one) => one && shortVerb(one))).toEqual(['terminated']);
      expect(isOfVideoProfile(statements.at(-1) ?? {})).toBe(false);
      expect(platform.violations()).toEqual([]);
    });
  });

  it('opened as a file has its captions all the same, goes on where it was, and prints its transcript', async () => {
    const machine = await newMachine(browser, { width: 320, height: 640 });
    const page = await machine.newPage();
    const address = `${pathToFileURL(await mediaPackage('web')).href}/index.html`;
    await page.goto(address);
    const video = page.locator('#page-watch video');
    await expect
      .poll(() => stateOf(video), { timeout: 10_000 })
      .toMatchObject({
        tracks: expect.arrayContaining(['captions showing 4']),
      });
    await page.locator('.media-bar button').first().press('Space');
    await until(video, 2);
    await page.reload();
    await expect
      .poll(async () => (await stateOf(video)).time, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(1.9);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // All controls in two rows.
    const tops = await page
      .locator('#page-watch .media .media-row > :not(span)')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom / 10)));
    expect(new Set(tops).size).toBeLessThanOrEqual(2);
    // Somebody else at the same window has seen nothing of it.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 1);
    await page.waitForTimeout(200);
    expect((await stateOf(video)).time).toBe(0);
    const transcript = page.locator('#page-watch .media .transcript .more-body');
    await page.emulateMedia({ media: 'print' });
    expect([await transcript.isVisible(), await page.locator('.media-bar').first().isVisible()]).toEqual([
      true,
      false,
    ]);
    expect(await transcript.innerText()).toContain('Speaker: Welcome to the open day.');
    await machine.close();
  });

  it('that rests for a description does not go on behind the back of a learner who has left the page', async () => {
    const platform = await webPlatform(browser, await mediaPackage('web'));
    const learner = await platform.launch();
    const video = learner.find('#page-watch video');
    await learner.find('#page-watch .media-button').filter({ hasText: 'AD' }).click();
    await learner.find('.media-bar button').first().click();
    await until(video, 1.35);
    await expect.poll(async () => (await stateOf(video)).paused, { timeout: 5000 }).toBe(true);
    await learner.next();
    // Ten words take four seconds.
    await learner.page.waitForTimeout(4200);
    expect((await stateOf(video)).paused).toBe(true);
    await platform.close();
  });

  it('is described by a film of its own, which begins where the learner was', async () => {
    const platform = await webPlatform(browser, await describedPackage());
    const learner = await platform.launch();
    const video = learner.find('#page-watch video');
    const described = learner.find('#page-watch .media-button').filter({ hasText: 'AD' });
    const place = async () => (await stateOf(video)).time;
    const film = () => video.evaluate((one) => one.getAttribute('src'));
    const plain = await film();
    await learner.find('.media-bar button').first().click();
    await until(video, 2);
    await described.click();
    expect(await film()).not.toBe(plain);
    await expect.poll(place, { timeout: 5000 }).toBeGreaterThanOrEqual(2);
    // Twice at once: the film has not come to its place when the next one is called for.
    await described.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expect.poll(place, { timeout: 5000 }).toBeGreaterThanOrEqual(2);
    await learner.page.reload();
    await learner.arrive();
    expect(await film()).not.toBe(plain);
    await expect.poll(place, { timeout: 5000 }).toBeGreaterThanOrEqual(2);
    await platform.close();
  });

  it('has the controls of the browser where no script runs', async () => {
    const machine = await browser.newContext({ javaScriptEnabled: false });
    const page = await machine.newPage();
    await page.goto(`${pathToFileURL(await mediaPackage('web')).href}/index.html`);
    expect(await page.locator('#page-watch video[controls] track[kind="captions"][default]').count()).toBe(1);
    await page.locator('#page-watch .media summary').click();
    expect(await page.locator('#page-watch .media .more-body').innerText()).toContain(
      'Collect a map at the desk',
    );
    await machine.close();
  });
});
