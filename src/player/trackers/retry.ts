/** Milliseconds before the first try again; the wait doubles up to the last. */
const first = 2000;
const last = 60_000;

/** Tries again what failed, ever more seldom, and at once when the network is back, until it is told that it worked. */
export class Retry {
  /** Whoever we ask wants to be left alone until the next try. */
  resting = false;
  private readonly window: Window;
  private readonly run: () => void;
  private timer: number | undefined;
  private wait = first;

  constructor(window: Window, run: () => void) {
    this.window = window;
    this.run = run;
    window.addEventListener('online', () => {
      if (this.timer !== undefined && !this.resting) this.again();
    });
  }

  /**
   * Does nothing while a try is planned: what happens meanwhile neither puts it off nor makes it rarer. Only `rest`,
   * milliseconds that we were asked to wait, does.
   */
  later(rest = 0): void {
    if (this.timer !== undefined && rest === 0) return;
    this.window.clearTimeout(this.timer);
    this.resting = rest > 0;
    this.timer = this.window.setTimeout(() => this.again(), Math.max(this.wait, rest));
    this.wait = Math.min(this.wait * 2, last);
  }

  /** It worked: nothing is left to try, and the next failure is a first one. */
  reset(): void {
    this.stop();
    this.wait = first;
  }

  private again(): void {
    this.stop();
    this.run();
  }

  private stop(): void {
    this.window.clearTimeout(this.timer);
    this.timer = undefined;
    this.resting = false;
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
