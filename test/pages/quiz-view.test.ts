import { expect, it } from 'vitest';
import { course, page, pagesModule, question, quizModule } from '../support/course.ts';
import { all, one, text } from '../support/html.ts';
import { document } from '../support/pages.ts';
import { samples } from '../support/question-samples.ts';

const quiz = { questions: [question('q', samples.choice)] };

it('a pre-test says before it is begun which modules a pass stands for, in the words of their titles, and again for whoever passed', () => {
  const modules = [
    quizModule('warm-up', { ...quiz, mode: 'pre-test', testOut: ['plan', 'day'] }),
    pagesModule('plan', [page('p', '## P\n')], { title: 'Plan the visit' }),
    pagesModule('day', [page('d', '## D\n')], { title: 'On the day' }),
    pagesModule('later', [page('l', '## L\n')], { title: 'After it' }),
  ];
  expect(text(one(document(course(modules)), 'p', { class: 'quiz-test-out' }))).toBe(
    'Pass this, and you need not do: Plan the visit and On the day.',
  );
  const result = one(document(course(modules)), 'p', { 'data-cw': 'tested-out' });
  expect(text(result)).toBe('Because you passed, you need not do: Plan the visit and On the day.');
  expect(result.attributes).toHaveProperty('hidden');
});

it('it promises nothing of modules in other launchable units, which hear nothing of a pass', () => {
  const modules = [
    quizModule('warm-up', { ...quiz, mode: 'pre-test', testOut: ['plan'] }),
    pagesModule('plan', [page('p', '## P\n')]),
  ];
  const unit = document(course(modules, { scos: 'per-module' }));
  expect(all(unit, 'p', { class: 'quiz-test-out' })).toEqual([]);
  expect(all(unit, 'p', { 'data-cw': 'tested-out' })).toEqual([]);
});

it.each([
  ['es', 'Como ha aprobado, no tiene que hacer: Plan the visit.'],
  ['fr', 'Puisque vous avez réussi, vous n’avez pas à faire : Plan the visit.'],
  ['de', 'Weil Sie bestanden haben, brauchen Sie dies nicht zu bearbeiten: Plan the visit.'],
  ['ar', 'بفضل نجاحك لا حاجة إلى دراسة: \u2068Plan the visit\u2069.'],
])('in %s what a pass stood for is named, too', (language, words) => {
  const modules = [
    quizModule('warm-up', { ...quiz, mode: 'pre-test', testOut: ['plan'] }),
    pagesModule('plan', [page('p', '## P\n')], { title: 'Plan the visit' }),
  ];
  expect(text(one(document(course(modules), { language }), 'p', { 'data-cw': 'tested-out' }))).toBe(words);
});

it('a quiz that stands for no module says nothing of it', () => {
  expect(all(document(course([quizModule('final', quiz)])), 'p', { class: 'quiz-test-out' })).toEqual([]);
});
