import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { QuizData } from '../../../src/player/course-data.ts';
import { CourseBrowser } from '../support/browser.ts';
import { course, pages, quiz } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
}, 60_000);
afterAll(() => browser.stop());

/** A quiz page under a clock that stands still until a test lets time pass. */
async function open(timeLimit: QuizData['timeLimit'], changes: Partial<QuizData> = {}) {
  const limited = quiz('final', ['post', 'is-record'], { ...(timeLimit ? { timeLimit } : {}), ...changes });
  await browser.serve('web', course({ modules: [pages('intro', ['p1']), limited] }));
  const { page, errors } = await browser.open('#page-final');
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  await page.route('**/index.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<div data-cw="quiz-start"',
      '<div data-cw="quiz-time" tabindex="-1" hidden></div>$&',
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  await listen(page);
  const part = (name: string) => page.locator(`[data-cw="${name}"]`);
  const box = part('quiz-time');
  return {
    page,
    errors,
    part,
    box,
    left: () => box.locator('span').first().textContent(),
    news: () => box.locator('[role="status"]').textContent(),
    told: () => page.evaluate(() => (window as unknown as { told: string[] }).told),
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('data-cw')),
    pass: (seconds: number) => page.clock.runFor(seconds * 1000),
    answer: (id: string, option: string) => page.locator(`#question-${id} input[value="${option}"]`).check(),
  };
}

/** Writes down what a screen reader would be given to say. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const status = document.querySelector('[data-cw="quiz-time"] [role="status"]');
    if (!status) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) told.push(node.textContent ?? '');
    }).observe(status, { childList: true });
  });
}

/** Counts what is written to the box of the time, also where that changes nothing. */
function countWrites(): void {
  Object.assign(window, { writes: 0 });
  const box = document.querySelector('[data-cw="quiz-time"]');
  for (const [owner, name] of [
    [Node.prototype, 'textContent'],
    [HTMLElement.prototype, 'hidden'],
  ] as const) {
    const native = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...native,
      set(this: Node, value: unknown) {
        if (box?.contains(this)) (window as unknown as { writes: number }).writes += 1;
        native?.set?.call(this, value);
      },
    });
  }
}

const adjustable = { seconds: 1200, adjustable: true };
const fixed = { seconds: 600, adjustable: false };

