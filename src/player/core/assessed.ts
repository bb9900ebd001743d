import type { CourseData } from '../course-data.ts';
import { isQuiz, type QuizModule } from './quiz.ts';

/**
 * The quizzes that decide success and score: those the course says must be passed, else its assessments. An optional
 * one decides only where there is no other, or nobody who leaves it out could pass.
 */
export function assessedIn(data: CourseData): readonly QuizModule[] {
  const quizzes = data.modules.filter(isQuiz);
  const named = quizzes.filter((module) => data.completion.passed.includes(module.id));
  const assessments = quizzes.filter((module) => module.quiz.mode === 'assessment');
  const required = assessments.filter((module) => !module.optional);
  return [named, required].find(({ length }) => length > 0) ?? assessments;
}

/**
 * 0 to 1. An LMS has one mark, for what decides: it rules over the course's own where all that decides has one mark
 * too. Where the marks differ it cannot stand for them, and a pre-test or practice is never meant.
 */
export function passingMark(
  data: CourseData,
  module: QuizModule,
  fromLms: number | undefined,
): number | undefined {
  const { passing } = module.quiz;
  if (fromLms === undefined) return passing;
  const assessed = assessedIn(data);
  return assessed.includes(module) && assessed.every(({ quiz }) => quiz.passing === passing)
    ? fromLms
    : passing;
}
