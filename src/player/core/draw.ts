import type { CourseData, ModuleData, QuestionData, QuizData } from '../course-data.ts';
import { shuffled } from './hash.ts';
import { playerOf } from './question-types.ts';

/** What makes one learner's attempt different from all others, and the same each time it is opened. */
export function attemptSeed(learnerId: string, moduleId: string, attempt: number): string {
  return `${learnerId}\n${moduleId}\n${attempt}`;
}

/**
 * The questions of an attempt, in the order they are asked: those always asked, then what is drawn from the pools.
 * No question is asked twice, even when pools overlap, and none that this player cannot mark.
 */
export function questionsOf(
  data: CourseData,
  module: ModuleData,
  quiz: QuizData,
  learnerId: string,
  attempt: number,
): string[] {
  const seed = attemptSeed(learnerId, module.id, attempt);
  const asked = quiz.questions.filter((id) => playerOf(data.questions[id]));
  for (const { count, by, pool } of quiz.draw) {
    const free = pool.filter((id) => playerOf(data.questions[id]) && !asked.includes(id));
    const drawn =
      by === 'objective'
        ? spread(
            shuffled(free, seed, (id) => id),
            count,
            data.questions,
            seed,
          )
        : inTurn(free, count, attemptSeed(learnerId, module.id, 0), attempt);
    asked.push(...free.filter((id) => drawn.includes(id)));
  }
  return quiz.shuffle.questions ? shuffled(asked, `${seed}\norder`, (id) => id) : asked;
}

/** Each attempt goes on in the learner’s own order where the last one ended: nothing comes again before all was asked. */
function inTurn(free: readonly string[], count: number, seed: string, attempt: number): string[] {
  const order = shuffled(free, seed, (id) => id);
  return [...order.slice((attempt * count) % order.length), ...order].slice(0, count);
}

/** Option ids in the order they are shown. True and false keep theirs: people expect it. */
export function optionsOf(question: QuestionData, quiz: QuizData, seed: string): string[] {
  const ids = (question.options ?? []).map((option) => option.id);
  if (!quiz.shuffle.options || !question.shuffle || question.type === 'true-false') return ids;
  return shuffled(ids, `${seed}\n${question.id}`, (id) => id);
}

/**
 * Row ids in the order they are shown, and ids of what is offered to them; undefined where the order of the page stands,
 * which gives nothing away either. The order that is asked for, and offers that stand as their rows do, are never shown.
 */
export function rowsOf(
  question: QuestionData,
  quiz: QuizData,
  seed: string,
): { readonly rows: readonly string[]; readonly offers: readonly string[] } | undefined {
  const { id, type, statements = [], shuffle } = question;
  if (!quiz.shuffle.options || !shuffle || statements.length === 0) return undefined;
  // Turned round, no two of them stand as they did: neither here nor with distractors between them.
  const turned = <T>(list: readonly T[], turn: boolean) => (turn ? [...list].reverse() : list);
  const mixed = shuffled(statements, `${seed}\n${id}\nrows`, (row) => row.id);
  const rows = turned(mixed, type === 'ordering' && mixed.every(({ right }, at) => right === String(at + 1)));
  if (type === 'ordering') return { rows: rows.map((row) => row.id), offers: [] };
  const offers = optionsOf(question, quiz, seed);
  const wanted = offers.filter((offer) => rows.some(({ right }) => right === offer));
  const told = type === 'matching' && rows.every(({ right }, at) => right === wanted[at]);
  return { rows: rows.map((row) => row.id), offers: turned(offers, told) };
}

/**
 * Takes `count` of `ranked` so that objectives are asked about as evenly as the pool allows: each time from the
 * objective that was asked least, ties in an order of the seed's.
 */
function spread(
  ranked: readonly string[],
  count: number,
  questions: Readonly<Record<string, QuestionData>>,
  seed: string,
): string[] {
  const objectivesOf = (id: string) => {
    const objectives = questions[id]?.objectives ?? [];
    return objectives.length > 0 ? objectives : [''];
  };
  const objectives = shuffled([...new Set(ranked.flatMap(objectivesOf))], seed, (id) => id);
  const asked = new Map(objectives.map((id) => [id, 0]));
  const drawn: string[] = [];
  const left = new Set(ranked);
  while (drawn.length < count && left.size > 0) {
    const open = objectives.filter((objective) =>
      [...left].some((id) => objectivesOf(id).includes(objective)),
    );
    const next = open.reduce((least, each) =>
      (asked.get(each) ?? 0) < (asked.get(least) ?? 0) ? each : least,
    );
    const taken = ranked.find((id) => left.has(id) && objectivesOf(id).includes(next));
    if (taken === undefined) break;
    left.delete(taken);
    drawn.push(taken);
    for (const objective of objectivesOf(taken)) asked.set(objective, (asked.get(objective) ?? 0) + 1);
  }
  return drawn;
}
