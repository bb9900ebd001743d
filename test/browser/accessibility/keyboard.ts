import type { QuestionData } from '../../../src/player/course-data.ts';
import type { Learner } from '../support/learner.ts';
import { entryFor } from './fill.ts';
import { type Focus, focusOf } from './focus.ts';

/** More stops than any page of the course has. */
const patience = 90;

/** Somebody without a mouse, who sees where the focus is after every key. */
export class Keyboard {
  readonly faults: string[] = [];
  private readonly learner: Learner;
  private last: Focus = { on: '', place: -1, faults: [] };

  constructor(learner: Learner) {
    this.learner = learner;
  }

  async press(key: string): Promise<Focus> {
    await this.learner.page.keyboard.press(key);
    const now = await focusOf(this.learner.page);
    this.faults.push(...now.faults.map((fault) => `${key} to ${now.on}: ${fault}`));
    if (/Tab/.test(key) && now.place === this.last.place && !/^(video|audio)/.test(now.on))
      this.faults.push(`${key} does not leave ${now.on}`);
    this.last = now;
    return now;
  }

  /** By Tab, or back by Shift+Tab, until the focus is on what `selector` names. */
  async to(selector: string): Promise<void> {
    for (let stop = 0; stop < patience; stop += 1) {
      const key = await this.wayTo(selector);
      if (key === undefined) return;
      await this.press(key);
    }
    throw new Error(`${patience} keys did not reach ${selector}; the focus is on ${this.last.on}`);
  }

  /** Goes there and presses; afterwards the focus is on what `then` names. */
  async use(selector: string, then?: string, key = 'Enter'): Promise<void> {
    await this.to(selector);
    await this.press(key);
    if (then !== undefined && !(await this.isOn(then)))
      this.faults.push(`${key} on ${selector} leads to ${this.last.on}, not to ${then}`);
  }

  private wayTo(selector: string): Promise<'Tab' | 'Shift+Tab' | undefined> {
    return this.learner.page.evaluate((wanted) => {
      const here = document.activeElement;
      if (!here || here.matches(wanted)) return here ? undefined : 'Tab';
      const [target] = Array.from(document.querySelectorAll(wanted)).filter((one) => one.checkVisibility());
      const before = target && here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
      return before && here !== document.body && !here.contains(target) ? 'Shift+Tab' : 'Tab';
    }, selector);
  }

  async isOn(selector: string): Promise<boolean> {
    return this.learner.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  /** Answers a question of any type, with the keys that browsers give its fields. */
  async answer(question: QuestionData, right = true): Promise<void> {
    const form = `section.page:not([hidden]) form[data-question="${question.id}"]`;
    const { options, rows, typed } = entryFor(question, right);
    const find = (selector: string) => this.learner.find(`${form} ${selector}`);
    for (const box of await find('input[type="checkbox"]').all()) {
      const [value, ticked] = [await box.getAttribute('value'), await box.isChecked()];
      if (options.includes(value ?? '') === ticked) continue;
      await this.to(`${form} input[value="${value}"]`);
      await this.press('Space');
    }
    const groups = await find('fieldset').evaluateAll((list) =>
      list.map((group) =>
        Array.from(group.querySelectorAll<HTMLInputElement>('input[type="radio"]'), ({ name, value }) => ({
          name,
          value,
        })),
      ),
    );
    for (const radios of groups) {
      const [first] = radios;
      if (!first) continue;
      const at = Math.max(
        0,
        radios.findIndex(({ value }) => options.includes(value)),
      );
      await this.to(`${form} input[name="${first.name}"]`);
      const from = radios.findIndex(({ value }) => this.last.on.split(' ')[1] === value);
      await this.press('Space');
      for (let step = Math.max(0, from); step < at; step += 1) await this.press('ArrowDown');
    }
    if ((await find('.order').count()) > 0) await this.arrange(`${form} .order`, rows);
    else
      for (const [item, value] of Object.entries(rows))
        await this.choose(`${form} select[data-item="${item}"]`, value);
    for (const [at, text] of typed.entries()) {
      const field = find('input.input, select.blank').nth(at);
      if ((await field.count()) === 0) continue;
      const name = await field.getAttribute('name');
      if ((await field.evaluate((one) => one.localName)) === 'select')
        await this.choose(`${form} [name="${name}"]`, text);
      else {
        await this.to(`${form} [name="${name}"]`);
        await this.learner.page.keyboard.type(text);
      }
    }
  }

  /** Rows that move: each up to its place. The focus goes with the row. */
  private async arrange(list: string, rows: Readonly<Record<string, string>>): Promise<void> {
    const wanted = Object.entries(rows).sort(([, a], [, b]) => Number(a) - Number(b));
    for (const [at, [item]] of wanted.entries()) {
      const row = `${list} > li:has([data-item="${item}"])`;
      const from = await this.learner
        .find(row)
        .evaluate((one) => Array.from(one.parentElement?.children ?? []).indexOf(one));
      if (from > at) await this.to(`${row} [data-move="-1"]`);
      for (let place = from; place > at; place -= 1) await this.press('Enter');
    }
  }

  /** A list is chosen from with the arrows, closed as it is. */
  private async choose(selector: string, value: string): Promise<void> {
    const select = this.learner.find(selector);
    if ((await select.count()) === 0) return;
    await this.to(selector);
    const values = await select.evaluate((one) =>
      Array.from((one as HTMLSelectElement).options, (option) => option.value),
    );
    // What is not in a list of words is wrong; so is its last word, in the courses that are walked.
    const steps = values.includes(value) ? values.indexOf(value) : values.length - 1;
    for (let step = 0; step < steps; step += 1) await this.press('ArrowDown');
  }
}
