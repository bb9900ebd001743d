import { moreTypes } from '../../questions/more-types.ts';
import { xapiRecords } from '../../questions/records.ts';
import type {
  Launch,
  LearningEvent,
  Leaving,
  SaveMoment,
  Standing,
  Tracker,
  TrackerContext,
} from '../tracker.ts';
import { allowedStatement, objectiveStatement } from './allowed-statements.ts';
import { progressOf } from './bookmark.ts';
import { offline } from './offline.ts';
import { patiently } from './retry.ts';
import { type OnceVerb, onceVerbs } from './statements.ts';
import { learnerOf, type XapiLaunch } from './xapi-launch.ts';
import { beginSession, type XapiSession } from './xapi-session.ts';

/** Milliseconds: of quiet before changes are sent; between tries at the end. */
const quiet = 300;
const farewells = [0, 1000, 2000, 4000, 8000];

/** Nobody launched us; that session is over; the LMS did not give its token. */
export type Unlaunched = 'nobody' | 'ended' | 'token';

/** Finds out who launched us. */
export type Connect = (context: TrackerContext) => Promise<XapiLaunch | Unlaunched>;

/** What cmi5 and Tin Can packages share: statements in order, a bookmark, and the end in good order. */
export class StatementTracker implements Tracker {
  private readonly context: TrackerContext;
  private readonly connect: Connect;
  private session: XapiSession | undefined;
  private ended = false;
  private begun = false;
  /** The LRS takes nothing more from this session, and this browser keeps it. */
  private expired: boolean | undefined;
  /** Takes what other sessions left over into this one. */
  private joining: Promise<void> | undefined;
  private latest: Standing | undefined;
  /** As last seen, each as text; undefined before the first standing, which tells what was reached in other sessions. */
  private objectives: readonly string[] | undefined;
  private timer: number | undefined;
  /** Of these only the LRS knows whether they were said; with what the bookmark knows. */
  private readonly unsure = new Map<OnceVerb | 'failed', boolean | undefined>();
  /** What is not confirmed, by lane, with what went wrong there. */
  private readonly trouble = new Map<string, string>();

  constructor(context: TrackerContext, connect: Connect) {
    this.context = context;
    this.connect = connect;
  }

  async open(): Promise<Launch> {
    const launch = await this.connect(this.context);
    const session = typeof launch === 'string' ? undefined : this.begin(launch);
    // Without what the LRS holds we would overwrite it, so that nothing is recorded when it cannot be read.
    const bookmark = await session?.document.read();
    if (typeof launch === 'string' || !session || !bookmark) {
      const why = typeof launch === 'string' && launch !== 'nobody' ? launch : undefined;
      this.context.onStatus('offline', why);
      return offline;
    }
    this.session = session;
    const { outbox, statements, sent } = session;
    outbox.adopt(outbox.leftovers(true));
    if (sent.add('initialized')) outbox.push(statements.initialized(new Date()));
    for (const verb of onceVerbs.filter((each) => bookmark[each])) {
      const waits = outbox.unconfirmed.some((each) => statements.onceVerb(each) === verb);
      if (bookmark.told[verb] || waits) sent.add(verb);
      else this.unsure.set(verb, bookmark.told[verb]);
    }
    void this.flush(session);
    return {
      connected: true,
      answers: true,
      mode: launch.mode,
      learner: learnerOf(launch.actor),
      state: bookmark.state,
      location: bookmark.location,
      ...(moreTypes ? { languages: launch.languages, recordings: true } : {}),
      ...(launch.masteryScore === undefined ? {} : { passing: launch.masteryScore }),
      completed: bookmark.completed,
      passed: bookmark.passed,
    };
  }

  record(event: LearningEvent): void {
    const { session } = this;
    if (!session || !this.writable) return;
    const statement = allowedStatement(session.statements, event, xapiRecords);
    if (statement) session.outbox.push(statement);
  }

  save(standing: Standing, moment: SaveMoment): void {
    const { session } = this;
    if (!session || !this.writable) return;
    this.note(session, standing);
    this.show('saving');
    if (moment === 'hidden') this.leave(session);
    else if (moment === 'now') void this.flush(session);
    else this.timer ??= this.context.window.setTimeout(() => void this.flush(session), quiet);
  }

