/** Milliseconds before the first try again; the wait doubles up to the last. */
const first = 2000;
const last = 60_000;

/** Tries again what failed, ever more seldom, until it is told that it worked. */
export class Retry {
  private readonly window: Window;
  private readonly run: () => void;
  private timer: number | undefined;
  private wait = first;

  constructor(window: Window, run: () => void) {
    this.window = window;
    this.run = run;
  }

  /** Does nothing while a try is planned: what happens meanwhile neither puts it off nor makes it rarer. */
  later(): void {
    if (this.timer !== undefined) return;
    this.timer = this.window.setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, this.wait);
    this.wait = Math.min(this.wait * 2, last);
  }

  /** It worked: nothing is left to try, and the next failure is a first one. */
  reset(): void {
    this.window.clearTimeout(this.timer);
    this.timer = undefined;
    this.wait = first;
  }
}

/** Runs until it gives something, each time after so many milliseconds. */
export async function patiently<T>(
  window: Window,
  waits: readonly number[],
  run: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const wait of waits) {
    if (wait > 0) await new Promise((resolve) => window.setTimeout(resolve, wait));
    const result = await run();
    if (result) return result;
  }
  return undefined;
}
