import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { QuizData } from '../../../src/player/course-data.ts';
import { CourseBrowser } from '../support/browser.ts';
import { course, quiz } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 60_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
}, 60_000);
afterAll(() => browser.stop());

/** What the page says to an answer: a line for each part. `a` is right. */
const nothing = '';
const wrong = 'Not quite.\nAbout b\nLook again';
const wrongWithKey = 'Not quite.\nAbout a\nAbout b\nLook again';
const right = 'Correct.\nAbout a\nWell seen';

const courseOf = (changes: Partial<QuizData>) =>
  course({ modules: [quiz('final', ['post'], changes)], navigation: 'free' });

/** The quiz of one question, as somebody has it before them. */
function taker(root: { readonly locator: (selector: string) => Locator }) {
  const part = (name: string) => root.locator(`#page-final [data-cw="${name}"]`);
  const form = root.locator('#question-post');
  const told = async () =>
    (await form.isVisible())
      ? form
          .locator('[data-cw="result"]')
          .evaluate((result) => [...result.children].map((each) => each.textContent?.trim()).join('\n'))
      : 'not shown';
  return {
    part,
    form,
    told,
    /** Picks, and checks it where that can be done; returns what is said in the attempt. */
    async answer(option: string) {
      await part('start').click();
      await form.locator(`input[value="${option}"]`).check();
      if (await part('check').isVisible()) await part('check').click();
      return told();
    },
    async handIn() {
      await part('submit-quiz').click();
      return told();
    },
    /** Score, and rows of the table of objectives. */
    result: async () => [
      (await part('quiz-result').locator('.quiz-score').textContent())?.replace(/\s+/g, ' '),
      await part('quiz-result').locator('tbody tr').count(),
    ],
  };
}

describe('what is told of the answers', () => {
  test.each<readonly [QuizData['feedback'], Record<'first' | 'failed' | 'passed' | 'again', string>]>([
    ['immediate', { first: wrong, failed: wrong, passed: right, again: wrongWithKey }],
    ['on-submit', { first: nothing, failed: wrong, passed: right, again: wrongWithKey }],
    ['on-pass', { first: nothing, failed: nothing, passed: right, again: wrongWithKey }],
    ['never', { first: nothing, failed: nothing, passed: nothing, again: nothing }],
  ])(
    'with %s: in the first attempt, failed, passed, and after a retake that failed',
    async (feedback, says) => {
      await browser.serve('web', courseOf({ feedback }));
      const { page, errors } = await browser.open('#page-final');
      const { answer, handIn, told, result } = taker(page);
      expect(await answer('b')).toBe(says.first);
      await page.reload();
      expect(await told()).toBe(says.first);
      for (const [option, expected, score] of [
        [undefined, says.failed, 'You scored 0 % (0 of 1 point).'],
        ['a', says.passed, 'You scored 100 % (1 of 1 point).'],
        ['b', says.again, 'You scored 0 % (0 of 1 point).'],
      ] as const) {
        if (option) await answer(option);
        expect(await handIn()).toBe(expected);
        // Score and objectives are no secret.
        expect(await result()).toEqual([score, 1]);
        await page.reload();
        expect(await told()).toBe(expected);
      }
      expect(errors).toEqual([]);
    },
  );

  test.each<readonly [QuizData['feedback'], string, string]>([
    ['immediate', wrongWithKey, wrongWithKey],
    ['on-submit', nothing, wrongWithKey],
    ['on-pass', nothing, nothing],
    ['never', nothing, nothing],
  ])('with %s, in the only attempt and when it failed', async (feedback, during, after) => {
    await browser.serve('web', courseOf({ feedback, attempts: 1 }));
    const { page } = await browser.open('#page-final');
    const { answer, handIn, part } = taker(page);
    expect(await answer('b')).toBe(during);
    expect(await handIn()).toBe(after);
    expect(await part('start').isVisible()).toBe(false);
  });

  test.each<readonly [QuizData['feedback'], string]>([
    ['immediate', wrong],
    ['on-submit', nothing],
    ['on-pass', nothing],
    ['never', nothing],
  ])(
    'with %s and without review no question is shown again, but score and objectives are',
    async (feedback, during) => {
      await browser.serve('web', courseOf({ feedback, review: false }));
      const { page } = await browser.open('#page-final');
      const { answer, handIn, result } = taker(page);
      expect(await answer('b')).toBe(during);
      expect(await handIn()).toBe('not shown');
      expect(await result()).toEqual(['You scored 0 % (0 of 1 point).', 1]);
      expect(await answer('a')).toBe(during === nothing ? nothing : right);
      expect(await handIn()).toBe('not shown');
    },
  );
});