  async close(standing: Standing, leaving: Leaving): Promise<void> {
    const { session } = this;
    if (!session) return;
    if (!this.ended) {
      if (this.writable) this.note(session, standing);
      // A page that is being reloaded looks the same as one that is closed. Nothing may follow `terminated` (cmi5
      // 9.3.8), so it would end the session of everybody who reloads; an unfinished one the LMS abandons (9.3.6).
      if (leaving === 'pagehide') return this.leave(session);
      if (!(await this.confirm(() => this.flush(session))) || this.ended) return;
      this.ended = true;
      if (session.sent.add('terminated')) {
        session.outbox.push(session.statements.terminated(new Date(), standing.seconds));
      }
    } else if (leaving === 'pagehide' || session.outbox.unconfirmed.length === 0) {
      return;
    }
    await this.confirm(() => session.outbox.flush());
    this.goBack(session.launch.returnUrl);
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

  /** Says what is new in the standing: completed and passed once for a registration (cmi5 9.3.3, 9.3.4). */
  private note({ document, statements, outbox, sent }: XapiSession, standing: Standing): void {
    const { completion, success, seconds } = standing;
    const now = new Date();
    const isNews = (verb: OnceVerb | 'failed') => !this.unsure.has(verb) && sent.add(verb);
    // Failed before this session began: said then, or lost. Each session may say it once (9.3.5), but it happened once.
    if (!this.latest && success === 'failed') this.unsure.set('failed', false);
    this.latest = standing;
    const objectives = standing.objectives.map((each) => JSON.stringify(each));
    standing.objectives.forEach((each, at) => {
      if (!this.objectives || this.objectives.includes(objectives[at] ?? '')) return;
      const said = objectiveStatement(statements, now, each);
      if (said) outbox.push(said);
    });
    this.objectives = objectives;
    if (success === 'passed' && !sent.has('failed') && isNews('passed'))
      outbox.push(statements.judged(now, standing));
    // Never both in one session (9.3.5).
    if (success === 'failed' && !sent.has('passed') && isNews('failed'))
      outbox.push(statements.judged(now, standing));
    if (completion === 'completed' && isNews('completed')) outbox.push(statements.completed(now, seconds));
    document.keep(progressOf(standing));
  }

  /**
   * The bookmark says that the learner completed or passed, and not that the LRS has confirmed the statement. It may be
   * lost, or only the answer may be: the LRS knows, and is asked after `initialized`, with which an AU begins to use the
   * Statement API (cmi5 7.1.1). Where it does not tell, the statement is said: it has the id that it had the first time.
   * Only one that a former release of this player said had another id; that one is not risked a second time.
   */
  private async ask(session: XapiSession): Promise<void> {
    const asking = [...this.unsure];
    const answers = await Promise.all(asking.map(([verb]) => session.stored(verb)));
    asking.forEach(([verb, told], i) => {
      const stored = answers[i];
      if (!this.unsure.delete(verb)) return;
      if (stored ?? told === undefined) session.sent.add(verb);
      if (stored && verb !== 'failed') session.document.tell(verb);
    });
    if (this.writable && this.latest) this.note(session, this.latest);
  }

  /**
   * No answer may come in time any more, so that statements do not wait for one; but `initialized` is the first word
   * still. The bookmark waits: a second PUT beside the first would be refused (412), and this browser keeps a copy.
   */
  private leave(session: XapiSession): void {
    if (!this.begun) return void this.flush(session);
    session.outbox.leave();
    void session.document.flush();
  }

  /** Statements and bookmark at the same time, once `initialized` is confirmed; true when nothing is left to say. */
  private async flush(session: XapiSession): Promise<boolean> {
    const { outbox, document } = session;
    this.context.window.clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.begun) this.begun = await outbox.flush();
    if (!this.begun) return false;
    if (this.writable) this.joining ??= session.takeOver();
    await this.joining;
    if (this.writable && this.unsure.size > 0) await this.ask(session);
    const [said, kept] = await Promise.all([outbox.flush(), document.flush()]);
    // What was confirmed just now is noted in the bookmark.
    return (said || outbox.forbidden) && kept && (document.settled || document.flush());
  }

  /** Whether all is confirmed, in the end. The learner waits, so that what can never be is not waited for. */
  private async confirm(flush: () => Promise<boolean>): Promise<boolean> {
    const said = await patiently(
      this.context.window,
      farewells,
      async () => (await flush()) || (this.expired && 'never'),
    );
    return said === true;
  }

  private report(lane: string, confirmed: boolean, detail = ''): void {
    if (confirmed) this.trouble.delete(lane);
    else this.trouble.set(lane, detail);
    const { session } = this;
    if (confirmed && lane === 'statements' && session) {
      this.begun = true;
      if (!session.document.settled) void session.document.flush();
    }
    this.show('saved');
  }

  /** What the LRS refused for good stays told: somebody has to look into it. */
  private show(status: 'saving' | 'saved'): void {
    const { session, trouble } = this;
    if (!session) return;
    const { outbox, document } = session;
    const [problem] = trouble.values();
    const refusal = outbox.refusal ?? document.refusal;
    const calm = document.settled && outbox.unconfirmed.length === 0 ? status : 'saving';
    // A token that is no good any more never gets better: it is that of one session (cmi5 8.2.2).
    const kept = outbox.kept && document.kept;
    this.expired = problem?.endsWith('401') && kept;
    if (problem !== undefined) this.context.onStatus(this.expired ? 'expired' : 'failing', problem, kept);
    else this.context.onStatus(refusal === undefined ? calm : 'refused', refusal);
  }

  /** The LMS waits for the learner there (cmi5 10.2.6). */
  private goBack(url: string | undefined): void {
    if (url && /^https?:\/\//i.test(url)) this.context.window.location.assign(url);
  }
}
