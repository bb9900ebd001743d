import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CourseData, QuizData } from '../../../src/player/course-data.ts';
import { CourseBrowser } from '../support/browser.ts';
import { course, pages, quiz } from '../support/sample-course.ts';

vi.setConfig({ testTimeout: 30_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
}, 60_000);
afterAll(() => browser.stop());

/** The course of one quiz, opened where it is. */
async function open(data: CourseData) {
  await browser.serve('web', data);
  const { page, errors } = await browser.open('#page-final');
  const part = (name: string) => page.locator(`[data-cw="${name}"]`);
  /** Takes an attempt; `post` is right with “a”, and with nothing else. */
  const attempt = async (answer: string) => {
    await part('start').click();
    await page.locator(`#question-post input[value="${answer}"]`).check();
    await part('submit-quiz').click();
  };
  return { page, part, attempt, errors };
}

describe('a pre-test that stands for modules', () => {
  const preTest = (changes: Partial<QuizData> = {}) =>
    course({
      modules: [
        quiz('final', ['post'], { mode: 'pre-test', testOut: ['intro'], ...changes }),
        pages('intro', ['p1']),
      ],
    });

  test('says after a pass what need not be done any more, also to a screen reader, and after a worse attempt still', async () => {
    const { page, part, attempt, errors } = await open(preTest());
    await attempt('b');
    expect(await part('tested-out').isVisible()).toBe(false);
    expect(await part('quiz-result').getAttribute('aria-label')).not.toContain('You need not do that.');
    await attempt('a');
    expect(await part('tested-out').isVisible()).toBe(true);
    expect(await part('quiz-result').getAttribute('aria-label')).toContain('You need not do that.');
    await page.reload();
    expect(await part('tested-out').isVisible()).toBe(true);
    await attempt('b');
    expect(await part('tested-out').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});

test('a practice that has to be passed bears no mark before it is, and opens what comes after it all the same', async () => {
  const recall = course({
    navigation: 'linear',
    modules: [quiz('final', ['post'], { mode: 'practice', passing: 0.8 }), pages('key-points', ['p1'])],
  });
  const { page, attempt } = await open(recall);
  const marks = async () => [
    await page.locator('#contents [data-page="final"] [data-cw="page-state"]').first().textContent(),
    await page.locator('#contents [data-page="p1"]').last().getAttribute('aria-disabled'),
    await page.locator('html').getAttribute('data-done'),
  ];
  await attempt('b');
  expect(await marks()).toEqual(['', null, null]);
  await attempt('a');
  expect(await marks()).toEqual(['Done: ', null, '']);
});

describe('what to read after a quiz', () => {
  /** `undefined`: the quiz has none. */
  type Changes = { readonly [K in keyof QuizData]?: QuizData[K] | undefined };
  const twoChapters = (changes: Changes = {}, navigation: CourseData['navigation'] = 'free') =>
    course({
      navigation,
      modules: [
        pages('intro', ['p1']),
        quiz('final', ['post', 'is-record'], {
          passing: 0.5,
          attempts: undefined,
          ...changes,
        } as Partial<QuizData>),
        pages('later', ['p2', 'p3'], { objectives: ['keep-records'] }),
      ],
    });
  /** `post` is of the objective “respond”, `is-record` of “keep-records”. */
  const answer = async (opened: Awaited<ReturnType<typeof open>>, post: string, record: string) => {
    const { page, part } = opened;
    await part('start').click();
    await page.locator(`#question-post input[value="${post}"]`).check();
    await page.locator(`#question-is-record input[value="${record}"]`).check();
    await part('submit-quiz').click();
  };
  const told = ({ page }: Awaited<ReturnType<typeof open>>) =>
    page
      .locator('#page-final [data-objective]:visible')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.objective));

  test.each<readonly [string, Changes, string, string, readonly string[]]>([
    ['all was missed', {}, 'b', 'false', ['respond', 'keep-records']],
    ['it was passed although one was missed', {}, 'a', 'false', ['keep-records']],
    ['it was passed with all', {}, 'a', 'true', []],
    ['it was failed by one', { passing: 0.8 }, 'b', 'true', ['respond']],
    ['there is no passing mark, and one was missed', { passing: undefined }, 'b', 'true', ['respond']],
    ['there is no passing mark, and none was missed', { passing: undefined }, 'a', 'true', []],
    ['the marks are kept from the learner', { feedback: 'never', review: false }, 'b', 'true', ['respond']],
  ])('is what was missed where %s', async (_, changes, post, record, expected) => {
    const opened = await open(twoChapters(changes));
    expect(await opened.part('remediate').isVisible()).toBe(false);
    await answer(opened, post, record);
    expect(await told(opened)).toEqual(expected);
    expect(await opened.part('remediate').isVisible()).toBe(expected.length > 0);
    await opened.page.reload();
    expect(await told(opened)).toEqual(expected);
    expect(opened.errors).toEqual([]);
  });

  test('is that of the attempt that is shown, whatever another one was like', async () => {
    const opened = await open(twoChapters());
    await answer(opened, 'a', 'false');
    expect(await told(opened)).toEqual(['keep-records']);
    await answer(opened, 'b', 'true');
    expect(await told(opened)).toEqual(['respond']);
    await opened.part('start').click();
    expect(await told(opened)).toEqual([]);
  });

  test('opens at a click; what is locked says so and why, until it is open', async () => {
    const opened = await open(twoChapters({ mode: 'practice' }, 'linear'));
    const { page, part } = opened;
    await part('next').click();
    await answer(opened, 'b', 'false');
    const link = (id: string) => page.locator(`.quiz-remediate a[href="#page-${id}"]`);
    const state = async (id: string) => [
      await link(id).textContent(),
      await link(id).getAttribute('aria-disabled'),
    ];
    expect(await state('p1')).toEqual(['Page p1', null]);
    expect(await state('p2')).toEqual(['Page p2', null]);
    expect(await state('p3')).toEqual(['Locked: Page p3', 'true']);
    await link('p3').click({ force: true });
    expect(await part('notice').textContent()).toBe('Finish “Page p2” first. Then this page opens.');
    await link('p2').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('title-p2');
    await part('previous').click();
    expect(await state('p3')).toEqual(['Page p3', null]);
  });
});
