import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, Objective, RefresherStep } from '../../../src/course/model.ts';
import type { Question } from '../../../src/questions/question.ts';
import { refresherDraws } from '../../../src/releases/refreshers/draws.ts';
import { choice, somewhere } from '../../support/course.ts';

type Source = Extract<RefresherStep['source'], { kind: 'draw' }>;

const objective = (id: string, critical = false): Objective => ({
  id,
  text: id,
  skill: undefined,
  critical,
  place: somewhere,
});
const asking = (id: string, ...objectives: string[]): Question => ({ ...choice(id), objectives });
const step = (id: string, source: Partial<Source>): RefresherStep => ({
  id,
  title: id,
  after: 'P30D',
  opens: undefined,
  window: undefined,
  certificate: false,
  source: { kind: 'draw', count: 3, by: 'objective', focus: 'all', ...source },
});

function drawn(
  objectives: readonly Objective[],
  questions: readonly Question[],
  steps: readonly RefresherStep[],
  id = 'course',
) {
  const banks = [{ id: 'all', title: undefined, questions, place: somewhere }];
  const refreshers = { anchor: 'completion', steps, updates: [] } as const;
  return refresherDraws({ id, objectives, banks, refreshers } as Pick<
    Course,
    'id' | 'objectives' | 'banks' | 'refreshers'
  >);
}

const idsOf = (draws: ReturnType<typeof drawn>, id: string) =>
  (draws.get(id) ?? []).flatMap(({ pool }) => pool.map((question) => question.id));
const objectivesAsked = (draws: ReturnType<typeof drawn>, id: string) =>
  (draws.get(id) ?? []).map(({ count, pool }) => `${pool[0]?.objectives[0]} ${count}`);

const four = ['a', 'b', 'c', 'd'].map((id) => objective(id, id > 'b'));
const many = four.flatMap(({ id }) => Array.from({ length: 6 }, (_, at) => asking(`${id}${at}`, id)));

describe('what refreshers draw', () => {
  it('gives every objective its turn, the critical ones first where the step says so', () => {
    const steps = [step('r1', { focus: 'critical' }), step('r2', { focus: 'critical' }), step('r3', {})];
    const draws = drawn(four, many, steps);
    expect(objectivesAsked(draws, 'r1')).toEqual(['c 1', 'd 1', 'a 1']);
    expect(objectivesAsked(draws, 'r2')).toEqual(['c 1', 'd 1', 'b 1']);
    expect(objectivesAsked(draws, 'r3')).toEqual(['a 1', 'b 1', 'c 1']);
  });

  it('asks an objective several times where there are more questions than objectives', () => {
    const draws = drawn(four, many, [step('r1', { count: 6 })]);
    expect(objectivesAsked(draws, 'r1')).toEqual(['a 2', 'b 2', 'c 1', 'd 1']);
  });

  it('shares what is fresh among the steps, and comes back to what was used only then', () => {
    const one = [objective('a')];
    const draws = drawn(one, many, [
      step('r1', { count: 2 }),
      step('r2', { count: 2 }),
      step('r3', { count: 4 }),
    ]);
    const [first, second, third] = ['r1', 'r2', 'r3'].map((id) => idsOf(draws, id));
    expect([first?.length, second?.length, third?.length]).toEqual([2, 2, 4]);
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(4);
    const fresh = (third ?? []).filter((id) => !first?.includes(id) && !second?.includes(id));
    expect(fresh).toHaveLength(2);
  });

  it('leaves a learner whose attempt was not enough other questions of the same objective', () => {
    const draws = drawn([objective('a')], many, [step('r1', { count: 1 })]);
    expect(idsOf(draws, 'r1')).toHaveLength(6);
  });

  it('is the same for every language and version, and another one for another course', () => {
    const of = (questions: readonly Question[], id?: string) =>
      idsOf(drawn(four, questions, [step('r1', { count: 1 }), step('r2', { count: 1 })], id), 'r1');
    expect(of([...many].reverse())).toEqual(of(many));
    expect(of(many, 'other')).not.toEqual(of(many));
  });

  it('takes critical questions alone at random, where there are enough of them', () => {
    const draws = drawn(four, many, [step('r1', { by: 'random', focus: 'critical', count: 5 })]);
    expect(draws.get('r1')?.map(({ count }) => count)).toEqual([5]);
    expect(idsOf(draws, 'r1').every((id) => /^[cd]/.test(id))).toBe(true);
    const scarce = drawn([objective('a'), objective('b', true)], many.slice(0, 8), [
      step('r1', { by: 'random', focus: 'critical', count: 5 }),
    ]);
    expect(idsOf(scarce, 'r1')).toHaveLength(8);
  });

  it('asks nothing that has no right answer, and what has no objective only where all else is not enough', () => {
    const essay: Question = { ...asking('essay', 'a'), body: { type: 'essay', min: 0, max: 100 } as never };
    const draws = drawn(
      [objective('a')],
      [asking('a1', 'a'), asking('loose'), essay],
      [step('r1', { count: 2 })],
    );
    expect(idsOf(draws, 'r1').toSorted()).toEqual(['a1', 'loose']);
  });

  it('draws as many as asked, each once, over any banks and steps', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const steps = fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 8 }),
        by: fc.constantFrom('random' as const, 'objective' as const),
        focus: fc.constantFrom('critical' as const, 'all' as const),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const banks = fc.array(fc.array(names, { maxLength: 2 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(banks, steps, (lists, sources) => {
        const questions = lists.map((objectives, at) => asking(`q${at}`, ...objectives));
        const draws = drawn(
          four,
          questions,
          sources.map((source, at) => step(`r${at}`, source)),
        );
        const used = new Map(questions.map(({ id }) => [id, 0]));
        sources.forEach(({ count }, at) => {
          const list = draws.get(`r${at}`) ?? [];
          const ids = idsOf(draws, `r${at}`);
          expect(list.reduce((sum, one) => sum + one.count, 0)).toBe(count);
          expect(new Set(ids).size).toBe(ids.length);
          expect(list.every((one) => one.pool.length >= one.count)).toBe(true);
          for (const id of ids) used.set(id, (used.get(id) ?? 0) + 1);
        });
      }),
    );
  });
});
