import { xapi as choice } from '../../questions/choice/record.ts';
import { xapi as essay } from '../../questions/essay/record.ts';
import { xapi as likert } from '../../questions/likert/record.ts';
import { xapi as matrix } from '../../questions/matrix/record.ts';
import { xapi as multiple } from '../../questions/multiple/record.ts';
import { xapi as scale } from '../../questions/scale/record.ts';
import { xapi as trueFalse } from '../../questions/true-false/record.ts';
import type {
  Launch,
  LearningEvent,
  Leaving,
  SaveMoment,
  Standing,
  Tracker,
  TrackerContext,
} from '../tracker.ts';
import { allowedStatement } from './allowed-statements.ts';
import { offline } from './offline.ts';
import type { Recorders } from './recorders.ts';
import type { StateDocument } from './state-document.ts';
import { learnerOf, type XapiLaunch } from './xapi-launch.ts';
import { beginSession, type XapiSession } from './xapi-session.ts';

const recorders: Recorders = { 'true-false': trueFalse, choice, multiple, likert, scale, essay, matrix };

/** Milliseconds: of quiet before changes are sent; between readings of the bookmark; between tries at the end. */
const quiet = 300;
const readings = [0, 1000, 3000];
const farewells = [0, 1000, 2000, 4000, 8000];

/** Finds out who launched us; a word when nobody did or will let us in, or when that session is over. */
export type Connect = (context: TrackerContext) => Promise<XapiLaunch | 'nobody' | 'ended'>;

/** What cmi5 and Tin Can packages share: statements in order, a bookmark, and the end in good order. */
export class StatementTracker implements Tracker {
  private readonly context: TrackerContext;
  private readonly connect: Connect;
  private session: XapiSession | undefined;
  private ended = false;
  private begun = false;
  private timer: number | undefined;
  /** What is not confirmed, by lane, with what went wrong there. */
  private readonly trouble = new Map<string, string | undefined>();

  constructor(context: TrackerContext, connect: Connect) {
    this.context = context;
    this.connect = connect;
  }

  async open(): Promise<Launch> {
    const launch = await this.connect(this.context);
    const session = typeof launch === 'string' ? undefined : this.begin(launch);
    const bookmark = session && (await this.readBookmark(session));
    if (typeof launch === 'string' || !session || !bookmark) {
      this.context.onStatus('offline', launch === 'ended' ? launch : undefined);
      return offline;
    }
    this.session = session;
    if (bookmark.completed) session.sent.add('completed');
    if (bookmark.passed) session.sent.add('passed');
    if (session.sent.add('initialized')) session.outbox.push(session.statements.initialized(new Date()));
    void this.flush(session);
    return {
      connected: true,
      answers: true,
      mode: launch.mode,
      learner: learnerOf(launch.actor),
      state: bookmark.state,
      location: bookmark.location,
      ...(launch.masteryScore === undefined ? {} : { passing: launch.masteryScore }),
      completed: bookmark.completed,
      passed: bookmark.passed,
    };
  }

  record(event: LearningEvent): void {
    const { session } = this;
    if (!session || !this.writable) return;
    const statement = allowedStatement(session.statements, event, recorders);
    if (statement) session.outbox.push(statement);
  }

  save(standing: Standing, moment: SaveMoment): void {
    const { session } = this;
    if (!session || !this.writable) return;
    this.note(session, standing);
    this.context.onStatus(this.trouble.size > 0 ? 'failing' : 'saving');
    if (moment === 'hidden') this.leave(session);
    else if (moment === 'now') void this.flush(session);
    else this.timer ??= this.context.window.setTimeout(() => void this.flush(session), quiet);
  }

