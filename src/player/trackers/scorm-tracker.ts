import { moreTypes } from '../../questions/more-types.ts';
import { judge } from '../core/standing.ts';
import { decodeState } from '../core/state-text.ts';
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
import { joinProgress, type Progress, progressOf } from './bookmark.ts';
import { findApi } from './find-api.ts';
import { offline } from './offline.ts';
import { Retry } from './retry.ts';
import { type Dialect, type Outcome, ScormApi } from './scorm-api.ts';
import { type Interaction, indexOf, type Write } from './scorm-interactions.ts';
import { ScormJournal } from './scorm-journal.ts';
import { createMirror, type ScormMirror } from './scorm-mirror.ts';

/** One SCORM standard: how it is spoken, and what it is told. */
export interface ScormEdition {
  readonly dialect: Dialect;
  /** Where the LMS keeps what the learner prefers. */
  readonly preferences: string;
  /** Elements without which the learner's work is not safe. */
  readonly essential: ReadonlySet<string>;
  /** Characters that an element may hold. */
  readonly limits: Readonly<Record<string, number>>;
  readonly open: (api: ScormApi, data: CourseData) => ScormRecord;
}

/** An open session's data, in the words of its standard. */
export interface ScormRecord {
  readonly launch: Omit<Launch, 'answers'>;
  /** Whether the LMS says that an attempt goes on. Asked only when needed: not every LMS knows the element. */
  readonly resumes: () => boolean;
  /** Written at once, so that the session is right even if nothing else is ever written, and until it is accepted. */
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

/** Milliseconds of quiet before changes are written. */
const quiet = 300;

const interactionList = 'cmi.interactions.';

/** Problems by which the LMS says that there is no session: SCORM 1.2 301; SCORM 2004 132, 133, 142 and 143. */
const over = / (301|1[34][23])$/;

/**
 * What the two SCORM trackers share: the order of writing, what was accepted, and trying again. The order is score,
 * interactions, objectives and status, time, Commit: Cornerstone reports a score of 0 when the status comes first.
 */
export class ScormTracker implements Tracker {
  private readonly context: TrackerContext;
  private readonly edition: ScormEdition;
  private api: ScormApi | undefined;
  private session: ScormRecord | undefined;
  private mirror: ScormMirror | undefined;
  /** The browser has what the LMS lacks. */
  private kept = false;
  private ended = false;
  private latest: Standing | undefined;
  /** Values that the LMS has, by element; what differs from them is written. */
  private readonly sent = new Map<string, string>();
  /** Optional elements that the LMS would not take: never tried again. */
  private readonly unwanted = new Set<string>();
  /** Essential elements whose last value the LMS would not take, with the error. */
  private readonly refused = new Map<string, string>();
  private readonly journal = new ScormJournal();
  /** What other tabs have come to. */
  private others: Progress | undefined;
  /** The page that this tab had open when it heard of them: while it stays there, the learner is where they are. */
  private idleAt: string | undefined;
  /** Where the LMS keeps the learner's language, if it does. */
  private languageElement: string | undefined;
  private timer: number | undefined;
  private readonly retry: Retry;
  /** What went wrong at the last try to save, which is being tried again. */
  private problem: string | undefined;

  constructor(context: TrackerContext, edition: ScormEdition) {
    this.context = context;
    this.edition = edition;
    this.retry = new Retry(context.window, () => this.flush(true));
  }

  async open(): Promise<Launch> {
    const found = findApi(this.context.window, this.edition.dialect.api);
    const api = found && new ScormApi(found, this.edition.dialect);
    if (api?.initialize() !== 'done') {
      this.context.onStatus('offline');
      return offline;
    }
    this.api = api;
    const session = this.edition.open(api, this.context.data);
    this.session = session;
    const { journal } = this;
    journal.next = session.interactions ?? 0;
    let { launch } = session;
    if (this.writable) {
      // Without an id nobody knows whose work it would be.
      if (launch.learner.id)
        this.mirror = createMirror(this.context, launch, (progress, interactions) =>
          this.hear(progress, interactions),
        );
      const restored = this.mirror?.restore(session.resumes);
      const writes: Write[] = [...session.opening];
      if (restored) {
        const { interactions, ...known } = restored;
        // What the LMS counts has arrived, whatever it answered then.
        this.take(interactions.filter((one) => indexOf(one) >= journal.next));
        if (known.state !== launch.state) writes.push(['cmi.suspend_data', known.state]);
        launch = known;
      }
      this.commit(api, this.write(api, [...journal.writes, ...writes]).problem);
    }
    return { ...launch, ...this.readLanguage(api), answers: session.interactions !== undefined };
  }

