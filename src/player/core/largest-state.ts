import type { CourseData, QuestionData, QuizData } from '../course-data.ts';
import { longestHash } from './hash.ts';
import { formOf, playerOf } from './question-types.ts';
import { isScenario } from './scenario.ts';
import { longestScenario } from './scenario-text.ts';
import { mostAttempts, type QuizState, type SurveyState } from './state.ts';
import { encodeState } from './state-text.ts';
import { surveyQuestions } from './survey.ts';

/**
 * Characters of the longest state that a learner of this unit can come to: every page seen, every check answered with
 * the longest answer, every quiz taken as often as it can be and under way with the questions that write the most, and
 * every survey filled in from end to end, and every scenario played for long.
 * It is measured with the player's own encoder, so that the compiler's promise and the player cannot drift apart.
 */
export function largestState(data: CourseData): number {
  const visited = new Set(data.modules.flatMap((module) => module.pages.map((page) => page.id)));
  const pages = data.modules.filter((module) => module.kind === 'pages').flatMap((module) => module.pages);
  const checks = new Map(
    pages
      .flatMap((page) => page.questions)
      .filter((id) => playerOf(data.questions[id]))
      .map((id) => [id, longestAnswer(data.questions[id])]),
  );
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
  const asked = new Set(quiz.questions);
  for (const { count, pool } of quiz.draw) {
    const byLength = [...pool]
      .filter((id) => !asked.has(id))
      .sort((a, b) => lengthOf(data, b) - lengthOf(data, a));
    for (const id of byLength.slice(0, count)) asked.add(id);
  }
  const max = [...asked].reduce((sum, id) => sum + (data.questions[id]?.points ?? 0), 0);
  return {
    used: quiz.attempts ?? mostAttempts,
    open: true,
    passed: true,
    best: { raw: max, max },
    objectives: new Map(data.objectives.map((objective) => [objective.id, 1])),
    answers: new Map([...asked].map((id) => [id, longestAnswer(data.questions[id])])),
    unchecked: quiz.feedback === 'immediate' ? asked : new Set(),
  };
}

/** Characters of an answer, with its question's code: several picks may take fewer than a single one. */
function lengthOf(data: CourseData, id: string): number {
  const question = data.questions[id];
  const packed = question && formOf(question)?.pack(question, longestAnswer(question));
  return (packed ?? '').length + (question?.code.length ?? 0);
}

function longestAnswer(question: QuestionData | undefined): readonly string[] {
  return (question && formOf(question)?.longest(question)) ?? [];
}
