import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData, rightAnswer } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { coursePackage } from '../support/packages.ts';
import { everyTarget, platformFor } from '../support/platform/every.ts';
import { type ScormPlatform, written } from '../support/platform/scorm.ts';

const name = 'social-media-essentials';
/**
 * Goes on page by page to the page named, answering the knowledge checks on the way. The clicks are made inside the
 * page, one after the other: fifty pages by mouse would take a minute.
 */
async function strideTo(
  learner: Learner,
  page: string,
  key: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const stopped = await learner.find('html').evaluate(
    async (html, { goal, answers }) => {
      const click = (selector: string, inside: Element = html): void =>
        inside.querySelector<HTMLElement>(selector)?.click();
      for (let steps = 0; steps < 200; steps += 1) {
        const shown = html.querySelector<HTMLElement>('main > section.page:not([hidden])');
        if (shown === null || shown.dataset.page === goal) break;
        const checks =
          shown.dataset.activity === undefined
            ? shown.querySelectorAll<HTMLElement>('form[data-question]')
            : [];
        for (const form of checks) {
          for (const option of answers[form.dataset.question ?? ''] ?? [])
            click(`input[value="${option}"]`, form);
          click('[data-cw="check"]', form);
        }
        // A story by its first choices; it may lead back, so not for ever.
        for (let scenes = 0; scenes < 20 && shown.dataset.activity === 'scenario'; scenes += 1) {
          click('.node:not([hidden]) a[data-choice]', shown);
          click('[data-cw="outcome"] button', shown);
        }
        click('[data-cw="next"]');
        await new Promise((rested) => setTimeout(rested, 10));
      }
      return html.querySelector<HTMLElement>('main > section.page:not([hidden])')?.dataset.page;
    },
    { goal: page, answers: key },
  );
  expect(stopped).toBe(page);
}

describe('the flagship course', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it.each(everyTarget)(
    'in %s: is started, left in the middle, resumed, failed and passed',
    async (target) => {
      const platform = await platformFor(target, name, browser);
      const data = courseData(await coursePackage(name, target), 'course');
      const key = Object.fromEntries(
        Object.values(data.questions).map((question) => [question.id, rightAnswer(question)]),
      );
      const pages = data.modules.flatMap((module) => module.pages.map((page) => page.id));
      const middle = pages[Math.floor(pages.length / 2)] ?? '';

      const learner = await platform.launch();
      expect(await learner.where()).toBe(pages[0]);
      await strideTo(learner, middle, key);
      await learner.saved();
      await learner.closeTab();
      expect((await platform.recorded()).verdict).toBe('incomplete');

      const later = await platform.launch({ elsewhere: true });
      expect(await later.where()).toBe(middle);
      await strideTo(later, 'final', key);
      await later.startQuiz();
      const asked = await later.asked();
      expect(asked.length).toBe(20);
      // Drawn from pools: for this attempt, and not for this page load.
      await later.saved();
      await later.page.reload();
      await later.arrive();
      expect(await later.asked()).toEqual(asked);
      await later.answerQuiz({ wrong: 10 });
      expect(await later.submitQuiz()).toMatch(/50\s?%/);
      await later.startQuiz();
      const anew = await later.asked();
      expect(anew.length).toBe(20);
      expect([...anew].sort()).not.toEqual([...asked].sort());
      await later.answerQuiz();
      expect(await later.submitQuiz()).toMatch(/100\s?%/);
      await later.saveAndExit();
      const record = await platform.recorded();
      const violations = platform.violations();
      if ('host' in platform && target === 'scorm12') {
        const { calls } = (platform as ScormPlatform).host.record('index.html');
        expect(String(written(calls)['cmi.suspend_data']).length).toBeLessThan(4096);
      }
      await platform.close();
      expect([record.verdict, violations]).toEqual(['passed', []]);
    },
  );
});
