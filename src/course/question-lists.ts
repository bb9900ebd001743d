import type { BlockInfo } from '../content/block-info.ts';
import { tokensOfType } from '../content/markdown.ts';
import type { Question, QuestionType } from '../questions/question.ts';
import type { Course, Module, Quiz } from './model.ts';
import { textsOf } from './texts.ts';

/** The modules, and those of the updates that come after them. */
export function modulesOf(course: Pick<Course, 'modules' | 'refreshers'>): readonly Module[] {
  return [...course.modules, ...(course.refreshers?.updates ?? []).map((update) => update.module)];
}

/** Every question that a quiz can ask, each once, in source order. */
export function questionsOfQuiz(quiz: Quiz): readonly Question[] {
  return unique([...quiz.questions, ...quiz.draw.flatMap((draw) => draw.pool)]);
}

/** How many questions an attempt has. */
export function askedIn(quiz: Quiz): number {
  return quiz.questions.length + quiz.draw.reduce((sum, draw) => sum + draw.count, 0);
}

export function questionsOfModule(module: Module): readonly Question[] {
  if (module.kind === 'pages') return module.pages.flatMap((page) => page.questions);
  if (module.kind === 'quiz') return questionsOfQuiz(module.quiz);
  return module.kind === 'survey' ? module.survey.questions : [];
}

/** All questions of a course, those that wait in banks included: the set in which codes are unique. */
export function questionsOfCourse(course: Pick<Course, 'modules' | 'banks'>): readonly Question[] {
  return unique([
    ...course.modules.flatMap(questionsOfModule),
    ...course.banks.flatMap((bank) => bank.questions),
  ]);
}

function unique(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** The types that every player knows; the others are in a larger one, for courses that ask them. */
export const usualTypes: readonly QuestionType[] = [
  'true-false',
  'choice',
  'multiple',
  'likert',
  'scale',
  'essay',
];

/** Blocks and marks that few courses use, and whose script and style are in the larger player and sheet. */
const rareBlocks: readonly string[] = ['video', 'audio', 'quote'];
const rareTokens = ['dt_open', 'fence', 'code_block', 'code_inline', 'abbr_open'];

/**
 * Whether any page or activity asks a question of a type, or shows a block, that few courses use, or any quiz has a time
 * limit.
 */
export function needsMore(course: Course): boolean {
  return (
    course.modules.flatMap(questionsOfModule).some(({ body }) => !usualTypes.includes(body.type)) ||
    course.modules.some((module) => module.kind === 'quiz' && module.quiz.timeLimit !== undefined) ||
    textsOf(course).some(
      (text) =>
        rareTokens.some((type) => tokensOfType(text, type).length > 0) ||
        tokensOfType(text, 'list_item_open').some(({ token }) => token.meta?.checked !== undefined) ||
        tokensOfType(text, 'container_block_open').some(({ token }) =>
          rareBlocks.includes((token.meta as BlockInfo).name),
        ),
    )
  );
}
