import { moreTypes } from '../../questions/more-types.ts';
import type { CourseData, ModuleData, QuestionData } from '../course-data.ts';
import type { Answered, Launch, Leaving, MediaPlayed, SaveMoment, Standing } from '../tracker.ts';
import type { QuestionTexts } from './answered.ts';
import { passingMark } from './assessed.ts';
import { Attention } from './attention.ts';
import type { Clock } from './clock.ts';
import { shortHash } from './hash.ts';
import { type Locks, locksOf } from './locks.ts';
import type { MediaNews } from './media-log.ts';
import { type MediaMemory, withMemory } from './media-memory.ts';
import { type Mark, mark } from './question-types.ts';
import { answerInAttempt, handIn, type QuizModule, type QuizResult, startAttempt } from './quiz.ts';
import type { QuizTime } from './quiz-time.ts';
import { Recorder, type RecorderParts } from './recorder.ts';
import { decide, type ScenarioModule, scenarioOf, situationOf } from './scenario.ts';
import { judge, moduleDone, quizOf, type Reached } from './standing.ts';
import type { LearnerState, QuizState, ScenarioState, SurveyState } from './state.ts';
import { decodeState, encodeState } from './state-text.ts';
import { type SurveyAnswers, sending, sent, surveyOf, withAnswer } from './survey.ts';

export interface SessionParts extends RecorderParts {
  readonly clock: Clock;
  readonly launch: Launch;
}

/**
 * One learner working through one unit, from launch to goodbye. Every method that changes what was learned tells
 * the tracker at once, because the last event before a phone kills a hidden page is the last that will ever come.
 */
