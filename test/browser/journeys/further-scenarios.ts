import { expect, it } from 'vitest';
import { asHeld, type Stage } from './scenarios.ts';
import { pages, rightChecks, rightQuiz, studyEverything, takeQuiz } from './walk.ts';

/** Leaving, coming back, retakes, review, locks, small windows, and no LMS at all. */
export function furtherScenarios({ standard, platform, holds }: Stage): void {
  it('fails both attempts, and the LMS hears of the better one', async () => {
    const learner = await platform().launch();
    await studyEverything(learner);
    await takeQuiz(learner, 2);
    await takeQuiz(learner, 3);
    expect(await learner.find('[data-cw="start"]:visible').count()).toBe(0);
    await learner.saveAndExit();
    const record = await platform().recorded();
    expect(record).toMatchObject(
      asHeld(standard, { verdict: standard.records ? 'failed' : 'incomplete', scaled: 0.5 }),
    );
  });

  it('saves and exits in the middle, and comes back to the same page', async () => {
    const learner = await platform().launch();
    await learner.check('kc-red-flag', ['b']);
    await learner.next();
    await learner.saveAndExit();
    await platform().recorded();
    await learner.closeTab();
    const later = await platform().launch({ elsewhere: standard.follows });
    expect(await later.where()).toBe('boards');
    await holds({ verdict: 'incomplete', answers: ['kc-red-flag b right'] });
  });

  it('closes the tab after passing, comes back, fails a retake, and has lost nothing', async () => {
    const learner = await platform().launch();
    await studyEverything(learner);
    await takeQuiz(learner);
    await learner.closeTab();
    await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...rightQuiz] });

    const later = await platform().launch({ elsewhere: standard.follows });
    await later.goTo('flags');
    await later.goTo('final');
    expect(await takeQuiz(later, 3)).toMatch(/25\s?%/);
    await later.closeTab();
    const record = await platform().recorded();
    expect(record).toMatchObject(asHeld(standard, { verdict: 'passed', scaled: 1 }));
  });

  it('cannot open the quiz before the modules that it requires are done', async () => {
    const learner = await platform().launch();
    await learner.tryToOpen('final');
    expect(await learner.where()).toBe('flags');
    expect(await learner.notice()).toContain('Signs on the quay');
  });

  it('reloads the page and is where they were', async () => {
    const learner = await platform().launch();
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
    const learner = await platform().launch();
    await learner.page.setViewportSize({ width: 320, height: 568 });
    for (const page of pages.slice(0, 2)) await learner.goTo(page);
    const wide = await learner.find('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  const itIf = (wanted: boolean) => (wanted ? it : () => undefined);
  itIf(standard.reviews)(
    'looks at the finished course again, in review and in browse mode, and nothing is written',
    async () => {
      const learner = await platform().launch();
      await studyEverything(learner);
      await takeQuiz(learner);
      await learner.saveAndExit();
      await learner.closeTab();
      const before = await platform().recorded();
      for (const mode of [{ review: true }, { browse: true }]) {
        const reader = await platform().launch({ ...mode, elsewhere: true });
        await reader.goTo('flags');
        await reader.goTo('boards');
        expect(await reader.picked('kc-boards')).toEqual(['a', 'c']);
        await reader.closeTab();
        expect(await platform().recorded()).toEqual(before);
      }
    },
  );

  itIf(standard.listens)('is told loudly when there is no LMS, and can work all the same', async () => {
    const learner = await platform().launch({ deaf: true });
    expect(await learner.notice()).toMatch(/not (being )?(saved|recorded)/i);
    await studyEverything(learner);
    expect(await takeQuiz(learner)).toMatch(/100\s?%/);
    await learner.saveAndExit();
    await learner.find('[data-cw="closed"] h2:has-text("You can leave now")').waitFor();
  });
}
