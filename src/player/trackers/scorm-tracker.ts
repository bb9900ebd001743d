import type { CourseData } from '../course-data.ts';
import type {
  Answered,
  Launch,
  LearningEvent,
  Leaving,
  SaveMoment,
  Standing,
  Tracker,
  TrackerContext,
} from '../tracker.ts';
import { findApi } from './find-api.ts';
import { offline } from './offline.ts';
import { type Dialect, type Outcome, ScormApi } from './scorm-api.ts';

export type Write = readonly [element: string, value: string];

/** One SCORM standard: how it is spoken, and what it is told. */
export interface ScormEdition {
  readonly dialect: Dialect;
  /** Elements without which the learner's work is not safe. */
  readonly essential: ReadonlySet<string>;
  /** Characters that an element may hold. */
  readonly limits: Readonly<Record<string, number>>;
  readonly open: (api: ScormApi, data: CourseData) => ScormRecord;
}

/** An open session's data, in the words of its standard. */
export interface ScormRecord {
  readonly launch: Omit<Launch, 'answers'>;
  /** Written at once, so that the session is right even if nothing else is ever written. */
  readonly opening: readonly Write[];
  /** Index of the next interaction; undefined when the LMS takes none. */
  readonly interactions: number | undefined;
  readonly interaction: (index: number, answered: Answered) => Write[];
  readonly scores: (standing: Standing) => Write[];
  readonly statuses: (standing: Standing) => Write[];
  readonly time: (seconds: number) => Write;
  /** Written after the last commit when the learner leaves by our own button. */
  readonly farewell: () => Write[];
}

/** Milliseconds: of quiet before changes are written, and before the first try again; the latter doubles up to the last. */
const quiet = 300;
const firstRetry = 2000;
const lastRetry = 60_000;

/**
 * What the two SCORM trackers share: the order of writing, what was accepted, and trying again. The order is score,
 * interactions, objectives and status, time, Commit: Cornerstone reports a score of 0 when the status comes first.
 */
export class ScormTracker implements Tracker {
  private readonly context: TrackerContext;
  private readonly edition: ScormEdition;
  private api: ScormApi | undefined;
  private session: ScormRecord | undefined;
  private ended = false;
  private latest: Standing | undefined;
  /** Values that the LMS has, by element; what differs from them is written. */
  private readonly sent = new Map<string, string>();
  /** Optional elements that the LMS would not take: never tried again. */
  private readonly unwanted = new Set<string>();
  /** Essential elements whose last value the LMS would not take, with the error. */
  private readonly refused = new Map<string, string>();
  private journal: Write[] = [];
  private next = 0;
  private timer: number | undefined;
  private retry = firstRetry;

  constructor(context: TrackerContext, edition: ScormEdition) {
    this.context = context;
    this.edition = edition;
  }

  async open(): Promise<Launch> {
    const found = findApi(this.context.window, this.edition.dialect.api);
    const api = found && new ScormApi(found, this.edition.dialect);
    if (api?.initialize() !== 'done') {
      this.context.onStatus('offline');
      return offline;
    }
    this.api = api;
    this.session = this.edition.open(api, this.context.data);
    this.next = this.session.interactions ?? 0;
    if (this.writable) {
      for (const write of this.session.opening) this.put(api, write);
      this.settle(api.commit());
    }
    return { ...this.session.launch, answers: this.session.interactions !== undefined };
  }

  record(event: LearningEvent): void {
    if (!this.writable || event.kind !== 'answered' || this.session?.interactions === undefined) return;
    const writes = this.session.interaction(this.next, event);
    if (writes.length === 0) return;
    this.journal.push(...writes);
    this.next++;
  }

  save(standing: Standing, moment: SaveMoment): void {
    this.latest = standing;
    if (!this.writable) return;
    if (moment !== 'soon') {
      this.flush(true);
    } else {
      this.context.onStatus('saving');
      this.timer ??= this.context.window.setTimeout(() => this.flush(false), quiet);
    }
  }

