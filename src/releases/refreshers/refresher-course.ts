import type { Markdown } from '../../content/markdown.ts';
import { parseMarkdown } from '../../content/parse-markdown.ts';
import type {
  Course,
  Draw,
  Module,
  PagesModule,
  Quiz,
  QuizModule,
  RefresherStep,
} from '../../course/model.ts';
import { askedIn, questionsOfModule } from '../../course/question-lists.ts';
import { pageWords, type Say } from '../../languages/pages/index.ts';
import { refresherDraws } from './draws.ts';
import { keyPointPages } from './key-points.ts';

/** Where a course says nothing. */
const usualMark = 0.8;
/** To read a question, to answer it and to read why: seconds. */
const secondsPerQuestion = 40;

/**
 * The refreshers of a course as courses of their own, in the language of the edition: its steps, then its updates. Their
 * ids start with the step’s: SuccessFactors tells courses apart by their first 15 characters. They record for themselves,
 * so that it does not matter whether an LMS has set the learner back in the course that they refresh.
 */
export function refresherCourses(course: Course): readonly Course[] {
  const { refreshers } = course;
  if (!refreshers) return [];
  const draws = refresherDraws(course);
  const steps = refreshers.steps.flatMap((step) => stepCourse(course, step, draws.get(step.id) ?? []));
  const updates = refreshers.updates.map(({ id, title, module }) =>
    derived(course, { id, certificate: false, about: 'refresher.update' }, title ?? module.title, {
      modules: [{ ...module, requires: [], optional: false }],
      completion: { allModules: true, passed: [], completed: [], onFail: 'incomplete' },
    }),
  );
  return [...steps, ...updates];
}

function stepCourse(course: Course, step: RefresherStep, draw: readonly Draw[]): Course[] {
  const say = pageWords(course.language);
  const isDrawn = step.source.kind === 'draw';
  const quiz =
    step.source.kind === 'draw' ? recallModule(course, draw, say) : usedModule(course, step.source.id);
  if (!quiz) return [];
  const points = keyPointsModule(course, quiz, say);
  const passed = quiz.kind === 'quiz' && quiz.quiz.passing !== undefined;
  return [
    derived(course, { ...step, about: isDrawn ? 'refresher.description' : 'refresher.again' }, step.title, {
      modules: points ? [quiz, points] : [quiz],
      completion: {
        allModules: !passed,
        passed: passed ? [quiz.id] : [],
        completed: [],
        onFail: course.completion.onFail,
      },
    }),
  ];
}

/** What is drawn, as questions with answers at once and as many attempts as it takes. Who remembers is done with the first. */
function recallModule(course: Course, draw: readonly Draw[], say: Say): QuizModule | undefined {
  if (draw.length === 0) return undefined;
  const passing = markOf(course);
  const quiz: Quiz = {
    mode: 'practice',
    intro: said(say('refresher.intro', { mark: say.percent(passing) })),
    passing,
    attempts: undefined,
    questions: [],
    draw,
    shuffle: { questions: true, options: true },
    feedback: 'immediate',
    review: true,
    remediate: true,
    timeLimit: undefined,
    testOut: [],
  };
  const pools = draw.flatMap(({ pool }) => pool);
  return {
    kind: 'quiz',
    id: 'recall',
    title: say('refresher.questions'),
    summary: undefined,
    objectives: [...new Set(pools.flatMap(({ objectives }) => objectives))],
    duration: askedIn(quiz) * secondsPerQuestion,
    requires: [],
    optional: false,
    place: course.place,
    quiz,
  };
}

/** The mark of the quizzes that the course wants passed: the highest of them. */
function markOf({ modules, completion }: Course): number {
  const marks = modules.flatMap((module) =>
    module.kind === 'quiz' && completion.passed.includes(module.id) ? (module.quiz.passing ?? []) : [],
  );
  return marks.length > 0 ? Math.max(...marks) : usualMark;
}

/** A module of the course as it is, such as the final; nothing comes before it here. */
function usedModule({ modules }: Course, id: string): Module | undefined {
  const module = modules.find((one) => one.id === id);
  return module && { ...module, requires: [], optional: false };
}

/** What may be read before another attempt; beside pages there is no need of it. */
function keyPointsModule(course: Course, module: Module, say: Say): PagesModule | undefined {
  if (module.kind === 'pages') return undefined;
  const asked = [...questionsOfModule(module).flatMap(({ objectives }) => objectives), ...module.objectives];
  const pages = keyPointPages(course, new Set(asked));
  if (pages.length === 0) return undefined;
  return {
    kind: 'pages',
    id: module.id === 'key-points' ? 'key-points-of-course' : 'key-points',
    title: say('refresher.key-points'),
    summary: undefined,
    objectives: [],
    duration: undefined,
    requires: [],
    optional: true,
    place: course.place,
    pages,
  };
}

interface DerivedFrom extends Pick<RefresherStep, 'id' | 'certificate'> {
  /** What its description says. */
  readonly about: 'refresher.description' | 'refresher.again' | 'refresher.update';
}

/** A course of these modules that is in all else the one that it refreshes. */
function derived(
  course: Course,
  { id, certificate, about }: DerivedFrom,
  title: string,
  { modules, completion }: Pick<Course, 'modules' | 'completion'>,
): Course {
  const say = pageWords(course.language);
  const asked = new Set([
    ...modules.flatMap((module) => module.objectives),
    ...modules.flatMap((module) => questionsOfModule(module).flatMap(({ objectives }) => objectives)),
  ]);
  const durations = modules.flatMap(({ duration, optional }) => (optional ? [] : (duration ?? [])));
  return {
    ...course,
    id: `${id}-${course.id}`,
    title: `${course.title}: ${title}`,
    description: say(about, { course: course.title }),
    duration: durations.length > 0 ? durations.reduce((sum, one) => sum + one, 0) : undefined,
    objectives: course.objectives.filter((objective) => asked.has(objective.id)),
    modules,
    completion,
    banks: [],
    scos: 'one',
    refreshers: undefined,
    kpis: [],
    refreshes: { id: course.id, title: course.title, step: id, certificate },
  };
}

/** A text of ours as one of the course’s. */
function said(text: string): Markdown {
  const at = { line: 1, column: 1, offset: 0 };
  const origin = { file: 'course.yaml', text, start: at, end: at, exact: false, indent: 0 };
  return parseMarkdown(text, origin, { html: 'refuse' }).value;
}
