import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortVerb } from '../../../src/run/lrs/cmi5-session.ts';
import type { Fields } from '../../../src/run/lrs/values.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { extension, isOfVideoProfile } from '../support/lrs/video-rules.ts';
import { mediaPackage } from '../support/packages.ts';
import { xapiPlatform } from '../support/platform/xapi.ts';

describe.each(['cmi5', 'xapi'] as const)(
  'what was played of a recording, by %s',
  { timeout: 60_000 },
  (standard) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(() => browser.close());

    const playUntil = async (learner: Learner, seconds: number) => {
      const audio = learner.find('#page-hear audio');
      await learner.find('#page-hear .media-bar button').first().press('Space');
      await expect
        .poll(() => audio.evaluate((one: HTMLAudioElement) => one.currentTime), {
          timeout: 10_000,
          interval: 50,
        })
        .toBeGreaterThan(seconds);
    };

    it('counts for the registration: in another browser too, and completed is said once', async () => {
      const platform = await xapiPlatform(browser, { folder: await mediaPackage(standard), standard });
      const first = await platform.launch();
      await first.next();
      await playUntil(first, 1.5);
      await first.saveAndExit();
      await platform.recorded();
      const told = () => platform.lrs.statements.filter(isOfVideoProfile) as Fields[];
      const before = told().at(-1) ?? {};
      expect(shortVerb(before)).toBe('terminated');
      const share = Number(extension(before, 'result', 'progress'));
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.9);

      const second = await platform.launch({ elsewhere: true });
      const audio = second.find('#page-hear audio');
      await expect
        .poll(() => audio.evaluate((one: HTMLAudioElement) => one.currentTime), { timeout: 10_000 })
        .toBeGreaterThan(1.4);
      await playUntil(second, 4.5);
      await second.saveAndExit();
      await platform.recorded();
      const later = told().slice(told().indexOf(before) + 1);
      const completed = later.filter((one) => shortVerb(one) === 'completed');
      expect(completed).toHaveLength(1);
      const { duration = '' } = (completed[0]?.result ?? {}) as { duration?: string };
      // Of the first session, too: this one was shorter than that.
      expect(Number(/^PT([\d.]+)S$/.exec(duration)?.[1])).toBeGreaterThan(4.3);
      expect(extension(completed[0] ?? {}, 'result', 'played-segments')).toMatch(
        /^0\.\d{3}\[\.\].*4\.\d{3}$/,
      );
      expect(Number(extension(later.at(-1) ?? {}, 'result', 'progress'))).toBeGreaterThan(0.95);

      const third = await platform.launch({ elsewhere: true });
      await playUntil(third, 0.3);
      await third.saveAndExit();
      await platform.recorded();
      const last = told().slice(told().indexOf(later.at(-1) ?? {}) + 1);
      expect(last.map(shortVerb)).toEqual(['initialized', 'played', 'paused', 'terminated']);
      const parts = (one: Fields | undefined) =>
        String(extension(one ?? {}, 'result', 'played-segments')).split('[,]');
      // All that was played in the first two, and the beginning once more.
      expect(parts(last.at(-1)).slice(0, -1)).toEqual(parts(later.at(-1)));
      expect(platform.violations()).toEqual([]);
      await platform.close();
    });
  },
);