describe('a quiz with a limit that can be changed', () => {
  test('tells the time at the start, at five minutes, at one minute and at the end, and takes nothing away', async () => {
    const { part, told, pass, answer, focused, news, errors } = await open(adjustable);
    await part('start').click();
    await answer('post', 'a');
    await pass(1190);
    await answer('is-record', 'true');
    await pass(120);
    expect(await told()).toEqual([
      'You have 20 minutes. You can have more whenever you like.',
      'You have 5 minutes left.',
      'You have 1 minute left.',
      'The time is up, and nothing is lost. Take more time, switch the limit off, or submit what you have.',
    ]);
    expect(await news()).toContain('nothing is lost');
    expect(await focused()).toBeNull();
    await part('submit-quiz').click();
    expect(await part('quiz-result').textContent()).toContain('100\u00a0%');
    expect(errors).toEqual([]);
  });

  test('shows minutes by halves, and seconds in the last minute', async () => {
    const { part, left, pass } = await open(adjustable);
    expect(await left()).toBe('Time left: 20 minutes');
    await pass(40);
    expect(await left()).toBe('Time left: 20 minutes');
    await part('start').click();
    await pass(29);
    expect(await left()).toBe('Time left: 20 minutes');
    await pass(2);
    expect(await left()).toBe('Time left: 19,5 minutes');
    await pass(1109);
    expect(await left()).toBe('Time left: 1 minute');
    await pass(19);
    expect(await left()).toBe('Time left: 41 seconds');
    await pass(60);
    expect(await left()).toBe('Time left: 0 seconds');
  });

  test('keeps a message for a while only: it would contradict the time left', async () => {
    const { part, news, pass } = await open(adjustable);
    await part('start').click();
    await pass(10);
    expect(await news()).toContain('You have 20 minutes.');
    await pass(10);
    expect(await news()).toBe('');
  });

  test('writes nothing while nothing changes', async () => {
    const { page, part, pass } = await open(adjustable);
    await part('start').click();
    await pass(32);
    await page.evaluate(countWrites);
    const writes = () => page.evaluate(() => (window as unknown as { writes: number }).writes);
    await pass(20);
    expect(await writes()).toBe(0);
    await pass(20);
    expect(await writes()).toBe(1);
  });

  test('leaves the focus where it is while it tells of the time', async () => {
    const { page, part, pass, told } = await open(adjustable);
    await part('start').click();
    await pass(1300);
    expect(await told()).toHaveLength(4);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q-post');
  });

  test('is extended by keyboard, before the attempt and in it, as often as the learner likes', async () => {
    const { page, part, left, news, focused, pass } = await open(adjustable);
    await part('time-more').focus();
    for (let times = 0; times < 11; times++) await page.keyboard.press('Enter');
    expect(await focused()).toBe('time-more');
    expect(await news()).toBe('You have 130 minutes left.');
    await part('start').click();
    expect(await left()).toBe('Time left: 130 minutes');
    await pass(130 * 60 + 300);
    expect(await news()).toContain('The time is up');
    await part('time-more').focus();
    await page.keyboard.press('Space');
    expect(await left()).toBe('Time left: 10 minutes');
    expect(await news()).toBe('You have 10 minutes left.');
  });

  test('is switched off by keyboard for one attempt; the next has its limit again', async () => {
    const { page, part, left, told, focused, pass, answer } = await open(adjustable);
    await part('start').click();
    await part('time-off').focus();
    await page.keyboard.press('Enter');
    expect(await left()).toBe('No time limit for this attempt.');
    expect(await focused()).toBe('quiz-time');
    expect([await part('time-more').isVisible(), await part('time-off').isVisible()]).toEqual([false, false]);
    await pass(3000);
    expect((await told()).filter(Boolean)).toHaveLength(1);
    await answer('post', 'b');
    await answer('is-record', 'true');
    await part('submit-quiz').click();
    expect(await left()).toBe('Time left: 20 minutes');
    expect(await part('time-more').isVisible()).toBe(true);
  });

  test('that is switched off before the attempt stays off in it', async () => {
    const { part, left, told, pass } = await open(adjustable);
    await part('time-off').click();
    await part('start').click();
    await pass(1300);
    expect(await left()).toBe('No time limit for this attempt.');
    expect((await told()).filter(Boolean)).toEqual([]);
  });

  test('runs while the page can be seen only, and anew when the learner comes back to the attempt', async () => {
    const { page, part, left, pass } = await open(adjustable);
    const turn = (state: string) =>
      page.evaluate((visibilityState) => {
        Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await part('start').click();
    await pass(300);
    await turn('hidden');
    await pass(3000);
    await turn('visible');
    await pass(1);
    expect(await left()).toBe('Time left: 15 minutes');
    await page.reload();
    await pass(1);
    expect(await part('submit-quiz').isVisible()).toBe(true);
    expect(await left()).toBe('Time left: 20 minutes');
  });
});

describe('a quiz with a limit that the author justified', () => {
  test('says so before the start, warns, and hands the attempt in as it stands', async () => {
    const { page, part, box, told, news, pass, answer, focused, errors } = await open(fixed);
    expect(await news()).toBe('You have 10 minutes for an attempt. Then it is handed in as it is.');
    expect(await box.locator('button').count()).toBe(0);
    await part('start').click();
    await answer('post', 'a');
    await pass(541);
    expect(await news()).toBe('You have 1 minute left. Then your answers are handed in as they are.');
    await pass(58);
    expect(await part('submit-quiz').isVisible()).toBe(true);
    await pass(2);
    expect((await told()).at(-1)).toBe('The time is up. Your answers were handed in as they were.');
    expect(await box.isVisible()).toBe(true);
    expect(await part('quiz-result').textContent()).toContain('50\u00a0% (1 of 2 points)');
    // What had the focus is locked.
    expect(await focused()).toBe('quiz-result');
    await page.reload();
    expect(await part('quiz-result').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('leaves a focus alone that is not in the attempt', async () => {
    const { part, pass, focused } = await open(fixed);
    await part('start').click();
    await part('exit').focus();
    await pass(601);
    expect(await part('quiz-result').isVisible()).toBe(true);
    expect(await focused()).toBe('exit');
  });

  test('says that the time is up also where no attempt is left, and then goes', async () => {
    const { page, part, box, left, news, pass } = await open(fixed, { attempts: 1 });
    await part('start').click();
    await pass(601);
    expect([await left(), await news()]).toEqual([
      '',
      'The time is up. Your answers were handed in as they were.',
    ]);
    await page.reload();
    expect(await box.isVisible()).toBe(false);
  });

  test('hands nothing in behind the back of a learner who is on another page or has left', async () => {
    const { page, part, pass } = await open(fixed);
    await part('start').click();
    await page.locator('.contents a[data-page="p1"]').click();
    await pass(700);
    const result = part('quiz-result');
    expect(await result.getAttribute('hidden')).toBe('');
    await page.locator('.contents a[data-page="final"]').click();
    await pass(1);
    expect(await result.isVisible()).toBe(true);
    await part('start').click();
    await part('exit').click();
    await pass(700);
    expect(await result.isVisible()).toBe(false);
  });
});

test('a quiz without a limit has no time to show', async () => {
  const { part, box, pass } = await open(undefined);
  await part('start').click();
  await pass(700);
  expect(await box.isVisible()).toBe(false);
  expect(await box.textContent()).toBe('');
});
