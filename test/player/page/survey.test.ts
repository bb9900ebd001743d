import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CourseBrowser, type Launched } from '../support/browser.ts';
import { surveyCourse } from '../support/sample-survey.ts';

vi.setConfig({ testTimeout: 30_000 });

let browser: CourseBrowser;
beforeAll(async () => {
  browser = await CourseBrowser.start();
}, 60_000);
afterAll(() => browser.stop());

type Stored = NonNullable<Parameters<CourseBrowser['launch']>[0]>['stored'];

/** The survey page in the frame of a strict SCORM 1.2 LMS. */
async function open(stored?: Stored) {
  await browser.serve('scorm12', surveyCourse());
  const launched = await browser.launch(stored ? { stored } : {});
  const { course, page, lms, errors } = launched;
  if (!stored) await course.locator('.contents a[data-page="feedback"]').click();
  const part = (name: string) => course.locator(`[data-cw="${name}"]`);
  const form = (id: string) => course.locator(`#question-${id}`);
  const focused = () =>
    page.frames()[1]?.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);
  /** What the LMS holds of each interaction, the last launch's too. */
  const responses = async () =>
    (await lms()).values
      .filter(([element]) => element.endsWith('student_response'))
      .map(([, value]) => value);
  const status = () => part('survey-status').textContent();
  return { ...launched, errors, part, form, focused, responses, status };
}

async function closeTab({ page, lms }: Launched): Promise<Stored> {
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  const { values, exit, refusals } = await lms();
  expect(refusals).toEqual([]);
  return { values: new Map(values), exit };
}

