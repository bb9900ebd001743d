import { Retry } from './retry.ts';
import type { Reply } from './xapi-client.ts';

export type LaneStatus = (confirmed: boolean, detail?: string) => void;

/** What went wrong, and the milliseconds for which the LRS wants to be left alone. */
export type Trouble = readonly [detail: string, rest: number];

export function troubleWith(what: string, { status, rest }: Reply): Trouble {
  return [`${what} ${status || 'no answer'}`, rest];
}

/** A way to the LRS on which one request goes at a time, again and again until the LRS has confirmed everything. */
export class Lane {
  private readonly send: () => Promise<Trouble | undefined>;
  private readonly onStatus: LaneStatus;
  private readonly retry: Retry;
  private running: Promise<boolean> | undefined;

  /** `send`: sends all that waits; gives what went wrong, or undefined when all is confirmed. */
  constructor(window: Window, send: () => Promise<Trouble | undefined>, onStatus: LaneStatus) {
    this.send = send;
    this.onStatus = onStatus;
    this.retry = new Retry(window, () => void this.flush());
  }

  /** Whether everything is confirmed. The first request leaves before this returns, unless the LRS asked for a rest. */
  flush(): Promise<boolean> {
    if (this.retry.resting) return Promise.resolve(false);
    this.running ??= this.run();
    return this.running;
  }

  private async run(): Promise<boolean> {
    const trouble = await this.send();
    this.running = undefined;
    if (trouble) this.retry.later(trouble[1]);
    else this.retry.reset();
    this.onStatus(!trouble, trouble?.[0]);
    return !trouble;
  }
}
