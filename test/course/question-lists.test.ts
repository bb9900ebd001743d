import { expect, test } from 'vitest';
import { asksMoreTypes } from '../../src/course/question-lists.ts';
import { course, question, quizModule } from '../support/course.ts';
import { samples } from '../support/question-samples.ts';

test.each([
  ['questions that most courses ask', { questions: [question('a', samples.choice)] }, false],
  ['a question of a rarer type', { questions: [question('a', samples.matching)] }, true],
  ['a time limit', { timeLimit: { seconds: 60, adjustable: true } }, true],
])('a course with %s gets the player that knows it', (_, quiz, more) => {
  expect(asksMoreTypes(course([quizModule('final', quiz)]))).toBe(more);
});
