import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { CourseData } from '../../../src/player/course-data.ts';
import { rightAnswer, wrongAnswer } from './answer-key.ts';
import { type Misbehaviour, watch } from './chromium.ts';

/** Where screenshots of the main states go; a test run overwrites the last one's. */
export const pictures = join(tmpdir(), 'coursewright-pictures');

/** The document of a course page: the browser's page itself, or the SCO's frame in an LMS. */
type Root = Pick<Page | Frame | FrameLocator, 'locator'>;

/** Somebody who reads, clicks and answers in one open tab. Knows the page by the contract of views and player. */
export class Learner {
  readonly page: Page;
  readonly behaviour: Misbehaviour;
  readonly #root: Root;
  readonly #data: CourseData;

  /** `frame`: the SCO's, or how it is found; undefined where it is the page. */
  constructor(page: Page, data: CourseData, frame: Frame | string | undefined, behaviour = watch(page)) {
    this.page = page;
    this.behaviour = behaviour;
    this.#data = data;
    this.#root = typeof frame === 'string' ? page.frameLocator(frame) : (frame ?? page);
  }

  find(selector: string): Locator {
    return this.#root.locator(selector);
  }

  /** Waits until the player runs and shows a page. */
  async arrive(): Promise<this> {
    await this.find('html[data-player="on"]').waitFor({ state: 'attached' });
    await this.find('#contents [aria-current="page"]').waitFor({ state: 'attached' });
    return this;
  }

  /** Id of the page that is shown. */
  async where(): Promise<string> {
    const shown = this.find('main section.page:not([hidden])');
    await shown.first().waitFor();
    const ids = await shown.evaluateAll((list) =>
      list.filter((one) => one.checkVisibility()).map((one) => one.dataset.page),
    );
    if (ids.length !== 1) throw new Error(`${ids.length} pages are shown at once: ${ids.join(', ')}`);
    return ids[0] ?? '';
  }

  async next(): Promise<void> {
    await this.find('[data-cw="next"]').click();
  }

  async previous(): Promise<void> {
    await this.find('[data-cw="previous"]').click();
  }

  /** By the table of contents; opens it first where it is folded away. */
  async goTo(page: string): Promise<void> {
    await this.tryToOpen(page);
    await this.find(`section[data-page="${page}"]:not([hidden])`).waitFor();
  }

  /** Clicks the entry in the table of contents, wherever that leads. */
  async tryToOpen(page: string): Promise<void> {
    const link = this.find(`#contents a[data-page="${page}"]`);
    if (!(await link.isVisible())) await this.find('[data-cw="menu"]').click();
    // A locked entry is `aria-disabled`, which Playwright would wait for; people click it all the same.
    await link.click({ force: true });
  }

  /** On the page that is shown: two quizzes may ask the same question. */
  question(id: string): Locator {
    return this.find(`section.page:not([hidden]) form[data-question="${id}"]`);
  }

  /** Ticks exactly these options. */
  async pick(question: string, options: readonly string[]): Promise<void> {
    const form = this.question(question);
    const inputs = await form
      .locator('input[name]')
      .evaluateAll((list) =>
        (list as HTMLInputElement[]).map(({ type, value, checked }) => ({ type, value, checked })),
      );
    for (const { type, value, checked } of inputs) {
      const wanted = options.includes(value);
      if (wanted !== checked && (wanted || type === 'checkbox')) {
        await form.locator(`input[value="${value}"]`).setChecked(wanted);
      }
    }
  }

  /** Option ids that are ticked. */
  async picked(question: string): Promise<string[]> {
    return this.question(question)
      .locator('input:checked')
      .evaluateAll((list) => list.map((one) => (one as HTMLInputElement).value));
  }

  /** Answers a knowledge check and returns what the page says to it. */
  async check(question: string, options: readonly string[]): Promise<string> {
    await this.pick(question, options);
    await this.question(question).locator('[data-cw="check"]').click();
    return this.result(question);
  }

  async result(question: string): Promise<string> {
    return textOf(this.question(question).locator('[data-cw="result"]'));
  }

  async startQuiz(): Promise<void> {
    await this.find('[data-cw="start"]:visible').click();
    await this.find('[data-cw="submit-quiz"]:visible').waitFor();
  }

