import { expect, it } from 'vitest';
import type { Fields } from '../../../src/run/lrs/values.ts';
import { journeyPackage } from '../support/packages.ts';
import { objectOf, verbOf, xapiPlatform } from '../support/platform/xapi.ts';
import { journeys } from './scenarios.ts';
import { worksInTwoTabs } from './two-tabs.ts';
import { studyEverything, takeQuiz } from './walk.ts';

const base = 'https://training.port.example/courses/harbour-safety';
const told = (statement: Fields): string => `${verbOf(statement)} ${objectOf(statement).replace(base, '')}`;
const duration = expect.stringMatching(/^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/);

journeys(
  {
    name: 'cmi5',
    start: async (browser) =>
      xapiPlatform(browser, { folder: await journeyPackage('cmi5'), standard: 'cmi5', returns: true }),
    records: true,
    follows: true,
    reviews: true,
    listens: true,
  },
  (platform, browser) => {
    it('works in two tabs at once, and loses nothing of either', () => worksInTwoTabs(platform()));

    it('leaves exactly these statements, in this order, and is sent back to the LMS', async () => {
      const learner = await platform().launch();
      await studyEverything(learner);
      await takeQuiz(learner);
      await learner.saveAndExit();
      await learner.page.waitForURL(/\/returned$/);
      await platform().recorded();
      const { aus, lrs } = platform();
      const { statements } = lrs;
      const course = `https://lms.example/activities/${encodeURIComponent(aus[0]?.id ?? '')}`;
      const list = statements.map(told);
      const quiz = list.filter((line) => line.startsWith('answered /questions/q-'));
      expect(quiz.toSorted()).toEqual([
        'answered /questions/q-count',
        'answered /questions/q-flag',
        'answered /questions/q-vest',
        'answered /questions/q-wind',
      ]);
      expect(list.filter((line) => !quiz.includes(line))).toEqual([
        `initialized ${course}`,
        'experienced /pages/flags',
        'answered /questions/kc-red-flag',
        'experienced /pages/boards',
        'completed /modules/signs',
        'answered /questions/kc-boards',
        'experienced /pages/first-minute',
        'answered /questions/kc-lift',
        'experienced /pages/way-out',
        'completed /modules/alarm',
        'experienced /pages/final',
        'scored /quizzes/final',
        'completed /modules/final',
        'mastered /objectives/read-signs',
        'mastered /objectives/act-on-alarm',
        `passed ${course}`,
        `completed ${course}`,
        `terminated ${course}`,
      ]);
      const answered = statements.find((one) => told(one) === 'answered /questions/kc-boards');
      expect(answered).toMatchObject({
        verb: { display: { 'en-US': 'answered' } },
        object: {
          definition: {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
            description: { 'en-US': 'Which of these may stand on a board with a blue edge?' },
            interactionType: 'choice',
            correctResponsesPattern: ['a[,]c'],
            choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
          },
        },
        result: { success: true, response: 'a[,]c', score: { scaled: 1 }, duration },
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      });
      const passed = statements.find((one) => told(one) === `passed ${course}`);
      expect(passed?.result).toEqual({
        success: true,
        score: { scaled: 1, raw: 4, min: 0, max: 4 },
        duration,
      });
    });

    it('is held against the mastery score that the administrator set', async () => {
      const folder = await journeyPackage('cmi5');
      const strict = await xapiPlatform(browser(), { folder, standard: 'cmi5', masteryScore: 0.9 });
      const learner = await strict.launch();
      await studyEverything(learner);
      await takeQuiz(learner, 1);
      await learner.saveAndExit();
      expect(await strict.recorded()).toMatchObject({ verdict: 'incomplete' });
      const violations = strict.violations();
      await strict.close();
      expect(violations).toEqual([]);
    });
  },
);
