import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import type { Platform, Recorded } from '../support/platform/platform.ts';
import { halfQuiz, pages, rightChecks, rightQuiz, studyEverything, takeQuiz } from './walk.ts';

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

/** What a standard without a place for scores and answers can hold of a record. */
function asHeld(standard: Standard<Platform>, record: Recorded): Recorded {
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

    it('takes the course to a pass', async () => {
      const learner = await platform.launch();
      expect(await learner.where()).toBe('flags');
      await studyEverything(learner);
      expect(await learner.where()).toBe('final');
      expect(await takeQuiz(learner)).toMatch(/100\s?%/);
      await learner.saveAndExit();
      await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...rightQuiz] });
    });

    it('fails the quiz once, sees what to read again, and passes at the second attempt', async () => {
      const learner = await platform.launch();
      await studyEverything(learner);
      const said = await takeQuiz(learner, 2);
      expect(said).toMatch(/50\s?%/);
      await holds({ verdict: 'incomplete', scaled: 0.5, answers: [...rightChecks, ...halfQuiz] });
      await learner.startQuiz();
      expect(await learner.picked('q-flag')).toEqual([]);
      await learner.answerQuiz();
      expect(await learner.submitQuiz()).toMatch(/100\s?%/);
      await learner.saveAndExit();
      await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...halfQuiz, ...rightQuiz] });
    });

    it('fails both attempts, and the LMS hears of the better one', async () => {
      const learner = await platform.launch();
      await studyEverything(learner);
      await takeQuiz(learner, 2);
      await takeQuiz(learner, 3);
      expect(await learner.find('[data-cw="start"]:visible').count()).toBe(0);
      await learner.saveAndExit();
      const record = await platform.recorded();
      expect(record).toMatchObject(
        asHeld(standard, { verdict: standard.records ? 'failed' : 'incomplete', scaled: 0.5 }),
      );
    });

    it('closes the tab half-way and resumes on the same page with the same answers', async () => {
      const learner = await platform.launch();
      await learner.check('kc-red-flag', ['a']);
      await learner.next();
      const said = await learner.check('kc-boards', ['a', 'c']);
      await learner.closeTab();
      await holds({ verdict: 'incomplete', answers: ['kc-red-flag a wrong', 'kc-boards a+c right'] });

      const later = await platform.launch({ elsewhere: standard.follows });
      expect(await later.where()).toBe('boards');
      expect(await later.picked('kc-boards')).toEqual(['a', 'c']);
      expect(await later.result('kc-boards')).toBe(said);
      await later.previous();
      expect(await later.picked('kc-red-flag')).toEqual(['a']);
      await later.closeTab();
      await holds({ verdict: 'incomplete', answers: ['kc-red-flag a wrong', 'kc-boards a+c right'] });
    });

    it('closes the tab in the middle of the quiz and goes on with the same questions and answers', async () => {
      const learner = await platform.launch();
      await studyEverything(learner);
      await learner.startQuiz();
      const asked = await learner.asked();
      await learner.pick('q-flag', ['a']);
      await learner.pick('q-vest', ['b']);
      await learner.closeTab();

      const later = await platform.launch({ elsewhere: standard.follows });
      expect(await later.where()).toBe('final');
      expect(await later.asked()).toEqual(asked);
      expect([await later.picked('q-flag'), await later.picked('q-vest')]).toEqual([['a'], ['b']]);
      await later.answerQuiz();
      expect(await later.submitQuiz()).toMatch(/100\s?%/);
      await later.saveAndExit();
      await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...rightQuiz] });
    });

    it('saves and exits in the middle, and comes back to the same page', async () => {
      const learner = await platform.launch();
      await learner.check('kc-red-flag', ['b']);
      await learner.next();
      await learner.saveAndExit();
      await platform.recorded();
      await learner.closeTab();
      const later = await platform.launch({ elsewhere: standard.follows });
      expect(await later.where()).toBe('boards');
      await holds({ verdict: 'incomplete', answers: ['kc-red-flag b right'] });
    });

    it('closes the tab after passing, comes back, fails a retake, and has lost nothing', async () => {
      const learner = await platform.launch();
      await studyEverything(learner);
      await takeQuiz(learner);
      await learner.closeTab();
      await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...rightQuiz] });

      const later = await platform.launch({ elsewhere: standard.follows });
      await later.goTo('flags');
      await later.goTo('final');
      if ((await later.find('[data-cw="start"]:visible').count()) > 0) await takeQuiz(later, 3);
      await later.closeTab();
      const record = await platform.recorded();
      expect(record).toMatchObject(asHeld(standard, { verdict: 'passed', scaled: 1 }));
    });

    it('cannot open the quiz before the modules that it requires are done', async () => {
      const learner = await platform.launch();
      await learner.tryToOpen('final');
      expect(await learner.where()).toBe('flags');
      expect(await learner.notice()).toContain('Signs on the quay');
    });

    it('reloads the page and is where they were', async () => {
      const learner = await platform.launch();
      await learner.check('kc-red-flag', ['b']);
      await learner.next();
      await learner.saved();
      await learner.page.reload();
      await learner.arrive();
      expect(await learner.where()).toBe('boards');
      await learner.previous();
      expect(await learner.picked('kc-red-flag')).toEqual(['b']);
    });

    it('walks through every page without a script error at 320 pixels', async () => {
      const learner = await platform.launch();
      await learner.page.setViewportSize({ width: 320, height: 568 });
      for (const page of pages.slice(0, 2)) await learner.goTo(page);
      const wide = await learner.find('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });

    it.runIf(standard.reviews)(
      'looks at the finished course again, twice, and nothing is written',
      async () => {
        const learner = await platform.launch();
        await studyEverything(learner);
        await takeQuiz(learner);
        await learner.saveAndExit();
        await learner.closeTab();
        const before = await platform.recorded();
        for (const _time of ['first', 'second']) {
          const reader = await platform.launch({ review: true, elsewhere: true });
          await reader.goTo('flags');
          await reader.goTo('boards');
          expect(await reader.picked('kc-boards')).toEqual(['a', 'c']);
          await reader.closeTab();
          expect(await platform.recorded()).toEqual(before);
        }
      },
    );

    it.runIf(standard.listens)('is told loudly when there is no LMS, and can work all the same', async () => {
      const learner = await platform.launch({ deaf: true });
      expect(await learner.notice()).toMatch(/not (being )?(saved|recorded)/i);
      await studyEverything(learner);
      expect(await takeQuiz(learner)).toMatch(/100\s?%/);
    });

    more(
      () => platform,
      () => browser,
    );
  });
}
