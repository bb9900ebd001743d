import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CourseData, QuizData } from '../../../src/player/course-data.ts';
import { CourseBrowser } from '../support/browser.ts';
import { course, pages, quiz } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
}, 60_000);
afterAll(() => browser.stop());

/** The course of one quiz, opened where it is. */
async function open(data: CourseData) {
  await browser.serve('web', data);
  const { page, errors } = await browser.open('#page-final');
  const part = (name: string) => page.locator(`[data-cw="${name}"]`);
  /** Takes an attempt; `post` is right with “a”, and with nothing else. */
  const attempt = async (answer: string) => {
    await part('start').click();
    await page.locator(`#question-post input[value="${answer}"]`).check();
    await part('submit-quiz').click();
  };
  return { page, part, attempt, errors };
}

describe('a pre-test that stands for modules', () => {
  const preTest = (changes: Partial<QuizData> = {}) =>
    course({
      modules: [
        quiz('final', ['post'], { mode: 'pre-test', testOut: ['intro'], ...changes }),
        pages('intro', ['p1']),
      ],
    });

  test('says after a pass what need not be done any more, also to a screen reader, and after a worse attempt still', async () => {
    const { page, part, attempt, errors } = await open(preTest());
    await attempt('b');
    expect(await part('tested-out').isVisible()).toBe(false);
    expect(await part('quiz-result').getAttribute('aria-label')).not.toContain('You need not do that.');
    await attempt('a');
    expect(await part('tested-out').isVisible()).toBe(true);
    expect(await part('quiz-result').getAttribute('aria-label')).toContain('You need not do that.');
    await page.reload();
    expect(await part('tested-out').isVisible()).toBe(true);
    await attempt('b');
    expect(await part('tested-out').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});
