import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortVerb } from '../../../src/run/lrs/cmi5-session.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import { extension, isOfVideoProfile } from '../support/lrs/video-rules.ts';
import { mediaPackage } from '../support/packages.ts';
import { xapiPlatform } from '../support/platform/xapi.ts';

const patient = { timeout: 10_000, interval: 50 };
const tracksOf = (video: Locator) =>
  video.evaluate((one: HTMLVideoElement) =>
    Array.from(one.textTracks, ({ language, label, mode, cues }) => {
      const [first] = Array.from(cues ?? []) as VTTCue[];
      return [language, label, mode, first?.text].filter(Boolean).join(' ');
    }).sort(),
  );

describe('captions in several languages', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  /** The film opened as a file: its tracks are made anew by the player. */
  async function open(): Promise<{ page: Page; video: Locator; list: Locator; captions: Locator }> {
    const machine = await newMachine(browser, { width: 320, height: 640 });
    const page = await machine.newPage();
    await page.goto(`${pathToFileURL(await mediaPackage('web')).href}/index.html#page-leave`);
    const bar = page.locator('#page-leave .media-bar');
    return {
      page,
      video: page.locator('#page-leave video'),
      list: bar.getByRole('combobox', { name: 'Language of the captions' }),
      captions: bar.getByRole('button', { name: 'CC Captions' }),
    };
  }

  it('are chosen beside the volume, each by its own name, in its own language', async () => {
    const { page, list, video } = await open();
    expect(await list.ariaSnapshot()).toBe(
      [
        '- combobox "Language of the captions":',
        '  - option "English" [selected]',
        '  - option "Español"',
      ].join('\n'),
    );
    expect(
      await list.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
    ).toEqual(['en', 'es']);
    expect(await list.evaluate((one) => one.previousElementSibling?.textContent)).toBe('CC');
    await expect
      .poll(() => tracksOf(video), patient)
      .toEqual(['en English showing Leave by the south exit.', 'es Español disabled']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('are shown in the language chosen, by keyboard, also where they were off, and the transcript follows', async () => {
    const { page, list, captions, video } = await open();
    const transcripts = page.locator('#page-leave .transcript');
    const shown = () => transcripts.filter({ visible: true }).locator('summary').allTextContents();
    expect(await shown()).toEqual(['Transcript · English: The way out']);
    await captions.press('Enter');
    await list.focus();
    await page.keyboard.press('E');
    await page.keyboard.press('ArrowDown');
    expect(await list.inputValue()).toBe('es');
    expect(await captions.getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(() => tracksOf(video), patient)
      .toEqual(['en English disabled', 'es Español showing Salga por la puerta sur.']);
    expect(await shown()).toEqual(['Transcript · Español: The way out']);
    await transcripts.nth(1).locator('summary').click();
    expect(await transcripts.nth(1).locator('.more-body').getAttribute('lang')).toBe('es');
    // For the session: after a reload it is as it was chosen.
    await page.reload();
    await expect.poll(() => list.inputValue(), patient).toBe('es');
    expect(await shown()).toEqual(['Transcript · Español: The way out']);
    // What has one language keeps it, and has no list.
    expect(await page.locator('#page-watch .media-language, #page-hear .media-language').count()).toBe(0);
    await page.context().close();
  });

  it('are told to the LRS by their language', async () => {
    const platform = await xapiPlatform(browser, { folder: await mediaPackage('cmi5'), standard: 'cmi5' });
    const learner = await platform.launch();
    await learner.next();
    await learner.next();
    await learner.find('#page-leave .media-bar button').first().press('Space');
    await expect
      .poll(
        () => learner.find('#page-leave video').evaluate((one: HTMLVideoElement) => one.currentTime),
        patient,
      )
      .toBeGreaterThan(0.3);
    await learner.find('#page-leave .media-language').selectOption('es');
    await learner.saveAndExit();
    await platform.recorded();
    const told = platform.lrs.statements.filter(isOfVideoProfile);
    const languages = told.flatMap((one) => {
      const language = extension(one, 'context', 'cc-subtitle-lang');
      return language === undefined ? [] : [`${shortVerb(one)} ${String(language)}`];
    });
    expect(languages).toEqual(['initialized en', 'interacted es']);
    expect(platform.violations()).toEqual([]);
    await platform.close();
  });

  it('are a choice of the browser’s without script, and all transcripts are there, on paper too', async () => {
    const machine = await browser.newContext({ javaScriptEnabled: false });
    const page = await machine.newPage();
    await page.goto(`${pathToFileURL(await mediaPackage('web')).href}/index.html`);
    const tracks = page.locator('#page-leave track');
    expect(
      await tracks.evaluateAll((all) =>
        (all as HTMLTrackElement[]).map(({ srclang, label, default: first }) => [srclang, label, first]),
      ),
    ).toEqual([
      ['en', 'English', true],
      ['es', 'Español', false],
    ]);
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('#page-leave').innerText();
    expect(words).toContain('Wait at the bike racks.');
    expect(words).toContain('Espere junto a las bicicletas.');
    await machine.close();
  });
});
