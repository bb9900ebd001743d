import type { Random } from './random.ts';
import {
  type ModulePlan,
  modulePlan,
  optionIds,
  type Plan,
  type QuestionPlan,
  questionPlan,
  storyPlan,
  typesFor,
} from './random-course.ts';

/** Another version of a course: some of what authors do to one. */
export function edited(plan: Plan, random: Random): Plan {
  const next: Plan = structuredClone(plan);
  for (let more = random.int(1, 12); more > 0; more--) random.pick(edits)(next, random);
  tidy(next, random);
  return next;
}

const edits: readonly ((plan: Plan, random: Random) => void)[] = [
  (plan, random) => {
    plan.modules = random.shuffled(plan.modules);
  },
  (plan, random) => {
    if (plan.modules.length > 1) plan.modules.splice(random.int(0, plan.modules.length - 1), 1);
  },
  (plan, random) => {
    tidy(plan, random);
    const module = modulePlan(random, plan);
    if (module) plan.modules.splice(random.int(0, plan.modules.length), 0, module);
  },
  (plan, random) => {
    plan.objectives = random.some(['respond', 'record', 'lead'], 1);
  },
  inModule((module, random) => {
    module.pages = module.kind === 'pages' ? random.some(module.pages, 1) : module.pages;
  }),
  inModule(({ pages }, random) => {
    for (const page of pages) page.questions = random.some(page.questions);
  }),
  inModule((module, random) => {
    module.quiz.questions = random.some(module.quiz.questions);
  }),
  inModule(({ quiz }, random) => {
    const all = [...quiz.questions, ...quiz.draw.flatMap(({ pool }) => pool)];
    quiz.questions = random.some([...new Set(all)], 0, 3);
    quiz.draw = [{ count: random.int(1, 2), pool: random.some([...new Set(all)]) }];
  }),
  inModule(({ quiz }, random) => {
    for (const draw of quiz.draw) draw.count = random.int(1, 3);
  }),
  inModule(({ quiz }, random) => {
    quiz.feedback = random.pick(['immediate', 'on-submit', 'never'] as const);
    quiz.attempts = random.pick([undefined, 1, 3]);
  }),
  inModule((module, random) => {
    module.story = random.once(3) ? storyPlan(random) : module.story;
    for (const choices of Object.values(module.story))
      if (random.once(2)) choices[random.pick(Object.keys(choices))] = random.pick(['calm', 'storm', 'noon']);
  }),
  // From a page to a quiz, or the other way.
  (plan, random) => {
    const [from, to] = random.some(plan.modules, 2, 2);
    const question = from && random.pick([...questionsIn(from), '']);
    if (!from || !to || !question || (from.kind === 'survey') !== (to.kind === 'survey')) return;
    for (const page of from.pages) page.questions = page.questions.filter((id) => id !== question);
    from.quiz.questions = from.quiz.questions.filter((id) => id !== question);
    for (const draw of from.quiz.draw) draw.pool = draw.pool.filter((id) => id !== question);
    if (to.kind === 'quiz') to.quiz.questions.push(question);
    else if (to.kind !== 'scenario') to.pages[0]?.questions.push(question);
  },
  inQuestion((question, random) => {
    question.options = random.shuffled(question.options);
    question.rows = random.shuffled(question.rows);
  }),
  inQuestion((question, random) => {
    question.options = random.some(question.options, 1);
    question.rows = random.some(question.rows, 1);
  }),
  inQuestion((question, random) => {
    question.options = random.shuffled([...new Set([...question.options, random.pick(optionIds)])]);
    question.rows = random.shuffled([...new Set([...question.rows, random.pick(optionIds)])]);
  }),
  // The parts keep their ids: those of one type are not those of another.
  (plan, random) => {
    const module = random.pick(plan.modules);
    const question = plan.questions[random.pick([...questionsIn(module), ''])];
    if (question) question.type = random.pick(typesFor(module.kind));
  },
  inModule((module, random) => {
    if (module.kind !== 'pages' && module.kind !== 'survey')
      module.kind = random.pick(['quiz', 'scenario'] as const);
  }),
  inQuestion((question, random) => {
    question.revision++;
    question.points = random.pick([1, 0.25, 10_000]);
  }),
  (plan, random) => {
    const module = random.pick(plan.modules);
    const id = random.pick([...questionsIn(module), '']);
    if (id) plan.questions[id] = questionPlan(random, typesFor(module.kind));
  },
];

function inModule(edit: (module: ModulePlan, random: Random) => void) {
  return (plan: Plan, random: Random) => edit(random.pick(plan.modules), random);
}

function inQuestion(edit: (question: QuestionPlan, random: Random) => void) {
  return (plan: Plan, random: Random) => {
    const all = Object.values(plan.questions);
    if (all.length > 0) edit(random.pick(all), random);
  };
}

function questionsIn({ pages, quiz }: ModulePlan): string[] {
  return [
    ...pages.flatMap((page) => page.questions),
    ...quiz.questions,
    ...quiz.draw.flatMap(({ pool }) => pool),
  ];
}

/** Questions that nothing asks any more are gone, too, or wait in a bank. */
function tidy(plan: Plan, random: Random): void {
  const used = new Set(plan.modules.flatMap(questionsIn));
  for (const id of Object.keys(plan.questions))
    if (!used.has(id) && random.once(2)) delete plan.questions[id];
}
