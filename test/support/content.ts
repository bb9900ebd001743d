import type { Markdown } from '../../src/content/markdown.ts';
import type { Course, Module, PagesModule, QuizModule } from '../../src/course/model.ts';
import { type Content, type ContentFile, type LaunchUnit, policySlot } from '../../src/releases/release.ts';
import { theme } from './course.ts';

const place = { file: 'course.yaml' };
const start = { line: 1, column: 1, offset: 0 };
const text = (source: string): Markdown => ({
  source,
  tokens: [],
  origin: { file: 'module.md', text: source, start, end: start, indent: 0, exact: true },
});
export const bytes = (content: string) => new TextEncoder().encode(content);

function pages(id: string, title: string, rest: Partial<PagesModule> = {}): PagesModule {
  return {
    kind: 'pages',
    id,
    title,
    summary: undefined,
    objectives: [],
    duration: 600,
    requires: [],
    optional: false,
    pages: [{ id: `${id}-page`, title, content: text('Words.'), objectives: [], questions: [], place }],
    place,
    ...rest,
  };
}

function quiz(id: string, title: string, requires: readonly string[]): QuizModule {
  return {
    kind: 'quiz',
    id,
    title,
    summary: 'What have you learnt?',
    objectives: ['respond'],
    duration: 300,
    requires,
    optional: false,
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
    },
    place,
  };
}

/** Titles that manifests trip over: an ampersand and quotes, non-ASCII, beyond the BMP, a line break, and 300 characters. */
export const modules: readonly Module[] = [
  pages('basics', 'Q&A: “What’s <new>?”', { objectives: ['engage'], summary: 'First steps' }),
  pages('crisis', '危機 & Krisenkommunikation 🚨\nErste Stunde', {
    objectives: ['respond'],
    requires: ['basics'],
  }),
  pages('deep-dive', 'L'.repeat(300), { optional: true }),
  quiz('final', 'Final assessment', ['basics', 'crisis']),
];

export function testCourse(changes: Partial<Course> = {}): Course {
  return {
    id: 'town-hall',
    version: '1.2.0',
    title: 'Rathaus – “Fragen & Antworten”',
    language: 'en-US',
    description: 'How to answer\nin public.',
    publisher: { name: 'Example Press', url: 'https://publisher.example', email: undefined },
    audience: ['clerks'],
    keywords: ['social media', 'crise'],
    duration: 5400,
    rights: '© 2027 Example Press',
    objectives: [
      { id: 'engage', text: 'Answer questions', skill: undefined, critical: false, place },
      { id: 'respond', text: 'Respond within the hour', skill: undefined, critical: true, place },
    ],
    modules,
    banks: [],
    glossary: [],
    completion: { allModules: true, passed: ['final'], completed: [], onFail: 'failed' },
    navigation: 'free',
    scos: 'one',
    tracking: { interactions: true, objectives: true, masteryScore: false },
    theme: theme(),
    refreshers: undefined,
    kpis: [],
    variables: {},
    assets: new Map(),
    transcripts: new Map(),
    targets: ['scorm12'],
    place,
    ...changes,
  };
}

const html = (title: string, unit: string) => `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policySlot}">
<title>${title}</title>
<link rel="stylesheet" href="theme/civic.css">
<script defer src="data/${unit}.js"></script>
<script defer src="player/player.js"></script>
</head>
<body><main><p>See <a href="https://www.archives.gov/">the archives</a>.</p><img src="media/bridge.png" alt=""></main></body>
</html>
`;

/** What `render` would make of `testCourse`, small: with one unit, or with one for each module. */
export function testContent(scos: 'one' | 'per-module' = 'one', changes: Partial<Course> = {}): Content {
  const course = testCourse({ scos, ...changes });
  const units = scos === 'one' ? [wholeCourse(course)] : course.modules.map(oneModule);
  const shared: ContentFile[] = [
    { path: 'media/bridge.png', content: { bytes: bytes('not really a picture') } },
    { path: 'theme/civic.css', content: { bytes: bytes('body { background: url(../media/bridge.png) }') } },
  ];
  const data = units.map(({ id }) => ({
    path: `data/${id}.js`,
    content: { bytes: bytes(`globalThis.coursewright = { unit: ${JSON.stringify(id)} };`) },
  }));
  return {
    release: {
      course,
      language: course.language,
      variables: {},
    },
    units,
    files: [...data, ...shared].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function wholeCourse(course: Course): LaunchUnit {
  return {
    id: 'course',
    whole: true,
    title: course.title,
    description: course.description,
    href: 'index.html',
    modules: course.modules.map((module) => module.id),
    requires: [],
    optional: false,
    objectives: ['engage', 'respond'],
    assessed: true,
    passing: 0.8,
    done: 'completed-and-passed',
    seconds: course.duration,
    largestState: 400,
    html: html('Course', 'course'),
  };
}

function oneModule(module: Module): LaunchUnit {
  const assessed = module.kind === 'quiz';
  return {
    id: module.id,
    whole: false,
    title: module.title,
    description: module.summary,
    href: `${module.id}.html`,
    modules: [module.id],
    requires: module.requires,
    optional: module.optional,
    objectives: module.objectives,
    assessed,
    passing: assessed ? module.quiz.passing : undefined,
    done: assessed ? 'passed' : 'completed',
    seconds: module.duration,
    largestState: 100,
    html: html(module.id, module.id),
  };
}