  async close(standing: Standing, leaving: Leaving): Promise<void> {
    const { api, session } = this;
    if (this.ended || !api || !session) return;
    this.latest = standing;
    const write = this.writable;
    if (write) this.flush(true);
    // From here on nothing but the goodbye goes to the LMS (SCORM 2004 RTE 3.1.2: after Terminate all calls fail).
    this.ended = true;
    this.context.window.clearTimeout(this.timer);
    const farewell = write && leaving === 'exit' ? session.farewell() : [];
    for (const [element, value] of farewell) api.set(element, value);
    // After a navigation request Moodle saves and then throws: its answer says nothing.
    if (api.terminate() !== 'done' && farewell.length === 0)
      this.context.onStatus('failing', `end ${api.error}`);
  }

  /** Review, browse and no credit are read-only (SCORM 1.2 RTE cmi.core.credit; SCORM 2004 RTE 4.2.13). */
  private get writable(): boolean {
    return !this.ended && this.session?.launch.mode === 'normal';
  }

  /** Synchronous from end to end: a page that is going away gets no second turn. */
  private flush(always: boolean): void {
    const { api, session, latest } = this;
    this.context.window.clearTimeout(this.timer);
    this.timer = undefined;
    if (!api || !session || !latest || this.ended) return;
    const writes = [...session.scores(latest), ...this.journal, ...session.statuses(latest)];
    const outcomes = writes.map((write) => this.put(api, write));
    if (!always && outcomes.every((outcome) => outcome === undefined)) {
      this.tell();
      return;
    }
    this.put(api, session.time(latest.seconds));
    const failed = writes.find(([element], i) => outcomes[i] === 'failed' && this.mustArrive(element));
    const detail = failed && `${failed[0]} ${api.error}`;
    const committed = api.commit();
    this.settle(detail === undefined ? committed : 'failed', detail);
  }

  /** Writes a value that the LMS does not have yet; undefined when there was nothing to do. */
  private put(api: ScormApi, [element, value]: Write): Outcome | undefined {
    if (
      this.unwanted.has(element) ||
      this.unwanted.has(anyIndex(element)) ||
      this.sent.get(element) === value
    )
      return undefined;
    // A text that was cut would come back as nothing at all.
    const fits = value.length <= (this.edition.limits[element] ?? Number.POSITIVE_INFINITY);
    const outcome = fits ? api.set(element, value) : 'refused';
    if (outcome === 'failed') return outcome;
    this.sent.set(element, value);
    if (outcome === 'done') this.refused.delete(element);
    else if (this.edition.essential.has(element))
      this.refused.set(element, `${element} ${fits ? api.error : 'length'}`);
    else this.unwanted.add(api.error === 401 || api.error === 402 ? anyIndex(element) : element);
    return outcome;
  }

  /** Learners' answers must arrive too; a score's minimum need not. */
  private mustArrive(element: string): boolean {
    return this.edition.essential.has(element) || this.journal.some(([each]) => each === element);
  }

  private settle(outcome: Outcome, detail = `commit ${this.api?.error}`): void {
    if (outcome === 'done') {
      for (const [element] of this.journal) this.sent.delete(element);
      this.journal = [];
      this.retry = firstRetry;
      this.tell();
      return;
    }
    // Nobody knows what of it arrived: everything is written anew, interactions at the same index.
    this.sent.clear();
    this.context.onStatus('failing', detail);
    this.timer ??= this.context.window.setTimeout(() => this.flush(true), this.retry);
    this.retry = Math.min(this.retry * 2, lastRetry);
  }

  private tell(): void {
    const [problem] = this.refused.values();
    this.context.onStatus(problem === undefined ? 'saved' : 'failing', problem);
  }
}

/** `cmi.interactions.3.latency` as `cmi.interactions.n.latency`: an LMS that lacks one of them lacks them all. */
function anyIndex(element: string): string {
  return element.replace(/\.\d+\./g, '.n.');
}
