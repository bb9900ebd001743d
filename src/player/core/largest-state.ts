import type { CourseData, QuestionData, QuizData } from '../course-data.ts';
import { mostTries, type QuizState } from './state.ts';
import { encodeState } from './state-text.ts';

/**
 * Characters of the longest state that a learner of this unit can come to: every page seen, every check answered with
 * the longest answer, every quiz taken as often as it can be and under way with the questions that write the most.
 * It is measured with the player's own encoder, so that the compiler's promise and the player cannot drift apart.
 */
export function largestState(data: CourseData): number {
  const visited = new Set(data.modules.flatMap((module) => module.pages.map((page) => page.id)));
  const pages = data.modules.filter((module) => module.kind === 'pages').flatMap((module) => module.pages);
  const checks = new Map(
    pages
      .flatMap((page) => page.questions)
      .map((id) => [id, { tries: mostTries, response: longestAnswer(data.questions[id]) }]),
  );
  const quizzes = new Map(
    data.modules.flatMap((module) =>
      module.quiz ? [[module.id, longestQuiz(module.quiz, data)] as const] : [],
    ),
  );
  return encodeState({ visited, checks, quizzes }, data).length;
}

function longestQuiz(quiz: QuizData, data: CourseData): QuizState {
  const asked = new Set(quiz.questions);
  for (const { count, pool } of quiz.draw) {
    const byLength = [...pool]
      .filter((id) => !asked.has(id))
      .sort((a, b) => lengthOf(data, b) - lengthOf(data, a));
    for (const id of byLength.slice(0, count)) asked.add(id);
  }
  const max = [...asked].reduce(
    (sum, id) => sum + (data.questions[id]?.points ?? 0) * (data.questions[id]?.weight ?? 0),
    0,
  );
  return {
    used: quiz.attempts ?? mostTries,
    open: true,
    passed: true,
    best: { raw: max, max },
    objectives: new Map(data.objectives.map((objective) => [objective.id, 1])),
    answers: new Map([...asked].map((id) => [id, longestAnswer(data.questions[id])])),
  };
}

function lengthOf(data: CourseData, id: string): number {
  const question = data.questions[id];
  return longestAnswer(question).length + (question?.code.length ?? 0);
}

/** Every option of a multiple; the option with the longest code of the others. */
function longestAnswer(question: QuestionData | undefined): readonly string[] {
  const options = question?.options ?? [];
  if (question?.type === 'multiple') return options.map((option) => option.id);
  const [longest] = [...options].sort((a, b) => b.code.length - a.code.length);
  return longest ? [longest.id] : [];
}
