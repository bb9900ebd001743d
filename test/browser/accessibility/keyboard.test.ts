import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CourseData, ModuleData } from '../../../src/player/course-data.ts';
import { courseData } from '../support/answer-key.ts';
import { startChromium } from '../support/chromium.ts';
import { Learner } from '../support/learner.ts';
import { coursePackage } from '../support/packages.ts';
import { scormPlatform } from '../support/platform/scorm.ts';
import { Keyboard } from './keyboard.ts';

const page = 'section.page:not([hidden])';
const heading = `${page} h2`;

/** What is done on a page, by the kind of its module; ends anywhere on the page. */
type Walk = (keyboard: Keyboard, learner: Learner, data: CourseData, module: ModuleData) => Promise<void>;

const walks: Readonly<Record<ModuleData['kind'], Walk>> = {
  async pages(keyboard, learner, { questions }) {
    const forms = await learner.find(`${page} form[data-question]`).evaluateAll((list) =>
      list.map((form) => ({
        id: form.dataset.question ?? '',
        marked: form.querySelector('[data-cw="check"]') !== null,
        hint: form.querySelector('[data-cw="hint"]') !== null,
      })),
    );
    for (const { id, marked, hint } of forms) {
      const question = questions[id];
      if (!question) continue;
      const form = `${page} form[data-question="${id}"]`;
      if (!marked) {
        await keyboard.answer(question);
        continue;
      }
      await keyboard.use(`${form} [data-cw="check"]`, `${form} [data-cw="check"]`);
      if (hint) await keyboard.use(`${form} [data-cw="hint"]`, `${form} [data-cw="hint"]`);
      await keyboard.answer(question, false);
      await keyboard.use(`${form} [data-cw="check"]`, `${form} [data-cw="retry"]`);
      await keyboard.press('Enter');
      if (!(await keyboard.isOn(`${form} :is(input, select, [data-move])`)))
        keyboard.faults.push(`${id}: no field after trying again`);
      await keyboard.answer(question, true);
      await keyboard.use(`${form} [data-cw="check"]`, `${form} [data-cw="actions"]`);
      expect([id, await learner.result(id)]).toEqual([id, expect.stringContaining('Correct.')]);
    }
  },
  async quiz(keyboard, learner, { questions }, { quiz }) {
    await keyboard.use(
      `${page} [data-cw="start"]`,
      `${page} li:not([hidden]) :is(input, select, [data-move])`,
    );
    if (quiz?.timeLimit?.adjustable) {
      await keyboard.use('[data-cw="time-more"]', '[data-cw="time-more"]', 'Space');
      await keyboard.use('[data-cw="time-off"]', '[data-cw="quiz-time"]');
    }
    for (const id of await learner.asked()) {
      const question = questions[id];
      if (question) await keyboard.answer(question);
      if (quiz?.feedback === 'immediate')
        await keyboard.use(
          `${page} form[data-question="${id}"] [data-cw="check"]`,
          `form[data-question="${id}"] [data-cw="actions"]`,
        );
    }
    await keyboard.use(`${page} [data-cw="submit-quiz"]`, `${page} [data-cw="quiz-result"]`);
  },
  async scenario(keyboard, learner) {
    for (const choice of ['open-workshop', 'promise', 'hide']) {
      await keyboard.use(
        `${page} .node:not([hidden]) [data-choice="${choice}"]`,
        '[data-cw="outcome"], .node h3',
      );
      if (await keyboard.isOn('[data-cw="outcome"]'))
        await keyboard.use('[data-cw="outcome"] button', '.node h3');
    }
    await keyboard.use(`${page} [data-cw="debrief"] summary`, 'summary');
    expect(await learner.find('[data-cw="debrief"] li').first().isVisible()).toBe(true);
    await keyboard.use(`${page} .ending:not([hidden]) a.choice`, '.node-start h3');
  },
  async survey(keyboard, learner, { questions }) {
    await keyboard.use('[data-cw="send-survey"]', '[data-cw="send-survey"]');
    expect(await learner.find('[data-cw="survey-status"]').innerText()).toContain('nothing to send');
    const ids = await learner
      .find(`${page} form[data-question]`)
      .evaluateAll((list) => list.map((form) => form.dataset.question ?? ''));
    for (const id of ids) {
      const question = questions[id];
      if (question) await keyboard.answer(question);
    }
    await keyboard.use('[data-cw="send-survey"]', '[data-cw="send-survey"]');
    expect(await learner.find('[data-cw="survey-status"]').innerText()).toContain('Answers sent.');
  },
};