  async close(standing: Standing, leaving: Leaving): Promise<void> {
    const { session } = this;
    if (!session || this.ended) return;
    if (this.writable) this.note(session, standing);
    // A page that is being reloaded looks the same as one that is closed. Nothing may follow `terminated` (cmi5
    // 9.3.8), so it would end the session of everybody who reloads; an unfinished one the LMS abandons (9.3.6).
    if (leaving === 'pagehide') return this.leave(session);
    if (await this.confirm(() => this.flush(session))) {
      if (this.ended) return;
      this.ended = true;
      if (session.sent.add('terminated')) {
        session.outbox.push(session.statements.terminated(new Date(), standing.seconds));
      }
      await this.confirm(() => session.outbox.flush());
      this.goBack(session.launch.returnUrl);
    }
  }

  /** Browse and Review: only initialized and terminated (cmi5 10.2.2). */
  private get writable(): boolean {
    return !this.ended && this.session?.launch.mode === 'normal';
  }

  private begin(launch: XapiLaunch): XapiSession {
    return beginSession(launch, this.context, (lane, confirmed, detail) =>
      this.report(lane, confirmed, detail),
    );
  }

  /** Without what the LRS holds we would overwrite it, so that nothing is recorded when it cannot be read. */
  private async readBookmark({ document }: XapiSession): ReturnType<StateDocument['read']> {
    for (const wait of readings) {
      await this.pause(wait);
      const bookmark = await document.read();
      if (bookmark) return bookmark;
    }
    return undefined;
  }

  /** Says what is new in the standing: completed and passed once for a registration (cmi5 9.3.3, 9.3.4). */
  private note({ document, statements, outbox, sent }: XapiSession, standing: Standing): void {
    const { state, location, completion, success, seconds } = standing;
    const now = new Date();
    if (success === 'passed' && !sent.has('failed') && sent.add('passed'))
      outbox.push(statements.judged(now, standing));
    // Never both in one session (9.3.5).
    if (success === 'failed' && !sent.has('passed') && sent.add('failed'))
      outbox.push(statements.judged(now, standing));
    if (completion === 'completed' && sent.add('completed')) outbox.push(statements.completed(now, seconds));
    document.keep({ state, location, completed: completion === 'completed', passed: success === 'passed' });
  }

  /**
   * No answer may come in time any more, so that statements do not wait for one; but `initialized` is the first word
   * still. The bookmark waits: a second PUT beside the first would be refused (412), and this browser keeps a copy.
   */
  private leave(session: XapiSession): void {
    void this.flush(session);
    if (this.begun) session.outbox.leave();
  }

  /** Statements and bookmark at the same time, once `initialized` is confirmed; true when all is. */
  private async flush({ outbox, document }: XapiSession): Promise<boolean> {
    this.context.window.clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.begun) this.begun = await outbox.flush();
    if (!this.begun) return false;
    const confirmed = await Promise.all([outbox.flush(), document.flush()]);
    return confirmed.every(Boolean) && outbox.empty;
  }

  private async confirm(flush: () => Promise<boolean>): Promise<boolean> {
    for (const wait of farewells) {
      await this.pause(wait);
      if (await flush()) return true;
    }
    return false;
  }

  private report(lane: string, confirmed: boolean, detail?: string): void {
    if (confirmed) this.trouble.delete(lane);
    else this.trouble.set(lane, detail);
    const { session } = this;
    if (confirmed && lane === 'statements' && session && !this.begun) {
      this.begun = true;
      void session.document.flush();
    }
    const [problem] = this.trouble.values();
    const settled = session?.outbox.empty && session.document.settled;
    this.context.onStatus(this.trouble.size > 0 ? 'failing' : settled ? 'saved' : 'saving', problem);
  }

  /** The LMS waits for the learner there (cmi5 10.2.6). */
  private goBack(url: string | undefined): void {
    if (url && /^https?:\/\//i.test(url)) this.context.window.location.assign(url);
  }

  private async pause(milliseconds: number): Promise<void> {
    if (milliseconds > 0)
      await new Promise((resolve) => this.context.window.setTimeout(resolve, milliseconds));
  }
}
