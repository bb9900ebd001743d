import type { CDPSession, Locator, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Presses, moves and lets go: with a mouse, or with a finger on a touch screen. */
export class Hand {
  readonly #page: Page;
  readonly #screen: CDPSession | undefined;
  #at: Point = { x: 0, y: 0 };

  private constructor(page: Page, screen: CDPSession | undefined) {
    this.#page = page;
    this.#screen = screen;
  }

  static mouse(page: Page): Hand {
    return new Hand(page, undefined);
  }

  static async finger(page: Page): Promise<Hand> {
    const screen = await page.context().newCDPSession(page);
    await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    return new Hand(page, screen);
  }

  async press(at: Point): Promise<void> {
    this.#at = at;
    if (this.#screen) return this.#touch('touchStart', at);
    await this.#page.mouse.move(at.x, at.y);
    await this.#page.mouse.down();
  }

  /** In steps, as a hand does, and then long enough for some frames. */
  async move({ x, y }: Point): Promise<void> {
    const from = this.#at;
    for (const share of [0.25, 0.5, 0.75, 1]) {
      this.#at = { x: from.x + share * (x - from.x), y: from.y + share * (y - from.y) };
      if (this.#screen) await this.#touch('touchMove', this.#at);
      else await this.#page.mouse.move(this.#at.x, this.#at.y);
    }
    await this.rest();
  }

  async release(): Promise<void> {
    if (this.#screen) await this.#touch('touchEnd');
    else await this.#page.mouse.up();
    await this.rest();
  }

  /** As a system gesture, a call or a second finger takes a touch away. */
  async lose(): Promise<void> {
    await this.#touch('touchCancel');
    await this.rest();
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.press(from);
    await this.move(to);
    await this.release();
  }

  async rest(): Promise<void> {
    await this.#page.waitForTimeout(100);
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: Point): Promise<void> {
    await this.#screen?.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ ...at }] : [] });
  }
}

/** A point of an element: from its start and top, or in shares of its size where they are less than 1. */
export async function pointOf(element: Locator, x = 0.5, y = 0.5): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is nowhere to be seen`);
  const along = (from: number, size: number, by: number) => from + (by < 1 ? by * size : by);
  return { x: along(box.x, box.width, x), y: along(box.y, box.height, y) };
}
