import { expect, it } from 'vitest';
import { journeyPackage } from '../support/packages.ts';
import { objectOf, verbOf, xapiPlatform } from '../support/platform/xapi.ts';
import { journeys } from './scenarios.ts';
import { worksInTwoTabs } from './two-tabs.ts';
import { studyEverything, takeQuiz } from './walk.ts';

const base = 'https://training.port.example/courses/harbour-safety';

journeys(
  {
    name: 'xAPI',
    start: async (browser) =>
      xapiPlatform(browser, { folder: await journeyPackage('xapi'), standard: 'xapi' }),
    records: true,
    follows: true,
    reviews: false,
    listens: true,
  },
  (platform, browser) => {
    it('works in two tabs at once, and loses nothing of either', () => worksInTwoTabs(platform()));

    it('leaves statements about the course that the launcher named', async () => {
      const learner = await platform().launch();
      await studyEverything(learner);
      await takeQuiz(learner, 1);
      await learner.saveAndExit();
      await platform().recorded();
      const { statements } = platform().lrs;
      const ofCourse = statements.filter((one) => objectOf(one) === base);
      expect(ofCourse.map(verbOf)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
      expect(ofCourse[1]).toMatchObject({
        result: { success: true, score: { scaled: 0.75, raw: 3, min: 0, max: 4 } },
      });
      const objectives = statements.filter((one) => objectOf(one).includes('/objectives/'));
      expect(objectives.map((one) => [verbOf(one), objectOf(one).replace(/.*\//, ''), one.result])).toEqual([
        ['scored', 'read-signs', { score: { scaled: 0.5 } }],
        ['mastered', 'act-on-alarm', { score: { scaled: 1 }, success: true }],
      ]);
      const wrong = statements.find((one) => objectOf(one) === `${base}/questions/q-flag`);
      expect(wrong).toMatchObject({
        verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
        object: {
          definition: {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
            description: { 'en-US': 'Two green lights are on. What does that mean?' },
            interactionType: 'choice',
            correctResponsesPattern: ['a'],
          },
        },
        result: {
          success: false,
          response: 'b',
          score: { scaled: 0 },
          duration: expect.stringMatching(/^PT\d+(\.\d{1,2})?S$/),
        },
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        context: {
          contextActivities: { parent: [{ id: `${base}/quizzes/final` }], grouping: [{ id: base }] },
        },
      });
    });

    it('is known as an agent when an old launcher writes them as lists', async () => {
      const folder = await journeyPackage('xapi');
      const old = await xapiPlatform(browser(), { folder, standard: 'xapi', oldActor: true });
      const learner = await old.launch();
      await learner.saveAndExit();
      await old.recorded();
      const actors = old.lrs.statements.map((one) => one.actor);
      const violations = old.violations();
      await old.close();
      const agent = { objectType: 'Agent', name: 'Ada Lovelace', mbox: 'mailto:ada@agency.example' };
      expect(actors).toEqual(actors.map(() => agent));
      expect(actors.length).toBeGreaterThan(1);
      expect(violations).toEqual([]);
    });
  },
);
