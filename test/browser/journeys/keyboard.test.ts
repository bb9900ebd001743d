import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData, rightAnswer } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { pages } from './walk.ts';

/** More stops than any page of the course has. */
const patience = 60;

/** Presses Tab until the focus is on what `selector` names, as somebody without a mouse does. */
async function tabTo(learner: Learner, selector: string): Promise<void> {
  for (let stop = 0; stop < patience; stop += 1) {
    const focused = await learner.find(`${selector}:focus`).count();
    if (focused > 0) return;
    await learner.page.keyboard.press('Tab');
  }
  throw new Error(`${patience} times Tab did not reach ${selector}`);
}

async function press(learner: Learner, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(learner, selector);
  await learner.page.keyboard.press(key);
}

/** Picks options: a radio group is one stop with arrows inside, check boxes are a stop each. */
async function answer(learner: Learner, question: string, options: readonly string[]): Promise<void> {
  const inputs = learner.question(question).locator('input[name]');
  const values = await inputs.evaluateAll((list) => list.map((one) => (one as HTMLInputElement).value));
  const name = `form[data-question="${question}"] input`;
  if ((await inputs.first().getAttribute('type')) === 'checkbox') {
    for (const value of values.filter((one) => options.includes(one)))
      await press(learner, `${name}[value="${value}"]`, 'Space');
    return;
  }
  await tabTo(learner, name);
  const steps = values.indexOf(options[0] ?? '');
  if (steps === 0) await learner.page.keyboard.press('Space');
  for (let step = 0; step < steps; step += 1) await learner.page.keyboard.press('ArrowDown');
}

describe('somebody without a mouse', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('takes the course to a pass with the keyboard alone, and is always told where they are', async () => {
    const folder = await journeyPackage('scorm12');
    const { questions } = courseData(folder, 'course');
    const lms = await scormPlatform(browser, { folder, edition: '1.2' });
    const learner = await lms.launch();
    const right = (id: string): string[] => {
      const question = questions[id];
      if (question === undefined) throw new Error(`no question ${id}`);
      return rightAnswer(question);
    };
    for (const page of pages.slice(0, 4)) {
      expect(await learner.where()).toBe(page);
      const checks = await learner
        .find(`section[data-page="${page}"] form[data-question]`)
        .evaluateAll((forms) => forms.map((form) => form.dataset.question ?? ''));
      for (const id of checks) {
        await answer(learner, id, right(id));
        await press(learner, `form[data-question="${id}"] [data-cw="check"]`);
        await expect.poll(() => learner.result(id)).not.toBe('');
      }
      await press(learner, '[data-cw="next"]');
      // The focus goes to the heading of the new page, so that a screen reader says where one is.
      await learner.find('main h2:focus').waitFor();
    }
    await press(learner, '[data-cw="start"]');
    for (const id of await learner.asked()) await answer(learner, id, right(id));
    await press(learner, '[data-cw="submit-quiz"]');
    await learner.find('[data-cw="quiz-result"]:focus').waitFor();
    await press(learner, '[data-cw="exit"]');
    const record = await lms.recorded();
    const violations = lms.violations();
    await lms.close();
    expect([record.verdict, record.scaled, violations]).toEqual(['passed', 1, []]);
  });
});
