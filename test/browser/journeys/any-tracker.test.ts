import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { crash } from '../support/crash.ts';
import type { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';
import { everyTracker, platformOn } from '../support/platform/every.ts';
import type { Platform } from '../support/platform/platform.ts';
import { hrefOf, type ScormPlatform, written, writtenEntries } from '../support/platform/scorm.ts';
import { objectOf, verbOf, type XapiPlatform } from '../support/platform/xapi.ts';

/** What a tab hears when it goes into the background, or its phone is locked; and when it is back. */
const turn = (who: Learner, state: 'hidden' | 'visible', click = '') =>
  who.find('html').evaluate(
    (html, [now, selector]) => {
      if (selector) html.querySelector<HTMLElement>(selector)?.click();
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: now });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    [state, click] as const,
  );

/** Minutes pass at once, by the clock that time is taken from. */
const minutes = (who: Learner, count: number) =>
  who.find('html').evaluate((_, more) => {
    const before = performance.now.bind(performance);
    performance.now = () => before() + more * 60_000;
  }, count);

/** Whole minutes of the session and of the first answer, as they were told. */
function timesTold(platform: Platform): unknown[] {
  if ('host' in platform) {
    const { calls } = (platform as ScormPlatform).host.record(hrefOf('course'));
    const values = written(calls);
    const [answer] = writtenEntries(calls, 'interactions');
    return [values['cmi.core.session_time'] ?? values['cmi.session_time'], answer?.latency].map(minutesOf);
  }
  const { statements } = (platform as XapiPlatform).lrs;
  const told = [
    statements.find((one) => verbOf(one) === 'terminated'),
    statements.find((one) => objectOf(one).endsWith('/kc-red-flag')),
  ];
  return told.map((one) => minutesOf((one?.result as { duration?: unknown } | undefined)?.duration));
}

/** Of `0000:07:03.10` and of `PT7M3.1S`. */
function minutesOf(time: unknown): number {
  const [, hours = 0, past = 0] =
    /^(\d{4}):(\d\d):/.exec(String(time)) ?? /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(String(time)) ?? [];
  return Number(hours ?? 0) * 60 + Number(past ?? 0);
}

/** Changes the saved state of a learner who has left; `whole`: all that stands in its place. */
async function spoil(
  platform: Platform,
  learner: Learner,
  change: { readonly whole: string } | { readonly state: (text: string) => string },
): Promise<void> {
  const spoilt = (text: string) => {
    if ('whole' in change) return change.whole;
    const held = JSON.parse(text) as { state: string };
    return JSON.stringify({ ...held, state: change.state(held.state) });
  };
  if ('host' in platform) {
    await learner.closeTab();
    await platform.recorded();
    const cmi = (platform as ScormPlatform).host.record(hrefOf('course')).cmi as { suspend_data: string };
    cmi.suspend_data = 'whole' in change ? change.whole : change.state(cmi.suspend_data);
  } else if ('lrs' in platform) {
    await learner.closeTab();
    await platform.recorded();
    const { documents } = (platform as XapiPlatform).lrs;
    const keys = documents.keys().filter((key) => key.includes('coursewright'));
    expect(keys).toHaveLength(1);
    for (const key of keys) documents.write(key, spoilt(documents.read(key) ?? ''));
  } else {
    const held = await learner.page.evaluate(() => Object.entries<string>(localStorage));
    expect(held).toHaveLength(1);
    const entries = held.map(([key, text]) => [key, spoilt(text)] as const);
    await learner.page.evaluate((all) => {
      for (const [key, text] of all) localStorage.setItem(key, text);
    }, entries);
    await learner.closeTab();
  }
}

describe.each(everyTracker)('a learner whose course is recorded by %s', { timeout: 60_000 }, (target) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  const elsewhere = target !== 'web';
  const open = async () => platformOn(target, await journeyPackage(target), browser);
  const end = async (platform: Platform) => {
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  };

  it('locks the phone at once, which kills the page, and has lost nothing; data of others opens the course afresh', async () => {
    const platform = await open();
    const learner = await platform.launch();
    await learner.saved();
    await learner.pick('kc-red-flag', ['b']);
    await turn(learner, 'hidden', 'form[data-question="kc-red-flag"] [data-cw="check"]');
    await crash(learner);
    const { answers, verdict } = await platform.recorded();
    expect(verdict).toBe('incomplete');
    if (target !== 'web') expect(answers).toEqual(['kc-red-flag b right']);

    const next = await platform.launch({ elsewhere });
    expect(await next.picked('kc-red-flag')).toEqual(['b']);
    await spoil(platform, next, { whole: '{"bookmark":7}' });

    const afresh = await platform.launch({ elsewhere });
    expect(await afresh.picked('kc-red-flag')).toEqual([]);
    await afresh.check('kc-red-flag', ['b']);
    await afresh.saved();
    await spoil(platform, afresh, {
      state: (text) => {
        expect(text).toMatch(/^cw2/);
        return text.slice(0, -6);
      },
    });

    const again = await platform.launch({ elsewhere });
    expect(await again.picked('kc-red-flag')).toEqual([]);
    await again.closeTab();
    await platform.recorded();
    await end(platform);
  });

  // A browser alone keeps no times.
  if (target !== 'web')
    it('is away for hours, and only the minutes that they were there are told', async () => {
      const platform = await open();
      const learner = await platform.launch();
      await minutes(learner, 7);
      await turn(learner, 'hidden');
      await minutes(learner, 180);
      await turn(learner, 'visible');
      await learner.check('kc-red-flag', ['b']);
      await learner.saveAndExit();
      await learner.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
      await platform.recorded();
      expect(timesTold(platform)).toEqual([7, 7]);
      await end(platform);
    });
});
