import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/run/lrs/values.ts';
import { standardOf, unexplained } from '../support/analytics.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { dress, lookAt } from '../support/look.ts';
import { analyticsOf, surveyPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { scormPlatform, writtenEntries } from '../support/platform/scorm.ts';
import { objectOf, verbOf, xapiPlatform } from '../support/platform/xapi.ts';

/** A course in an LMS, and what that LMS holds of single answers: id, type, response, in the order they were told. */
interface Stage {
  readonly platform: Platform;
  readonly answers: () => unknown[][];
}

/** What each standard makes of the same answers; where one differs, it is said here. */
interface Words {
  readonly several: string;
  readonly truth: string;
  readonly label: string;
  readonly text: readonly [type: string, response: (text: string) => string];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Record stores take texts as they were typed. */
const inStore: Words = {
  several: 'a[,]c',
  truth: 'true',
  label: 'sure',
  text: ['long-fill-in', (text) => text],
};

const standards: readonly (readonly [string, (browser: Browser) => Promise<Stage>, Words])[] = [
  [
    'SCORM 1.2',
    (browser) => scorm(browser, '1.2'),
    {
      several: 'a,c',
      truth: 't',
      // One character: `not-sure` and `sure` are a and b, in sorted order.
      label: 'b',
      text: ['fill-in', (text) => (text.length > 255 ? `${oneLine(text).slice(0, 254)}…` : oneLine(text))],
    },
  ],
  [
    'SCORM 2004 4th Edition',
    (browser) => scorm(browser, '2004'),
    { several: 'a[,]c', truth: 'true', label: 'sure', text: ['long-fill-in', oneLine] },
  ],
  ['cmi5', (browser) => store(browser, 'cmi5'), inStore],
  ['xAPI', (browser) => store(browser, 'xapi'), inStore],
];

const long = `More ships, please.\nAnd ${'a very long pier, '.repeat(20)}“thanks”.`;

describe.each(standards)('a survey in %s', { timeout: 60_000 }, (name, start, words) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('is begun, left by closing the tab, finished, sent, changed and sent again', async () => {
    const { platform, answers } = await start(browser);
    const status = (who: Learner) => who.find('[data-cw="survey-status"]').textContent();
    const send = (who: Learner) => who.find('[data-cw="send-survey"]').click();
    const text = (who: Learner) => who.question('f-change').locator('textarea');
    const cell = (who: Learner, statement: string) =>
      who.question('f-sure').locator(`[data-statement="${statement}"] input[value="sure"]`);

    const first = await platform.launch();
    await first.goTo('feedback');
    expect(await first.find('#page-feedback .callout-privacy').innerText()).toContain(
      'Who sees your answers',
    );
    await first.pick('f-recommend', ['9']);
    await cell(first, 'way').check();
    await text(first).pressSequentially(long.slice(0, 30));
    await first.closeTab();
    await platform.recorded();
    expect(answers()).toEqual([]);

    const second = await platform.launch();
    expect(await second.where()).toBe('feedback');
    expect(await status(second)).toBe('Your answers are kept. They are not sent yet.');
    expect(await second.picked('f-recommend')).toEqual(['9']);
    expect(await cell(second, 'way').isChecked()).toBe(true);
    expect(await text(second).inputValue()).toBe(long.slice(0, 30));

    await second.pick('f-role', ['b']);
    await second.pick('f-saw', ['a', 'c']);
    await second.pick('f-again', ['true']);
    await text(second).fill(long);
    await send(second);
    expect(await status(second)).toContain('1 question still needs an answer.');
    const error = second.question('f-useful').locator('[data-cw="error"]:visible');
    expect(await error.textContent()).toBe('Please answer this before you send.');
    expect(answers()).toEqual([]);

    await second.pick('f-useful', ['4']);
    await send(second);
    expect(await status(second)).toBe('Answers sent. You can change them and send again.');
    await second.saved();
    await platform.recorded();
    const [type, response] = words.text;
    const sent = [
      ['f-useful', 'likert', '4'],
      ['f-recommend', 'numeric', '9'],
      ['f-sure_way', 'likert', words.label],
      ['f-role', 'choice', 'b'],
      ['f-saw', 'choice', words.several],
      ['f-again', 'true-false', words.truth],
      ['f-change', type, response(long)],
    ];
    expect(answers()).toEqual(sent);

    await cell(second, 'help').check();
    await text(second).fill('Nothing, it was fine.');
    expect(await status(second)).toContain('Send again to update them.');
    await send(second);
    await second.saveAndExit();
    await second.find('[data-cw="closed"]').waitFor();
    expect(await platform.recorded()).toEqual(expect.objectContaining({ verdict: 'completed' }));
    const changed = [
      ['f-sure_way', 'likert', words.label],
      ['f-sure_help', 'likert', words.label],
      ['f-change', type, 'Nothing, it was fine.'],
    ];
    expect(answers()).toEqual([...sent, ...changed]);

    const third = await platform.launch({ elsewhere: true });
    await third.goTo('feedback');
    expect(await status(third)).toBe('Answers sent. You can change them and send again.');
    expect(await third.picked('f-saw')).toEqual(['a', 'c']);
    expect(await text(third).inputValue()).toBe('Nothing, it was fine.');
    await send(third);
    await third.saved();
    await platform.recorded();
    expect(answers()).toHaveLength(10);
    expect(unexplained(await analyticsOf('survey'), platform, standardOf(name))).toEqual([]);
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });

  it('may be left out: the course is completed, and nothing is recorded of it', async () => {
    const { platform, answers } = await start(browser);
    const learner = await platform.launch();
    await learner.next();
    expect(await learner.where()).toBe('feedback');
    await learner.pick('f-role', ['a']);
    await learner.previous();
    await learner.saveAndExit();
    await learner.find('[data-cw="closed"]').waitFor();
    expect(await platform.recorded()).toMatchObject({ verdict: 'completed' });
    expect(answers()).toEqual([]);
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });
});

describe('a survey page', { timeout: 60_000 }, () => {
  it.each([
    [650, 'light'],
    [320, 'dark'],
  ] as const)(
    'has no accessibility violation, %i px wide and %s: empty, with an answer missing, and sent',
    async (width, scheme) => {
      const browser = await startChromium();
      const { platform } = await store(browser, 'cmi5');
      const learner = await platform.launch();
      await dress(learner, width, scheme);
      await learner.goTo('feedback');
      const found: string[] = [];
      const look = async (state: string) => found.push(...(await lookAt(learner, `survey-${state}`)));
      await look('empty');
      await learner.find('[data-cw="send-survey"]').click();
      await look('missing');
      await learner.pick('f-useful', ['4']);
      await learner.find('[data-cw="send-survey"]').click();
      await look('sent');
      expect(found).toEqual([]);
      await platform.close();
      await browser.close();
    },
  );

  it('offers nothing to send without script, and is readable', async () => {
    const browser = await startChromium();
    const { platform } = await store(browser, 'cmi5');
    const { page } = await platform.launch();
    await page.route('**/player/player.js', (route) => route.abort());
    await page.reload();
    expect(await page.locator('#page-feedback').isVisible()).toBe(true);
    expect(await page.locator('[data-cw="send-survey"]').isVisible()).toBe(false);
    await platform.close();
    await browser.close();
  });
});

async function scorm(browser: Browser, edition: '1.2' | '2004'): Promise<Stage> {
  const folder = await surveyPackage(edition === '1.2' ? 'scorm12' : 'scorm2004-4th');
  const platform = await scormPlatform(browser, { folder, edition });
  return {
    platform,
    answers: () =>
      writtenEntries(platform.host.record('index.html').calls, 'interactions').map((one) => {
        expect(one).toMatchObject({ result: 'neutral', weighting: '0' });
        expect(one).not.toHaveProperty(['correct_responses.0.pattern']);
        return [one.id, one.type, one.student_response ?? one.learner_response];
      }),
  };
}

async function store(browser: Browser, standard: 'cmi5' | 'xapi'): Promise<Stage> {
  const platform = await xapiPlatform(browser, { folder: await surveyPackage(standard), standard });
  const answered = () => platform.lrs.statements.filter((one) => verbOf(one) === 'answered');
  return {
    platform,
    answers: () =>
      answered().map((one) => {
        const { definition } = one.object as Fields;
        const { interactionType, correctResponsesPattern } = definition as Fields;
        const { response, success } = one.result as Fields;
        expect([correctResponsesPattern, success]).toEqual([undefined, undefined]);
        return [objectOf(one).replace(/.*\//, ''), interactionType, response];
      }),
  };
}
