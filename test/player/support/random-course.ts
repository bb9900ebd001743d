import { itemCodeOf, partCodeOf } from '../../../src/course/codes.ts';
import type { CourseData, ModuleData, QuestionData, QuizData } from '../../../src/player/course-data.ts';
import type { Random } from './random.ts';
import { course, pages, question, quiz } from './sample-course.ts';

// Small courses of everything that saved state knows, as a plan that can be edited, and the course that a plan makes.
// Ids come from short lists, so that what an edit takes away another may bring back as something else.

const single = ['choice', 'true-false', 'likert', 'scale'] as const;
const several = ['multiple', 'hotspot'] as const;
const rows = ['matching', 'ordering', 'categorise', 'matrix'] as const;
const typed = ['text', 'number', 'blanks'] as const;
const marked = ['choice', 'true-false', ...several, 'matching', 'ordering', 'categorise', ...typed];
const asked = [...single, 'multiple', 'matrix', 'essay'];

export const optionIds = ['a', 'b', 'c', 'd', 'e', 'f', 'post', 'wait-and-see'];
const pageIds = Array.from({ length: 8 }, (_, n) => `page-${n}`);
const questionIds = Array.from({ length: 14 }, (_, n) => `q-${n}`);
const objectiveIds = ['respond', 'record', 'lead'];
const activityIds = ['final', 'check-in', 'feedback', 'storm'];

export interface QuestionPlan {
  type: string;
  options: string[];
  rows: string[];
  revision: number;
  points: number;
  objectives: string[];
}

export interface ModulePlan {
  id: string;
  kind: ModuleData['kind'];
  pages: { id: string; questions: string[] }[];
  quiz: {
    questions: string[];
    draw: { count: number; pool: string[] }[];
    feedback: QuizData['feedback'];
    shuffle: QuizData['shuffle'];
    attempts: number | undefined;
  };
  /** From each node: where its choices lead. */
  story: Record<string, Record<string, string>>;
}

export interface Plan {
  modules: ModulePlan[];
  questions: Record<string, QuestionPlan>;
  objectives: string[];
}

export function questionPlan(random: Random, types: readonly string[]): QuestionPlan {
  return {
    type: random.pick(types),
    options: random.some(optionIds, 2, 6),
    rows: random.some(optionIds, 1, 4),
    revision: 1,
    points: random.pick([1, 0.5, 3, 120]),
    objectives: random.some(objectiveIds, 0, 2),
  };
}

export function typesFor(kind: ModuleData['kind']): readonly string[] {
  if (kind === 'survey') return asked;
  // To think about: the player shows it as text.
  return kind === 'pages' ? [...marked, 'essay'] : marked;
}

/** A module that takes its pages and questions from what the plan does not have yet. */
export function modulePlan(random: Random, plan: Plan): ModulePlan | undefined {
  const ids = new Set(plan.modules.flatMap((module) => module.pages.map((page) => page.id)));
  const kind = random.pick(['pages', 'pages', 'quiz', 'quiz', 'survey', 'scenario'] as const);
  const free = (kind === 'pages' ? pageIds : activityIds).filter((id) => !ids.has(id));
  if (free.length === 0) return undefined;
  const fresh = (most: number): string[] => {
    const unused = questionIds.filter((id) => !plan.questions[id]);
    const taken = random.some(unused, Math.min(1, unused.length), Math.min(most, unused.length));
    for (const id of taken) plan.questions[id] = questionPlan(random, typesFor(kind));
    return taken;
  };
  const held = random.some(free, 1, kind === 'pages' ? 3 : 1);
  const inQuiz = kind === 'quiz' ? fresh(7) : [];
  return {
    id: kind === 'pages' ? `module-${held[0]}` : (held[0] ?? ''),
    kind,
    pages: held.map((id) => ({
      id,
      questions: kind === 'survey' ? fresh(4) : kind === 'pages' && random.once(2) ? fresh(2) : [],
    })),
    quiz: {
      questions: random.some(inQuiz, 0, 3),
      draw: Array.from({ length: random.int(0, 2) }, () => ({
        count: random.int(1, 3),
        pool: random.some(inQuiz),
      })),
      feedback: random.pick(['immediate', 'on-submit', 'never'] as const),
      shuffle: { questions: random.once(2), options: random.once(2) },
      attempts: random.pick([undefined, 1, 3]),
    },
    story: storyPlan(random),
  };
}

const nodeIds = ['noon', 'office', 'night', 'street'];