  /** Ids of the questions that are asked, in the order they are shown. */
  async asked(): Promise<string[]> {
    const shown = this.find('li[data-question-item]:visible');
    await shown.first().waitFor();
    return shown.evaluateAll((list) => list.map((one) => one.dataset.questionItem ?? ''));
  }

  /** Answers what the quiz asks: right, but for the first `wrong` questions in source order. */
  async answerQuiz({ wrong = 0 } = {}): Promise<void> {
    const source = Object.keys(this.#data.questions);
    const asked = (await this.asked()).sort((a, b) => source.indexOf(a) - source.indexOf(b));
    for (const [index, id] of asked.entries()) {
      const question = this.#data.questions[id];
      if (question === undefined) throw new Error(`the quiz asks ${id}, which is not in the data`);
      await this.pick(id, index < wrong ? wrongAnswer(question) : rightAnswer(question));
    }
  }

  /** Hands the quiz in and returns what the page says of the result. */
  async submitQuiz(): Promise<string> {
    await this.find('[data-cw="submit-quiz"]:visible').click();
    const result = this.find('[data-cw="quiz-result"]:visible');
    await result.waitFor();
    return textOf(result);
  }

  /** Decides as told in the scenario that is shown, then always for the first choice, until an ending. */
  async playScenario(choices: readonly string[] = []): Promise<void> {
    const scene = this.find('section.page:not([hidden]) .node:not([hidden])');
    for (const choice of [...choices, ...Array.from({ length: 20 }, () => undefined)]) {
      await scene.waitFor();
      if ((await scene.getAttribute('data-ending')) !== null) return;
      await this.decide(choice);
      if (await this.find('[data-cw="outcome"]').isVisible()) await this.goOn();
    }
    throw new Error('twenty decisions have not led to an ending');
  }

  /** Takes a choice of the scene that is shown; the first where none is named. */
  async decide(choice?: string): Promise<void> {
    const which = choice === undefined ? 'a[data-choice]' : `a[data-choice="${choice}"]`;
    await this.find(`section.page:not([hidden]) .node:not([hidden]) ${which}`).first().click();
  }

  /** From what a choice led to, to the next scene. */
  async goOn(): Promise<void> {
    await this.find('[data-cw="outcome"] button').click();
  }

  /** The notice at the top, or nothing. */
  async notice(): Promise<string> {
    const notice = this.find('[data-cw="notice"]');
    return (await notice.isVisible()) ? textOf(notice) : '';
  }

  async saveState(): Promise<string> {
    return textOf(this.find('[data-cw="save-state"]'));
  }

  /** Waits until the page says that the work is safe: changes are sent some 300 ms after they were made. */
  async saved(): Promise<void> {
    await this.page.waitForTimeout(600);
    await this.find('[data-cw="save-state"][data-status="saved"]').waitFor({ state: 'attached' });
  }

  async saveAndExit(): Promise<void> {
    await this.find('[data-cw="exit"]').click();
  }

  /** As a person closes a tab: the page gets `pagehide` and no time after it. */
  async closeTab(): Promise<void> {
    // With `runBeforeUnload` this returns before the tab is gone, and so before its last word is sent.
    const gone = this.page.waitForEvent('close', { timeout: 30_000 });
    const ask = () => this.page.close({ runBeforeUnload: true });
    await ask();
    // Twice a tab stayed that had been asked to go, perhaps in the middle of the navigation back to the LMS.
    const again = setInterval(() => void ask().catch(() => undefined), 2000);
    await gone.finally(() => clearInterval(again));
  }

  /** The whole page, in a window that is tall enough for it: bars that stick to an edge would cover the middle. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    const size = this.page.viewportSize() ?? { width: 1000, height: 800 };
    const height = await this.find('html').evaluate((html) => html.scrollHeight);
    await this.page.setViewportSize({ ...size, height: Math.max(size.height, height) });
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
    await this.page.setViewportSize(size);
  }
}

/** The words that can be seen. */
async function textOf(locator: Locator): Promise<string> {
  return (await locator.allInnerTexts()).join('\n').trim();
}
