import type { CourseData, ModuleData, PageData } from '../course-data.ts';
import type { Launch, ObjectiveStanding, Standing } from '../tracker.ts';
import { assessedIn, passingMark } from './assessed.ts';
import { playerOf } from './question-types.ts';
import { attemptsLeft, hundredths, isQuiz, type QuizModule, scoreOf } from './quiz.ts';
import { isScenario, scenarioOf } from './scenario.ts';
import { freshQuiz, type LearnerState, type QuizState } from './state.ts';

/** What the LMS said at launch, or what was reached since: nothing below it is ever reported. */
export type Reached = Pick<Launch, 'completed' | 'passed' | 'passing'>;

/** Visited, and every required question on it that this player can ask was answered. */
export function pageDone(data: CourseData, state: LearnerState, page: PageData): boolean {
  return (
    testedOut(data, state, page) ||
    (state.visited.has(page.id) &&
      page.questions.every((id) => {
        const question = data.questions[id];
        return !question?.required || !playerOf(question) || state.checks.has(id);
      }))
  );
}

export function moduleDone(data: CourseData, state: LearnerState, module: ModuleData): boolean {
  // An activity has one page.
  if (module.pages.every((page) => testedOut(data, state, page))) return true;
  if (isQuiz(module)) return quizDone(module, quizOf(state, module));
  if (isScenario(module)) return scenarioOf(state, module).runs > 0;
  return module.pages.every((page) =>
    module.kind === 'pages' ? pageDone(data, state, page) : state.visited.has(page.id),
  );
}

/** A pre-test that was passed stands for the modules that it names. */
function testedOut(data: CourseData, state: LearnerState, page: PageData): boolean {
  return data.modules.some(
    (test) =>
      test.quiz?.testOut &&
      quizOf(state, test).passed &&
      data.modules.some(({ id, pages }) => test.quiz?.testOut?.includes(id) && pages.includes(page)),
  );
}

/** A pre-test or practice is done when handed in; an assessment when passed, or when no attempt is left. */
function quizDone(module: QuizModule, quiz: QuizState): boolean {
  if (module.quiz.mode !== 'assessment' || module.quiz.passing === undefined) return quiz.used > 0;
  return quiz.passed || attemptsLeft(module.quiz, quiz) === 0;
}

export function quizOf(state: LearnerState, module: ModuleData): QuizState {
  return state.quizzes.get(module.id) ?? freshQuiz;
}

/** 0 to 1: share of the required pages and activities that are done, as the learner sees it. */
export function progressOf(data: CourseData, state: LearnerState): number {
  const parts = data.modules
    .filter((module) => !module.optional)
    .flatMap((module) =>
      module.kind === 'pages'
        ? module.pages.map((page) => pageDone(data, state, page))
        : [moduleDone(data, state, module)],
    );
  return parts.length > 0 ? parts.filter(Boolean).length / parts.length : 1;
}

export type Judgement = Omit<Standing, 'state' | 'location' | 'seconds'>;

/** Applies the completion policy of the course to what the learner has done. */
export function judge(data: CourseData, state: LearnerState, reached: Reached): Judgement {
  const completed = reached.completed || policyMet(data, state);
  const assessed = assessedIn(data);
  const success = reached.passed ? 'passed' : successOf(data, state, assessed, reached.passing);
  const marks = new Set(assessed.map((module) => passingMark(data, module, reached.passing)));
  const [passing] = marks.size === 1 ? marks : [];
  const progress = progressOf(data, state);
  return {
    // A measure of 1 means completed (SCORM 2004 RTE 4.2.18), so it is not reported before.
    progress: completed ? 1 : Math.min(progress, 0.99),
    completion: completed ? 'completed' : 'incomplete',
    success,
    ...scoreIn(state, assessed),
    ...(passing === undefined ? {} : { passing }),
    objectives: data.tracking.objectives ? objectivesOf(data, state, assessed, success, passing) : [],
  };
}

function policyMet(data: CourseData, state: LearnerState): boolean {
  const { allModules, completed, passed } = data.completion;
  const done = (id: string) =>
    data.modules.every((module) => module.id !== id || moduleDone(data, state, module));
  const pass = (id: string) =>
    data.modules.every((module) => module.id !== id || quizOf(state, module).passed);
  // A policy that asks for nothing would complete the course on its first page.
  const all = allModules || (completed.length === 0 && passed.length === 0);
  return (
    completed.every(done) &&
    passed.every(pass) &&
    (!all || data.modules.every((module) => module.optional || moduleDone(data, state, module)))
  );
}

/**
 * Nothing before each was attempted. An LMS that knows the passing mark makes a verdict of whatever score it is told
 * (SCORM 2004 satisfiedByMeasure, SCORM 1.2 mastery score): of some of the quizzes it would pass the course early, and
 * with nothing for the others fail a learner who has not come to them.
 */
function scoreIn(state: LearnerState, assessed: readonly QuizModule[]): Pick<Judgement, 'score'> {
  const quizzes = assessed.map((module) => quizOf(state, module));
  const max = sum(quizzes.map(({ best }) => best?.max ?? 0));
  if (max === 0 || quizzes.some(({ used }) => used === 0)) return {};
  return { score: scoreOf(sum(quizzes.map(({ best }) => best?.raw ?? 0)), max) };
}

/** Fails only when the course says so and no attempt is left: many LMSs lock a learner out on `failed`. */
function successOf(
  data: CourseData,
  state: LearnerState,
  assessed: readonly QuizModule[],
  fromLms: number | undefined,
): Standing['success'] {
  const graded = assessed.filter((module) => passingMark(data, module, fromLms) !== undefined);
  if (graded.length === 0) return 'unknown';
  if (graded.every((module) => quizOf(state, module).passed)) return 'passed';
  const lost = graded.some((module) => {
    const quiz = quizOf(state, module);
    return !quiz.passed && attemptsLeft(module.quiz, quiz) === 0;
  });
  return lost && data.completion.onFail === 'failed' ? 'failed' : 'unknown';
}

function objectivesOf(
  data: CourseData,
  state: LearnerState,
  assessed: readonly QuizModule[],
  success: Standing['success'],
  passing: number | undefined,
): ObjectiveStanding[] {
  return data.objectives.flatMap(({ id }) => {
    const results = assessed.flatMap((module) => quizOf(state, module).objectives.get(id) ?? []);
    if (results.length === 0) return [];
    const scaled = Math.max(...results);
    // Both rounded down, so that two of three are still 66.666 %.
    const mastered = passing !== undefined && scaled >= hundredths(passing);
    return [{ id, scaled, success: mastered ? 'passed' : success === 'failed' ? 'failed' : 'unknown' }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
