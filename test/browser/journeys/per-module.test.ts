import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import { Learner } from '../support/learner.ts';
import { modulePackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { webPlatform } from '../support/platform/web.ts';
import { objectOf, verbOf, xapiPlatform } from '../support/platform/xapi.ts';
import { takeQuiz } from './walk.ts';

/** The same course cut into one launchable unit for each module: `signs`, `alarm` and `final`. */
const standards: readonly (readonly [string, boolean, (browser: Browser) => Promise<Platform>])[] = [
  [
    'SCORM 1.2',
    true,
    async (browser) => scormPlatform(browser, { folder: await modulePackage('scorm12'), edition: '1.2' }),
  ],
  [
    'SCORM 2004 4th Edition',
    true,
    async (browser) =>
      scormPlatform(browser, { folder: await modulePackage('scorm2004-4th'), edition: '2004' }),
  ],
  [
    'cmi5',
    false,
    async (browser) => xapiPlatform(browser, { folder: await modulePackage('cmi5'), standard: 'cmi5' }),
  ],
  [
    'xAPI',
    false,
    async (browser) => xapiPlatform(browser, { folder: await modulePackage('xapi'), standard: 'xapi' }),
  ],
  ['the web package', true, async (browser) => webPlatform(browser, await modulePackage('web'))],
];

describe('a course with one launchable unit for each module', { timeout: 40_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it.each(standards)(
    'in %s: each unit is launched, done and recorded on its own',
    async (_name, apart, start) => {
      const platform = await start(browser);
      const signs = await platform.launch({ unit: 'signs' });
      expect(await signs.where()).toBe('flags');
      await signs.check('kc-red-flag', ['b']);
      await signs.next();
      await signs.check('kc-boards', ['a', 'c']);
      await signs.saveAndExit();
      if (apart) expect(await platform.recorded('signs')).toMatchObject({ verdict: 'completed' });
      else await platform.recorded('signs');

      const final = await platform.launch({ unit: 'final' });
      expect(await final.where()).toBe('final');
      expect(await takeQuiz(final)).toMatch(/100\s?%/);
      await final.saveAndExit();
      expect(await platform.recorded('final')).toMatchObject({ verdict: 'passed' });

      if (apart) expect(await platform.recorded('alarm')).toEqual({ verdict: 'nothing' });
      const again = await platform.launch({ unit: 'signs' });
      expect(await again.where()).toBe('boards');
      expect(await again.picked('kc-boards')).toEqual(['a', 'c']);
      await again.closeTab();
      await platform.recorded('signs');
      const violations = platform.violations();
      await platform.close();
      expect(violations).toEqual([]);
    },
  );

  it('in xAPI: one tab goes from the start page through one module to the next, and each tells of itself', async () => {
    const folder = await modulePackage('xapi');
    const platform = await xapiPlatform(browser, { folder, standard: 'xapi' });
    const signs = await platform.launch({ unit: 'signs' });
    await signs.next();
    await signs.saveAndExit();
    await platform.recorded();
    const { page } = signs;
    await page.goto(page.url().replace('signs.html', 'index.html').replace(/#.*/, ''));
    await page.locator('a[href*="/final.html"]').click();
    const final = await new Learner(page, courseData(folder, 'final'), undefined, signs.behaviour).arrive();
    await takeQuiz(final);
    await final.saveAndExit();
    await platform.recorded();
    const ofUnits = platform.lrs.statements.filter((one) => objectOf(one).includes('/units/'));
    expect(ofUnits.map((one) => `${verbOf(one)} ${objectOf(one).replace(/.*\//, '')}`)).toEqual([
      'initialized signs',
      'completed signs',
      'terminated signs',
      'initialized final',
      'passed final',
      'completed final',
      'terminated final',
    ]);
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });
});
