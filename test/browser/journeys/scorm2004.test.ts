import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journeyPackage, markedJourneyPackage } from '../support/packages.ts';
import { type ScormPlatform, scormPlatform, written, writtenEntries } from '../support/platform/scorm.ts';
import { journeys } from './scenarios.ts';
import { worksInTwoTabs } from './two-tabs.ts';
import { studyEverything, takeQuiz } from './walk.ts';

const start = async (
  browser: Parameters<typeof scormPlatform>[0],
  mastery?: string,
): Promise<ScormPlatform> =>
  scormPlatform(browser, {
    // An LMS has a mark from the manifest alone (RTE 4.2.20), and its administrator may have changed it.
    folder: await (mastery === undefined ? journeyPackage : markedJourneyPackage)('scorm2004-4th'),
    edition: '2004',
    ...(mastery === undefined ? {} : { mastery }),
  });
const duration = expect.stringMatching(/^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/);

it('SCORM 2004 3rd Edition has the same player and pages as the 4th, whose journeys are its own', async () => {
  const [third, fourth] = await Promise.all(
    (['scorm2004-3rd', 'scorm2004-4th'] as const).map(async (target) => {
      const folder = await journeyPackage(target);
      return ['player/player.js', 'data/course.js', 'index.html'].map((file) =>
        readFileSync(join(folder, file), 'utf8'),
      );
    }),
  );
  expect(third).toEqual(fourth);
});

journeys(
  {
    name: 'SCORM 2004',
    start,
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
      await learner.saved();
      const measures = () =>
        platform()
          .host.record('index.html')
          .calls.filter(({ element }) => element === 'cmi.progress_measure')
          .map(({ value }) => value);
      // Of the way so far, before anything is passed: four pages of five.
      await expect.poll(() => measures().at(-1)).toBe('0.8');
      await takeQuiz(learner, 1);
      await learner.saveAndExit();
      await platform().recorded();
      const { calls } = platform().host.record('index.html');
      expect(calls.slice(-2).map(({ method, element, value }) => [method, element, value])).toEqual([
        ['SetValue', 'adl.nav.request', 'suspendAll'],
        ['Terminate', '', ''],
      ]);
      expect(written(calls)).toMatchObject({
        'cmi.exit': 'suspend',
        'cmi.location': 'final',
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.progress_measure': '1',
        'cmi.score.scaled': '0.75',
        'cmi.score.raw': '75',
        'cmi.score.min': '0',
        'cmi.score.max': '100',
        'cmi.session_time': duration,
        'cmi.suspend_data': expect.stringMatching(/^[\x20-\x7e]{1,4096}$/),
      });
      expect(writtenEntries(calls, 'objectives')).toEqual([
        {
          id: 'read-signs',
          description: 'Read the signs of the harbour',
          success_status: 'unknown',
          'score.scaled': '0.5',
        },
        {
          id: 'act-on-alarm',
          description: 'Act in the first minute of an alarm',
          success_status: 'passed',
          'score.scaled': '1',
        },
      ]);
      const [first, second, third, ...quiz] = writtenEntries(calls, 'interactions');
      expect(first).toEqual({
        id: 'kc-red-flag',
        type: 'choice',
        'objectives.0.id': 'read-signs',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/),
        'correct_responses.0.pattern': 'b',
        weighting: '1',
        learner_response: 'b',
        result: 'correct',
        latency: duration,
        description: 'A red flag hangs at the gate. What do you do with your phone?',
      });
      expect(second).toMatchObject({ learner_response: 'a[,]c', 'correct_responses.0.pattern': 'a[,]c' });
      expect(third).toMatchObject({ type: 'true-false', learner_response: 'false' });
      const byId = Object.fromEntries(
        quiz.map((one) => [one.id, [one.type, one.learner_response, one.result]]),
      );
      expect(byId).toEqual({
        'q-flag': ['choice', 'b', 'incorrect'],
        'q-vest': ['choice', 'a[,]c', 'correct'],
        'q-wind': ['choice', 'b', 'correct'],
        'q-count': ['true-false', 'true', 'correct'],
      });
    });

    it('is judged by the passing score of the LMS where it has one', async () => {
      const strict = await start(browser(), '0.9');
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
