import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { courseData } from '../support/answer-key.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';

const looks = [
  ['phone', { width: 320, height: 640 }, 'light'],
  ['frame', { width: 650, height: 666 }, 'dark'],
  ['desktop', { width: 1280, height: 900 }, 'light'],
] as const;

describe('the main states of a course', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    browser = await startChromium();
    folder = await journeyPackage('xapi');
    server = await serve({ folder });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(looks)('fit their window: %s', async (name, size, colorScheme) => {
    const machine = await newMachine(browser, size);
    const page = await machine.newPage();
    await page.emulateMedia({ colorScheme });
    // Launched by nobody: the notice is one of the states.
    await page.goto(`${server.origin}/index.html`);
    const learner = await new Learner(page, courseData(folder, 'course'), undefined).arrive();
    const look = async (state: string): Promise<void> => {
      await learner.picture(`${name}-${state}`);
      const beyond = await learner.find('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([state, beyond]).toEqual([state, 0]);
    };
    // The notice is above the first page, and nothing scrolls it away.
    expect(await learner.find('html').evaluate((html) => html.scrollTop)).toBe(0);
    await look('1-first-page');
    await learner.check('kc-red-flag', ['a']);
    await look('2-check-wrong');
    await learner.next();
    await learner.check('kc-boards', ['a', 'c']);
    await look('3-check-right');
    const menu = learner.find('[data-cw="menu"]');
    if (await menu.isVisible()) {
      await menu.click();
      await look('4-contents');
      await menu.click();
    }
    await learner.next();
    await learner.check('kc-lift', ['false']);
    await learner.next();
    await learner.next();
    await look('5-quiz-before');
    await learner.startQuiz();
    await learner.answerQuiz({ wrong: 2 });
    await look('6-quiz-answered');
    await learner.submitQuiz();
    await look('7-quiz-failed');
    await learner.startQuiz();
    await learner.answerQuiz();
    await learner.submitQuiz();
    await look('8-quiz-passed');
    await learner.saveAndExit();
    await page.waitForTimeout(300);
    await look('9-left');
    await machine.close();
  });
});
