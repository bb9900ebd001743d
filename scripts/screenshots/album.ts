import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { State } from '../../test/browser/accessibility/states.ts';

/** One picture: what it shows, and how. `file` is relative to the album's folder. */
export interface Picture {
  readonly state: string;
  /** Id of the page, or '' where the window is shown as it stands. */
  readonly page: string;
  readonly setting: string;
  readonly file: string;
}

const sizes = { phone: [375, 667], tablet: [768, 1024], desktop: [1280, 800] } as const;
const looks = Object.entries(sizes).flatMap(([size, [width, height]]) =>
  (['light', 'dark'] as const).map((scheme) => ({ name: `${size}-${scheme}`, width, height, scheme })),
);

/** Takes a picture of every state that it is led to, in every size and both schemes. */
export class Album {
  readonly pictures: Picture[] = [];
  #page: Page;
  readonly #folder: string;
  readonly #looks: typeof looks;
  /** What each page held when its last pictures were taken. */
  readonly #held = new Map<string, string>();

  constructor(page: Page, folder: string, only?: readonly string[]) {
    this.#page = page;
    this.#folder = folder;
    this.#looks = looks.filter(({ name }) => only?.includes(name) ?? true);
  }

  /** Goes on in another window. */
  turnTo(page: Page): void {
    this.#page = page;
  }

  /** States of the frame: the window as the learner has it. */
  async frames(states: readonly State[]): Promise<void> {
    for (const { name, reach } of states) {
      await reach();
      await this.#rest();
      await this.#take(name, '');
    }
  }

  /** States of pages that are all shown at once: each page by itself, where it has changed since its last pictures. */
  async pages(states: readonly State[]): Promise<void> {
    for (const { name, reach } of states) {
      await reach();
      await this.#rest();
      for (const [id, held] of await this.#page.$$eval('section.page', contents)) {
        if (this.#held.get(id) === held) continue;
        this.#held.set(id, held);
        await this.#page.evaluate(showOnly, id);
        await this.#take(name, id);
      }
      await this.#page.evaluate(showOnly, undefined);
    }
  }

  /** Nothing is pointed at. */
  async #rest(): Promise<void> {
    await this.#page.mouse.move(0, 0);
  }

  async #take(state: string, page: string): Promise<void> {
    const number = String(this.pictures.length / this.#looks.length + 1).padStart(3, '0');
    for (const { name, width, height, scheme } of this.#looks) {
      const file = `${number}-${page || 'window'}-${name}.png`;
      await this.#page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await this.#page.setViewportSize({ width, height });
      // Bars that stick to an edge would cover the middle of a page that is taller than the window.
      if (page) await this.#page.setViewportSize({ width, height: await this.#page.evaluate(fullHeight) });
      // What has only now come into the window is painted a moment later.
      await this.#page.waitForTimeout(60);
      await this.#page.screenshot({ path: join(this.#folder, file) });
      this.pictures.push({ state, page, setting: name, file });
    }
  }
}

/** Id of each page, and what tells whether it looks as it did. */
function contents(pages: (HTMLElement | SVGElement)[]): [string, string][] {
  return pages.map((one) => {
    const fields = Array.from(one.querySelectorAll<HTMLInputElement>('input, select, textarea'));
    const entered = fields.map(({ value, checked }) => `${value} ${checked}`);
    const words = one.outerHTML.replace(/<[^>]*data-cw="time"[^>]*>[^<]*/g, '');
    return [one.id, [words, ...entered].join('\n')];
  });
}

/** One page, or all of them; not what the frame was asked for before. */
function showOnly(id: string | undefined): void {
  for (const one of document.querySelectorAll<HTMLElement>('.glossary, .notice[data-reply]'))
    one.hidden = true;
  for (const one of document.querySelectorAll<HTMLElement>('section.page'))
    one.hidden = id !== undefined && one.id !== id;
}

function fullHeight(): number {
  scrollTo(0, 0);
  return Math.max(innerHeight, document.documentElement.scrollHeight);
}
