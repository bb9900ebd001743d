import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardOf, unexplained } from '../support/analytics.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { dress, lookAt } from '../support/look.ts';
import { analyticsOf } from '../support/packages.ts';
import { arrange, order } from '../support/rows.ts';
import { type Stage, scorm, store } from '../support/stages.ts';

type Row = readonly [id: string, type: string, response: string, pattern: string, right: boolean];

/** As SCORM 2004 and xAPI write it. `typed`: SCORM keeps one blank where the learner typed two. */
const inAuthorsIds = (typed: string): readonly Row[] => [
  ['q-match', 'matching', 'map[.]map[,]alarm[.]mayor', 'map[.]map[,]alarm[.]alarm', false],
  ['q-order', 'sequencing', 'listen[,]answer[,]report', 'listen[,]answer[,]report', true],
  [
    'q-sort',
    'matching',
    'complaint[.]keep[,]query[.]keep[,]threat[.]hide',
    'complaint[.]keep[,]query[.]keep[,]threat[.]hide',
    true,
  ],
  ['q-place', 'choice', 'desk', 'desk', true],
  ['q-text', 'fill-in', typed, 'public record', true],
  ['q-number', 'numeric', '10.5', '9.5[:]10.5', true],
  ['q-gaps', 'fill-in', 'record[,]photo', 'record[,]seven', false],
];

/** By standard; SCORM 1.2 has single characters for ids, the others have the author's. */
const expected: Readonly<Record<'SCORM 1.2' | 'SCORM 2004' | 'cmi5' | 'xAPI', readonly Row[]>> = {
  'SCORM 1.2': [
    ['q-match', 'matching', 'b.b,a.c', 'b.b,a.a', false],
    ['q-order', 'sequencing', 'b,a,c', 'b,a,c', true],
    ['q-sort', 'matching', 'a.b,b.b,c.a', 'a.b,b.b,c.a', true],
    ['q-place', 'choice', 'a', 'a', true],
    ['q-text', 'fill-in', 'Public Record', 'public record', true],
    ['q-number', 'numeric', '10.5', '10', true],
    ['q-gaps', 'fill-in', 'record, photo', 'record, seven', false],
  ],
  'SCORM 2004': inAuthorsIds('Public Record'),
  cmi5: inAuthorsIds('Public  Record'),
  xAPI: inAuthorsIds('Public  Record'),
};

const stages: readonly (readonly [keyof typeof expected, (browser: Browser) => Promise<Stage>])[] = [
  ['SCORM 1.2', (browser) => scorm(browser, '1.2')],
  ['SCORM 2004', (browser) => scorm(browser, '2004')],
  ['cmi5', (browser) => store(browser, 'cmi5')],
  ['xAPI', (browser) => store(browser, 'xapi')],
];

const choose = (who: Learner, question: string, item: string, label: string) =>
  who.question(question).locator(`select[data-item="${item}"]`).selectOption({ label });
const chosen = (who: Learner, question: string) =>
  who
    .question(question)
    .locator('select')
    .evaluateAll((list) => list.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.text));
const field = (who: Learner, question: string) => who.question(question).locator('input[type="text"]');

/** Five right of seven, one of them half; the rest in part. */
async function answerAll(who: Learner): Promise<void> {
  await choose(who, 'q-match', 'map', 'Desk team');
  await choose(who, 'q-match', 'alarm', 'The mayor');
  await arrange(who, 'q-order', ['listen', 'answer', 'report']);
  await choose(who, 'q-sort', 'complaint', 'Keep');
  await choose(who, 'q-sort', 'query', 'Keep');
  await choose(who, 'q-sort', 'threat', 'Hide');
  // In the picture: first beside the mark, which the list shows too.
  await who.question('q-place').locator('[data-region="stage"]').click();
  expect(await who.picked('q-place')).toEqual(['stage']);
  await who.question('q-place').locator('[data-region="desk"]').click();
  await field(who, 'q-text').fill('Public  Record');
  await field(who, 'q-number').fill('10.5 days');
  await who.question('q-gaps').locator('select').first().selectOption('record');
  await who.question('q-gaps').locator('select').last().selectOption('photo');
}

describe.each(stages)('every type of question in %s', { timeout: 60_000 }, (name, start) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('is answered, left by closing the tab, found as it was, marked with partial credit and recorded', async () => {
    const { platform, answers } = await start(browser);
    const first = await platform.launch();
    await arrange(first, 'k-order', ['report', 'answer', 'listen']);
    await arrange(first, 'k-order', ['answer', 'listen', 'report']);
    await first.question('k-order').locator('[data-cw="check"]').click();
    expect(await first.result('k-order')).toContain('33');
    await first.question('k-order').locator('[data-cw="retry"]').click();
    await arrange(first, 'k-order', ['listen', 'answer', 'report']);
    await first.question('k-order').locator('[data-cw="check"]').click();
    // The right order is the one that stands there.
    expect(await first.result('k-order')).toBe('Correct.');
    await field(first, 'k-gaps').first().fill('Record');
    await field(first, 'k-gaps').last().fill('seven');
    await field(first, 'k-gaps').last().press('Enter');
    expect(await first.result('k-gaps')).toContain('Correct');
    // Other words would have been right, too.
    expect(await first.result('k-gaps')).toContain('public record');
    await first.next();
    await first.startQuiz();
    await answerAll(first);
    // Typed, and left while still in the field.
    await field(first, 'q-text').focus();
    await first.saved();
    await first.closeTab();
    await platform.recorded();

    const second = await platform.launch();
    expect(await second.where()).toBe('final');
    expect(await chosen(second, 'q-match')).toEqual(['Desk team', 'The mayor']);
    expect(await order(second, 'q-order')).toEqual(['listen', 'answer', 'report']);
    expect(await chosen(second, 'q-gaps')).toEqual(['record', 'photo']);
    expect(await second.picked('q-place')).toEqual(['desk']);
    expect(await field(second, 'q-text').inputValue()).toBe('Public  Record');
    expect(await field(second, 'q-number').inputValue()).toBe('10.5 days');
    expect(await second.submitQuiz()).toContain('86');
    expect(await second.result('q-match')).toContain('50');
    expect(await second.result('q-match')).toContain('Everyone');
    expect(await second.question('q-match').locator('select').first().isDisabled()).toBe(true);
    await second.saveAndExit();
    await second.find('[data-cw="closed"]').waitFor();
    expect(await platform.recorded()).toMatchObject({ verdict: 'passed' });
    expect(answers().filter(([id]) => String(id).startsWith('q-'))).toEqual(expected[name]);
    expect(unexplained(await analyticsOf('questions'), platform, standardOf(name))).toEqual([]);
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });
});

describe('a page of questions', { timeout: 60_000 }, () => {
  it.each([
    [650, 'light'],
    [320, 'dark'],
  ] as const)(
    'has no accessibility violation, %i px wide and %s, before and after',
    async (width, scheme) => {
      const browser = await startChromium();
      const { platform } = await store(browser, 'cmi5');
      const learner = await platform.launch();
      await dress(learner, width, scheme);
      await learner.goTo('final');
      const found: string[] = [];
      const look = async (state: string) => found.push(...(await lookAt(learner, `questions-${state}`)));
      await learner.startQuiz();
      await look('asked');
      await answerAll(learner);
      await learner.submitQuiz();
      await look('marked');
      expect(found).toEqual([]);
      await platform.close();
      await browser.close();
    },
  );
});
