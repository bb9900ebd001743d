import { parseObject, type Store } from './storage.ts';
import { isDone, type Reply, type XapiClient } from './xapi-client.ts';

/** The player's bookmark in the LRS: state document `coursewright` of activity, learner and registration. */
export interface Bookmark {
  readonly format: 1;
  /** Counts the saves, so that of two copies the later one is known without trusting clocks. */
  readonly revision: number;
  readonly state: string;
  readonly location: string;
  readonly completed: boolean;
  readonly passed: boolean;
}

const firstRetry = 2000;
const lastRetry = 60_000;

export interface StateDocumentParts {
  readonly window: Window;
  readonly client: XapiClient;
  readonly query: Readonly<Record<string, string>>;
  /** Keeps the bookmark until the LRS has confirmed it. */
  readonly store: Store;
  readonly key: string;
  readonly onStatus: (confirmed: boolean, detail?: string) => void;
}

/** Writes the bookmark, one PUT at a time: of two that overlap the second is refused with 412 and lost. */
export class StateDocument {
  private readonly parts: StateDocumentParts;
  /** `undefined`: not known; `null`: there is no document yet. */
  private etag: string | null | undefined;
  private wanted: Bookmark | undefined;
  private revision = 0;
  private running: Promise<boolean> | undefined;
  private timer: number | undefined;
  private retry = firstRetry;

  constructor(parts: StateDocumentParts) {
    this.parts = parts;
  }

  /** What was saved last, by the LRS or by this browser; undefined when the LRS cannot be read. */
  async read(): Promise<Bookmark | undefined> {
    const reply = await this.get();
    if (!isDone(reply) && reply?.status !== 404) return undefined;
    const held = bookmarkOf(reply?.body);
    const kept = bookmarkOf(parseObject(this.parts.store.read(this.parts.key)));
    const later = kept && kept.revision > (held?.revision ?? 0) ? kept : held;
    this.revision = later?.revision ?? 0;
    return later ?? { format: 1, revision: 0, state: '', location: '', completed: false, passed: false };
  }

  /** Nothing is waiting for the LRS. */
  get settled(): boolean {
    return this.wanted === undefined;
  }

  keep(bookmark: Omit<Bookmark, 'format' | 'revision'>): void {
    this.wanted = { format: 1, revision: ++this.revision, ...bookmark };
    this.parts.store.write(this.parts.key, JSON.stringify(this.wanted));
  }

  /** Whether the last bookmark is confirmed. The first request leaves before this returns. */
  flush(): Promise<boolean> {
    this.parts.window.clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async drain(): Promise<boolean> {
    let clashes = 0;
    while (this.wanted) {
      const bookmark = this.wanted;
      const reply = await this.put(bookmark);
      if (isDone(reply)) {
        this.etag = reply?.etag;
        if (this.wanted !== bookmark) continue;
        this.wanted = undefined;
        this.parts.store.remove(this.parts.key);
      } else if (reply?.status === 412 && clashes++ < 3) {
        await this.get();
      } else {
        return this.later(reply);
      }
    }
    this.retry = firstRetry;
    this.parts.onStatus(true);
    return true;
  }

  /** xAPI 1.0.3 Communication 3.1: If-Match with what we saw, If-None-Match where there was nothing. */
  private put(bookmark: Bookmark): Promise<Reply | undefined> {
    const condition = this.etag === null ? { 'If-None-Match': '*' } : { 'If-Match': this.etag ?? '*' };
    const { client, query } = this.parts;
    return client.send({
      method: 'PUT',
      resource: 'activities/state',
      query,
      body: JSON.stringify(bookmark),
      headers: condition,
    });
  }

  private async get(): Promise<Reply | undefined> {
    const { client, query } = this.parts;
    const reply = await client.send({ method: 'GET', resource: 'activities/state', query });
    this.etag = reply?.status === 404 ? null : reply?.etag;
    return reply;
  }

  private later(reply: Reply | undefined): false {
    this.parts.onStatus(false, `state ${reply?.status ?? 'no answer'}`);
    this.timer ??= this.parts.window.setTimeout(() => void this.flush(), this.retry);
    this.retry = Math.min(this.retry * 2, lastRetry);
    return false;
  }
}

/** Undefined for a document that another tool or a newer player wrote. */
function bookmarkOf(body: Readonly<Record<string, unknown>> | undefined): Bookmark | undefined {
  if (body?.format !== 1 || typeof body.state !== 'string' || typeof body.location !== 'string')
    return undefined;
  return {
    format: 1,
    revision: typeof body.revision === 'number' && body.revision >= 0 ? body.revision : 0,
    state: body.state,
    location: body.location,
    completed: body.completed === true,
    passed: body.passed === true,
  };
}
