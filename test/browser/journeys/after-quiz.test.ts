import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { coursePackage, journeyPackage, modulePackage } from '../support/packages.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { webPlatform } from '../support/platform/web.ts';
import { studyEverything, takeQuiz } from './walk.ts';

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

  it('what was missed is named, with links to the pages that teach it; in a review, too', async () => {
    const folder = await journeyPackage('scorm12');
    const platform = await scormPlatform(browser, { folder, edition: '1.2' });
    const learner = await platform.launch();
    const read = (one: typeof learner) => one.find('.quiz-remediate:visible').innerText();
    await studyEverything(learner);
    const result = await takeQuiz(learner, 2);
    expect(result).toMatch(/You have not passed yet/);
    const told = [
      'Where to read about what you missed',
      'Read the signs of the harbour',
      'Flags and lights',
      'Boards',
    ];
    expect((await read(learner)).split(/\n+/)).toEqual(told);
    await learner.find('.quiz-remediate a:visible').last().click();
    expect(await learner.where()).toBe('boards');
    await learner.goTo('final');
    // Three of four: a pass, with half of one objective missed.
    expect(await takeQuiz(learner, 1)).toMatch(/You passed/);
    expect((await read(learner)).split(/\n+/)).toEqual(told);
    // Once it was passed, the key is told to whoever was wrong; who was right need not hear of it twice.
    expect((await learner.result('q-wind')).split(/\n+/)).toEqual(['Correct.', 'Across the wind', 'Right.']);
    expect((await learner.result('q-flag')).split(/\n+/)).toEqual([
      'Not quite.',
      'Right answer',
      'The quay is open',
      'Right.',
      'Not right',
      'Fuel is being pumped',
      'That is a red flag.',
    ]);
    await learner.saveAndExit();
    await platform.recorded();
    const reader = await platform.launch({ review: true });
    await reader.goTo('final');
    expect((await read(reader)).split(/\n+/)).toEqual(told);
    await reader.find('.quiz-remediate a:visible').first().click();
    expect(await reader.where()).toBe('flags');
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });

  it('in a launchable unit of its own, it is named with its module and how to get there, and no link is dead', async () => {
    const platform = await scormPlatform(browser, { folder: await modulePackage('scorm12'), edition: '1.2' });
    const learner = await platform.launch({ unit: 'final' });
    await takeQuiz(learner, 2);
    expect((await learner.find('.quiz-remediate:visible').innerText()).split(/\n+/)).toEqual([
      'Where to read about what you missed',
      'Read the signs of the harbour',
      'Flags and lights (in “Signs on the quay”)',
      'Boards (in “Signs on the quay”)',
      'To open another module, save and exit here, then open it where you opened this one.',
    ]);
    expect(await learner.find('.quiz-remediate a').count()).toBe(0);
    await platform.close();
  });
});
