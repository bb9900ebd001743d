import { createHash } from 'node:crypto';
import type { Course, Draw, RefresherStep } from '../../course/model.ts';
import { questionsOfCourse } from '../../course/question-lists.ts';
import { compare } from '../../diagnostics/diagnostic.ts';
import type { Question } from '../../questions/question.ts';
import { viewOf } from '../../questions/views.ts';

type DrawnStep = RefresherStep & { readonly source: Extract<RefresherStep['source'], { kind: 'draw' }> };

/**
 * What each step draws, by its id. Over the steps every objective has its turn, the critical ones first where a step says
 * so, and a question that no earlier step has used goes before one that was. What is fresh is shared among the steps that
 * are still to come: an attempt that was not enough is followed by one with other questions. By ids alone, so that all
 * languages of a course draw the same.
 */
export function refresherDraws(
  course: Pick<Course, 'id' | 'banks' | 'objectives' | 'refreshers'>,
): ReadonlyMap<string, readonly Draw[]> {
  const used = new Map<Question, number>();
  const turns = new Map<string, number>();
  const steps = (course.refreshers?.steps ?? []).filter(isDrawn);
  const all = inDrawingOrder(course);
  return new Map(
    steps.map((step, index) => {
      const later = steps.slice(index);
      const draws =
        step.source.by === 'objective'
          ? drawsByObjective(course, all, later, used, turns)
          : [drawOf(byFocus(course, step, all), step.source.count, later.length, used)];
      return [step.id, draws.filter(({ pool }) => pool.length > 0)];
    }),
  );
}

function isDrawn(step: RefresherStep): step is DrawnStep {
  return step.source.kind === 'draw';
}

/** The questions of all banks that have a right answer, as if shuffled, and always in the same way. */
function inDrawingOrder({ id, banks }: Pick<Course, 'id' | 'banks'>): readonly Question[] {
  const key = (question: Question) => createHash('sha256').update(`${id}\0${question.id}`).digest('hex');
  return questionsOfCourse({ banks, modules: [] })
    .filter(({ body }) => viewOf(body).marked)
    .map((question) => ({ question, key: key(question) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ question }) => question);
}

/** Of a step with the focus on what is critical only that, where there is enough of it. */
function byFocus(
  { objectives }: Pick<Course, 'objectives'>,
  { source }: DrawnStep,
  questions: readonly Question[],
): readonly Question[] {
  if (source.focus !== 'critical') return questions;
  const critical = new Set(objectives.filter((one) => one.critical).map(({ id }) => id));
  const isCritical = (question: Question) => question.objectives.some((id) => critical.has(id));
  const first = questions.filter(isCritical);
  return first.length >= source.count ? first : [...first, ...questions.filter((one) => !isCritical(one))];
}

/** `later`: the step itself and those after it; `turns`: how often each objective has been drawn. */
function drawsByObjective(
  course: Pick<Course, 'objectives'>,
  all: readonly Question[],
  later: readonly DrawnStep[],
  used: Map<Question, number>,
  turns: Map<string, number>,
): Draw[] {
  const [step] = later;
  if (!step) return [];
  const { count, focus } = step.source;
  // A question of several objectives stands for the first of them: it is asked once.
  const pools = new Map(
    course.objectives.map(({ id }) => [id, all.filter(({ objectives }) => objectives[0] === id)] as const),
  );
  const order = course.objectives
    .map(({ id, critical }, at) => ({ id, at, first: focus === 'critical' && critical }))
    .filter(({ id }) => (pools.get(id) ?? []).length > 0)
    .sort(
      (a, b) =>
        Number(b.first) - Number(a.first) || (turns.get(a.id) ?? 0) - (turns.get(b.id) ?? 0) || a.at - b.at,
    );
  const counts = new Map<string, number>();
  let left = count;
  for (let full = 0; left > 0 && full < order.length; ) {
    full = 0;
    for (const { id } of order) {
      const taken = counts.get(id) ?? 0;
      if (taken >= (pools.get(id) ?? []).length) full += 1;
      else if (left > 0) {
        counts.set(id, taken + 1);
        left -= 1;
      }
    }
  }
  const draws = order.flatMap(({ id }) => {
    const own = counts.get(id) ?? 0;
    if (own === 0) return [];
    turns.set(id, (turns.get(id) ?? 0) + own);
    return [drawOf(pools.get(id) ?? [], own, later.length, used)];
  });
  if (left === 0) return draws;
  // Where all that has an objective is not enough.
  const others = all.filter(({ objectives: [id] }) => id === undefined || !pools.has(id));
  return [...draws, drawOf(others, left, later.length, used)];
}

/** `count` questions of a pool that leaves their share of what is fresh to the steps that come after. */
function drawOf(
  questions: readonly Question[],
  count: number,
  steps: number,
  used: Map<Question, number>,
): Draw {
  const timesUsed = (question: Question) => used.get(question) ?? 0;
  const fewest = Math.min(...questions.map(timesUsed));
  const fresh = questions.filter((question) => timesUsed(question) === fewest);
  const share = Math.max(count, Math.floor(fresh.length / steps));
  const pool = [...questions].sort((a, b) => timesUsed(a) - timesUsed(b)).slice(0, share);
  for (const question of pool) used.set(question, timesUsed(question) + 1);
  return { count: Math.min(count, pool.length), by: 'random', pool };
}
