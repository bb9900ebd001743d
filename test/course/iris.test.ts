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
  expect(questionIri(course, { id: 'q-1', revision: 1 })).toBe(
    'https://publisher.example/courses/crisis/questions/q-1',
  );
  // Answers to an old key and to a new one are not pooled.
  expect(questionIri(course, { id: 'q-1', revision: 2 })).toBe(
    'https://publisher.example/courses/crisis/questions/q-1/2',
  );
  expect(quizIri(course, 'final')).toBe('https://publisher.example/courses/crisis/quizzes/final');
  expect(objectiveIri(course, 'respond')).toBe('https://publisher.example/courses/crisis/objectives/respond');
});

it('no two kinds of thing of one id share an IRI', () => {
  const asked = (of: typeof course, id: string) => questionIri(of, { id, revision: 1 });
  const kinds = [unitIri, moduleIri, pageIri, asked, quizIri, objectiveIri];
  expect(new Set(kinds.map((iri) => iri(course, 'same'))).size).toBe(kinds.length);
});
