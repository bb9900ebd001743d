import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './support/chromium.ts';
import type { Learner } from './support/learner.ts';
import { coursePackage } from './support/packages.ts';
import { webPlatform } from './support/platform/web.ts';

describe('how a page is laid out', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  async function open(course: string, size: { width: number; height: number }) {
    const platform = await webPlatform(browser, await coursePackage(course, 'web'));
    const learner = await platform.launch();
    await learner.page.setViewportSize(size);
    return { learner, close: () => platform.close() };
  }

  it('asks for one thing: what the page is about, and once that is done the way on', async () => {
    const { learner, close } = await open('kitchen-sink', { width: 1280, height: 800 });
    await expect.poll(() => filled(learner)).toEqual(['Start']);
    await learner.startQuiz();
    await expect.poll(() => filled(learner)).toEqual(['Submit answers']);
    await learner.answerQuiz();
    await learner.submitQuiz();
    await expect.poll(() => filled(learner)).toEqual(['Next']);
    await close();
  });

  it('offers no way back from the first page', async () => {
    const { learner, close } = await open('kitchen-sink', { width: 375, height: 667 });
    expect(await learner.find('[data-cw="previous"]').isVisible()).toBe(false);
    await close();
  });

  it('begins a question of a quiz and its answers at one edge, in a window of any width', async () => {
    const { learner, close } = await open('kitchen-sink', { width: 1280, height: 800 });
    await learner.startQuiz();
    for (const width of [1280, 768, 375]) {
      await learner.page.setViewportSize({ width, height: 800 });
      const edges = await learner
        .find('.quiz-question:visible')
        .evaluateAll((all) =>
          all.flatMap((one) =>
            Array.from(one.querySelectorAll('.prompt > p, .instruction, .options'), (part) =>
              Math.round(part.getBoundingClientRect().left - one.getBoundingClientRect().left),
            ),
          ),
        );
      expect(edges.length).toBeGreaterThan(6);
      expect(new Set(edges).size).toBe(1);
    }
    await close();
  });

  it('has what the flagship course begins with in sight on a small laptop', async () => {
    const { learner, close } = await open('social-media-essentials', { width: 1280, height: 800 });
    const start = await learner.find('[data-cw="start"]:visible').boundingBox();
    const pager = await learner.find('[data-cw="pager"]').boundingBox();
    expect((start?.y ?? 0) + (start?.height ?? 0)).toBeLessThan(pager?.y ?? 0);
    await close();
  });

  it('tells a story to its end before it looks back', async () => {
    const { learner, close } = await open('social-media-essentials', { width: 375, height: 667 });
    await learner.goTo('rumour-at-noon');
    await learner.playScenario();
    const order = await learner
      .find('.ending:not([hidden])')
      .evaluate((ending) =>
        Array.from(ending.children).map((part) =>
          part.matches('[data-cw="debrief"]') ? 'back' : part.querySelector('a.choice') ? 'again' : 'story',
        ),
      );
    expect(order.slice(-2)).toEqual(['back', 'again']);
    expect(new Set(order.slice(0, -2))).toEqual(new Set(['story']));
    await close();
  });
});

/** The words of the buttons that can be seen and wear the accent. */
function filled(learner: Learner): Promise<string[]> {
  return learner.find('main button').evaluateAll((all) => {
    const probe = document.createElement('i');
    probe.style.background = 'var(--accent)';
    document.body.append(probe);
    const accent = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => getComputedStyle(one).backgroundColor === accent)
      .map((one) => one.textContent ?? '');
  });
}
