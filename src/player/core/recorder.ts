import type { CourseData, ModuleData, QuestionData } from '../course-data.ts';
import type { Answered, LearningEvent, Tracker } from '../tracker.ts';
import { answered, type QuestionTexts } from './answered.ts';
import type { Attention } from './attention.ts';
import { formOf, type Mark } from './question-types.ts';
import { decisionQuestion, type ScenarioModule, situationOf } from './scenario.ts';
import type { ScenarioState } from './state.ts';

export interface RecorderParts {
  readonly data: CourseData;
  readonly tracker: Tracker;
  readonly texts: (questionId: string) => QuestionTexts;
  readonly now: () => Date;
}

/** What an answer is, apart from the question that it is given to. */
type Given = Omit<Answered, 'kind' | 'question' | 'at' | 'seconds'>;

/** Tells the tracker what the learner did: with the texts that stand in the page, and the time that it took. */
export class Recorder {
  private readonly parts: RecorderParts;
  private readonly attention: Attention;
  private readonly counts: () => boolean;

  /** `counts`: whether what is done now is recorded at all. */
  constructor(parts: RecorderParts, attention: Attention, counts: () => boolean) {
    this.parts = parts;
    this.attention = attention;
    this.counts = counts;
  }

  record(event: LearningEvent): void {
    if (this.counts()) this.parts.tracker.record(event);
  }

  answer(question: QuestionData, response: readonly string[], given: Mark, quiz?: Answered['quiz']): void {
    this.recordAnswer(question, this.parts.texts(question.id), this.attention.take(question.id), {
      response,
      correct: given.correct,
      scaled: given.scaled,
      ...(quiz ? { quiz } : {}),
    });
  }

  /** An answer of a survey: nothing is right or wrong, and no points are at stake. */
  opinion(question: QuestionData, response: readonly string[], { id, iri }: ModuleData): void {
    const whole = { question, texts: this.parts.texts(question.id), response };
    const parts = formOf(question)?.parts?.(question, whole.texts, response) ?? [whole];
    const seconds = this.attention.take(question.id) / Math.max(1, parts.length);
    for (const part of parts) {
      this.recordAnswer(part.question, part.texts, seconds, {
        response: part.response,
        correct: 'neutral',
        scaled: 0,
        survey: { id, iri },
      });
    }
  }

  /** A decision at the node `at`, as an answer of which no option is right. */
  decision(module: ScenarioModule, at: string, choice: string, texts: QuestionTexts): void {
    const node = module.scenario.nodes.find(({ id }) => id === at);
    if (!node) return;
    this.recordAnswer(decisionQuestion(module, node), texts, this.attention.take(at), {
      response: [choice],
      correct: 'neutral',
      scaled: 0,
      scenario: { id: module.id, iri: module.iri },
    });
  }

  /** The end of a story that counts points; others are no result. */
  ending(module: ScenarioModule, { path, runs }: ScenarioState): void {
    const { at } = situationOf(module.scenario, path);
    const score = module.scenario.endings.find(({ id }) => id === at)?.score;
    if (score === undefined) return;
    this.record({
      kind: 'quiz-finished',
      at: this.parts.now(),
      quiz: { id: module.id, iri: module.iri, title: module.title, attempt: runs },
      mode: 'practice',
      score: { raw: Math.round(score * 100), max: 100, scaled: score },
    });
  }

  private recordAnswer(question: QuestionData, texts: QuestionTexts, seconds: number, given: Given): void {
    if (!this.parts.data.tracking.interactions) return;
    this.record(answered(question, texts, { at: this.parts.now(), seconds, ...given }));
  }
}
