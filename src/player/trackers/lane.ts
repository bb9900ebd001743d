import { Retry } from './retry.ts';

export type LaneStatus = (confirmed: boolean, detail?: string) => void;

/** A way to the LRS on which one request goes at a time, again and again until the LRS has confirmed everything. */
export class Lane {
  private readonly send: () => Promise<string | undefined>;
  private readonly onStatus: LaneStatus;
  private readonly retry: Retry;
  private running: Promise<boolean> | undefined;

  /** `send`: sends all that waits; gives what went wrong, or undefined when all is confirmed. */
  constructor(window: Window, send: () => Promise<string | undefined>, onStatus: LaneStatus) {
    this.send = send;
    this.onStatus = onStatus;
    this.retry = new Retry(window, () => void this.flush());
  }

  /** Whether everything is confirmed. The first request leaves before this returns. */
  flush(): Promise<boolean> {
    this.running ??= this.run();
    return this.running;
  }

  private async run(): Promise<boolean> {
    const problem = await this.send();
    this.running = undefined;
    if (problem === undefined) this.retry.reset();
    else this.retry.later();
    this.onStatus(problem === undefined, problem);
    return problem === undefined;
  }
}