describe('somebody without a mouse', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  it('is followed by something that sees a focus that is hidden, faint, stuck or lost', async () => {
    const tab = await browser.newPage();
    await tab.setContent(`
      <style>#none { outline: 0 } #faint:focus { outline: 3px solid #eee } #stuck:focus { outline: 3px solid }</style>
      <button id="none">none</button> <button id="faint">faint</button> <button id="stuck">stuck</button>
      <p style="position: fixed; inset: auto 0 0; height: 50px; background: #fff">bar</p>
      <div style="height: 100vh"></div>`);
    await tab.evaluate(() => {
      const stuck = document.getElementById('stuck');
      stuck?.addEventListener('keydown', (event) => event.preventDefault());
      stuck?.addEventListener('click', () => stuck.remove());
      stuck?.style.setProperty('position', 'fixed');
      stuck?.style.setProperty('inset', 'auto auto 10px 10px');
    });
    const keyboard = new Keyboard(new Learner(tab, {} as CourseData, undefined));
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) await keyboard.press(key);
    await tab.locator('#stuck').evaluate((button) => (button as HTMLElement).click());
    await keyboard.press('Shift');
    expect(keyboard.faults).toEqual([
      'Tab to button#none none: no outline shows the focus',
      'Tab to button#faint faint: the outline has a contrast of 1.16',
      expect.stringMatching(/^Tab to button#stuck stuck: p.null lies over it/),
      expect.stringMatching(/^Tab to button#stuck stuck: p.null lies over it/),
      'Tab does not leave button#stuck stuck',
      'Shift to body: the focus is lost',
    ]);
    await tab.close();
  });

  it('does everything that the kitchen-sink course offers, sees where they are, and is never stuck or lost', async () => {
    const folder = await coursePackage('kitchen-sink', 'scorm12');
    const platform = await scormPlatform(browser, { folder, edition: '1.2' });
    const learner = await platform.launch({ popup: true });
    const data = courseData(folder, 'course');
    await learner.page.emulateMedia({ reducedMotion: 'reduce' });
    await learner.page.setViewportSize({ width: 650, height: 666 });
    const keyboard = new Keyboard(learner);

    await keyboard.use('.skip-link', '#main');
    for (const module of data.modules) {
      for (const { id } of module.pages) {
        expect(await learner.where()).toBe(id);
        await walks[module.kind](keyboard, learner, data, module);
        if (id === 'purpose') {
          await keyboard.use('[data-cw="menu"]', '[data-cw="menu"]');
          await keyboard.to('#contents a');
          await keyboard.press('Escape');
          expect(await keyboard.isOn('[data-cw="menu"]')).toBe(true);
          await keyboard.use('button.term', '[id^="define-"]');
          await keyboard.press('Escape');
          expect(await keyboard.isOn('button.term')).toBe(true);
          await keyboard.use('[data-cw="menu"]', '[data-cw="menu"]');
          await keyboard.use('#contents a[href="#glossary"]');
          await keyboard.use('.glossary-back a', '#main');
        }
        if (module !== data.modules.at(-1)) await keyboard.use('[data-cw="next"]', heading);
      }
    }
    await keyboard.use('[data-cw="exit"]', '.closed h2');
    const record = await platform.recorded();
    expect(keyboard.faults).toEqual([]);
    expect([record.verdict, platform.violations()]).toEqual(['passed', []]);
    await platform.close();
  });
});
