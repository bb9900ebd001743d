import { expect, it } from 'vitest';
import {
  courseIri,
  moduleIri,
  objectiveIri,
  pageIri,
  questionIri,
  quizIri,
  unitIri,
} from '../../src/course/iris.ts';

const course = {
  id: 'crisis',
  publisher: { name: 'Example Press', url: 'https://publisher.example', email: undefined },
};

it('IRIs have the forms that LRSs of learners already hold; they are frozen', () => {
  expect(courseIri(course)).toBe('https://publisher.example/courses/crisis');
  expect(unitIri(course, 'course')).toBe('https://publisher.example/courses/crisis/units/course');
  expect(moduleIri(course, 'first-hour')).toBe('https://publisher.example/courses/crisis/modules/first-hour');
  expect(pageIri(course, 'start')).toBe('https://publisher.example/courses/crisis/pages/start');
  expect(questionIri(course, 'q-1')).toBe('https://publisher.example/courses/crisis/questions/q-1');
  expect(quizIri(course, 'final')).toBe('https://publisher.example/courses/crisis/quizzes/final');
  expect(objectiveIri(course, 'respond')).toBe('https://publisher.example/courses/crisis/objectives/respond');
});

it('no two kinds of thing of one id share an IRI', () => {
  const kinds = [unitIri, moduleIri, pageIri, questionIri, quizIri, objectiveIri];
  expect(new Set(kinds.map((iri) => iri(course, 'same'))).size).toBe(kinds.length);
});
