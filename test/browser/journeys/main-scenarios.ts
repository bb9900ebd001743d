import { expect, it } from 'vitest';
import type { Stage } from './scenarios.ts';
import { halfQuiz, rightChecks, rightQuiz, studyEverything, takeQuiz } from './walk.ts';

/** What no package may get wrong: pass, fail and retry, leave half-way and in the quiz, resume. */
export function mainScenarios({ standard, platform, holds }: Stage): void {
  it('takes the course to a pass', async () => {
    const learner = await platform().launch();
    expect(await learner.where()).toBe('flags');
    await studyEverything(learner);
    expect(await learner.where()).toBe('final');
    expect(await takeQuiz(learner)).toMatch(/100\s?%/);
    await learner.saveAndExit();
    await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...rightQuiz] });
  });

  it('fails the quiz once, sees what to read again, and passes at the second attempt', async () => {
    const learner = await platform().launch();
    await studyEverything(learner);
    const said = await takeQuiz(learner, 2);
    expect(said).toMatch(/50\s?%/);
    // What taught the objective that was missed, and nothing else.
    const pages = learner.find('.quiz-remediate a:visible');
    expect(await pages.allInnerTexts()).toEqual(['Flags and lights', 'Boards']);
    await pages.last().click();
    expect(await learner.where()).toBe('boards');
    await learner.goTo('final');
    await holds({ verdict: 'incomplete', scaled: 0.5, answers: [...rightChecks, ...halfQuiz] });
    await learner.startQuiz();
    expect(await learner.picked('q-flag')).toEqual([]);
    await learner.answerQuiz();
    expect(await learner.submitQuiz()).toMatch(/100\s?%/);
    await learner.saveAndExit();
    await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...halfQuiz, ...rightQuiz] });
  });

  it('closes the tab half-way and resumes on the same page with the same answers', async () => {
    const learner = await platform().launch();
    await learner.check('kc-red-flag', ['a']);
    await learner.next();
    const said = await learner.check('kc-boards', ['a', 'c']);
    await learner.closeTab();
    await holds({ verdict: 'incomplete', answers: ['kc-red-flag a wrong', 'kc-boards a+c right'] });

    const later = await platform().launch({ elsewhere: standard.follows });
    expect(await later.where()).toBe('boards');
    expect(await later.picked('kc-boards')).toEqual(['a', 'c']);
    expect(await later.result('kc-boards')).toBe(said);
    await later.previous();
    expect(await later.picked('kc-red-flag')).toEqual(['a']);
    await later.closeTab();
    await holds({ verdict: 'incomplete', answers: ['kc-red-flag a wrong', 'kc-boards a+c right'] });
  });

  it('closes the tab in the middle of the quiz and goes on with the same questions and answers', async () => {
    const learner = await platform().launch();
    await studyEverything(learner);
    await learner.startQuiz();
    const asked = await learner.asked();
    await learner.pick('q-flag', ['a']);
    await learner.pick('q-vest', ['b']);
    await learner.closeTab();
    await platform().recorded();

    const later = await platform().launch({ elsewhere: standard.follows });
    expect(await later.where()).toBe('final');
    expect(await later.asked()).toEqual(asked);
    expect([await later.picked('q-flag'), await later.picked('q-vest')]).toEqual([['a'], ['b']]);
    await later.answerQuiz();
    expect(await later.submitQuiz()).toMatch(/100\s?%/);
    await later.saveAndExit();
    await holds({ verdict: 'passed', scaled: 1, answers: [...rightChecks, ...rightQuiz] });
  });
}
