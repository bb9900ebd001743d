import { expect, it } from 'vitest';
import { journeyPackage } from '../support/packages.ts';
import { type ScormPlatform, scormPlatform, written, writtenEntries } from '../support/platform/scorm.ts';
import { journeys } from './scenarios.ts';
import { worksInTwoTabs } from './two-tabs.ts';
import { studyEverything, takeQuiz } from './walk.ts';

const start = async (
  browser: Parameters<typeof scormPlatform>[0],
  mastery?: string,
): Promise<ScormPlatform> =>
  scormPlatform(browser, {
    folder: await journeyPackage('scorm12'),
    edition: '1.2',
    ...(mastery === undefined ? {} : { mastery }),
  });
const timespan = expect.stringMatching(/^\d{4}:\d\d:\d\d\.\d\d$/);

journeys(
  {
    name: 'SCORM 1.2',
    start: (browser) => start(browser),
    records: true,
    follows: true,
    reviews: true,
    listens: true,
  },
  (platform, browser) => {
    it('works in two tabs at once, and the LMS loses nothing of either', () =>
      worksInTwoTabs(platform(), { elsewhere: true }));

    it('leaves a record whose every value is right', async () => {
      const learner = await platform().launch();
      await studyEverything(learner);
      await takeQuiz(learner, 1);
      await learner.saveAndExit();
      await platform().recorded();
      const { calls } = platform().host.record('index.html');
      expect(written(calls)).toMatchObject({
        'cmi.core.exit': 'suspend',
        'cmi.core.lesson_location': 'final',
        'cmi.core.lesson_status': 'passed',
        'cmi.core.score.raw': '75',
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
        'cmi.core.session_time': timespan,
        'cmi.suspend_data': expect.stringMatching(/^[\x20-\x7e]{1,4096}$/),
      });
      expect(writtenEntries(calls, 'objectives')).toEqual([
        { id: 'read-signs', status: 'incomplete', 'score.raw': '50' },
        { id: 'act-on-alarm', status: 'passed', 'score.raw': '100' },
      ]);
      const [first, second, third, ...quiz] = writtenEntries(calls, 'interactions');
      expect(first).toEqual({
        id: 'kc-red-flag',
        'objectives.0.id': 'read-signs',
        time: expect.stringMatching(/^\d\d:\d\d:\d\d$/),
        type: 'choice',
        'correct_responses.0.pattern': 'b',
        weighting: '1',
        student_response: 'b',
        result: 'correct',
        latency: timespan,
      });
      expect(second).toMatchObject({
        id: 'kc-boards',
        type: 'choice',
        student_response: 'a,c',
        'correct_responses.0.pattern': 'a,c',
      });
      expect(third).toMatchObject({
        id: 'kc-lift',
        type: 'true-false',
        student_response: 'f',
        'correct_responses.0.pattern': 'f',
      });
      const byId = Object.fromEntries(
        quiz.map((one) => [one.id, [one.type, one.student_response, one.result]]),
      );
      expect(byId).toEqual({
        'q-flag': ['choice', 'b', 'wrong'],
        'q-vest': ['choice', 'a,c', 'correct'],
        'q-wind': ['choice', 'b', 'correct'],
        'q-count': ['true-false', 't', 'correct'],
      });
    });

    it('works in a window of its own, closes it half-way and resumes', async () => {
      const learner = await platform().launch({ popup: true });
      await learner.check('kc-red-flag', ['b']);
      await learner.next();
      await learner.closeTab();
      expect(await platform().recorded()).toMatchObject({
        verdict: 'incomplete',
        answers: ['kc-red-flag b right'],
      });
      const later = await platform().launch({ popup: true, elsewhere: true });
      expect(await later.where()).toBe('boards');
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