export function storyPlan(random: Random): ModulePlan['story'] {
  const nodes = ['noon', ...random.some(nodeIds.slice(1))];
  const to = () => random.pick([...nodes, 'calm', 'storm']);
  return Object.fromEntries(
    nodes.map((node) => [node, Object.fromEntries(random.some(optionIds, 1, 3).map((id) => [id, to()]))]),
  );
}

export function coursePlan(random: Random): Plan {
  const plan: Plan = { modules: [], questions: {}, objectives: random.some(objectiveIds, 1) };
  for (let more = random.int(2, 6); more > 0; more--) {
    const module = modulePlan(random, plan);
    if (module) plan.modules.push(module);
  }
  return plan;
}

/** The course as the compiler would tell it to the player. */
export function courseOf(plan: Plan): CourseData {
  const questions = Object.entries(plan.questions).map(([id, each]) =>
    questionOf(id, { ...each, objectives: each.objectives.filter((one) => plan.objectives.includes(one)) }),
  );
  const { objectives } = course();
  return course({
    modules: plan.modules.map(moduleOf),
    questions: Object.fromEntries(questions.map((each) => [each.id, each])),
    objectives: plan.objectives.map((id) => ({
      ...objectives[0],
      id,
      code: itemCodeOf(id),
      iri: id,
      text: id,
    })),
    completion: { allModules: true, passed: [], completed: [], onFail: 'incomplete' },
  });
}

function moduleOf({ id, kind, pages: held, quiz: asks, story }: ModulePlan): ModuleData {
  const module = pages(
    id,
    held.map((page) => page.id),
  );
  const filled = module.pages.map((page, at) => ({ ...page, questions: held[at]?.questions ?? [] }));
  const { attempts, ...policy } = asks;
  if (kind === 'quiz') {
    const { attempts: _, ...data } = quiz(id, asks.questions, {
      ...policy,
      draw: asks.draw.map((draw) => ({
        ...draw,
        by: draw.count > 1 ? ('objective' as const) : ('random' as const),
      })),
    }).quiz;
    return { ...module, kind, quiz: { ...data, ...(attempts === undefined ? {} : { attempts }) } };
  }
  if (kind !== 'scenario') return { ...module, kind, pages: filled };
  const nodes = Object.entries(story).map(([node, choices]) => ({
    id: node,
    code: partCodeOf(node),
    iri: node,
    choices: Object.entries(choices).map(([choice, to]) => ({
      id: choice,
      code: partCodeOf(choice),
      // A node that an edit took away is a dead end to nobody here.
      to: to in story || to === 'storm' ? to : 'calm',
      effects: {},
    })),
  }));
  const endings = [{ id: 'calm', score: 1 }, { id: 'storm' }];
  return { ...module, kind, scenario: { start: nodes[0]?.id ?? '', variables: [], nodes, endings } };
}

function questionOf(id: string, plan: QuestionPlan): QuestionData {
  const { type, points, objectives, revision } = plan;
  const parts = (ids: readonly string[]) => ids.map((part) => ({ id: part, code: partCodeOf(part) }));
  const { options: _, ...base } = question(id, {
    type,
    points,
    objectives,
    iri: `${id}/${revision}`,
    required: false,
  });
  const at = plan.options.map((_option, index) => String(index + 1));
  if (oneOf(typed, type)) {
    const fields = type === 'blanks' ? plan.rows : ['answer'];
    return {
      ...base,
      fields: parts(fields).map((part) => ({
        ...part,
        accepted: ['yes'],
        longest: 40 + 10 * (revision % 2),
      })),
      number: { value: 4, tolerance: 0, decimal: '.', unit: '' },
      matchCase: false,
      scoring: 'partial',
    };
  }
  if (type === 'essay') return { ...base, room: 684 };
  const options = type === 'true-false' ? ['true', 'false'] : type === 'ordering' ? at : plan.options;
  return {
    ...base,
    options: parts(options).map((part, place) => ({ ...part, correct: place === 0 })),
    ...(oneOf(rows, type)
      ? { statements: parts(plan.rows).map((part, place) => ({ ...part, right: options[place] ?? 'a' })) }
      : {}),
    scoring: 'partial',
  };
}

function oneOf(list: readonly string[], type: string): boolean {
  return list.includes(type);
}

/** How an answer to a question of this type is written: what is kept when the type changes. */
export function classOf(type: string): 'options' | 'rows' | 'texts' {
  if (oneOf(rows, type)) return 'rows';
  return oneOf(typed, type) || type === 'essay' ? 'texts' : 'options';
}

export const takesOne = (type: string): boolean => oneOf(single, type);
