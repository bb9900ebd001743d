import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseData } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import { refresherPackage } from '../support/packages.ts';
import { everyTarget, platformOn } from '../support/platform/every.ts';
import { objectOf, verbOf, type XapiPlatform } from '../support/platform/xapi.ts';

const name = 'social-media-essentials';
const course = 'https://courses.coursewright.example/courses/social-media-essentials';

describe('a refresher of the flagship course', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it.each(everyTarget)('in %s: who remembers is done with the first attempt', async (target) => {
    const platform = await platformOn(target, await refresherPackage(name, 'r30', target), browser);
    const learner = await platform.launch();
    expect(await learner.where()).toBe('recall');
    await learner.startQuiz();
    expect(await learner.asked()).toHaveLength(5);
    await learner.answerQuiz();
    expect(await learner.submitQuiz()).toMatch(/100\s?%/);
    await learner.saveAndExit();
    const record = await platform.recorded();
    const violations = platform.violations();
    await platform.close();
    // A web server is told nothing.
    const scaled = target === 'web' ? undefined : 1;
    expect([record.verdict, record.scaled, violations]).toEqual(['passed', scaled, []]);
  });

  it.each(['scorm12', 'cmi5'] as const)(
    'in %s: who does not is shown the key points of what was missed, and is asked something else',
    async (target) => {
      const folder = await refresherPackage(name, 'r30', target);
      const platform = await platformOn(target, folder, browser);
      const learner = await platform.launch();
      await learner.startQuiz();
      const first = await learner.asked();
      await learner.answerQuiz({ wrong: 2 });
      expect(await learner.submitQuiz()).toMatch(/60\s?%/);
      const missed = learner.find('.quiz-remediate a:visible');
      expect(await missed.count()).toBe(2);
      await missed.first().click();
      expect(await learner.where()).toMatch(/^key-/);
      expect((await learner.find('section.page:not([hidden]) p').last().innerText()).length).toBeGreaterThan(
        40,
      );
      await learner.saved();
      await learner.closeTab();
      expect((await platform.recorded()).verdict).toBe('incomplete');

      const later = await platform.launch({ elsewhere: true });
      await later.goTo('recall');
      await later.startQuiz();
      const second = await later.asked();
      expect(second.filter((id) => first.includes(id))).toEqual([]);
      await later.answerQuiz();
      await later.submitQuiz();
      await later.saveAndExit();
      const record = await platform.recorded();
      await platform.close();
      expect([record.verdict, record.scaled]).toEqual(['passed', 1]);
    },
  );

  it('can be taken once more where the LMS has not set it back, and nothing is lost by it', async () => {
    const platform = await platformOn('scorm12', await refresherPackage(name, 'recert', 'scorm12'), browser);
    const learner = await platform.launch();
    expect(await learner.where()).toBe('final');
    await learner.startQuiz();
    await learner.answerQuiz();
    await learner.submitQuiz();
    await learner.saveAndExit();
    expect((await platform.recorded()).verdict).toBe('passed');
    const nextYear = await platform.launch({ elsewhere: true });
    await nextYear.startQuiz();
    await nextYear.answerQuiz({ wrong: 10 });
    await nextYear.submitQuiz();
    await nextYear.saveAndExit();
    const record = await platform.recorded();
    await platform.close();
    expect([record.verdict, record.scaled]).toEqual(['passed', 1]);
  });

  it('says to a record store which course it refreshes, and asks its questions by their own names', async () => {
    const folder = await refresherPackage(name, 'r30', 'xapi');
    const platform = (await platformOn('xapi', folder, browser)) as XapiPlatform;
    const learner = await platform.launch();
    await learner.startQuiz();
    await learner.answerQuiz();
    await learner.submitQuiz();
    await learner.saveAndExit();
    await platform.recorded();
    const { statements } = platform.lrs;
    await platform.close();
    const around = (one: (typeof statements)[number] | undefined) =>
      (one?.context as { contextActivities: Record<string, unknown> } | undefined)?.contextActivities;
    const refreshed = { objectType: 'Activity', id: course };
    expect(statements.length).toBeGreaterThan(6);
    for (const one of statements) expect(around(one)?.grouping).toContainEqual(refreshed);
    const answered = statements.filter((one) => verbOf(one) === 'answered').map(objectOf);
    expect(answered).toHaveLength(5);
    expect(answered.filter((id) => !id.startsWith(`${course}/questions/`))).toEqual([]);
    expect(around(statements.find((one) => verbOf(one) === 'passed'))?.parent).toEqual([refreshed]);
    expect(courseData(folder, 'course').course.id).toBe('r30-social-media-essentials');
  });
});
