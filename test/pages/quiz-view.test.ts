import { expect, it } from 'vitest';
import { course, page, pagesModule, question, quizModule } from '../support/course.ts';
import { all, one, text } from '../support/html.ts';
import { document } from '../support/pages.ts';
import { samples } from '../support/question-samples.ts';

const quiz = { questions: [question('q', samples.choice)] };

it('a pre-test says before it is begun which modules a pass stands for, in the words of their titles', () => {
  const modules = [
    quizModule('warm-up', { ...quiz, mode: 'pre-test', testOut: ['plan', 'day'] }),
    pagesModule('plan', [page('p', '## P\n')], { title: 'Plan the visit' }),
    pagesModule('day', [page('d', '## D\n')], { title: 'On the day' }),
    pagesModule('later', [page('l', '## L\n')], { title: 'After it' }),
  ];
  expect(text(one(document(course(modules)), 'p', { class: 'quiz-test-out' }))).toBe(
    'Pass this, and you need not do: Plan the visit and On the day.',
  );
});

it('a quiz that stands for no module says nothing of it', () => {
  expect(all(document(course([quizModule('final', quiz)])), 'p', { class: 'quiz-test-out' })).toEqual([]);
});
