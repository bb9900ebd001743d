import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortVerb } from '../../../src/run/lrs/cmi5-session.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { extension, isOfVideoProfile } from '../support/lrs/video-rules.ts';
import { mediaPackage } from '../support/packages.ts';
import { type XapiPlatform, xapiPlatform } from '../support/platform/xapi.ts';

const film = 'https://press.example/courses/recordings/media/exit.mp4';

const stateOf = (video: Locator) =>
  video.evaluate((element) => {
    const one = element as HTMLVideoElement;
    return {
      // What it is told to play: `currentSrc` follows a moment later.
      file: one.src.replace(/.*\//, ''),
      time: one.currentTime,
      paused: one.paused,
      speed: one.playbackRate,
      captions: Array.from(one.textTracks, ({ mode, cues }) => `${mode} ${cues?.length ?? 0}`),
    };
  });
const patient = { timeout: 10_000, interval: 50 };
const until = (video: Locator, seconds: number) =>
  expect.poll(async () => (await stateOf(video)).time, patient).toBeGreaterThan(seconds);

describe('a film that has a second version with its description spoken', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  describe('in an LMS', () => {
    let platform: XapiPlatform;
    let learner: Learner;
    let page: Page;
    let video: Locator;
    let toggle: Locator;
    beforeAll(async () => {
      platform = await xapiPlatform(browser, { folder: await mediaPackage('cmi5'), standard: 'cmi5' });
      learner = await platform.launch();
      page = learner.page;
      await learner.next();
      await learner.next();
      video = learner.find('#page-leave video');
      toggle = learner.find('#page-leave .media-button').filter({ hasText: 'AD' });
    });
    afterAll(() => platform.close());

    it('is changed by one button beside the volume, by keyboard, which says whether it is on', async () => {
      const place = await toggle.evaluate((one) =>
        Array.from(one.parentElement?.children ?? [], (each) => each.className).join(' '),
      );
      expect(place).toBe(
        'media-button media-volume media-button media-speed media-language media-button media-button',
      );
      await learner.find('#page-leave .media-volume').focus();
      for (let stops = 0; stops < 3; stops++) await page.keyboard.press('Tab');
      expect(await toggle.evaluate((one) => one === document.activeElement)).toBe(true);
      const told = () => toggle.ariaSnapshot();
      expect(await told()).toBe('- button "AD Audio description": AD');
      await page.keyboard.press('Enter');
      expect(await told()).toBe('- button "AD Audio description" [pressed]: AD');
      expect((await stateOf(video)).file).toBe('exit-described.mp4');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Space');
      expect((await stateOf(video)).file).toBe('exit.mp4');
    });

    it('goes on at the same second and speed, playing or resting, with its captions', async () => {
      const play = learner.find('#page-leave .media-bar button').first();
      await learner.find('#page-leave .media-speed:not(.media-language)').selectOption('1.5');
      await play.press('Space');
      await until(video, 1.5);
      // A busy page, which has not heard for a second how far the film has played.
      await toggle.evaluate((one) => {
        const free = performance.now() + 1000;
        while (performance.now() < free);
        (one as HTMLElement).click();
      });
      await expect
        .poll(() => stateOf(video), patient)
        .toMatchObject({ file: 'exit-described.mp4', paused: false });
      await until(video, 3);
      expect((await stateOf(video)).time).toBeLessThan(6);
      await expect
        .poll(() => stateOf(video), patient)
        .toMatchObject({ speed: 1.5, captions: ['showing 2', 'disabled 0'] });
      await play.press('Space');
      // The recording says that it rests a moment after it does.
      await expect.poll(() => play.getAttribute('data-face'), patient).toBe('play');
      const rests = (await stateOf(video)).time;
      // Somebody who changes their mind before the other is there.
      await toggle.evaluate((one) => {
        for (let presses = 0; presses < 3; presses++) (one as HTMLElement).click();
      });
      await expect.poll(async () => (await stateOf(video)).time, patient).toBeCloseTo(rests, 1);
      expect(await stateOf(video)).toMatchObject({ file: 'exit.mp4', paused: true, speed: 1.5 });
    });

    it('is one recording to the LRS, which is told of the change and of no jump', async () => {
      await toggle.press('Enter');
      await learner.saveAndExit();
      await platform.recorded();
      const told = platform.lrs.statements.filter(
        (one) => isOfVideoProfile(one) && (one.object as { id: string }).id === film,
      );
      const line = (one: (typeof told)[number]) =>
        [shortVerb(one), extension(one, 'context', 'track')].filter(Boolean).join(' ');
      expect(told.map(line)).toEqual([
        'initialized main',
        'played',
        'interacted main-desc',
        'paused',
        'interacted main',
        'interacted main-desc',
        'interacted main',
        'interacted main-desc',
        'terminated',
      ]);
      expect(extension(told[0] ?? {}, 'context', 'cc-subtitle-lang')).toBe('en');
      expect(extension(told.at(-1) ?? {}, 'result', 'played-segments')).toMatch(/^0\.\d{3}\[\.\]\d\.\d{3}$/);
      expect(platform.violations()).toEqual([]);
    });
  });

  it('is begun with the version that was chosen, where it was left, after a reload', async () => {
    const machine = await newMachine(browser, { width: 900, height: 640 });
    const page = await machine.newPage();
    await page.goto(`${pathToFileURL(await mediaPackage('web')).href}/index.html#page-leave`);
    const video = page.locator('#page-leave video');
    await page.locator('#page-leave .media-button').filter({ hasText: 'AD' }).press('Enter');
    await page.locator('#page-leave .media-bar button').first().press('Space');
    await until(video, 1);
    await page.locator('#page-leave .media-bar button').first().press('Space');
    await page.reload();
    await expect
      .poll(() => stateOf(video), patient)
      .toMatchObject({ file: 'exit-described.mp4', paused: true });
    await until(video, 0.9);
    await machine.close();
  });

  it('is a link below the film where no script runs', async () => {
    const machine = await browser.newContext({ javaScriptEnabled: false });
    const page = await machine.newPage();
    await page.goto(`${pathToFileURL(await mediaPackage('web')).href}/index.html`);
    const link = page.getByRole('link', { name: 'With audio description (opens in a new tab)' });
    expect(await link.getAttribute('href')).toMatch(/exit-described\.mp4$/);
    await machine.close();
  });
});
