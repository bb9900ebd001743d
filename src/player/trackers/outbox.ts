import { Lane, type LaneStatus, type Trouble, troubleWith } from './lane.ts';
import type { Said, Statement } from './statements.ts';
import { parseObject, type Store } from './storage.ts';
import { mayPass, type Reply, type XapiClient } from './xapi-client.ts';

const batchSize = 25;
/** So many statements are kept at the most, some 1 KB each: browsers give all courses of a host 5 MB together. */
const room = 500;

export interface OutboxParts {
  readonly window: Window;
  readonly client: XapiClient;
  /** Keeps what is not confirmed, in case that the page goes away before the LRS answers. */
  readonly store: Store;
  /** Begins the keys of all pages of this learner, activity and registration; `page` ends that of this one. */
  readonly key: string;
  readonly page: string;
  /** Statements of two sessions differ in their context. Empty where there are no sessions. */
  readonly session: string;
  readonly complete: (said: Said) => Statement;
  readonly onStatus: LaneStatus;
  /** The LRS has this statement. */
  readonly onConfirmed: (said: Said) => void;
}

/** Statements on their way: in order, one request at a time, kept until the LRS has confirmed them. */
export class Outbox {
  /** What the LRS will never take, so that it was given up: verb and answer of the last such statement. */
  refusal: string | undefined;
  /** The browser's store holds what is not confirmed. */
  kept = true;
  private readonly parts: OutboxParts;
  private readonly lane: Lane;
  private waiting: Said[] = [];
  /** So many statements at the front were answered with 403, and nothing behind them was taken so far. */
  private held = 0;
  /** Statements in the request under way. */
  private underWay = 0;
  /** So many statements go one by one, since a batch with one of them was refused as a whole. */
  private singly = 0;

  constructor(parts: OutboxParts) {
    this.parts = parts;
    this.lane = new Lane(parts.window, () => this.send(), parts.onStatus);
  }

  /** Where pages before this one left what they could not get confirmed: in this session, or in others. */
  leftovers(ofSession: boolean): readonly string[] {
    const { store, key, session } = this.parts;
    return store
      .keys()
      .filter(
        (name) =>
          name.startsWith(key) &&
          name !== this.key &&
          ((parseObject(store.read(name))?.session ?? '') === session) === ofSession,
      );
  }

  /**
   * Takes over what was left, as far as it `fits` into this session. A page that is still open may be among those that
   * left it: said twice under its id, a statement is kept once.
   */
  adopt(names: readonly string[], fits: (said: Said) => boolean = () => true): void {
    if (names.length === 0) return;
    const { store } = this.parts;
    const left = names.flatMap((name) => {
      const waiting = parseObject(store.read(name))?.waiting;
      return Array.isArray(waiting) ? (waiting as Said[]) : [];
    });
    const all = [...this.waiting, ...left.filter((said) => said?.id && fits(said))];
    this.waiting = [...new Map(all.map((said) => [said.id, said])).values()];
    // First written, then removed: a crash in between leaves two copies and not none.
    this.mirror();
    for (const name of names) store.remove(name);
  }

  get unconfirmed(): readonly Said[] {
    return this.waiting;
  }

  /** All that waits is forbidden (403): to go on waiting for it would keep the learner from leaving. */
  get forbidden(): boolean {
    return this.held > 0 && this.held === this.waiting.length;
  }

  push(said: Said): void {
    this.waiting.push(said);
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

  private post(batch: readonly Said[]): Promise<Reply> {
    const body = JSON.stringify(batch.map(this.parts.complete));
    return this.parts.client.send({ method: 'POST', resource: 'statements', body });
  }

  private async send(): Promise<Trouble | undefined> {
    this.held = 0;
    while (this.held < this.waiting.length) {
      const batch = this.waiting.slice(this.held, this.held + this.batchLength());
      this.underWay = batch.length;
      const reply = await this.post(batch);
      this.underWay = 0;
      const verdict = judge(reply, batch);
      if (verdict === 'again') return troubleWith('statements', reply);
      if (verdict === 'split') {
        this.singly = batch.length;
        continue;
      }
      this.singly = Math.max(0, this.singly - batch.length);
      if (verdict === 'hold') this.held++;
      else this.settle(batch, verdict === 'done' ? undefined : reply.status);
    }
    return this.held > 0 ? ['statements 403', 0] : undefined;
  }

  /** `status`: with which the LRS refused the one statement of this batch; undefined when it has taken all. */
  private settle(batch: readonly Said[], status: number | undefined): void {
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

  private refuse(said: Said, status: number): void {
    this.refusal = `refused ${/\w*$/.exec(verbOf(said))} ${status}`;
  }

  /** `initialized` goes alone and is confirmed before anything else, and so does `terminated` (cmi5 9.3.2, 9.3.8). */
  private batchLength(): number {
    const rest = this.waiting.slice(this.held);
    const lone = rest.findIndex(isLone);
    if (lone === 0 || this.singly > 0) return 1;
    return Math.min(batchSize, lone < 0 ? rest.length : lone);
  }

  private mirror(): void {
    const { store, session } = this.parts;
    const { waiting } = this;
    if (waiting.length === 0) store.remove(this.key);
    else this.kept = store.write(this.key, JSON.stringify({ session, waiting: waiting.slice(-room) }));
  }

  private get key(): string {
    return `${this.parts.key}:${this.parts.page}`;
  }
}

/**
 * What an answer means for a batch. One with statements in it answers a question: a redirect made a GET of our POST. All
 * but a few 4xx may be the fault of one of its statements, and condemn it as a whole. Of a single statement, 409 says
 * that the LRS has it already (xAPI 1.0.3 Communication 2.1.2), from a request whose answer was lost; 400, 413 and 422
 * that it will never be taken, and what waits behind it must not wait for ever; 403 that it is forbidden, alone or like
 * all others. Everything else is about us or the LRS, and may pass.
 */
function judge(
  { status, body }: Reply,
  batch: readonly Said[],
): 'done' | 'again' | 'split' | 'hold' | 'refused' {
  if (mayPass(status) || status === 401 || status === 412 || body?.statements) return 'again';
  if (status < 300) return 'done';
  if (batch.length > 1) return 'split';
  if (status === 409) return 'done';
  if (status === 403 && !batch.some(isLone)) return 'hold';
  return [400, 413, 422].includes(status) ? 'refused' : 'again';
}

/** About the launched activity, which the LMS describes: of recordings, which we describe, there may be many more. */
function isLone(said: Said): boolean {
  const { object } = said;
  const described = typeof object === 'object' && object !== null && 'definition' in object;
  return !described && /(initializ|terminat)ed$/.test(verbOf(said));
}

function verbOf({ verb }: Said): string {
  return typeof verb === 'object' && verb !== null && 'id' in verb ? String(verb.id) : '';
}
