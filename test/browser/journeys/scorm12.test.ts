import { expect, it } from 'vitest';
import { journeyPackage } from '../support/packages.ts';
import { entries, type ScormPlatform, scormPlatform } from '../support/platform/scorm.ts';
import { journeys } from './scenarios.ts';
import { studyEverything, takeQuiz } from './walk.ts';

const start = async (browser: Parameters<typeof scormPlatform>[0], mastery?: string): Promise<ScormPlatform> =>
  scormPlatform(browser, {
    folder: await journeyPackage('scorm12'),
    edition: '1.2',
    ...(mastery === undefined ? {} : { mastery }),
  });
const timespan = expect.stringMatching(/^\d{4}:\d\d:\d\d\.\d\d$/);

journeys(
  { name: 'SCORM 1.2', start: (browser) => start(browser), records: true, follows: true, reviews: true, listens: true },
  (platform, browser) => {
    it('leaves a record whose every value is right', async () => {
      const learner = await platform().launch();
      await studyEverything(learner);
      await takeQuiz(learner, 1);
      await learner.saveAndExit();
      await platform().recorded();
      const { cmi, exit } = platform().host.record('index.html');
      expect(exit).toBe('suspend');
      expect(cmi).toMatchObject({
        suspend_data: expect.stringMatching(/^[\x20-\x7e]{1,4096}$/),
        core: {
          student_id: 'learner-7',
          lesson_location: 'final',
          lesson_status: 'passed',
          score: { raw: '75', min: '0', max: '100' },
          session_time: timespan,
        },
      });
      expect(entries(cmi?.objectives).map(({ id, status, score }) => ({ id, status, score }))).toEqual([
        { id: 'read-signs', status: 'incomplete', score: { raw: '50', min: '', max: '100' } },
        { id: 'act-on-alarm', status: 'passed', score: { raw: '100', min: '', max: '100' } },
      ]);
      const [first, second, third, ...quiz] = entries(cmi?.interactions);
      expect(first).toEqual({
        id: 'kc-red-flag',
        objectives: { 0: { id: 'read-signs' } },
        time: expect.stringMatching(/^\d\d:\d\d:\d\d$/),
        type: 'choice',
        correct_responses: { 0: { pattern: 'b' } },
        weighting: '1',
        student_response: 'b',
        result: 'correct',
        latency: timespan,
      });
      expect(second).toMatchObject({ id: 'kc-boards', type: 'choice', student_response: 'a,c', correct_responses: { 0: { pattern: 'a,c' } } });
      expect(third).toMatchObject({ id: 'kc-lift', type: 'true-false', student_response: 'f', correct_responses: { 0: { pattern: 'f' } } });
      const byId = Object.fromEntries(quiz.map(({ id, student_response, result }) => [id, [student_response, result]]));
      expect(byId).toEqual({
        'q-flag': ['b', 'wrong'],
        'q-vest': ['a,c', 'correct'],
        'q-wind': ['b', 'correct'],
        'q-count': ['t', 'correct'],
      });
    });

    it('is judged by the mastery score of the LMS where it has one', async () => {
      const strict = await start(browser(), '90');
      const learner = await strict.launch();
      await studyEverything(learner);
      await takeQuiz(learner, 1);
      expect(await strict.recorded()).toMatchObject({ verdict: 'incomplete', scaled: 0.75 });
      const violations = strict.violations();
      await strict.close();
      expect(violations).toEqual([]);
    });
  },
);