export class LearningSession {
  readonly data: CourseData;
  readonly launch: Launch;
  /** The time of attempts, by module id. */
  readonly times = new Map<string, QuizTime>();
  /** Called after every change. */
  onChange: () => void = () => {};
  /** For recordings: called before the learner leaves the page that is shown (`true`), or may leave it without a word. */
  onRest: (leaving: boolean) => void = () => {};
  private readonly parts: SessionParts;
  private current: LearnerState;
  private reached: Reached;
  private place: string;
  /** Completion and success as last saved: news of these does not wait. */
  private told = '';
  private over = false;
  private readonly attention: Attention;
  private readonly recorder: Recorder;
  /** By module id: when an attempt was begun, by the clock of this session. */
  private readonly begun = new Map<string, number>();

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.data = parts.data;
    this.launch = parts.launch;
    this.current = decodeState(parts.launch.state, parts.data, parts.launch.learner.id);
    this.reached = parts.launch;
    this.place = parts.launch.location;
    this.attention = new Attention(parts.clock);
    this.recorder = new Recorder(parts, this.attention, () => this.recording && !this.over);
  }

  get state(): LearnerState {
    return this.current;
  }

  get location(): string {
    return this.place;
  }

  get recording(): boolean {
    return this.launch.mode === 'normal';
  }

  /** Whether somebody gets to read what a survey is answered with. */
  get collecting(): boolean {
    return this.recording && this.launch.answers && this.data.tracking.interactions;
  }

  /** The learner has left, and nothing counts any more. */
  get ended(): boolean {
    return this.over;
  }

  get locks(): Locks {
    return locksOf(this.data, this.current, this.reached.completed || !this.recording);
  }

  /** In this session, while the page was visible. */
  get seconds(): number {
    return this.parts.clock.seconds();
  }

  /** 0 to 1, for the learner's eye: 1 means that the course is done, and less that it is not. */
  get progress(): number {
    return judge(this.data, this.current, this.reached).progress;
  }

  standing(): Standing {
    return {
      ...judge(this.data, this.current, this.reached),
      state: encodeState(this.current, this.data),
      location: this.place,
      seconds: this.seconds,
    };
  }

  /** The learner opens a page. */
  visit(pageId: string): void {
    const module = this.data.modules.find((each) => each.pages.some((page) => page.id === pageId));
    const page = module?.pages.find((each) => each.id === pageId);
    if (!module || !page) return;
    if (moreTypes) this.onRest(true);
    this.attention.restart();
    this.place = pageId;
    if (!this.current.visited.has(pageId))
      this.recorder.record({ kind: 'experienced', at: this.parts.now(), page, module });
    this.change({ visited: new Set(this.current.visited).add(pageId) });
  }

  /** The learner answers a knowledge check. */
  answerCheck(question: QuestionData, response: readonly string[]): Mark {
    this.attention.spend(question.id);
    const given = mark(question, response);
    this.recorder.answer(question, response, given);
    this.change({ checks: new Map(this.current.checks).set(question.id, response) });
    return given;
  }

  quiz(module: ModuleData): QuizState {
    return quizOf(this.current, module);
  }

  passing(module: QuizModule): number | undefined {
    return passingMark(this.data, module, this.launch.passing);
  }

  startQuiz(module: QuizModule): void {
    const before = this.quiz(module);
    const attempt = startAttempt(module.quiz, before);
    if (attempt === before) return;
    this.attention.restart();
    this.begun.set(module.id, this.seconds);
    this.changeQuiz(module, attempt);
  }

  /**
   * Keeps an answer of the attempt under way. `final` says that it will not change any more (feedback at once, when it
   * was checked), so that it is recorded now; else it is recorded when the attempt is handed in.
   */
  answerQuiz(module: QuizModule, question: QuestionData, response: readonly string[], final: boolean): Mark {
    this.attention.spend(question.id);
    const given = mark(question, response);
    if (final) this.recorder.answer(question, response, given, this.attempt(module));
    const checked = final || module.quiz.feedback !== 'immediate';
    this.changeQuiz(module, answerInAttempt(this.quiz(module), question.id, response, checked));
    return given;
  }

  /** Hands in the attempt under way; undefined when there is none. */
  submitQuiz(module: QuizModule): QuizResult | undefined {
    const before = this.quiz(module);
    if (!before.open) return undefined;
    const { state, result } = handIn(this.data, module, before, this.launch.learner.id, this.passing(module));
    for (const [id, given] of result.marks) {
      const question = this.data.questions[id];
      const recorded =
        module.quiz.feedback === 'immediate' && before.answers.has(id) && !before.unchecked.has(id);
      if (question && !recorded)
        this.recorder.answer(question, before.answers.get(id) ?? [], given, this.attempt(module));
    }
    const since = this.begun.get(module.id);
    this.begun.delete(module.id);
    this.recorder.record({
      kind: 'quiz-finished',
      at: this.parts.now(),
      quiz: { id: module.id, iri: module.quiz.iri, title: module.title, attempt: state.used },
      mode: module.quiz.mode,
      score: result.score,
      ...(result.passed === undefined ? {} : { passed: result.passed }),
      // One that was begun in another session took longer than anybody here can know.
      ...(since === undefined ? {} : { seconds: this.seconds - since }),
    });
    this.changeQuiz(module, state, 'now');
    return result;
  }

  survey(module: ModuleData): SurveyState {
    return surveyOf(this.current, module);
  }

  /**
   * Keeps an answer of a survey while it is being given. It decides nothing, and typing comes in bursts: the caller
   * saves when there is a pause.
   */
  answerSurvey(module: ModuleData, question: QuestionData, response: readonly string[]): void {
    this.attention.spend(question.id);
    this.keepSurvey(module, withAnswer(this.survey(module), question.id, response));
  }

  /** Records what stands in the forms of a survey; may be done again. */
  sendSurvey(module: ModuleData, answers: SurveyAnswers): void {
    for (const [id, response] of sending(this.survey(module), answers)) {
      const question = this.data.questions[id];
      if (question) this.recorder.opinion(question, response, module);
    }
    this.keepSurvey(module, sent(answers));
    this.save('now');
  }

  scenario(module: ModuleData): ScenarioState {
    return scenarioOf(this.current, module);
  }

  /** The learner decides; what is not offered where the story stands changes nothing. */
  decide(module: ScenarioModule, choice: string, texts: QuestionTexts): void {
    const before = this.scenario(module);
    const after = decide(module.scenario, before, choice);
    if (after === before) return;
    const { at } = situationOf(module.scenario, before.path);
    this.attention.spend(at);
    this.recorder.decision(module, at, choice, texts);
    if (after.runs > before.runs) this.recorder.ending(module, after);
    this.changeScenario(module, after);
  }

  /** Back to the start; what was reached stays. */
  restart(module: ScenarioModule): void {
    this.changeScenario(module, { ...this.scenario(module), path: [] });
  }

  /** What happened to a recording. */
  media(news: MediaNews, media: MediaPlayed['media']): void {
    if (moreTypes) this.recorder.record({ ...news, kind: 'media', at: this.parts.now(), media });
  }

  /** What was played of a recording under this registration; undefined where nobody is told of it. */
  memory(name: string): MediaMemory | undefined {
    return moreTypes ? this.current.media?.get(shortHash(name)) : undefined;
  }

  remember(name: string, memory: MediaMemory): void {
    if (!moreTypes || !this.launch.recordings) return;
    this.current = { ...this.current, media: withMemory(this.current.media, shortHash(name), memory) };
    this.save('soon');
  }

  save(moment: SaveMoment): void {
    if (moreTypes && moment === 'hidden') this.onRest(false);
    if (this.recording && !this.over) this.parts.tracker.save(this.standing(), moment);
  }

  /** Nothing is recorded afterwards. May be called again where the first goodbye did not get through. */
  async close(leaving: Leaving): Promise<void> {
    if (moreTypes) this.onRest(true);
    this.over = true;
    await this.parts.tracker.close(this.standing(), leaving);
  }

  private keepSurvey(module: ModuleData, survey: SurveyState): void {
    this.current = { ...this.current, surveys: new Map(this.current.surveys).set(module.id, survey) };
  }

  /** The attempt under way. */
  private attempt(module: QuizModule): Answered['quiz'] {
    return { id: module.id, iri: module.quiz.iri, attempt: this.quiz(module).used + 1 };
  }

  private changeQuiz(module: ModuleData, quiz: QuizState, moment: SaveMoment = 'soon'): void {
    this.change({ quizzes: new Map(this.current.quizzes).set(module.id, quiz) }, moment);
  }

  private changeScenario(module: ModuleData, scenario: ScenarioState): void {
    this.change({ scenarios: new Map(this.current.scenarios).set(module.id, scenario) });
  }

  private change(changed: Partial<LearnerState>, moment: SaveMoment = 'soon'): void {
    const open = this.data.modules.filter((module) => !moduleDone(this.data, this.current, module));
    this.current = { ...this.current, ...changed };
    for (const module of open)
      if (moduleDone(this.data, this.current, module))
        this.recorder.record({ kind: 'module-completed', at: this.parts.now(), module });
    const { completion, success } = judge(this.data, this.current, this.reached);
    const news = `${completion} ${success}`;
    this.reached = { ...this.reached, completed: completion === 'completed', passed: success === 'passed' };
    this.save(news === this.told ? moment : 'now');
    this.told = news;
    this.onChange();
  }
}
