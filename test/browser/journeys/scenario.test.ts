import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/run/lrs/values.ts';
import { standardOf, unexplained } from '../support/analytics.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { dress, lookAt } from '../support/look.ts';
import { analyticsOf, scenarioPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { scormPlatform, writtenEntries } from '../support/platform/scorm.ts';
import { objectOf, verbOf, xapiPlatform } from '../support/platform/xapi.ts';

/** A course in an LMS, and the decisions that it holds: id, response. */
interface Stage {
  readonly platform: Platform;
  readonly decisions: () => unknown[][];
}
const stages: readonly (readonly [string, readonly string[], (browser: Browser) => Promise<Stage>])[] = [
  // SCORM 1.2 has single characters: in sorted order of the ids.
  ['SCORM 1.2', ['a', 'b', 'a', 'b'], (browser) => scorm(browser, '1.2')],
  ['SCORM 2004', ['hide', 'stay', 'hide', 'stay'], (browser) => scorm(browser, '2004')],
  ['cmi5', ['hide', 'stay', 'hide', 'stay'], (browser) => store(browser, 'cmi5')],
  ['xAPI', ['hide', 'stay', 'hide', 'stay'], (browser) => store(browser, 'xapi')],
];
const meters = (who: Learner) => who.find('.meter-value').allTextContents();
const title = (who: Learner) => who.find('.node:not([hidden]) h3').textContent();
const outcome = async (who: Learner) => (await who.find('[data-cw="outcome"]').innerText()).split(/\n+/);

describe.each(stages)('a scenario in %s', { timeout: 60_000 }, (name, responses, start) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('moves its meters, is left in the middle and gone on with, ends, is looked back at and played again', async () => {
    const { platform, decisions } = await start(browser);
    const first = await platform.launch();
    expect(await first.where()).toBe('storm');
    expect([await title(first), await meters(first)]).toEqual(['Noon', ['5/10', '9/10']]);
    expect(await first.find('.node:visible').count()).toBe(1);
    await first.decide('hide');
    expect(await outcome(first)).toEqual([
      'What happens',
      'Close the doors and wait',
      'Nobody outside knows why.',
      'Trust falls from 5 to 1.',
      'Calm rises from 9 to 10.',
      'Continue',
    ]);
    expect(await meters(first)).toEqual(['1/10', '10/10']);
    await first.goOn();
    expect(await title(first)).toBe('In the office');
    expect(await first.find('.node h3:focus').textContent()).toBe('In the office');
    await first.saved();
    await first.closeTab();
    expect(await platform.recorded()).toMatchObject({ verdict: 'incomplete' });

    const second = await platform.launch({ elsewhere: true });
    expect([await title(second), await meters(second)]).toEqual(['In the office', ['1/10', '10/10']]);
    // Nothing follows from it but the end.
    await second.decide('stay');
    expect(await title(second)).toBe('An empty hall');
    expect(await second.find('[data-cw="debrief"] li').count()).toBe(2);
    await second.find('[data-cw="debrief"] summary').click();
    expect(await second.find('[data-cw="debrief"] li').first().innerText()).toContain(
      'Nobody outside knows why.',
    );
    await second.saved();
    expect(await platform.recorded()).toMatchObject({ verdict: 'completed' });

    await second.find('.ending:not([hidden]) a.choice').click();
    expect([await title(second), await meters(second)]).toEqual(['Noon', ['5/10', '9/10']]);
    await second.playScenario(['hide', 'stay']);
    await second.saveAndExit();
    await second.find('[data-cw="closed"]').waitFor();
    expect(await platform.recorded()).toMatchObject({ verdict: 'completed' });
    expect(decisions()).toEqual(responses.map((response, at) => [at % 2 ? 'office' : 'noon', response]));
    expect(unexplained(await analyticsOf('scenario'), platform, standardOf(name))).toEqual([]);
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });
});

describe('a scenario page', { timeout: 60_000 }, () => {
  it.each([
    [650, 'light'],
    [320, 'dark'],
  ] as const)(
    'has no accessibility violation in any of its states, %i px wide and %s',
    async (width, scheme) => {
      const browser = await startChromium();
      const { platform } = await store(browser, 'cmi5');
      const learner = await platform.launch();
      await dress(learner, width, scheme);
      const found: string[] = [];
      const look = async (state: string) => found.push(...(await lookAt(learner, `scenario-${state}`)));
      await look('scene');
      await learner.decide('hide');
      await look('outcome');
      await learner.goOn();
      await learner.decide('stay');
      await learner.find('[data-cw="debrief"] summary').click();
      await look('ending');
      expect(found).toEqual([]);
      await platform.close();
      await browser.close();
    },
  );

  it('is played by keyboard alone', async () => {
    const browser = await startChromium();
    const { platform } = await store(browser, 'cmi5');
    const learner = await platform.launch();
    const { keyboard } = learner.page;
    await learner.find('a[data-choice="warn"]').focus();
    await keyboard.press('Enter');
    expect(await learner.find('[data-cw="outcome"]:focus').count()).toBe(1);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await learner.find('h3:focus').textContent()).toBe('Everybody is dry');
    await platform.close();
    await browser.close();
  });

  it('takes a choice that is pressed twice once', async () => {
    const browser = await startChromium();
    const { platform, decisions } = await store(browser, 'cmi5');
    const learner = await platform.launch();
    await learner.find('a[data-choice="hide"]').evaluate((link) => {
      (link as HTMLElement).click();
      (link as HTMLElement).click();
    });
    expect(await learner.find('[data-cw="outcome"]').count()).toBe(1);
    await learner.saved();
    expect(decisions()).toEqual([['noon', 'hide']]);
    await platform.close();
    await browser.close();
  });

  it('shows every scene without script, joined by links', async () => {
    const browser = await startChromium();
    const { platform } = await store(browser, 'cmi5');
    const { page } = await platform.launch();
    await page.route('**/player/player.js', (route) => route.abort());
    await page.reload();
    expect(await page.locator('.node:visible').count()).toBe(4);
    await page.locator('a[data-choice="hide"]').click();
    expect(new URL(page.url()).hash).toBe('#node-storm_office');
    await platform.close();
    await browser.close();
  });
});

async function scorm(browser: Browser, edition: '1.2' | '2004'): Promise<Stage> {
  const folder = await scenarioPackage(edition === '1.2' ? 'scorm12' : 'scorm2004-4th');
  const platform = await scormPlatform(browser, { folder, edition });
  return {
    platform,
    decisions: () =>
      writtenEntries(platform.host.record('index.html').calls, 'interactions').map((one) => {
        expect(one).toMatchObject({ type: 'choice', result: 'neutral', weighting: '0' });
        expect(one).not.toHaveProperty(['correct_responses.0.pattern']);
        return [String(one.id).replace('storm_', ''), one.student_response ?? one.learner_response];
      }),
  };
}

async function store(browser: Browser, standard: 'cmi5' | 'xapi'): Promise<Stage> {
  const platform = await xapiPlatform(browser, { folder: await scenarioPackage(standard), standard });
  return {
    platform,
    decisions: () =>
      platform.lrs.statements
        .filter((one) => verbOf(one) === 'answered')
        .map((one) => {
          const { response, success } = one.result as Fields;
          expect(success).toBeUndefined();
          return [objectOf(one).replace(/.*\/storm\/decisions\//, ''), response];
        }),
  };
}
