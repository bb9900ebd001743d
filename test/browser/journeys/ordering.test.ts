import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { Hand, pointOf } from '../support/hand.ts';
import type { Learner } from '../support/learner.ts';
import { questionsPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { xapiPlatform } from '../support/platform/xapi.ts';
import { arrange, order } from '../support/rows.ts';

const question = 'k-order';

describe('an ordering question', { timeout: 60_000 }, () => {
  let browser: Browser;
  let platform: Platform;
  let learner: Learner;
  beforeAll(async () => {
    browser = await startChromium();
    platform = await xapiPlatform(browser, { folder: await questionsPackage('cmi5'), standard: 'cmi5' });
    learner = await platform.launch();
  });
  afterAll(async () => {
    await platform.close();
    await browser.close();
  });
  const find = (selector: string) => learner.question(question).locator(selector);
  const row = (item: string) => find(`li:has([data-item="${item}"])`);
  const now = () => order(learner, question);
  /** Where no edge makes the window scroll. */
  const center = () =>
    learner.question(question).evaluate((form) => form.scrollIntoView({ block: 'center' }));
  const scrollTo = (item: string, top: number) =>
    row(item).evaluate(
      (one, wanted) => scrollBy({ top: one.getBoundingClientRect().top - wanted, behavior: 'instant' }),
      top,
    );
  /** Rows that still glide are not where they will be. */
  const still = () =>
    find('.order').evaluate((list) =>
      Promise.all(list.getAnimations({ subtree: true }).map(({ finished }) => finished)),
    );
  const put = async (...items: readonly string[]) => {
    await arrange(learner, question, items);
    await still();
  };
  /** A place in a row, and the same so many rows further down. */
  const way = async (item: string, part: string, rows: number) => {
    await still();
    const from = await pointOf(row(item).locator(part), 15);
    const height = (await row(item).boundingBox())?.height ?? 0;
    return [from, { x: from.x, y: from.y + rows * 1.1 * height }] as const;
  };

  it('moves its rows by buttons: the focus goes along, the place is said, nothing counts before', async () => {
    const { keyboard } = learner.page;
    expect(await now()).not.toEqual(['listen', 'answer', 'report']);
    await find('[data-cw="check"]').click();
    expect(await learner.result(question)).toContain('Answer the question first');
    const said = () => find('> .visually-hidden[role="status"]').textContent();
    const focus = () =>
      learner
        .find(':focus')
        .evaluate((one) => [
          one.closest('li')?.querySelector<HTMLElement>('[data-item]')?.dataset.item,
          one.getAttribute('aria-label'),
          one.getAttribute('aria-disabled'),
        ]);
    await put('report', 'answer', 'listen');
    await row('listen').locator('[data-move="-1"]').focus();
    await keyboard.press('Enter');
    expect(await said()).toBe('Listen, place 2 of 3');
    await keyboard.press('Space');
    expect(await said()).toBe('Listen, place 1 of 3');
    expect(await focus()).toEqual(['listen', 'Move up: Listen', 'true']);
    await keyboard.press('Enter');
    expect(await now()).toEqual(['listen', 'report', 'answer']);
  });

  it('is dragged by mouse, by any part of a row; Escape puts the row back', async () => {
    const mouse = Hand.mouse(learner.page);
    await put('listen', 'answer', 'report');
    // Not before: who clicks for the test scrolls the page as it likes.
    await center();
    await mouse.drag(...(await way('listen', '.assign-item', 1)));
    expect(await now()).toEqual(['answer', 'listen', 'report']);
    expect(await learner.find('li:has(:focus) [data-item]').getAttribute('data-item')).toBe('listen');
    const [from, to] = await way('report', '.assign-item', -2);
    await mouse.press(from);
    await mouse.move(to);
    expect(await now()).toEqual(['report', 'answer', 'listen']);
    await learner.page.keyboard.press('Escape');
    expect(await now()).toEqual(['answer', 'listen', 'report']);
    await mouse.release();
    expect(await now()).toEqual(['answer', 'listen', 'report']);
  });

  it('scrolls along at the edge of the window, as far as there are rows, and not where a row was taken up', async () => {
    const { page } = learner;
    await page.setViewportSize({ width: 400, height: 300 });
    await put('listen', 'answer', 'report');
    const mouse = Hand.mouse(page);
    const top = () => page.evaluate(() => scrollY);
    await scrollTo('listen', 252);
    const [from] = await way('listen', '.assign-item', 0);
    expect(from.y).toBeGreaterThan(220);
    const before = await top();
    await mouse.press(from);
    await mouse.move({ ...from, x: from.x + 20 });
    expect(await top()).toBe(before);
    await mouse.move({ ...from, y: 295 });
    await expect.poll(now).toEqual(['answer', 'report', 'listen']);
    await page.waitForTimeout(600);
    const end = await top();
    expect(end).toBeGreaterThan(before + 30);
    // The last row is in sight, and the page does not run on.
    const list = await find('.order').boundingBox();
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeGreaterThan(150);
    await mouse.release();
    expect(await now()).toEqual(['answer', 'report', 'listen']);
    await page.setViewportSize({ width: 1000, height: 800 });
  });

  it('leaves the page where it is when a row moves, and does not follow it as the browser follows an anchor', async () => {
    const top = () => learner.page.evaluate(() => scrollY);
    await put('listen', 'answer', 'report');
    await scrollTo('listen', 74);
    const there = await top();
    const mouse = Hand.mouse(learner.page);
    await mouse.press(await pointOf(row('listen').locator('[data-move="1"]')));
    await mouse.release();
    expect(await now()).toEqual(['answer', 'listen', 'report']);
    expect(Math.abs((await top()) - there)).toBeLessThan(20);
  });

  it('moves at once for those who asked for less movement, and glides for others', async () => {
    await learner.find('html').evaluate(() => {
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...how) {
        document.documentElement.dataset.glides += '.';
        return animate.apply(this, how);
      };
    });
    const moving = () =>
      learner.find('html').evaluate(({ dataset }) => {
        const count = (dataset.glides ?? '').split('.').length - 1;
        dataset.glides = '';
        return count;
      });
    await center();
    await put('listen', 'answer', 'report');
    await moving();
    await row('listen').locator('[data-move="1"]').click();
    expect(await moving()).toBe(2);
    await Hand.mouse(learner.page).drag(...(await way('listen', '.assign-item', -1)));
    // What makes way, and what was let go.
    expect(await moving()).toBe(2);
    await row('listen').locator('[data-move="1"]').click();
    await moving();
    await learner.page.emulateMedia({ reducedMotion: 'reduce' });
    await row('listen').locator('[data-move="1"]').click();
    expect(await moving()).toBe(0);
    await Hand.mouse(learner.page).drag(...(await way('listen', '.assign-item', -1)));
    expect([await now(), await moving()]).toEqual([['answer', 'listen', 'report'], 0]);
    await learner.page.emulateMedia({ reducedMotion: null });
  });

  it('has its buttons below the words where text is large and the screen small, and nothing runs over its edge', async () => {
    await learner.page.setViewportSize({ width: 360, height: 700 });
    await learner.find('html').evaluate((html) => html.style.setProperty('font-size', '200%'));
    const rows = find('.order > li');
    const fits = await rows.evaluateAll((list) =>
      list.map((one) => {
        const box = (selector: string) =>
          one.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const [words, buttons] = [box('.assign-item'), box('.order-buttons')];
        return [
          words.bottom <= buttons.top + 1,
          one.getBoundingClientRect().right <= (one.closest('form')?.getBoundingClientRect().right ?? 0),
          words.width > 90,
        ];
      }),
    );
    expect(fits).toEqual(fits.map(() => [true, true, true]));
    await learner.find('html').evaluate((html) => html.style.removeProperty('font-size'));
    await learner.page.setViewportSize({ width: 1000, height: 800 });
  });

  it('is dragged by finger at the handle alone, which is large enough for one; on the words a finger scrolls', async () => {
    const { page } = learner;
    const finger = await Hand.finger(page);
    await put('answer', 'listen', 'report');
    await center();
    const handle = await row('answer').locator('.grip').boundingBox();
    expect(Math.min(handle?.width ?? 0, handle?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await finger.drag(...(await way('report', '.assign-item', -1)));
    expect(await now()).toEqual(['answer', 'listen', 'report']);
    await center();
    const [from, to] = await way('answer', '.grip', 1);
    await finger.press(from);
    await finger.move(to);
    expect(await now()).toEqual(['listen', 'answer', 'report']);
    await finger.lose();
    expect(await now()).toEqual(['answer', 'listen', 'report']);
    await finger.drag(from, to);
    expect(await now()).toEqual(['listen', 'answer', 'report']);
    await find('[data-cw="check"]').click();
    expect(await learner.result(question)).toContain('Correct');
    expect(await find('.order-button:visible, .grip:visible').count()).toBe(0);
  });
});
