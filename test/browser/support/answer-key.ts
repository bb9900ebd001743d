import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { CourseData, QuestionData } from '../../../src/player/course-data.ts';

/** The data of a launchable unit, as the player reads it: `data/<unit>.js` of an unzipped package. */
export function courseData(folder: string, unit: string): CourseData {
  const scope: { coursewright?: CourseData } = {};
  runInContext(readFileSync(join(folder, 'data', `${unit}.js`), 'utf8'), createContext(scope));
  if (scope.coursewright === undefined)
    throw new Error(`data/${unit}.js of ${folder} does not set coursewright`);
  return scope.coursewright;
}

/** Option ids of a right answer. */
export function rightAnswer(question: QuestionData): string[] {
  return (question.options ?? []).filter((option) => option.correct).map((option) => option.id);
}

/** Option ids of an answer that earns nothing: one wrong option. */
export function wrongAnswer(question: QuestionData): string[] {
  return (question.options ?? [])
    .filter((option) => !option.correct)
    .map((option) => option.id)
    .slice(0, 1);
}
