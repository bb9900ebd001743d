import { itemCodeOf, partCodeOf } from '../../../src/course/codes.ts';
import { en } from '../../../src/languages/player/en.ts';
import type { CourseData, ModuleData, QuestionData, QuizData } from '../../../src/player/course-data.ts';

const base = 'https://learn.example/courses/social';

export function question(id: string, changes: Partial<QuestionData> = {}): QuestionData {
  return {
    id,
    code: itemCodeOf(id),
    type: 'choice',
    iri: `${base}/questions/${id}`,
    objectives: ['respond'],
    points: 1,
    weight: 1,
    required: true,
    shuffle: true,
    options: [option('a', true), option('b', false), option('c', false)],
    ...changes,
  };
}

export function option(id: string, correct: boolean) {
  return { id, code: partCodeOf(id), correct };
}

export const trueFalse = question('is-record', {
  type: 'true-false',
  objectives: ['keep-records'],
  options: [option('true', true), option('false', false)],
});

export const multiple = question('who-to-tell', {
  type: 'multiple',
  scoring: 'partial',
  penalty: 0.5,
  objectives: ['respond', 'keep-records'],
  options: [option('the-press', true), option('the-mayor', true), option('nobody', false)],
});

export function pages(id: string, pageIds: readonly string[], changes: Partial<ModuleData> = {}): ModuleData {
  return {
    id,
    title: `Module ${id}`,
    iri: `${base}/modules/${id}`,
    kind: 'pages',
    optional: false,
    requires: [],
    objectives: ['respond'],
    pages: pageIds.map((page) => ({
      id: page,
      code: itemCodeOf(page),
      title: `Page ${page}`,
      iri: `${base}/pages/${page}`,
      questions: [],
    })),
    ...changes,
  };
}

export function quiz(
  id: string,
  questions: readonly string[],
  changes: Partial<QuizData> = {},
): ModuleData & { quiz: QuizData } {
  const [module] = [pages(id, [id])];
  return {
    ...module,
    kind: 'quiz',
    quiz: {
      mode: 'assessment',
      iri: `${base}/quizzes/${id}`,
      passing: 0.8,
      attempts: 3,
      questions,
      draw: [],
      shuffle: { questions: false, options: false },
      feedback: 'on-submit',
      review: true,
      ...changes,
    },
  };
}

/** Two pages with a knowledge check on the second, and a final quiz of four questions. */
export function course(changes: Partial<CourseData> = {}): CourseData {
  const check = question('first-hour');
  const asked = [question('post'), question('delete-comment'), trueFalse, multiple];
  const intro = pages('intro', ['p1', 'p2']);
  return {
    format: 1,
    course: { id: 'social', version: '1.0.0', title: 'Social Media', language: 'es', iri: base },
    unit: { id: 'course', whole: true, title: 'Social Media', iri: `${base}/course` },
    navigation: 'free',
    modules: [
      {
        ...intro,
        pages: intro.pages.map((page) => (page.id === 'p2' ? { ...page, questions: [check.id] } : page)),
      },
      quiz(
        'final',
        asked.map(({ id }) => id),
      ),
    ],
    questions: Object.fromEntries([check, ...asked].map((each) => [each.id, each])),
    objectives: [
      {
        id: 'respond',
        code: itemCodeOf('respond'),
        iri: `${base}/objectives/respond`,
        text: 'Respond in the first hour',
      },
      {
        id: 'keep-records',
        code: itemCodeOf('keep-records'),
        iri: `${base}/objectives/keep-records`,
        text: 'Keep records',
      },
    ],
    completion: { allModules: true, passed: ['final'], completed: [], onFail: 'failed' },
    tracking: { interactions: true, objectives: true },
    strings: { ...en, 'verb.passed': 'aprobó' },
    ...changes,
  };
}

/** The right answer to every question of the final quiz. */
export const rightAnswers: Readonly<Record<string, readonly string[]>> = {
  post: ['a'],
  'delete-comment': ['a'],
  'is-record': ['true'],
  'who-to-tell': ['the-press', 'the-mayor'],
};
