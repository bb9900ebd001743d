import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData } from '../support/answer-key.ts';
import { axeViolations } from '../support/axe.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { coursePackage, languagesPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { webPlatform } from '../support/platform/web.ts';
import { heard, listen } from './heard.ts';
import { pageStates } from './states.ts';
import { treeOf } from './tree.ts';

describe('what a screen reader is given of the controls round the content', { timeout: 60_000 }, () => {
  let browser: Browser;
  let platform: Platform;
  let learner: Learner;
  let tab: Page;
  beforeAll(async () => {
    browser = await startChromium();
    const folder = await coursePackage('kitchen-sink', 'web');
    platform = await webPlatform(browser, folder);
    learner = await platform.launch();
    tab = learner.page;
    await pageStates(learner, courseData(folder, 'course').questions)[0]?.reach();
    await listen(tab);
  });
  afterAll(async () => {
    await platform.close();
    await browser.close();
  });
  const lines = async (page: Page, selector: string) =>
    (await treeOf(page, selector)).split('\n').map((line) => line.trim());
  const said = () => heard(tab);

  it('a check pressed without an answer: said each time, whatever the type of the question, and the focus stays', async () => {
    const forms = await tab
      .locator('form[data-question]:has([data-cw="check"])')
      .evaluateAll((all) =>
        (all as HTMLFormElement[])
          .filter((form) => form.checkVisibility() && form.closest('.page:not([data-activity])'))
          .map(({ dataset }) => [dataset.type ?? '', dataset.question ?? '']),
      );
    const told: Record<string, string[]> = {};
    for (const [type = '', id] of forms) {
      const check = tab.locator(`.page:not([data-activity]) form[data-question="${id}"] [data-cw="check"]`);
      await check.focus();
      await said();
      for (let time = 0; time < 2; time += 1) {
        await check.press('Enter');
        expect([id, await check.evaluate((one) => one === document.activeElement)]).toEqual([id, true]);
      }
      told[type] = await said();
    }
    const types = 'choice multiple true-false text number blanks matching categorise ordering hotspot';
    const missing = 'status: Answer the question first.';
    expect(told).toEqual(Object.fromEntries(types.split(' ').map((type) => [type, [missing, missing]])));
  });

  it('is followed by something that hears a region that fell silent, and sees a name that is gone', async () => {
    const form = '.page:not([data-activity]) form[data-question="kc-purpose"]';
    const check = tab.locator(`${form} [data-cw="check"]`);
    const result = tab.locator(`${form} [data-cw="result"]`);
    await check.press('Enter');
    expect(await said()).toContain('status: Answer the question first.');
    await result.evaluate((one) => one.removeAttribute('role'));
    await result.evaluate((one) => one.removeAttribute('aria-live'));
    await check.press('Enter');
    expect((await said()).filter((one) => one.startsWith('status'))).toEqual([]);
    await result.evaluate((one) => one.setAttribute('role', 'status'));
    const play = tab.locator('.media-bar button').first();
    await play.evaluate((one) => one.removeAttribute('aria-label'));
    expect((await lines(tab, '.media-bar'))[1]).toBe('button');
    expect(await axeViolations(tab)).toContainEqual(expect.stringMatching(/^button-name /));
    await play.evaluate((one) => one.setAttribute('aria-label', 'Play'));
  });

  it('a recording: each control by name and state; what it shows is spoken where that was asked for', async () => {
    const controls = async () =>
      (await lines(tab, '.media-bar')).filter((line) => !/^(option|slider “Position)/.test(line));
    const use = (name: string) =>
      tab.locator('.media-bar').first().getByRole('button', { name }).press('Space');
    const bar = (play: string, speed: string, captions: string, described: string) => [
      'group “The welcome that plays in the entrance”',
      `button “${play}”`,
      `combobox “Speed” = ${speed}`,
      'button “Mute”',
      'slider “Volume” = 100',
      `button “CC Captions”${captions}`,
      `button “AD Audio description”${described}`,
      'button “Full screen”',
    ];
    expect(await controls()).toEqual(bar('Play', '1×', ' [pressed=true]', ''));
    expect(await lines(tab, '.media-bar')).toContain('slider “Position” = 0');

    await use('Captions');
    // The state of the button says it; the captions are heard in the recording.
    expect(await said()).toEqual(['focus on button: CC Captions']);
    await use('Audio description');
    await tab.locator('.media-speed').first().selectOption({ label: '0.5×' });
    await said();
    expect(await controls()).toEqual(bar('Play', '0.5×', '', ' [pressed=true]'));
    await use('Play');
    await expect.poll(controls).toContain('button “Pause”');
    const description = 'status: A plum background. A white dot waits at the left.';
    await expect.poll(said, { timeout: 20_000 }).toContainEqual(description);
    for (const name of ['Captions', 'Audio description']) await use(name);
    await said();
    expect((await controls()).filter((line) => line.includes('pressed'))).toEqual([
      'button “CC Captions” [pressed=true]',
    ]);
    await tab
      .locator('video')
      .first()
      .evaluate((video: HTMLVideoElement) => video.pause());
    await said();
    // Of a recording that goes on, nothing is said.
    await use('Play');
    expect((await said()).filter((one) => !one.startsWith('focus'))).toEqual([]);
  });

  it('tabs: the one that is chosen, said with the focus alone', async () => {
    await tab.locator('.tabs [role="tab"]').first().focus();
    await said();
    await tab.keyboard.press('ArrowRight');
    expect(await said()).toEqual(['focus on button: Floor lead']);
    // Of a tab with the focus, Chromium says “selected” whether or not the page does.
    await tab.locator('.tabs [role="tab"]:focus').blur();
    expect((await treeOf(tab, '.tabs')).split('\n').slice(0, 5)).toEqual([
      'tablist',
      '  tab “Desk team”',
      '  tab “Floor lead” [selected]',
      '  tab “Everyone”',
      'tabpanel “Floor lead”',
    ]);
  });

  it('a picture opened large: a dialog with a name, its buttons, the picture by its words, and back', async () => {
    await tab.locator('button.zoom').filter({ visible: true }).first().press('Enter');
    expect(await said()).toEqual([
      'focus on button: Enlarge the picture: Visitors in each hour of last year’s open day',
      'focus on button: Zoom out',
    ]);
    expect(await lines(tab, 'dialog')).toEqual([
      'dialog “Picture”',
      'button “Zoom out”',
      'button “Zoom in”',
      'button “Close”',
      expect.stringMatching(/^image “Bar chart: 34 visitors at ten/),
    ]);
    await tab.keyboard.press('Escape');
    expect(await said()).toEqual([
      'focus on button: Enlarge the picture: Visitors in each hour of last year’s open day',
    ]);
  });

  it('the menu of contents: open or not, the links after its button, and back to it with Escape', async () => {
    await tab.setViewportSize({ width: 320, height: 640 });
    const button = async () => (await lines(tab, '[data-cw="menu"]'))[0];
    expect(await button()).toBe('button “Contents”');
    await learner.find('[data-cw="menu"]').press('Enter');
    expect([await button(), await said()]).toEqual([
      'button “Contents” [expanded]',
      ['focus on button: Contents'],
    ]);
    const links = (await lines(tab, '#contents')).filter((line) => line.startsWith('link'));
    expect(links).toHaveLength(16);
    await learner.find('#contents a').first().focus();
    await tab.keyboard.press('Escape');
    expect([await button(), (await said()).at(-1)]).toEqual([
      'button “Contents”',
      'focus on button: Contents',
    ]);
  });

  it('the menu of languages: the language that is shown, each other in its own words, and back with Escape', async () => {
    const several = await webPlatform(browser, await languagesPackage('web'));
    const { page } = await several.launch();
    await listen(page);
    const summary = page.locator('[data-cw="languages"] summary');
    await summary.press('Enter');
    expect(await heard(page)).toEqual([expect.stringMatching(/^focus on summary: Languages? English/)]);
    const menu = (await lines(page, '[data-cw="languages"]')).filter((line) => !/^(list|group)/.test(line));
    expect(menu).toEqual([
      'navigation “Language”',
      'DisclosureTriangle “Language English” [expanded]',
      'link “English”',
      'link “Español”',
      'link “العربية”',
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect((await heard(page)).at(-1)).toMatch(/^focus on summary/);
    expect(await lines(page, '[data-cw="languages"]')).toContain('DisclosureTriangle “Language English”');
    await several.close();
  });
});
