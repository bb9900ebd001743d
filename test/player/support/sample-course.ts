import { en } from '../../../src/languages/player/en.ts';
import type { CourseData, ModuleData, QuestionData, QuizData } from '../../../src/player/course-data.ts';

const base = 'https://learn.example/courses/social';

export function question(id: string, changes: Partial<QuestionData> = {}): QuestionData {
  return {
    id,
    code: id.replace(/[^a-z0-9]/g, ''),
    type: 'choice',
    iri: `${base}/questions/${id}`,
    objectives: ['respond'],
    points: 1,
    weight: 1,
    required: true,
    shuffle: true,
    options: [
      { id: 'a', code: 'a', correct: true },
      { id: 'b', code: 'b', correct: false },
      { id: 'c', code: 'c', correct: false },
    ],
    ...changes,
  };
}

export const trueFalse = question('is-record', {
  type: 'true-false',
  objectives: ['keep-records'],
  options: [
    { id: 'true', code: 't', correct: true },
    { id: 'false', code: 'f', correct: false },
  ],
});

export const multiple = question('who-to-tell', {
  type: 'multiple',
  scoring: 'partial',
  penalty: 0.5,
  objectives: ['respond', 'keep-records'],
  options: [
    { id: 'the-press', code: 'p', correct: true },
    { id: 'the-mayor', code: 'm', correct: true },
    { id: 'nobody', code: 'n', correct: false },
  ],
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
      code: page,
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
      code: id,
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
        code: 'r',
        iri: `${base}/objectives/respond`,
        text: 'Respond in the first hour',
      },
      {
        id: 'keep-records',
        code: 'k',
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
