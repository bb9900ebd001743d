import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import { coursePackage } from '../support/packages.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { xapiPlatform } from '../support/platform/xapi.ts';
import { Looks } from './look.ts';
import { frameStates, pageStates, savingStates } from './states.ts';

describe('every state of the kitchen-sink course, in every setting', { timeout: 240_000 }, () => {
  let browser: Browser;
  let looks: Looks;
  beforeAll(async () => {
    browser = await startChromium();
    looks = new Looks();
  });
  afterAll(() => browser.close());
  const found = () => Object.fromEntries(looks.found);

  it('has no violation of WCAG that a tool can see, from the first page to the last word after leaving', async () => {
    const folder = await coursePackage('kitchen-sink', 'scorm12');
    const { questions } = courseData(folder, 'course');
    const platform = await scormPlatform(browser, { folder, edition: '1.2' });
    const learner = await platform.launch({ popup: true });
    const { page } = learner;
    await page.clock.install();
    await looks.at(page, frameStates(learner));
    await looks.at(page, pageStates(learner, questions));
    const lms = (await page.opener()) as Page;
    await looks.at(page, savingStates(learner, lms));
    await platform.close();
    expect(found()).toEqual({});
  });

  it('has none where nothing is recorded, nor while the record store lets one wait', async () => {
    const folder = await coursePackage('kitchen-sink', 'xapi');
    const platform = await xapiPlatform(browser, { folder, standard: 'xapi' });
    const scope = '.masthead, .notice, .closed';
    const nobody = await platform.launch({ deaf: true });
    await plant(nobody.page);
    await looks.at(nobody.page, [{ name: 'planted', scope: '#planted', reach: async () => {} }]);
    for (const fault of planted)
      expect([...looks.found.keys()]).toContainEqual(expect.stringContaining(fault));
    expect(looks.found.get('button. “tight” cuts “tight”')).toEqual([
      'planted, spaced text',
      'planted, spaced text, 320 px',
    ]);
    looks.found.clear();
    await nobody.page.evaluate(() => document.getElementById('planted')?.remove());
    await looks.at(nobody.page, [
      { name: 'not recorded', scope, reach: async () => {} },
      { name: 'left, and not recorded', scope, reach: () => nobody.saveAndExit() },
    ]);
    const slow = await platform.launch();
    let answer: () => void = () => {};
    const patience = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await slow.page.route('**/xapi/**', async (route) => {
      await patience;
      await route.continue();
    });
    await looks.at(slow.page, [
      {
        name: 'saving',
        scope,
        reach: async () => {
          await slow.next();
          await expect.poll(() => slow.saveState()).toBe('Saving…');
        },
      },
      { name: 'leaving', scope, reach: () => slow.saveAndExit() },
      {
        name: 'left, and saved',
        scope,
        reach: async () => {
          answer();
          await slow.find('.closed progress').waitFor({ state: 'hidden' });
        },
      },
    ]);
    const scorm = await scormPlatform(browser, {
      folder: await coursePackage('kitchen-sink', 'scorm12'),
      edition: '1.2',
    });
    const review = await scorm.launch({ popup: true, review: true });
    await looks.at(review.page, [{ name: 'in review', scope, reach: async () => {} }]);
    await scorm.close();
    await platform.close();
    expect(found()).toEqual({});
  });
});

/** What is found of the faults below: what finds nothing else is known to look. */
const planted = [
  'image-alt #planted',
  'color-contrast #planted > p',
  'button “small” is 20 × 20 px',
  'button “seen” is called “heard”',
  'p “moves” moves',
  'px too wide',
  'button. “too many words for it” cuts “too many words for it”',
  'button. “outgrown” does not hold “outgrown”',
  'button. “under” lies over button. “over”',
];

async function plant(page: Page): Promise<void> {
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'planted';
    const add = (name: string, words: string, style: Partial<CSSStyleDeclaration>) => {
      const element = document.createElement(name);
      element.textContent = words;
      Object.assign(element.style, style);
      box.append(element);
      return element;
    };
    add('img', '', {});
    add('p', 'faint', { color: '#999', background: '#fff' });
    add('button', 'small', { width: '20px', height: '20px' });
    add('button', 'seen', { minHeight: '50px', width: '200px' }).setAttribute('aria-label', 'heard');
    add('p', 'moves', {}).style.setProperty('transition', 'opacity 1s', 'important');
    add('p', 'wide', { width: '2000px' });
    add('button', 'too many words for it', {
      width: '80px',
      height: '50px',
      padding: '0',
      overflow: 'hidden',
    });
    add('button', 'outgrown', { width: '30px', height: '50px', padding: '0' });
    const tight = add('button', 'tight', {
      height: '50px',
      font: '16px sans-serif',
      padding: '0',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
    });
    add('button', 'over', { height: '50px' });
    add('button', 'under', { height: '50px', marginInlineStart: '-20px' });
    document.querySelector('main')?.append(box);
    // Just wide enough for the words as they are.
    tight.style.width = `${Math.ceil(tight.getBoundingClientRect().width)}px`;
  });
}
