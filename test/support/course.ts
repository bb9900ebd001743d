import type { Markdown } from '../../src/content/markdown.ts';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import type {
  Course,
  Module,
  Page,
  PagesModule,
  QuizModule,
  ScenarioModule,
  SurveyModule,
  Theme,
} from '../../src/course/model.ts';
import type { Option, Question, QuestionBody } from '../../src/questions/question.ts';
import type { Release } from '../../src/releases/release.ts';

/** Small courses made of model values, for tests of everything after `check`. */

const start = { line: 1, column: 1, offset: 0 };
export const somewhere = { file: 'course.yaml' } as const;

export function markdown(source: string): Markdown {
  const origin = { file: 'test.md', text: source, start, end: start, exact: true, indent: 0 };
  return parseMarkdown(source, origin, { html: 'refuse' }).value;
}

export function page(id: string, content = 'Words.', more: Partial<Page> = {}): Page {
  return {
    id,
    title: `Page ${id}`,
    content: markdown(content),
    objectives: [],
    questions: [],
    place: somewhere,
    ...more,
  };
}

const moduleBase = (id: string) => ({
  id,
  title: `Module ${id}`,
  summary: undefined,
  objectives: [],
  duration: undefined,
  requires: [],
  optional: false,
  place: somewhere,
});

export function pagesModule(
  id: string,
  pages: readonly Page[],
  more: Partial<PagesModule> = {},
): PagesModule {
  return { ...moduleBase(id), kind: 'pages', pages, ...more };
}

export function quizModule(
  id: string,
  quiz: Partial<QuizModule['quiz']> = {},
  more: Partial<QuizModule> = {},
): QuizModule {
  return {
    ...moduleBase(id),
    kind: 'quiz',
    quiz: {
      mode: 'assessment',
      intro: undefined,
      passing: 0.8,
      attempts: 3,
      questions: [],
      draw: [],
      shuffle: { questions: false, options: false },
      feedback: 'on-submit',
      review: true,
      remediate: false,
      timeLimit: undefined,
      testOut: [],
      ...quiz,
    },
    ...more,
  };
}

export function surveyModule(id: string, survey: Partial<SurveyModule['survey']> = {}): SurveyModule {
  return {
    ...moduleBase(id),
    kind: 'survey',
    optional: true,
    survey: { intro: undefined, privacy: undefined, questions: [], ...survey },
  };
}

export function scenarioModule(
  id: string,
  scenario: Partial<ScenarioModule['scenario']> = {},
): ScenarioModule {
  const node = (name: string, to: string) => ({
    id: name,
    title: `Node ${name}`,
    text: markdown(`What happens at ${name}.`),
    choices: [
      {
        id: 'go',
        text: markdown(`Go to ${to}`),
        to,
        effects: { trust: 1 },
        feedback: markdown('It helped.'),
        place: somewhere,
      },
    ],
    place: somewhere,
  });
  return {
    ...moduleBase(id),
    kind: 'scenario',
    scenario: {
      intro: markdown('A day at the desk.'),
      variables: [{ id: 'trust', label: 'Public trust', start: 5, min: 0, max: 10 }],
      start: 'noon',
      nodes: [node('later', 'calm'), node('noon', 'later')],
      endings: [{ id: 'calm', title: 'Calm', text: markdown('It ended well.'), score: 1, place: somewhere }],
      ...scenario,
    },
  };
}

export function option(id: string, text: string, correct = false, feedback?: string): Option {
  return {
    id,
    text: markdown(text),
    correct,
    feedback: feedback === undefined ? undefined : markdown(feedback),
  };
}

export function question(id: string, body: QuestionBody, more: Partial<Question> = {}): Question {
  return {
    id,
    prompt: markdown(`Prompt of ${id}?`),
    objectives: [],
    points: 1,
    weight: 1,
    feedback: {},
    hint: undefined,
    shuffle: true,
    required: false,
    tags: [],
    difficulty: 'medium',
    revision: 1,
    body,
    place: somewhere,
    ...more,
  };
}

export function choice(id: string, more: Partial<Question> = {}): Question {
  const options = [
    option('a', 'Answer now', true, 'People need it now.'),
    option('b', 'Wait', false, 'Silence is an answer.'),
  ];
  return question(id, { type: 'choice', options }, more);
}

export function course(modules: readonly Module[], more: Partial<Course> = {}): Course {
  return {
    id: 'sample',
    version: '1.0.0',
    title: 'A sample course',
    language: 'en-US',
    description: 'What the course is about.',
    publisher: { name: 'Example Press', url: 'https://press.example', email: 'help@press.example' },
    audience: [],
    keywords: [],
    duration: undefined,
    rights: undefined,
    objectives: [],
    modules,
    banks: [],
    glossary: [],
    completion: { allModules: true, passed: [], completed: [], onFail: 'incomplete' },
    navigation: 'free',
    scos: 'one',
    tracking: { interactions: true, objectives: true, masteryScore: false },
    theme: theme(),
    refreshers: undefined,
    kpis: [],
    variables: {},
    assets: new Map(),
    transcripts: new Map(),
    targets: ['web'],
    place: somewhere,
    ...more,
  };
}

export function release(of: Course, more: Partial<Release> = {}): Release {
  return {
    course: of,
    language: of.language,
    variables: of.variables,
    ...more,
  };
}

/** The theme of a course that says nothing of it, but for what is given. */
export function theme(more: Partial<Theme> = {}): Theme {
  return {
    name: 'civic',
    accent: undefined,
    logo: undefined,
    logoDark: undefined,
    textSize: 'normal',
    titles: undefined,
    accentPlace: undefined,
    ...more,
  };
}
