import type { CourseData, ModuleData, QuizData } from '../course-data.ts';
import { questionsOf } from './draw.ts';
import { type Mark, mark } from './question-types.ts';
import type { QuizState } from './state.ts';

/** A module that is a quiz. */
export type QuizModule = ModuleData & { readonly quiz: QuizData };

export function isQuiz(module: ModuleData): module is QuizModule {
  return module.kind === 'quiz' && module.quiz !== undefined;
}

export interface QuizResult {
  readonly questions: readonly string[];
  readonly score: Score;
  /** Missing when the quiz has no passing mark. */
  readonly passed?: boolean;
  readonly marks: ReadonlyMap<string, Mark>;
  /** 0 to 1 by objective id: of the points at stake for it. */
  readonly objectives: ReadonlyMap<string, number>;
}

export interface Score {
  readonly raw: number;
  readonly max: number;
  /** 0 to 1 */
  readonly scaled: number;
}

/** Infinity where the course sets no limit. An attempt under way is not used up yet. */
export function attemptsLeft(quiz: QuizData, state: QuizState): number {
  return Math.max(0, (quiz.attempts ?? Number.POSITIVE_INFINITY) - state.used);
}

export function startAttempt(quiz: QuizData, state: QuizState): QuizState {
  if (state.open || attemptsLeft(quiz, state) === 0) return state;
  return { ...state, open: true, answers: new Map(), unchecked: new Set() };
}

/** `checked`: false for a pick that counts when the attempt is handed in, and can be changed until then. */
export function answerInAttempt(
  state: QuizState,
  question: string,
  response: readonly string[],
  checked = true,
): QuizState {
  if (!state.open) return state;
  const unchecked = new Set(state.unchecked).add(question);
  if (checked) unchecked.delete(question);
  return { ...state, answers: new Map(state.answers).set(question, response), unchecked };
}

/** The attempt under way is handed in. What was better before stays: a retake never takes anything away. */
export function handIn(
  data: CourseData,
  module: QuizModule,
  state: QuizState,
  learnerId: string,
  passing: number | undefined,
): { readonly state: QuizState; readonly result: QuizResult } {
  const attempt = state.used + 1;
  const result = resultOf(data, module, state.answers, learnerId, attempt, passing);
  const better = !state.best || result.score.scaled > state.best.raw / state.best.max;
  const objectives = new Map(state.objectives);
  for (const [id, scaled] of result.objectives)
    objectives.set(id, Math.max(hundredths(scaled), objectives.get(id) ?? 0));
  const { raw, max } = result.score;
  return {
    result,
    state: {
      ...state,
      open: false,
      unchecked: new Set(),
      used: attempt,
      passed: state.passed || result.passed === true,
      ...(better && max > 0 ? { best: { raw, max } } : {}),
      objectives,
    },
  };
}

/** Marks the answers of one attempt; a question without an answer earns nothing. */
export function resultOf(
  data: CourseData,
  module: QuizModule,
  answers: QuizState['answers'],
  learnerId: string,
  attempt: number,
  passing: number | undefined,
): QuizResult {
  const questions = questionsOf(data, module, module.quiz, learnerId, attempt);
  const marks = new Map<string, Mark>();
  const total = { raw: 0, max: 0 };
  const byObjective = new Map<string, { raw: number; max: number }>();
  for (const id of questions) {
    const question = data.questions[id];
    if (!question) continue;
    const given = mark(question, answers.get(id) ?? []);
    const worth = question.points;
    marks.set(id, given);
    for (const sum of [total, ...question.objectives.map((each) => tally(byObjective, each))]) {
      sum.raw += given.scaled * worth;
      sum.max += worth;
    }
  }
  const score = scoreOf(total.raw, total.max);
  const shares = [...byObjective].map(([id, { raw, max }]): [string, number] => [
    id,
    scoreOf(raw, max).scaled,
  ]);
  return {
    questions,
    score,
    ...(passing === undefined ? {} : { passed: score.scaled >= passing }),
    marks,
    objectives: new Map(shares),
  };
}

/**
 * The objectives that an attempt has not reached, whether it was passed or not: what an LMS would not be told as
 * mastered. Without a passing mark, those with anything less than all of their points.
 */
export function missedIn({ objectives }: Pick<QuizResult, 'objectives'>, passing = 1): string[] {
  return [...objectives].flatMap(([id, scaled]) => (hundredths(scaled) < hundredths(passing) ? id : []));
}

/**
 * Points to two decimals, as they are saved: what is held against the passing mark is what comes back after a
 * resume. `scaled` to seven decimals, as SCORM 2004 `cmi.score.scaled` (real(10,7)) takes it; without the rounding
 * 0.1 + 0.7 would fail a mark of 80 %.
 */
export function scoreOf(raw: number, max: number): Score {
  const points = Math.round(raw * 100) / 100;
  const most = Math.round(max * 100) / 100;
  return { raw: points, max: most, scaled: most > 0 ? Math.round((points / most) * 1e7) / 1e7 : 0 };
}

/** Rounded down to two decimals, as results by objective are saved: rounded up, a resume could bring mastery. */
export function hundredths(share: number): number {
  // 0.57 * 100 is 56.999…
  return Math.floor(share * 100 + 1e-6) / 100;
}

function tally(sums: Map<string, { raw: number; max: number }>, id: string): { raw: number; max: number } {
  const sum = sums.get(id) ?? { raw: 0, max: 0 };
  sums.set(id, sum);
  return sum;
}