describe('a survey page', () => {
  test('is filled in, sent, changed and sent again; what is sent is recorded, and nothing before', async () => {
    const { form, part, status, responses, lms, errors } = await open();
    expect(await status()).toBe('');
    await form('useful').locator('input[value="2"]').check();
    expect(await status()).toBe('Your answers are kept. They are not sent yet.');
    await form('sure').locator('[data-statement="lead"] input[value="high"]').check();
    await form('change').locator('textarea').fill('More\npractice');
    expect(await responses()).toEqual([]);
    await part('send-survey').click();
    expect(await status()).toBe('Answers sent. You can change them and send again.');
    expect(await responses()).toEqual(['2', 'a', 'More practice']);
    await form('useful').locator('input[value="1"]').check();
    expect(await status()).toBe('You changed your answers after you sent them. Send again to update them.');
    await part('send-survey').click();
    await part('send-survey').click();
    expect(await responses()).toEqual(['2', 'a', 'More practice', '1']);
    expect((await lms()).refusals).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('says kindly which answer is missing, and leads there; without it the learner may still go on', async () => {
    const { form, part, status, focused, responses } = await open();
    const group = form('useful').locator('fieldset');
    const error = form('useful').locator('[data-cw="error"]');
    await form('role').locator('input[value="desk"]').check();
    await part('send-survey').click();
    expect(await status()).toContain('1 question still needs an answer.');
    expect(await focused()).toBe('q-useful');
    expect(await error.textContent()).toBe('Please answer this before you send.');
    expect(await error.isVisible()).toBe(true);
    expect(await group.getAttribute('aria-describedby')).toBe('error-useful');
    expect(await responses()).toEqual([]);
    await form('useful').locator('input[value="1"]').check();
    expect(await error.isVisible()).toBe(false);
    expect(await group.getAttribute('aria-describedby')).toBeNull();
    await part('send-survey').click();
    expect(await responses()).toEqual(['a', '1']);
    await part('previous').click();
    expect(await part('progress-text').textContent()).toBe('100\u00a0% done');
  });

  test('asks for a text that is long enough, and says so at the field beside what was said there', async () => {
    const data = surveyCourse();
    const change = data.questions.change;
    if (!change) throw new Error('the survey has no essay');
    await browser.serve(
      'scorm12',
      surveyCourse({ questions: { ...data.questions, change: { ...change, required: true } } }),
    );
    const { course } = await browser.launch();
    await course.locator('.contents a[data-page="feedback"]').click();
    const area = course.locator('#question-change textarea');
    await area.evaluate((element) => element.setAttribute('minlength', '20'));
    await course.locator('#question-useful input[value="1"]').check();
    await area.fill('Too short');
    await course.locator('[data-cw="send-survey"]').click();
    expect(await course.locator('#error-change').textContent()).toBe('Please write at least 20 characters.');
    expect(await area.getAttribute('aria-describedby')).toBe('how-change error-change');
    expect(await area.getAttribute('aria-invalid')).toBe('true');
    await area.fill('This is quite long enough.');
    expect(await area.getAttribute('aria-describedby')).toBe('how-change');
    expect(await area.getAttribute('aria-invalid')).toBe('false');
  });

  test('does not ask for a long text again that came back cut, nor sends it so', async () => {
    const data = surveyCourse();
    const change = data.questions.change;
    if (!change) throw new Error('the survey has no essay');
    await browser.serve(
      'scorm12',
      surveyCourse({ questions: { ...data.questions, change: { ...change, required: true } } }),
    );
    const fill = async ({ course }: Launched) => {
      const area = course.locator('#question-change textarea');
      await area.evaluate((element) => element.setAttribute('minlength', '300'));
      return area;
    };
    const first = await browser.launch();
    await first.course.locator('.contents a[data-page="feedback"]').click();
    await first.course.locator('#question-useful input[value="1"]').check();
    await (await fill(first)).fill('A long answer. '.repeat(30));
    await first.course.locator('[data-cw="send-survey"]').click();
    const stored = await closeTab(first);
    const second = await browser.launch(stored ? { stored } : {});
    const area = await fill(second);
    expect(await area.inputValue()).toMatch(/…$/);
    await second.course.locator('#question-useful input[value="2"]').check();
    await second.course.locator('[data-cw="send-survey"]').click();
    expect(await second.course.locator('[data-cw="survey-status"]').textContent()).toContain('Answers sent.');
    const { values } = await second.lms();
    const responses = values.filter(([element]) => element.endsWith('student_response'));
    expect(responses.map(([, value]) => value.slice(0, 6))).toEqual(['1', 'A long', '2']);
  });

  test('has nothing to send before anything is entered', async () => {
    const data = surveyCourse();
    const questions = Object.values(data.questions).map((each) => [each.id, { ...each, required: false }]);
    await browser.serve('scorm12', surveyCourse({ questions: Object.fromEntries(questions) }));
    const { course, lms } = await browser.launch();
    await course.locator('.contents a[data-page="feedback"]').click();
    await course.locator('[data-cw="send-survey"]').click();
    expect(await course.locator('[data-cw="survey-status"]').textContent()).toContain('nothing to send yet');
    expect((await lms()).values.some(([element]) => element.startsWith('cmi.interactions'))).toBe(false);
  });

  test('that is left in the middle of a word comes back with every letter, on another computer too', async () => {
    const first = await open();
    await first.form('recommend').locator('input[value="-1"]').check();
    await first.form('change').locator('textarea').pressSequentially('Más práct');
    const stored = await closeTab(first);
    const second = await open(stored);
    expect(await second.status()).toBe('Your answers are kept. They are not sent yet.');
    expect(await second.form('recommend').locator('input:checked').getAttribute('value')).toBe('-1');
    expect(await second.form('change').locator('textarea').inputValue()).toBe('Más práct');
    await second.form('useful').locator('input[value="1"]').check();
    await second.part('send-survey').click();
    const third = await open(await closeTab(second));
    expect(await third.status()).toBe('Answers sent. You can change them and send again.');
  });

  test('leaves no word in the browser once it is sent and the LMS has it', async () => {
    const { form, part, lms } = await open();
    const kept = () => form('change').evaluate(() => Object.values(localStorage).join('\n'));
    await form('change').locator('textarea').fill('My supervisor does');
    await form('useful').locator('input[value="1"]').check();
    expect(await kept()).toContain('My supervisor does');
    await part('send-survey').click();
    expect((await lms()).values.map(([, value]) => value)).toContain('My supervisor does');
    expect(await kept()).toBe('');
    expect(await form('change').locator('textarea').inputValue()).toBe('My supervisor does');
  });

  test('tells the LMS of typing when there is a pause, not of each letter', async () => {
    const { form, lms } = await open();
    const commits = async () => (await lms()).calls.filter((call) => call === 'LMSCommit').length;
    await form('role').page().waitForTimeout(500);
    const before = await commits();
    await form('change').locator('textarea').pressSequentially('Twenty letters or so', { delay: 20 });
    expect(await commits()).toBe(before);
    await form('role').page().waitForTimeout(1600);
    expect(await commits()).toBe(before + 1);
  });
});

describe('where no LMS collects answers', () => {
  test('the page says so, offers nothing to send, and keeps what is entered, long texts in full', async () => {
    await browser.serve('web', surveyCourse());
    const { page, errors } = await browser.open('#page-feedback');
    const status = page.locator('[data-cw="survey-status"]');
    expect(await status.textContent()).toContain('Answers are not collected here.');
    expect(await page.locator('[data-cw="send-survey"]').isVisible()).toBe(false);
    const text = 'A long answer. '.repeat(30);
    await page.locator('#question-change textarea').fill(text);
    await page.waitForTimeout(100);
    await page.reload();
    expect(await page.locator('#question-change textarea').inputValue()).toBe(text);
    await page.locator('#question-change textarea').fill('Short now');
    await page.reload();
    expect(await page.locator('#question-change textarea').inputValue()).toBe('Short now');
    expect(errors).toEqual([]);
  });

  test('a browser without storage is no fault', async () => {
    await browser.serve('web', surveyCourse());
    const { page, errors } = await browser.open();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.locator('.contents a[data-page="feedback"]').click();
    await page.locator('#question-change textarea').fill('Nobody keeps this');
    expect(errors).toEqual([]);
  });
});
