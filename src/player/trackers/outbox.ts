import { Lane, type LaneStatus } from './lane.ts';
import type { Statement } from './statements.ts';
import { parseObject, type Store } from './storage.ts';
import type { Reply, XapiClient } from './xapi-client.ts';

const batchSize = 25;

export interface OutboxParts {
  readonly window: Window;
  readonly client: XapiClient;
  /** Keeps what is not confirmed, in case that the page goes away before the LRS answers. */
  readonly store: Store;
  readonly key: string;
  readonly onStatus: LaneStatus;
  /** The LRS has this statement. */
  readonly onConfirmed: (statement: Statement) => void;
}

/** Statements on their way: in order, one request at a time, kept until the LRS has confirmed them. */
export class Outbox {
  /** What the LRS will never take, so that it was given up: verb and answer of the last such statement. */
  refusal: string | undefined;
  private readonly parts: OutboxParts;
  private readonly lane: Lane;
  private waiting: Statement[];
  /** So many statements at the front were answered with 403, and nothing behind them was taken so far. */
  private held = 0;
  /** Statements in the request under way. */
  private underWay = 0;
  /** So many statements go one by one, since a batch with one of them was refused as a whole. */
  private singly = 0;

  constructor(parts: OutboxParts) {
    this.parts = parts;
    this.lane = new Lane(parts.window, () => this.send(), parts.onStatus);
    const kept = parseObject(parts.store.read(parts.key))?.waiting;
    this.waiting = Array.isArray(kept) ? kept : [];
  }

  get unconfirmed(): readonly Statement[] {
    return this.waiting;
  }

  /** All that waits is forbidden (403): to go on waiting for it would keep the learner from leaving. */
  get forbidden(): boolean {
    return this.held > 0 && this.held === this.waiting.length;
  }

  push(statement: Statement): void {
    this.waiting.push(statement);
    this.mirror();
  }

  /** Whether everything is confirmed. The first request leaves before this returns. */
  flush(): Promise<boolean> {
    return this.lane.flush();
  }

  /**
   * Last words of a page that may be killed: sends what waits behind a request under way, without waiting for its
   * answer. Should the page live on, `send` sends them again, and their ids tell the LRS that it has them.
   */
  leave(): void {
    void this.flush();
    const behind = this.waiting.slice(this.held + this.underWay);
    if (this.underWay > 0 && behind.length > 0) void this.post(behind);
  }

  private post(batch: readonly Statement[]): Promise<Reply | undefined> {
    return this.parts.client.send({ method: 'POST', resource: 'statements', body: JSON.stringify(batch) });
  }

  private async send(): Promise<string | undefined> {
    this.held = 0;
    while (this.held < this.waiting.length) {
      const batch = this.waiting.slice(this.held, this.held + this.batchLength());
      this.underWay = batch.length;
      const status = (await this.post(batch))?.status;
      this.underWay = 0;
      const verdict = judge(status, batch);
      if (verdict === 'again') return `statements ${status ?? 'no answer'}`;
      if (verdict === 'split') {
        this.singly = batch.length;
        continue;
      }
      this.singly = Math.max(0, this.singly - batch.length);
      if (verdict === 'hold') this.held++;
      else this.settle(batch, verdict === 'done' ? undefined : status);
    }
    return this.held > 0 ? 'statements 403' : undefined;
  }

  /** `status`: with which the LRS refused the one statement of this batch; undefined when it has taken all. */
  private settle(batch: readonly Statement[], status: number | undefined): void {
    if (status === undefined) {
      for (const statement of batch) this.parts.onConfirmed(statement);
      // We may write here. So what was forbidden was forbidden for its own sake, as an LMS rejects a statement that
      // breaks the rules of cmi5 (6.3).
      for (const statement of this.waiting.splice(0, this.held)) this.refuse(statement, 403);
      this.held = 0;
    } else {
      for (const statement of batch) this.refuse(statement, status);
    }
    this.waiting = this.waiting.filter((statement) => !batch.includes(statement));
    this.mirror();
  }

  private refuse(statement: Statement, status: number): void {
    this.refusal = `refused ${/\w*$/.exec(verbOf(statement))} ${status}`;
  }

  /** `initialized` goes alone and is confirmed before anything else, and so does `terminated` (cmi5 9.3.2, 9.3.8). */
  private batchLength(): number {
    const rest = this.waiting.slice(this.held);
    const lone = rest.findIndex(isLone);
    if (lone === 0 || this.singly > 0) return 1;
    return Math.min(batchSize, lone < 0 ? rest.length : lone);
  }

  private mirror(): void {
    const { store, key } = this.parts;
    if (this.waiting.length === 0) store.remove(key);
    else store.write(key, JSON.stringify({ waiting: this.waiting }));
  }
}

/**
 * What an answer means for a batch. All but a few 4xx may be the fault of one of its statements, and condemn it as a
 * whole. Of a single statement, 409 says that the LRS has it already (xAPI 1.0.3 Communication 2.1.2), from a request
 * whose answer was lost; 400, 413 and 422 that it will never be taken, and what waits behind it must not wait for ever;
 * 403 that it is forbidden, alone or like all others. Everything else is about us or the LRS, and may pass.
 */
function judge(
  status: number | undefined,
  batch: readonly Statement[],
): 'done' | 'again' | 'split' | 'hold' | 'refused' {
  if (!status || status < 200 || status >= 500 || [401, 408, 412, 429].includes(status)) return 'again';
  if (status < 300) return 'done';
  if (batch.length > 1) return 'split';
  if (status === 409) return 'done';
  if (status === 403 && !batch.some(isLone)) return 'hold';
  return [400, 413, 422].includes(status) ? 'refused' : 'again';
}

function isLone(statement: Statement): boolean {
  return /(initializ|terminat)ed$/.test(verbOf(statement));
}

function verbOf(statement: Statement): string {
  const verb = statement.verb;
  return typeof verb === 'object' && verb !== null && 'id' in verb ? String(verb.id) : '';
}