  prefer(language: string): void {
    const { api, languageElement } = this;
    if (api && languageElement && this.writable) this.put(api, [languageElement, language]);
  }

  record(event: LearningEvent): void {
    if (!this.writable || event.kind !== 'answered' || this.session?.interactions === undefined) return;
    this.journal.enter(this.session.interaction(this.journal.next, event));
  }

  /** Interactions of an earlier session or of another tab. */
  private take(interactions: readonly Interaction[]): void {
    if (this.session?.interactions !== undefined) this.journal.take(interactions);
  }

  /**
   * Another tab has news. It saves them itself, and from now on we write nothing that lacks them. If it has not heard of
   * ours, its save takes the place of them in the LMS, and we save once more.
   */
  private hear(progress: Progress, interactions: readonly Interaction[]): void {
    const { others, latest } = this;
    const { merge, window } = this.context;
    this.others = others ? joinProgress(progress, others, merge) : progress;
    this.take(interactions);
    if (!latest) return;
    this.idleAt ??= latest.location;
    this.latest = this.joined({ ...latest, location: this.idleAt });
    if (!this.writable || merge(progress.state, latest.state) === merge(progress.state, '')) return;
    this.sent.clear();
    this.timer ??= window.setTimeout(() => this.flush(true), quiet);
  }

  private joined(standing: Standing): Standing {
    const { others, context, session } = this;
    if (!others) return standing;
    const { state, completed, passed } = joinProgress(progressOf(standing), others, context.merge);
    const { passing } = session?.launch ?? {};
    const reached = { completed, passed, ...(passing === undefined ? {} : { passing }) };
    if (standing.location !== this.idleAt) this.idleAt = undefined;
    const { location } = this.idleAt === undefined ? standing : others;
    return {
      ...standing,
      ...judge(context.data, decodeState(state, context.data), reached),
      state,
      location,
    };
  }

  save(standing: Standing, moment: SaveMoment): void {
    this.mirror?.catchUp();
    this.latest = this.joined(standing);
    if (!this.writable) return;
    this.keep(this.latest);
    if (moment !== 'soon') {
      this.flush(true, moment === 'hidden');
    } else {
      this.show('saving');
      this.timer ??= this.context.window.setTimeout(() => this.flush(false), quiet);
    }
  }

  async close(standing: Standing, leaving: Leaving): Promise<void> {
    const { api, session } = this;
    if (this.ended || !api || !session) return;
    this.mirror?.catchUp();
    this.latest = this.joined(standing);
    // Who was asked to wait has done nothing that could be written: what the opening wrote stands.
    const write = this.writable && standing.state !== '';
    const exit = leaving === 'exit';
    if (write) this.keep(this.latest);
    // The page stays: what could not be saved is tried again, by itself and when the learner asks for it.
    if (write && !this.flush(true, !exit) && exit) return;
    // From here on nothing but the goodbye goes to the LMS (SCORM 2004 RTE 3.1.2: after Terminate all calls fail).
    this.ended = true;
    const farewell = write && exit ? session.farewell() : [];
    for (const [element, value] of farewell) api.set(element, value);
    // After a navigation request Moodle saves and then throws: its answer says nothing.
    if (api.terminate() === 'done' || farewell.length > 0) return;
    this.ended = !exit;
    this.context.onStatus('failing', `end ${api.error}`);
  }

  private keep(standing: Standing): void {
    this.kept = this.mirror?.keep(standing, this.journal.entries) === true;
  }

