import { formOf, type QuestionForm } from '../core/question-types.ts';
import type { LearningSession } from '../core/session.ts';
import { stands } from '../core/survey.ts';
import type { ModuleData, QuestionData } from '../course-data.ts';
import { part, setText, show } from './dom.ts';
import { focusGap, gapOf, tellGap } from './survey-gaps.ts';
import { TextMirror } from './text-mirror.ts';
import type { Say } from './words.ts';

/** Milliseconds without a key press: an LMS that is told of every letter makes typing stutter, for its calls block. */
const pause = 1000;

/**
 * Brings the surveys to life. A survey page has the forms of its questions, each with an empty `data-cw="error"`, then
 * the live region `survey-status`, and `survey-actions`, hidden, with the button `send-survey`.
 */
export function setUpSurveys(session: LearningSession, say: Say): void {
  for (const module of session.data.modules.filter(({ kind }) => kind === 'survey')) {
    const section = document.querySelector<HTMLElement>(`.page[data-module="${module.id}"]`);
    if (section) new SurveyView(section, module, session, say);
  }
}

interface Entry {
  readonly question: QuestionData;
  readonly type: QuestionForm;
  readonly form: HTMLFormElement;
}

/** A survey page: what is entered is kept at once, and recorded when it is sent. */
class SurveyView {
  private readonly section: HTMLElement;
  private readonly module: ModuleData;
  private readonly session: LearningSession;
  private readonly say: Say;
  private readonly mirror: TextMirror;
  private readonly entries: readonly Entry[];
  private timer: number | undefined;

  constructor(section: HTMLElement, module: ModuleData, session: LearningSession, say: Say) {
    this.section = section;
    this.module = module;
    this.session = session;
    this.say = say;
    this.mirror = new TextMirror(session);
    const forms = section.querySelectorAll<HTMLFormElement>('form[data-question]');
    this.entries = Array.from(forms).flatMap((form): Entry[] => {
      const question = session.data.questions[form.dataset.question ?? ''];
      const type = formOf(question);
      return question && type ? [{ question, type, form }] : [];
    });
    for (const entry of this.entries) this.setUp(entry);
    show(part(section, 'survey-actions'), session.collecting);
    part(section, 'send-survey')?.addEventListener('click', () => this.send());
    this.tellState();
  }

  private setUp(entry: Entry): void {
    const { question, type, form } = entry;
    form.addEventListener('input', () => this.answer(entry));
    const response = this.session.survey(this.module).answers.get(question.id);
    if (!response) return;
    const [text] = response;
    type.show(form, type.typed && text !== undefined ? [this.mirror.whole(question.id, text)] : response);
  }

  private answer({ question, type, form }: Entry): void {
    const { session } = this;
    const response = type.read(form);
    session.answerSurvey(this.module, question, response);
    window.clearTimeout(this.timer);
    if (type.typed) {
      this.mirror.keep(question.id, response[0] ?? '');
      this.timer = window.setTimeout(() => session.save('soon'), pause);
    } else {
      session.save('soon');
    }
    if (!gapOf(form)) tellGap(form, undefined, this.say);
    this.tellState();
  }

  private send(): void {
    const { session, module, say } = this;
    const before = session.survey(module);
    const gaps = this.entries.flatMap(({ question, form }) => {
      const gap = question.required && !stands(before, question.id) ? gapOf(form) : undefined;
      tellGap(form, gap, say);
      return gap ?? [];
    });
    const answers = new Map(this.entries.map(({ question, type, form }) => [question.id, type.read(form)]));
    const [first] = gaps;
    if (first) {
      this.tell(say('survey.missing', { count: gaps.length }));
      focusGap(first);
    } else if (before.status === 'draft' && [...answers.values()].flat().length === 0) {
      this.tell(say('survey.empty'));
    } else {
      // Pressed twice, the button does not record the same twice.
      if (before.status !== 'sent') session.sendSurvey(module, answers);
      // What was sent is the LMS's; the next one at this computer has no business with it.
      for (const id of answers.keys()) this.mirror.keep(id, '');
      this.tell(say('survey.sent'));
    }
  }

  private tellState(): void {
    const { status, answers } = this.session.survey(this.module);
    const words = status !== 'draft' || answers.size > 0 ? this.say(`survey.${status}`) : '';
    setText(this.status, this.session.collecting ? words : this.say('survey.uncollected'));
  }

  /** Says it even when it was said before: the learner asked again. */
  private tell(words: string): void {
    this.status?.replaceChildren(words);
    // The words push the button down, and it has the focus (WCAG 2.4.11).
    part(this.section, 'send-survey')?.scrollIntoView({ block: 'nearest' });
  }

  private get status(): HTMLElement | null {
    return part(this.section, 'survey-status');
  }
}
