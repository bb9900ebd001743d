import { placeOf } from '../content/markdown.ts';
import type { Course, Module } from '../course/model.ts';
import { modulesOf, questionsOfCourse, questionsOfQuiz } from '../course/question-lists.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Option, Question } from '../questions/question.ts';
import { viewOf } from '../questions/views.ts';

/** Every question that has a right answer, those of banks and updates included, each once: all but a survey’s. */
export function askedQuestions(course: Course): readonly Question[] {
  const modules = modulesOf(course).filter(({ kind }) => kind !== 'survey');
  return questionsOfCourse({ banks: course.banks, modules }).filter(({ body }) => viewOf(body).marked);
}

/** A choice with one right option: what can be guessed by the look of its options. */
export interface KeyedChoice {
  readonly question: Question;
  readonly options: readonly Option[];
  readonly key: Option;
  /** Position of the key, from 0. */
  readonly at: number;
}

export function keyedChoices(questions: readonly Question[]): readonly KeyedChoice[] {
  return questions.flatMap((question) => {
    if (question.body.type !== 'choice') return [];
    const { options } = question.body;
    const at = options.findIndex(({ correct }) => correct);
    const key = options[at];
    return key && options.length > 1 ? [{ question, options, key, at }] : [];
  });
}

/** Questions that stand together: a learner who meets several of them sees a habit of their author. */
export interface QuestionGroup {
  /** `the bank “crisis”`, as a message says it. */
  readonly name: string;
  readonly questions: readonly Question[];
  readonly place: Place;
}

/** Every bank with its questions. */
export function banksAsGroups({ banks }: Course): readonly QuestionGroup[] {
  return banks.map(({ id, questions, place }) => ({ name: `the bank “${id}”`, questions, place }));
}

/** Every quiz with all that it can ask, those of banks included. */
export function quizzesAsGroups({
  modules,
}: Course): readonly (QuestionGroup & { readonly module: QuizOf })[] {
  return modules.filter(isQuiz).map((module) => ({
    name: `the quiz “${module.id}”`,
    questions: questionsOfQuiz(module.quiz),
    place: module.place,
    module,
  }));
}

type QuizOf = Extract<Module, { readonly kind: 'quiz' }>;

function isQuiz(module: Module): module is QuizOf {
  return module.kind === 'quiz';
}

/** Whether a course asks what is in its banks but for quizzes: refreshers draw from all of them. */
export function refreshersDraw({ refreshers }: Course): boolean {
  return (refreshers?.steps ?? []).some(({ source }) => source.kind === 'draw');
}

/** Whether something stands in a translated file, whose ids, keys and settings are the original’s: told there. */
export function isTranslated({ file }: Place, { language }: Course): boolean {
  return file.startsWith(`locales/${language}/`);
}

/** Where an option’s words stand. */
export function placeOfOption({ text }: Option): Place {
  return placeOf(text.origin);
}

/** Where a question’s words stand. */
export function placeOfPrompt({ prompt }: Question): Place {
  return placeOf(prompt.origin);
}
