import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardOf, unexplained } from '../support/analytics.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { dress, lookAt } from '../support/look.ts';
import type { Fields } from '../support/lrs/values.ts';
import { analyticsOf, questionsPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { scormPlatform, writtenEntries } from '../support/platform/scorm.ts';
import { objectOf, verbOf, xapiPlatform } from '../support/platform/xapi.ts';

/** A course in an LMS, and what that LMS holds of single answers: id, type, response, key, whether right. */
interface Stage {
  readonly platform: Platform;
  readonly answers: () => unknown[][];
}
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
const expected: Readonly<Record<'SCORM 1.2' | 'SCORM 2004' | 'cmi5', readonly Row[]>> = {
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
};

const stages: readonly (readonly [keyof typeof expected, (browser: Browser) => Promise<Stage>])[] = [
  ['SCORM 1.2', (browser) => scorm(browser, '1.2')],
  ['SCORM 2004', (browser) => scorm(browser, '2004')],
  ['cmi5', cmi5],
];

const choose = (who: Learner, question: string, item: string, label: string) =>
  who.question(question).locator(`select[data-item="${item}"]`).selectOption({ label });
/** The rows of an ordering question brought into an order with their buttons. */
async function arrange(who: Learner, question: string, items: readonly string[]): Promise<void> {
  for (const [at, item] of items.entries()) {
    const row = who.question(question).locator(`li:has([data-item="${item}"])`);
    const from = (await order(who, question)).indexOf(item);
    for (let place = from; place > at; place -= 1) await row.locator('[data-move="-1"]').click();
  }
}
const order = (who: Learner, question: string) =>
  who
    .question(question)
    .locator('.order [data-item]')
    .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset.item ?? ''));
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
    expect(await first.result('k-order')).toContain('Correct');
    await field(first, 'k-gaps').first().fill('Record');
    await field(first, 'k-gaps').last().fill('seven');
    await field(first, 'k-gaps').last().press('Enter');
    expect(await first.result('k-gaps')).toContain('Correct');
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
      const { platform } = await cmi5(browser);
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

  it('has an order whose rows move by buttons: the focus goes along, the place is said, nothing counts before', async () => {
    const browser = await startChromium();
    const { platform } = await cmi5(browser);
    const learner = await platform.launch();
    const form = learner.question('k-order');
    const { keyboard } = learner.page;
    expect(await order(learner, 'k-order')).not.toEqual(['listen', 'answer', 'report']);
    await form.locator('[data-cw="check"]').click();
    expect(await learner.result('k-order')).toContain('Choose an answer first');
    const said = () => form.locator('> .visually-hidden[role="status"]').textContent();
    const focus = () =>
      learner
        .find(':focus')
        .evaluate((one) => [
          one.closest('li')?.querySelector<HTMLElement>('[data-item]')?.dataset.item,
          one.getAttribute('aria-label'),
          one.getAttribute('aria-disabled'),
        ]);
    await arrange(learner, 'k-order', ['report', 'answer', 'listen']);
    await form.locator('li:has([data-item="listen"]) [data-move="-1"]').focus();
    await keyboard.press('Enter');
    expect(await said()).toBe('Listen, place 2 of 3');
    await keyboard.press('Space');
    expect(await said()).toBe('Listen, place 1 of 3');
    expect(await focus()).toEqual(['listen', 'Move up: Listen', 'true']);
    await keyboard.press('Enter');
    expect(await order(learner, 'k-order')).toEqual(['listen', 'report', 'answer']);
    await form.locator('li:has([data-item="answer"]) [data-move="-1"]').focus();
    await keyboard.press('Enter');
    await form.locator('[data-cw="check"]').focus();
    await keyboard.press('Enter');
    expect(await learner.result('k-order')).toContain('Correct');
    expect(await form.locator('.order-button:visible, .order-handle:visible').count()).toBe(0);
    await platform.close();
    await browser.close();
  });

  it('has an order whose rows are dragged by mouse and finger; Escape puts them back, and a finger on the words scrolls', async () => {
    const browser = await startChromium();
    const { platform } = await cmi5(browser);
    const learner = await platform.launch();
    const { page } = learner;
    await arrange(learner, 'k-order', ['report', 'answer', 'listen']);
    await arrange(learner, 'k-order', ['listen', 'answer', 'report']);
    const at = async (item: string, part: string) => {
      const row = learner.question('k-order').locator(`li:has([data-item="${item}"])`);
      const box = await row.locator(part).boundingBox();
      const { height } = (await row.boundingBox()) ?? { height: 0 };
      return { x: (box?.x ?? 0) + 15, y: (box?.y ?? 0) + (box?.height ?? 0) / 2, height };
    };
    const frames = () => page.evaluate(() => new Promise((go) => setTimeout(go, 100)));
    const drag = async (item: string, rows: number) => {
      const { x, y, height } = await at(item, '.assign-item');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + rows * 1.1 * height, { steps: 4 });
      await frames();
    };
    await drag('listen', 1);
    await page.mouse.up();
    expect(await order(learner, 'k-order')).toEqual(['answer', 'listen', 'report']);
    expect(await learner.find('li:has(:focus) [data-item]').getAttribute('data-item')).toBe('listen');
    await drag('report', -2);
    expect(await order(learner, 'k-order')).toEqual(['report', 'answer', 'listen']);
    await page.keyboard.press('Escape');
    expect(await order(learner, 'k-order')).toEqual(['answer', 'listen', 'report']);
    await page.mouse.up();
    expect(await order(learner, 'k-order')).toEqual(['answer', 'listen', 'report']);

    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const touch = async (item: string, part: string, rows: number) => {
      await learner.question('k-order').evaluate((form) => form.scrollIntoView({ block: 'center' }));
      const { x, y, height } = await at(item, part);
      const point = (type: 'touchStart' | 'touchMove' | 'touchEnd', where?: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: where === undefined ? [] : [{ x, y: where }],
        });
      await point('touchStart', y);
      for (const step of [0.25, 0.5, 0.75, 1]) await point('touchMove', y + step * rows * 1.1 * height);
      await frames();
      await point('touchEnd');
      await frames();
    };
    await touch('report', '.assign-item', -1);
    expect(await order(learner, 'k-order')).toEqual(['answer', 'listen', 'report']);
    await touch('answer', '.order-handle', 1);
    expect(await order(learner, 'k-order')).toEqual(['listen', 'answer', 'report']);
    await learner.question('k-order').locator('[data-cw="check"]').click();
    expect(await learner.result('k-order')).toContain('Correct');
    await platform.close();
    await browser.close();
  });
});

async function scorm(browser: Browser, edition: '1.2' | '2004'): Promise<Stage> {
  const folder = await questionsPackage(edition === '1.2' ? 'scorm12' : 'scorm2004-4th');
  const platform = await scormPlatform(browser, { folder, edition });
  return {
    platform,
    answers: () =>
      writtenEntries(platform.host.record('index.html').calls, 'interactions').map((one) => [
        one.id,
        one.type,
        one.student_response ?? one.learner_response,
        one['correct_responses.0.pattern'],
        one.result === 'correct',
      ]),
  };
}

async function cmi5(browser: Browser): Promise<Stage> {
  const platform = await xapiPlatform(browser, { folder: await questionsPackage('cmi5'), standard: 'cmi5' });
  const answered = () => platform.lrs.statements.filter((one) => verbOf(one) === 'answered');
  return {
    platform,
    answers: () =>
      answered().map((one) => {
        const { definition } = one.object as Fields;
        const { interactionType, correctResponsesPattern } = definition as Fields;
        const { response, success } = one.result as Fields;
        const [pattern] = (correctResponsesPattern ?? []) as string[];
        return [objectOf(one).replace(/.*\//, ''), interactionType, response, pattern, success];
      }),
  };
}