  /** Asked where there is a choice only: an LMS that lacks the element logs an error. */
  private readLanguage(api: ScormApi): Pick<Launch, 'languages'> {
    if (!moreTypes) return {};
    const { preferences } = this.edition;
    if (!this.context.data.languages || !api.children(preferences).has('language')) return {};
    this.languageElement = `${preferences}.language`;
    return { languages: [api.get(this.languageElement)] };
  }

  /** Review, browse and no credit are read-only (SCORM 1.2 RTE cmi.core.credit; SCORM 2004 RTE 4.2.13). */
  private get writable(): boolean {
    return !this.ended && this.session?.launch.mode === 'normal';
  }

  /** Whether all is committed. Synchronous from end to end: a page that is going away gets no second turn. */
  private flush(always: boolean, leaving = false): boolean {
    const { api, session, latest } = this;
    this.context.window.clearTimeout(this.timer);
    this.timer = undefined;
    if (!api || !session || !latest || this.ended) return false;
    const statuses = session.statuses(latest);
    // What the opening says of a status is only good until there is a standing.
    const opening = session.opening.filter(([element]) => statuses.every(([each]) => each !== element));
    const writes = [...opening, ...session.scores(latest), ...this.journal.writes, ...statuses];
    const { touched, problem } = this.write(api, writes);
    const { entries } = this.journal;
    let done = true;
    if (always || touched) {
      this.put(api, session.time(latest.seconds));
      done = this.commit(api, problem);
    } else {
      this.show('saved');
    }
    if (done && !this.refused.has('cmi.suspend_data')) this.mirror?.confirm(latest, entries, leaving);
    return done;
  }

  /** `problem`: what must arrive and could not be written, with the error. Values that the LMS will not take are none. */
  private write(api: ScormApi, writes: readonly Write[]): { touched: boolean; problem: string | undefined } {
    const skipped: string[] = [];
    let touched = false;
    let again = false;
    let problem: string | undefined;
    for (const write of writes) {
      const [element] = write;
      if (skipped.some((start) => element.startsWith(start))) continue;
      const outcome = this.put(api, write);
      touched ||= outcome !== undefined;
      const [entry, list = '', index] = /^(cmi\.(?:interactions|objectives)\.)(\d+)\./.exec(element) ?? [];
      const isId = element === `${entry}id`;
      if (outcome === 'refused' && isId && list === interactionList && this.unwanted.delete(element)) {
        if (!this.journal.refuseId(Number(index))) this.refused.set(entry ?? '', `${element} ${api.error}`);
        skipped.push(list);
        again = true;
      }
      if (outcome !== 'failed') continue;
      if (this.mustArrive(element)) problem ??= `${element} ${api.error}`;
      // An entry comes whole and in its turn, else the LMS refuses for good what now stands at a wrong place.
      if (entry) skipped.push(isId ? list : entry);
    }
    if (again) problem = this.write(api, this.journal.writes).problem ?? problem;
    return { touched, problem };
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
    return this.edition.essential.has(element) || this.journal.writes.some(([each]) => each === element);
  }

  /** Whether all has arrived: `problem` says what has not, before the Commit. */
  private commit(api: ScormApi, problem: string | undefined): boolean {
    const committed = api.commit() === 'done';
    this.problem = problem ?? (committed ? undefined : `commit ${api.error}`);
    if (this.problem === undefined) {
      for (const [element] of this.journal.writes) this.sent.delete(element);
      this.journal.clear();
      this.retry.reset();
    } else {
      // Nobody knows what of it arrived: everything is written anew, interactions at the same index.
      this.sent.clear();
      this.retry.later();
    }
    this.show('saved');
    return this.problem === undefined;
  }

  /** What failed is told until it works, and what the LMS refuses until it takes another value. */
  private show(status: 'saving' | 'saved'): void {
    const [refusal] = this.refused.values();
    const { problem } = this;
    if (problem !== undefined)
      this.context.onStatus(this.kept && over.test(problem) ? 'expired' : 'failing', problem, this.kept);
    else this.context.onStatus(refusal === undefined ? status : 'refused', refusal);
  }
}

/** `cmi.interactions.3.latency` as `cmi.interactions.n.latency`: an LMS that lacks one of them lacks them all. */
function anyIndex(element: string): string {
  return element.replace(/\.\d+\./g, '.n.');
}
