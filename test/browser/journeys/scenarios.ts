import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import type { Platform, Recorded } from '../support/platform/platform.ts';
import { furtherScenarios } from './further-scenarios.ts';
import { mainScenarios } from './main-scenarios.ts';

export interface Standard<P extends Platform> {
  readonly name: string;
  readonly start: (browser: Browser) => Promise<P>;
  /** Whether the LMS hears scores and single answers; `web` keeps a verdict only. */
  readonly records: boolean;
  /** Whether another computer finds the work. */
  readonly follows: boolean;
  readonly reviews: boolean;
  /** Whether the course needs something to talk to. */
  readonly listens: boolean;
}

/** What a scenario plays on: a fresh registration for each test. */
export interface Stage {
  readonly standard: Standard<Platform>;
  readonly platform: () => Platform;
  /** Expects that the LMS holds exactly this. */
  readonly holds: (record: Recorded) => Promise<void>;
}

/** What a standard without a place for scores and answers can hold of a record. */
export function asHeld(standard: Standard<Platform>, record: Recorded): Recorded {
  return standard.records ? record : { verdict: record.verdict };
}
/** The order of quiz questions is shuffled; what was answered is not. */
function sorted(record: Recorded): Recorded {
  return record.answers === undefined ? record : { ...record, answers: [...record.answers].sort() };
}

/**
 * One list of journeys for every standard. `more` adds what only this standard has, on the same browser; `platform()`
 * is a fresh registration for each test, and whatever happens in it must not break a rule of the standard.
 */
export function journeys<P extends Platform>(
  standard: Standard<P>,
  more: (platform: () => P, browser: () => Browser) => void = () => {},
): void {
  describe(`in ${standard.name}, a learner`, { timeout: 40_000 }, () => {
    let browser: Browser;
    let platform: P;
    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      platform = await standard.start(browser);
    });
    afterEach(async () => {
      const violations = platform.violations();
      await platform.close();
      expect(violations).toEqual([]);
    });
    const holds = async (record: Recorded): Promise<void> =>
      expect(sorted(await platform.recorded())).toEqual(sorted(asHeld(standard, record)));

    const stage: Stage = { standard, platform: () => platform, holds };
    mainScenarios(stage);
    furtherScenarios(stage);
    more(
      () => platform,
      () => browser,
    );
  });
}
