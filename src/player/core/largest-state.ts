import type { CourseData, QuestionData, QuizData } from '../course-data.ts';
import { longestHash } from './hash.ts';
import { formOf, playerOf } from './question-types.ts';
import { isScenario } from './scenario.ts';
import { longestScenario } from './scenario-text.ts';
import { mostAttempts, type QuizState, type SurveyState } from './state.ts';
import { checksOf, encodeState, mostPoints } from './state-text.ts';
import { surveyQuestions } from './survey.ts';

/**
 * Characters of the longest state that a learner of this unit can come to: every page seen, every check answered with
 * the longest answer, every quiz taken as often as is counted and under way with the questions that write the most,
 * every survey filled in from end to end, and every scenario played for long. That holds for a learner, too, who began
 * with any other version of the course.
 * It is measured with the player's own encoder, so that the compiler's promise and the player cannot drift apart.
 */
export function largestState(data: CourseData): number {
  const visited = new Set(data.modules.flatMap((module) => module.pages.map((page) => page.id)));
  const checks = new Map(checksOf(data).map((question) => [question.id, longestAnswer(question)]));
  const quizzes = new Map(
    data.modules.flatMap((module) =>
      module.quiz ? [[module.id, longestQuiz(module.quiz, data)] as const] : [],
    ),
  );
  const surveys = new Map(
    data.modules
      .filter((module) => module.kind === 'survey')
      .map((module): [string, SurveyState] => {
        const questions = surveyQuestions(data, module).filter(formOf);
        const answers = new Map(questions.map((question) => [question.id, longestAnswer(question)]));
        return [module.id, { status: 'changed', answers, unsent: new Set(answers.keys()) }];
      }),
  );
  const scenarios = new Map(
    data.modules.filter(isScenario).map((module) => [module.id, longestScenario(module)]),
  );
  const text = encodeState({ visited, checks, quizzes, surveys, scenarios }, data);
  // Checksums are of different lengths.
  return text.lastIndexOf('.') + 1 + longestHash;
}

function longestQuiz(quiz: QuizData, data: CourseData): QuizState {
  const asked = new Set([
    ...quiz.questions.filter((id) => playerOf(data.questions[id])),
    ...longestDraw(quiz, data),
  ]);
  return {
    // Another version may have allowed more attempts, and given more points.
    used: mostAttempts,
    open: true,
    passed: true,
    best: { raw: mostPoints, max: mostPoints },
    objectives: new Map(data.objectives.map((objective) => [objective.id, 1])),
    answers: new Map([...asked].map((id) => [id, longestAnswer(data.questions[id])])),
    unchecked: quiz.feedback === 'immediate' ? asked : new Set(),
  };
}

/**
 * The questions that write the most, of all that can be drawn together. A question that several pools hold is drawn from
 * one of them: it takes the place of a shorter one there, unless that moves on to another draw with a place left.
 */
function longestDraw({ questions, draw }: QuizData, data: CourseData): string[] {
  const drawn = draw.map(({ count, pool }) => ({ count, pool: new Set(pool), held: [] as string[] }));
  const place = (id: string, tried: Set<unknown>): boolean => {
    for (const one of drawn) {
      if (!one.pool.has(id) || tried.has(one)) continue;
      tried.add(one);
      const free =
        one.held.length < one.count ? one.held.length : one.held.findIndex((other) => place(other, tried));
      if (free < 0) continue;
      one.held[free] = id;
      return true;
    }
    return false;
  };
  const free = draw
    .flatMap(({ pool }) => pool)
    .filter((id) => playerOf(data.questions[id]) && !questions.includes(id));
  const ids = [...new Set(free)];
  const byLength = ids.sort((a, b) => lengthOf(data, b) - lengthOf(data, a));
  return byLength.filter((id) => place(id, new Set()));
}

/** Characters of the longest answer. */
function lengthOf(data: CourseData, id: string): number {
  const question = data.questions[id];
  return (question && formOf(question)?.pack(question, longestAnswer(question)).length) ?? 0;
}

function longestAnswer(question: QuestionData | undefined): readonly string[] {
  return (question && formOf(question)?.longest(question)) ?? [];
}
