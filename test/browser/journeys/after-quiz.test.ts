import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { coursePackage } from '../support/packages.ts';
import { webPlatform } from '../support/platform/web.ts';

describe('after a quiz', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('a pre-test that was passed names the module it stands for, which is done from then on', async () => {
    const platform = await webPlatform(browser, await coursePackage('kitchen-sink', 'web'));
    const learner = await platform.launch();
    expect(await learner.where()).toBe('warm-up');
    await learner.startQuiz();
    await learner.answerQuiz();
    expect(await learner.submitQuiz()).toContain('Because you passed, you need not do: Plan the day.');
    expect(await learner.find('li[data-module="plan"]').getAttribute('data-state')).toBe('done');
    await platform.close();
  });
});
