import { expect, test } from 'vitest';
import { needsMore } from '../../src/course/question-lists.ts';
import { course, page, pagesModule, question, quizModule } from '../support/course.ts';
import { samples } from '../support/question-samples.ts';

test.each([
  ['questions that most courses ask', { questions: [question('a', samples.choice)] }, false],
  ['a question of a rarer type', { questions: [question('a', samples.matching)] }, true],
  ['a time limit', { timeLimit: { seconds: 60, adjustable: true } }, true],
])('a course with %s gets the player that knows it', (_, quiz, more) => {
  expect(needsMore(course([quizModule('final', quiz)]))).toBe(more);
});

test.each([
  ['a callout', '::: note\nWords.\n:::', false],
  ['tabs', '::: tabs\n### One\nWords.\n:::', false],
  ['a recording', '::: audio src=a.mp3\nWords.\n:::', true],
  ['a quotation', '::: quote Ada\nWords.\n:::', true],
  ['code', 'Type `ls`.', true],
  ['a task list', '- [x] Done', true],
])('a course with %s gets the player that knows it', (_, text, more) => {
  expect(needsMore(course([pagesModule('one', [page('start', text)])]))).toBe(more);
});
