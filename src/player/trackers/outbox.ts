import type { Statement } from './statements.ts';
import { parseObject, type Store } from './storage.ts';
import { isDone, type Reply, type XapiClient } from './xapi-client.ts';

const firstRetry = 2000;
const lastRetry = 60_000;
const batchSize = 25;

export interface OutboxParts {
  readonly window: Window;
  readonly client: XapiClient;
  /** Keeps what is not confirmed, in case that the page goes away before the LRS answers. */
  readonly store: Store;
  readonly key: string;
  readonly onStatus: (confirmed: boolean, detail?: string) => void;
}

/** Statements on their way: in order, one request at a time, kept until the LRS has confirmed them. */
export class Outbox {
  private readonly parts: OutboxParts;
  private waiting: Statement[];
  private running: Promise<boolean> | undefined;
  private timer: number | undefined;
  private retry = firstRetry;
  /** Statements in the request under way. */
  private underWay = 0;
  /** So many statements go one by one, since a batch with one of them was refused as a whole. */
  private singly = 0;

  constructor(parts: OutboxParts) {
    this.parts = parts;
    const kept = parseObject(parts.store.read(parts.key))?.waiting;
    this.waiting = Array.isArray(kept) ? kept : [];
  }

  get empty(): boolean {
    return this.waiting.length === 0;
  }

  push(statement: Statement): void {
    this.waiting.push(statement);
    this.mirror();
  }

  /** Whether everything is confirmed. The first request leaves before this returns. */
  flush(): Promise<boolean> {
    this.parts.window.clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /**
   * Last words of a page that may be killed: sends what waits behind a request under way, without waiting for its
   * answer. Should the page live on, `drain` sends them again, and their ids tell the LRS that it has them.
   */
  leave(): void {
    void this.flush();
    const behind = this.waiting.slice(this.underWay);
    if (this.underWay > 0 && behind.length > 0) void this.post(behind);
  }

  private post(batch: readonly Statement[]): Promise<Reply | undefined> {
    return this.parts.client.send({ method: 'POST', resource: 'statements', body: JSON.stringify(batch) });
  }

  private async drain(): Promise<boolean> {
    while (!this.empty) {
      const batch = this.waiting.slice(0, this.batchLength());
      this.underWay = batch.length;
      const reply = await this.post(batch);
      this.underWay = 0;
      const verdict = judge(reply, batch.length);
      if (verdict === 'again') return this.later(reply);
      if (verdict === 'split') {
        this.singly = batch.length;
        continue;
      }
      this.singly = Math.max(0, this.singly - batch.length);
      this.waiting = this.waiting.slice(batch.length);
      this.mirror();
    }
    this.retry = firstRetry;
    this.parts.onStatus(true);
    return true;
  }

  /** `initialized` goes alone and is confirmed before anything else, and so does `terminated` (cmi5 9.3.2, 9.3.8). */
  private batchLength(): number {
    const lone = this.waiting.findIndex((statement) => /(initializ|terminat)ed$/.test(verbOf(statement)));
    if (lone === 0 || this.singly > 0) return 1;
    return Math.min(batchSize, lone < 0 ? this.waiting.length : lone);
  }

  private later(reply: Reply | undefined): false {
    this.parts.onStatus(false, `statements ${reply?.status ?? 'no answer'}`);
    this.timer ??= this.parts.window.setTimeout(() => void this.flush(), this.retry);
    this.retry = Math.min(this.retry * 2, lastRetry);
    return false;
  }

  private mirror(): void {
    const { store, key } = this.parts;
    if (this.empty) store.remove(key);
    else store.write(key, JSON.stringify({ waiting: this.waiting }));
  }
}

/**
 * 409: the LRS has this statement already, from a request whose answer was lost. 400: it will never take it, and what
 * waits behind it must not wait for ever. Both condemn a whole batch for one of its statements.
 */
function judge(reply: Reply | undefined, size: number): 'done' | 'again' | 'split' {
  if (isDone(reply)) return 'done';
  if (reply?.status !== 409 && reply?.status !== 400) return 'again';
  return size > 1 ? 'split' : 'done';
}

function verbOf(statement: Statement): string {
  const verb = statement.verb;
  return typeof verb === 'object' && verb !== null && 'id' in verb ? String(verb.id) : '';
}
