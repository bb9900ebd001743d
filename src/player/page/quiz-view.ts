import { moreTypes } from '../../questions/more-types.ts';
import { attemptSeed, optionsOf, questionsOf } from '../core/draw.ts';
import { mark, playerOf } from '../core/question-types.ts';
import { attemptsLeft, isQuiz, type QuizModule, resultOf } from '../core/quiz.ts';
import { createQuizTime } from '../core/quiz-time.ts';
import type { LearningSession } from '../core/session.ts';
import { mayRehearse, type Told, toldOf } from '../core/told.ts';
import type { QuestionData } from '../course-data.ts';
import { focusFirstField, nameByWords, part, setText, show } from './dom.ts';
import { clearResult, hasHint, keepFocus, showHint, showResult, tell } from './question-result.ts';
import { arrangeQuestions } from './quiz-order.ts';
import { quizResult } from './quiz-result.ts';
import { createQuizTimer, type QuizTimer } from './quiz-timer.ts';
import { arrangeRows } from './row-order.ts';
import type { Say } from './words.ts';

export function setUpQuizzes(session: LearningSession, say: Say): void {
  for (const module of session.data.modules.filter(isQuiz)) {
    const section = document.querySelector<HTMLElement>(`.page[data-quiz="${module.id}"]`);
    if (section) new QuizView(section, module, session, say).render();
  }
}

/** A quiz page: before, during and after an attempt. */
class QuizView {
  private readonly section: HTMLElement;
  private readonly module: QuizModule;
  private readonly session: LearningSession;
  private readonly say: Say;
  private readonly forms = new Map<string, HTMLFormElement>();
  private readonly timer: QuizTimer | undefined;
  /** The learner was told of missing answers, and hands in all the same. */
  private warned = false;

  constructor(section: HTMLElement, module: QuizModule, session: LearningSession, say: Say) {
    this.section = section;
    this.module = module;
    this.session = session;
    this.say = say;
    for (const form of section.querySelectorAll<HTMLFormElement>('form[data-question]')) this.setUp(form);
    part(section, 'start')?.addEventListener('click', () => this.start());
    part(section, 'submit-quiz')?.addEventListener('click', () => this.submit());
    const { timeLimit } = module.quiz;
    if (moreTypes) {
      if (!timeLimit) return;
      const clock = () => session.seconds;
      // A page whose language was changed takes over what is left of the time.
      const time = session.times.get(module.id) ?? createQuizTime(timeLimit.seconds, clock);
      session.times.set(module.id, time);
      this.timer = createQuizTimer(section, timeLimit, clock, say, time);
      const ticking = window.setInterval(() => {
        // A page whose language was changed is not the one that the learner sees.
        if (section.isConnected) this.tick();
        else window.clearInterval(ticking);
      }, 1000);
    }
  }

  render(): void {
    const { open, used } = this.session.quiz(this.module);
    const { counted } = this;
    const offered = counted && attemptsLeft(this.module.quiz, this.session.quiz(this.module)) > 0;
    show(part(this.section, 'quiz-actions'), open && counted);
    show(part(this.section, 'quiz-start'), !open && offered);
    show(part(this.section, 'quiz-result'), !open && used > 0);
    if (!open && moreTypes) this.timer?.rest(offered);
    if (open) this.renderAttempt();
    else if (used > 0) this.renderResult();
    else show(part(this.section, 'quiz-questions'), false);
    if (!counted) setText(part(this.section, 'quiz-status'), this.say('quiz.unrecorded'));
  }

  /** It is recorded, or at least gives nothing away. */
  private get counted(): boolean {
    return this.session.recording || mayRehearse(this.module.quiz, this.session.quiz(this.module));
  }

  private get told(): Told {
    return toldOf(this.module.quiz, this.session.quiz(this.module), this.session.passing(this.module));
  }

  private get immediate(): boolean {
    return this.module.quiz.feedback === 'immediate';
  }

