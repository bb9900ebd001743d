import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import { coursePackage } from '../support/packages.ts';
import { webPlatform } from '../support/platform/web.ts';
import { hiddenFocus, tallestBars } from './bars.ts';
import { pageStates } from './states.ts';

/**
 * A phone lying down; 1280 × 1024 at 400 % (WCAG 2.2 SC 1.4.10); and the lowest windows in which bars stick, the clock
 * of a quiz the last of them, at the width where each of them is highest.
 */
const windows = [
  { width: 640, height: 360 },
  { width: 320, height: 256 },
  { width: 320, height: 480 },
  { width: 320, height: 720 },
];

/**
 * WCAG has no figure for this, so it is our own: more of a window is for reading than for bars. Half of 256 px is five
 * lines of text.
 */
const most = 0.5;

describe('a window with little height', { timeout: 90_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('is for what is read: bars leave half of it in every state, and hide nothing that has the focus', async () => {
    const folder = await coursePackage('kitchen-sink', 'web');
    const platform = await webPlatform(browser, folder);
    const learner = await platform.launch();
    const { page } = learner;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const faults: unknown[] = [];
    const look = async (state: string, scope?: string) => {
      for (const size of windows) {
        await page.setViewportSize(size);
        const where = `${state}, ${size.width} × ${size.height}`;
        const { share, bars } = await tallestBars(page);
        if (share > most) faults.push(`${where}: ${bars} take ${Math.round(share * 100)} %`);
        for (const hidden of await hiddenFocus(page, scope)) faults.push(`${where}: ${hidden} is hidden`);
      }
    };
    const [first] = windows;
    if (first) await page.setViewportSize(first);
    await learner.tryToOpen('final');
    await learner.find('.notice[data-reply]').waitFor();
    await look('told why a page is locked');
    await learner.find('[data-cw="menu"]').click();
    await look('menu open', '.contents');
    // The reply goes with the next thing that is done.
    await learner.find('#contents a[data-page="warm-up"]').click();
    const [shown, begun] = pageStates(learner, courseData(folder, 'course').questions);
    await shown?.reach();
    await begun?.reach();
    await look(begun?.name ?? '');
    await learner.find('button.zoom').filter({ visible: true }).first().click();
    await look('a picture opened large', 'dialog');
    await platform.close();
    expect(faults).toEqual([]);
  });
});
