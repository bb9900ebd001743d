import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { updatedPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { webPlatform } from '../support/platform/web.ts';
import { xapiPlatform } from '../support/platform/xapi.ts';

const standards: readonly (readonly [
  'scorm12' | 'scorm2004-4th' | 'cmi5' | 'xapi' | 'web',
  (browser: Browser, folder: string) => Promise<Platform>,
])[] = [
  ['scorm12', (browser, folder) => scormPlatform(browser, { folder, edition: '1.2' })],
  ['scorm2004-4th', (browser, folder) => scormPlatform(browser, { folder, edition: '2004' })],
  ['cmi5', (browser, folder) => xapiPlatform(browser, { folder, standard: 'cmi5' })],
  ['xapi', (browser, folder) => xapiPlatform(browser, { folder, standard: 'xapi' })],
  ['web', webPlatform],
];

describe('a new version of the course over the old one', { timeout: 40_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it.each(standards)(
    'in %s keeps what is still there, drops what is not, and a pass stays a pass',
    async (target, start) => {
      const { folder, update } = await updatedPackage(target);
      const platform = await start(browser, folder);
      const first = await platform.launch();
      await first.check('kc-red-flag', ['b']);
      await first.next();
      await first.check('kc-boards', ['a', 'c']);
      await first.next();
      await first.check('kc-lift', ['false']);
      await first.next();
      await first.next();
      await first.startQuiz();
      await first.pick('q-flag', ['b']);
      await first.pick('q-count', ['true']);
      await first.goTo('boards');
      await first.saved();
      await first.closeTab();
      await platform.recorded();

      await update();
      const second = await platform.launch();
      expect(await second.find('html').evaluate(() => document.title)).toContain('revised');
      // The page where the learner was has gone.
      expect(await second.where()).toBe('flags');
      expect(await second.picked('kc-red-flag')).toEqual(['b']);
      await second.goTo('lights');
      expect(await second.picked('kc-lights')).toEqual([]);
      await second.check('kc-lights', ['true']);
      await second.next();
      expect(await second.picked('kc-lift')).toEqual(['false']);
      // The attempt goes on, without the question that is gone.
      await second.goTo('final');
      expect((await second.asked()).sort()).toEqual(['q-flag', 'q-vest', 'q-wind']);
      expect(await second.picked('q-flag')).toEqual(['b']);
      expect(await second.picked('q-vest')).toEqual([]);
      await second.answerQuiz();
      expect(await second.submitQuiz()).toMatch(/100\s?%/);
      await second.saved();
      await second.closeTab();
      expect(await platform.recorded()).toMatchObject({ verdict: 'passed' });

      const third = await platform.launch();
      await third.goTo('flags');
      await third.closeTab();
      expect(await platform.recorded()).toMatchObject({ verdict: 'passed' });
      const violations = platform.violations();
      await platform.close();
      expect(violations).toEqual([]);
    },
  );
});
