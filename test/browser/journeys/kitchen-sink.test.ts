import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData, rightAnswer } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { coursePackage } from '../support/packages.ts';
import { everyTarget, platformFor } from '../support/platform/every.ts';

describe('the kitchen-sink course', { timeout: 90_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  // The 3rd Edition has the player of the 4th.
  it.each(everyTarget.filter((target) => target !== 'scorm2004-3rd'))(
    'in %s: is walked from its first page to its last in order, every activity done, and passed',
    async (target) => {
      const data = courseData(await coursePackage('kitchen-sink', target), 'course');
      const platform = await platformFor(target, 'kitchen-sink', browser);
      const learner = await platform.launch();
      const answer = async (id: string): Promise<void> => {
        const question = data.questions[id];
        if (question !== undefined) await learner.pick(id, rightAnswer(question));
      };
      const seen: string[] = [];
      for (const module of data.modules) {
        for (const page of module.pages) {
          expect(await learner.where()).toBe(page.id);
          seen.push(page.id);
          if (module.quiz) {
            await takeThisQuiz(learner, module.quiz.feedback === 'immediate', answer);
            // A pre-test that was passed: tested out.
            for (const id of module.quiz.testOut ?? [])
              expect(await learner.find(`#contents li[data-module="${id}"]`).getAttribute('data-state')).toBe(
                'done',
              );
          } else if (module.scenario) await learner.playScenario();
          else if (module.kind === 'pages') await answerChecks(learner, page.questions, answer);
          if (page.id !== data.modules.at(-1)?.pages.at(-1)?.id) await learner.next();
        }
      }
      await learner.saveAndExit();
      const record = await platform.recorded();
      const violations = platform.violations();
      await platform.close();
      // A browser keeps no score where nobody could read it.
      const scaled = target === 'web' ? undefined : 1;
      expect([record.verdict, record.scaled, violations]).toEqual(['passed', scaled, []]);
      expect(seen).toEqual(data.modules.flatMap((module) => module.pages.map((page) => page.id)));
    },
  );
});

async function takeThisQuiz(
  learner: Learner,
  immediate: boolean,
  answer: (id: string) => Promise<void>,
): Promise<void> {
  await learner.startQuiz();
  for (const id of await learner.asked()) {
    await answer(id);
    if (immediate) await learner.question(id).locator('[data-cw="check"]').click();
  }
  await learner.submitQuiz();
}

async function answerChecks(
  learner: Learner,
  ids: readonly string[],
  answer: (id: string) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    const check = learner.question(id).locator('[data-cw="check"]');
    if (!(await check.isVisible())) continue;
    await answer(id);
    await check.click();
  }
}