/** The course again, as the LMS opens it where nothing is recorded. */
async function lookAgain(first: Awaited<ReturnType<CourseBrowser['launch']>>, mode = 'review') {
  await first.course.locator('[data-cw="exit"]').click();
  await first.course.locator('[data-cw="closed"]').waitFor();
  const { values, exit } = await first.lms();
  const kept = new Map(values).set('cmi.core.lesson_mode', mode);
  const again = await browser.launch({ mode, stored: { values: kept, exit } });
  await again.course.locator('html[data-player="on"]').waitFor({ state: 'attached' });
  return { ...again, ...taker(again.course) };
}

describe('where the LMS only lets learners look', () => {
  const noAttempt = 'Nothing is recorded now, so no attempt can be made.';

  test.each<readonly [QuizData['feedback'], string]>([
    ['immediate', wrong],
    ['on-submit', wrong],
    ['on-pass', nothing],
    ['never', nothing],
  ])(
    'with %s a failed attempt tells what it told before, and no other one can be made',
    async (feedback, says) => {
      await browser.serve('scorm12', courseOf({ feedback }));
      const first = await browser.launch();
      const { answer, handIn } = taker(first.course);
      await answer('b');
      expect(await handIn()).toBe(says);
      const { told, part, result } = await lookAgain(first);
      expect(await told()).toBe(says);
      expect(await result()).toEqual(['You scored 0 % (0 of 1 point).', 1]);
      expect(await part('start').isVisible()).toBe(false);
      expect(await part('quiz-status').textContent()).toBe(noAttempt);
    },
  );

  test.each(['review', 'browse'])(
    'an attempt under way is shown as it stands, and cannot go on (%s)',
    async (mode) => {
      await browser.serve('scorm12', courseOf({ feedback: 'immediate' }));
      const first = await browser.launch();
      const { part: before, form: asked } = taker(first.course);
      await before('start').click();
      await asked.locator('input[value="b"]').check();
      const { form, told, part, lms } = await lookAgain(first, mode);
      expect(await form.locator('input[value="b"]').isChecked()).toBe(true);
      expect(await form.locator('input:enabled').count()).toBe(0);
      expect(await told()).toBe(nothing);
      for (const name of ['check', 'submit-quiz', 'start']) expect(await part(name).isVisible()).toBe(false);
      expect(await part('quiz-status').textContent()).toBe(noAttempt);
      expect((await lms()).calls.filter((call) => call.startsWith('LMSSetValue'))).toEqual([]);
    },
  );

  test('an attempt whose time is up is not handed in there', async () => {
    await browser.serve('scorm12', courseOf({}));
    const first = await browser.launch();
    await taker(first.course).part('start').click();
    await browser.serve('scorm12', courseOf({ timeLimit: { seconds: 1, adjustable: false } }));
    const { part, page, form } = await lookAgain(first);
    await page.waitForTimeout(2500);
    expect(await part('quiz-result').isVisible()).toBe(false);
    expect(await form.isVisible()).toBe(true);
  });

  test('an assessment that was not begun cannot be tried out there', async () => {
    await browser.serve('scorm12', courseOf({}));
    const { part, told } = await lookAgain(await browser.launch(), 'browse');
    expect(await part('start').isVisible()).toBe(false);
    expect(await told()).toBe('not shown');
    expect(await part('quiz-status').textContent()).toBe(noAttempt);
  });

  test('what was passed can be rehearsed, and a practice, too; the LMS hears nothing', async () => {
    await browser.serve('scorm12', courseOf({}));
    const first = await browser.launch();
    const { answer, handIn } = taker(first.course);
    await answer('a');
    await handIn();
    const passed = await lookAgain(first);
    expect(await passed.told()).toBe(right);
    await passed.answer('b');
    expect(await passed.handIn()).toBe(wrongWithKey);
    expect((await passed.lms()).calls.filter((call) => call.startsWith('LMSSetValue'))).toEqual([]);

    await browser.serve('scorm12', courseOf({ mode: 'practice', feedback: 'immediate' }));
    const practice = await lookAgain(await browser.launch());
    expect(await practice.answer('b')).toBe(wrongWithKey);
  });
});
