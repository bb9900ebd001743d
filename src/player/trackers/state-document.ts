import type { Merge } from '../tracker.ts';
import { type Bookmark, joinProgress, type Progress, readBookmark } from './bookmark.ts';
import { Lane, type LaneStatus, type Trouble, troubleWith } from './lane.ts';
import type { OnceVerb } from './statements.ts';
import { parseObject, type Store } from './storage.ts';
import { ask, isDone, type Reply, type XapiClient } from './xapi-client.ts';

export interface StateDocumentParts {
  readonly window: Window;
  readonly client: XapiClient;
  readonly query: Readonly<Record<string, string>>;
  /** Keeps the bookmark until the LRS has confirmed it. */
  readonly store: Store;
  readonly key: string;
  readonly merge: Merge;
  readonly onStatus: LaneStatus;
}

type Kept = Omit<Bookmark, 'format' | 'revision'>;

/**
 * Writes the bookmark, one PUT at a time: of two that overlap the second is refused with 412 and lost. A tab or browser
 * that wrote meanwhile is not overwritten; what it has goes into all that we write from then on.
 */
export class StateDocument {
  /** With what the LRS refused the last bookmark for good; this browser keeps it. */
  refusal: string | undefined;
  /** The browser's store holds what is not confirmed. */
  kept = true;
  private readonly parts: StateDocumentParts;
  private readonly lane: Lane;
  /** `undefined`: the LRS shows none; `null`: there is no document yet. */
  private etag: string | null | undefined;
  /** What this tab knows, and as text what of it was last kept. */
  private own: Kept = {
    state: '',
    location: '',
    completed: false,
    passed: false,
    told: { completed: false, passed: false },
  };
  private last = '';
  /** What somebody else wrote since we read. */
  private others: Bookmark | undefined;
  private wanted: Bookmark | undefined;
  private revision = 0;

  constructor(parts: StateDocumentParts) {
    this.parts = parts;
    this.lane = new Lane(parts.window, () => this.send(), parts.onStatus);
  }

  /** What was saved last, by the LRS or by this browser; undefined when the LRS cannot be read. */
  async read(): Promise<Kept | undefined> {
    const reply = await ask(this.parts.window, () => this.get());
    if (!isDone(reply) && reply?.status !== 404) return undefined;
    const held = readBookmark(reply?.body);
    const kept = readBookmark(parseObject(this.parts.store.read(this.parts.key)));
    const [later, earlier] = kept && kept.revision > (held?.revision ?? 0) ? [kept, held] : [held, kept];
    if (later) this.own = earlier ? this.join(later, earlier) : content(later);
    this.revision = later?.revision ?? 0;
    this.last = held ? JSON.stringify(content(held)) : '';
    return this.own;
  }

  /** Nothing is waiting for the LRS. */
  get settled(): boolean {
    return this.wanted === undefined;
  }

  /** Keeps what is new. A tab in which nothing happens writes nothing, for another one may be ahead of it. */
  keep(progress: Progress): void {
    this.note({ ...this.own, ...progress });
  }

  /** The LRS has the statement. */
  tell(verb: OnceVerb): void {
    this.note({ ...this.own, told: { ...this.own.told, [verb]: true } });
  }

  /** Whether the last bookmark is confirmed. The first request leaves before this returns. */
  flush(): Promise<boolean> {
    return this.lane.flush();
  }

  private note(own: Kept): void {
    const text = JSON.stringify(own);
    this.own = own;
    if (text === this.last) return;
    this.last = text;
    this.want();
  }

  private want(): void {
    const { own, others, parts } = this;
    this.revision = Math.max(this.revision, others?.revision ?? 0) + 1;
    this.wanted = { format: 1, revision: this.revision, ...(others ? this.join(own, others) : own) };
    this.kept = parts.store.write(parts.key, JSON.stringify(this.wanted));
  }

  private join(ours: Kept, theirs: Kept): Kept {
    const told = (verb: OnceVerb) => ours.told[verb] || theirs.told[verb];
    return {
      ...joinProgress(ours, theirs, this.parts.merge),
      told: { completed: told('completed'), passed: told('passed') },
    };
  }

  private async send(): Promise<Trouble | undefined> {
    let clashes = 0;
    while (this.wanted) {
      const bookmark = this.wanted;
      const reply = await this.put(bookmark);
      if (isDone(reply)) {
        // An ETag is promised in answers to GET only (xAPI 1.0.3 Communication 3.1). It is asked for at once: before
        // the next PUT it would be too late when the page goes away. Some LRSs never let a page see one.
        if (reply.etag) this.etag = reply.etag;
        else if (this.etag !== undefined) await this.look(bookmark);
        if (this.wanted !== bookmark) continue;
        this.wanted = undefined;
        this.refusal = undefined;
        this.parts.store.remove(this.parts.key);
      } else if ((reply.status === 412 || reply.status === 409) && clashes++ < 3) {
        if (await this.look(bookmark)) this.want();
      } else if ([400, 403, 404, 405, 413].includes(reply.status)) {
        // To wait for it would keep the learner from leaving. The next bookmark is tried all the same.
        this.wanted = undefined;
        this.refusal = `refused state ${reply.status}`;
      } else {
        return troubleWith('state', reply);
      }
    }
    return undefined;
  }

  /** Reads what is there; whether somebody else wrote it. */
  private async look({ revision, state }: Bookmark): Promise<boolean> {
    const theirs = readBookmark((await this.get())?.body);
    if (!theirs || (theirs.revision === revision && theirs.state === state)) return false;
    this.others = theirs;
    return true;
  }

  /** xAPI 1.0.3 Communication 3.1: If-Match with what we saw, If-None-Match where there was nothing. */
  private put(bookmark: Bookmark): Promise<Reply> {
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

  private async get(): Promise<Reply> {
    const { client, query } = this.parts;
    const reply = await client.send({ method: 'GET', resource: 'activities/state', query });
    // Without an answer the old one stays: better refused (412) than to overwrite what we have not seen.
    if (isDone(reply)) this.etag = reply.etag;
    else if (reply.status === 404) this.etag = null;
    return reply;
  }
}

function content({ format: _, revision: __, ...kept }: Bookmark): Kept {
  return kept;
}