  private setUp(form: HTMLFormElement): void {
    const question = this.session.data.questions[form.dataset.question ?? ''];
    const player = playerOf(question);
    if (!question || !player) return;
    this.forms.set(question.id, form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.immediate && this.session.quiz(this.module).open) this.check(question, form);
    });
    // Not `change`: a typed answer would be lost if the learner left while still in the field.
    form.addEventListener('input', () => {
      this.session.answerQuiz(this.module, question, player.read(form), false);
      this.warned = false;
    });
    part(form, 'hint')?.addEventListener('click', () => showHint(form));
  }

  private check(question: QuestionData, form: HTMLFormElement): void {
    const response = playerOf(question)?.read(form) ?? [];
    if (response.length === 0) {
      tell(form, this.say('check.empty'));
      return;
    }
    const given = this.session.answerQuiz(this.module, question, response, true);
    showResult(form, { mark: given, response, key: this.told.key }, this.say);
    this.lock(question, form, true);
    keepFocus(form, null);
  }

  private start(): void {
    this.session.startQuiz(this.module);
    this.warned = false;
    this.render();
    this.tick();
    this.focusOn(this.drawn(this.session.quiz(this.module).used + 1));
  }

  private submit(): void {
    const { answers } = this.session.quiz(this.module);
    const open = this.drawn(this.session.quiz(this.module).used + 1).filter((id) => !answers.get(id)?.length);
    if (open.length > 0 && !this.warned) {
      this.warned = true;
      setText(part(this.section, 'quiz-status'), this.say('quiz.unanswered', { count: open.length }));
      this.focusOn(open);
      return;
    }
    this.session.submitQuiz(this.module);
    this.render();
    part(this.section, 'quiz-result')?.focus();
  }

  private tick(): void {
    if (!moreTypes) return;
    const { open } = this.session.quiz(this.module);
    if (this.session.ended || !open || !this.counted || !this.timer?.tick()) return;
    // What has the focus is locked or hidden now; a focus that is elsewhere stays there.
    const inAttempt = this.section.querySelector('form :focus, button:focus');
    this.session.submitQuiz(this.module);
    this.render();
    this.timer.tell('over');
    if (inAttempt) part(this.section, 'quiz-result')?.focus();
  }

  private renderAttempt(): void {
    const { used, answers, unchecked } = this.session.quiz(this.module);
    const attempt = used + 1;
    const asked = this.drawn(attempt);
    this.arrange(asked, attempt);
    for (const id of asked) {
      const checked = this.immediate && !unchecked.has(id) && Boolean(answers.get(id)?.length);
      this.renderQuestion(id, checked, checked || !this.counted);
    }
    const { attempts } = this.module.quiz;
    const which = attempts
      ? this.say('quiz.attempt-of', { number: attempt, total: attempts })
      : this.say('quiz.attempt', { number: attempt });
    setText(
      part(this.section, 'quiz-status'),
      `${which} ${this.say('quiz.questions', { count: asked.length })}`,
    );
  }

  /** `live`: what it says next is said to a screen reader. */
  private renderQuestion(id: string, marked: boolean, locked: boolean, live = true): void {
    const question = this.session.data.questions[id];
    const form = this.forms.get(id);
    if (!question || !form) return;
    const response = this.session.quiz(this.module).answers.get(id) ?? [];
    clearResult(form, live);
    playerOf(question)?.show(form, response);
    this.lock(question, form, locked);
    if (marked) showResult(form, { mark: mark(question, response), response, key: this.told.key }, this.say);
  }

  private renderResult(): void {
    const { session, module, say } = this;
    const { used, answers } = session.quiz(module);
    const { quiz } = module;
    const left = attemptsLeft(quiz, session.quiz(module));
    const { id: learner } = session.launch.learner;
    const result = resultOf(session.data, module, answers, learner, used, session.passing(module));
    setText(part(this.section, 'start'), say('quiz.retake'));
    setText(part(this.section, 'quiz-status'), '');
    const box = part(this.section, 'quiz-result');
    if (box) quizResult(box, session, module, result, left, say);
    nameByWords(box);
    const shown = quiz.review ? result.questions : [];
    this.arrange(shown, used);
    for (const id of shown) this.renderQuestion(id, this.told.marks, true, false);
  }

  private lock(question: QuestionData, form: HTMLFormElement, locked: boolean): void {
    const hint = hasHint(form);
    playerOf(question)?.lock(form, locked);
    show(part(form, 'actions'), this.immediate || (!locked && hint));
    show(part(form, 'check'), this.immediate && !locked);
    show(part(form, 'hint'), hint && !locked);
  }

  private focusOn([first = '']: readonly string[]): void {
    focusFirstField(this.forms.get(first));
  }

  private drawn(attempt: number): string[] {
    return questionsOf(
      this.session.data,
      this.module,
      this.module.quiz,
      this.session.launch.learner.id,
      attempt,
    );
  }

  private arrange(asked: readonly string[], attempt: number): void {
    const seed = attemptSeed(this.session.launch.learner.id, this.module.id, attempt);
    const list = part(this.section, 'quiz-questions');
    if (list) arrangeQuestions(list, asked, (id) => this.optionOrder(id, seed));
    if (moreTypes) {
      for (const id of asked) {
        const [form, question] = [this.forms.get(id), this.session.data.questions[id]];
        if (form && question) arrangeRows(form, question, this.module.quiz, seed);
      }
    }
  }

  private optionOrder(id: string, seed: string): string[] {
    const question = this.session.data.questions[id];
    return question ? optionsOf(question, this.module.quiz, seed) : [];
  }
}
