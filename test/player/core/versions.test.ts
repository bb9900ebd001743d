import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../../src/player/core/draw.ts';
import { largestState } from '../../../src/player/core/largest-state.ts';
import { mergeState } from '../../../src/player/core/merge-state.ts';
import { isQuiz } from '../../../src/player/core/quiz.ts';
import { isScenario, situationOf } from '../../../src/player/core/scenario.ts';
import type { LearnerState, QuizState } from '../../../src/player/core/state.ts';
import { encodeState } from '../../../src/player/core/state-text.ts';
import type { CourseData, QuestionData } from '../../../src/player/course-data.ts';
import { Random } from '../support/random.ts';
import { classOf, courseOf, coursePlan, takesOne } from '../support/random-course.ts';
import { edited } from '../support/random-edits.ts';
import { learn, learner, sessionWith } from '../support/random-learner.ts';

type Answers = ReadonlyMap<string, readonly string[]>;

/** What is left of an answer, told by ids alone: nothing here knows of codes or texts. */
function left(response: readonly string[], before: QuestionData, after: QuestionData) {
  if (response.length === 0) return [];
  if (classOf(before.type) !== classOf(after.type)) return undefined;
  const options = after.options?.map(({ id }) => id) ?? [];
  let kept: string[];
  if (after.type === 'essay') kept = [...response];
  else if (classOf(after.type) === 'texts') {
    const texts = new Map(before.fields?.map(({ id }, at) => [id, response[at] ?? '']));
    kept = (after.fields ?? []).map(({ id, longest }) => (texts.get(id) ?? '').slice(0, longest));
    if (kept.every((text) => text === '')) return undefined;
  } else if (classOf(after.type) === 'rows') {
    const cells = (after.statements ?? []).flatMap((row) => options.map((option) => `${row.id}=${option}`));
    kept = cells.filter((cell) => response.includes(cell));
  } else {
    kept = options.filter((id) => response.includes(id));
    if (takesOne(after.type) && kept.length > 1) return undefined;
  }
  return kept.length > 0 ? kept : undefined;
}

function answersLeft(answers: Answers, asked: readonly string[], from: CourseData, to: CourseData): Answers {
  return new Map(
    [...answers].flatMap(([id, response]): [string, readonly string[]][] => {
      const [before, after] = [from.questions[id], to.questions[id]];
      const kept = before && after && asked.includes(id) ? left(response, before, after) : undefined;
      return kept ? [[id, kept]] : [];
    }),
  );
}

function stateLeft(state: LearnerState, from: CourseData, to: CourseData): LearnerState {
  const checks = to.modules.filter(({ kind }) => kind === 'pages').flatMap(({ pages }) => pages);
  const known = <T>(
    states: ReadonlyMap<string, T>,
    map: (module: CourseData['modules'][number], one: T) => T | undefined,
  ) =>
    new Map(
      to.modules.flatMap((module): [string, T][] => {
        const one = states.get(module.id);
        const next = one && map(module, one);
        return next ? [[module.id, next]] : [];
      }),
    );
  return {
    visited: new Set(
      [...state.visited].filter((id) => to.modules.some(({ pages }) => pages.some((page) => page.id === id))),
    ),
    checks: answersLeft(
      state.checks,
      checks.flatMap(({ questions }) => questions).filter((id) => to.questions[id]?.type !== 'essay'),
      from,
      to,
    ),
    quizzes: known(state.quizzes, (module, one) =>
      isQuiz(module) ? quizLeft(module.id, one, from, to) : undefined,
    ),
    surveys: known(state.surveys, (module, one) => {
      if (module.kind !== 'survey' || (one.status === 'draft' && one.answers.size === 0)) return undefined;
      const answers = answersLeft(one.answers, module.pages[0]?.questions ?? [], from, to);
      return { ...one, answers, unsent: new Set([...one.unsent].filter((id) => answers.has(id))) };
    }),
    scenarios: known(state.scenarios, (module, one) => {
      if (!isScenario(module) || (one.path.length === 0 && one.runs === 0)) return undefined;
      const still = one.path.filter(([at, choice]) =>
        module.scenario.nodes.some(
          ({ id, choices }) => id === at && choices.some((each) => each.id === choice),
        ),
      );
      const { steps } = situationOf(module.scenario, still);
      return { ...one, runs: Math.min(35, one.runs), path: steps.map(({ node, choice }) => [node, choice]) };
    }),
  };
}

function quizLeft(id: string, quiz: QuizState, from: CourseData, to: CourseData): QuizState | undefined {
  const [was, is] = [from, to].map((data) => data.modules.find((module) => module.id === id));
  if (!was || !is || !isQuiz(was) || !isQuiz(is)) return undefined;
  const asked = questionsOf(to, is, is.quiz, learner.id, quiz.open ? quiz.used + 1 : quiz.used);
  const answers = answersLeft(quiz.answers, asked, from, to);
  const [before, after] = [was, is].map((module) => module.quiz.feedback === 'immediate');
  const open =
    quiz.open && after ? [...answers.keys()].filter((each) => !before || quiz.unchecked.has(each)) : [];
  const objectives = to.objectives.flatMap(({ id: objective }): [string, number][] => {
    const share = quiz.objectives.get(objective);
    return share === undefined ? [] : [[objective, share]];
  });
  return { ...quiz, answers, unchecked: new Set(open), objectives: new Map(objectives) };
}

/** A learner's state under one version, and what the next one makes of it. */
function journey(seed: number) {
  const random = new Random(seed);
  const plan = coursePlan(random);
  const [first, second] = [courseOf(plan), courseOf(edited(plan, random))];
  const begun = sessionWith(first, '');
  learn(begun, random, random.int(0, 60));
  const text = begun.standing().state;
  return { random, first, second, begun: begun.state, text, resumed: sessionWith(second, text) };
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('a new version of a course, whatever its author changed and whatever the learner had done', () => {
  it('keeps each answer that is still one, as it was, and has nothing that the learner did not do', () => {
    for (const seed of seeds) {
      const { first, second, begun, resumed } = journey(seed);
      expect(resumed.state, `seed ${seed}`).toEqual(stateLeft(begun, first, second));
    }
  });

  it('writes no more than the compiler said of it, at once and after whatever the learner goes on to do', () => {
    for (const seed of seeds) {
      const { random, second, resumed, text } = journey(seed);
      const limit = largestState(second);
      expect(resumed.standing().state.length, `seed ${seed}, at once`).toBeLessThanOrEqual(limit);
      learn(resumed, random, 40);
      expect(resumed.standing().state.length, `seed ${seed}`).toBeLessThanOrEqual(limit);
      expect(text).toMatch(/^[A-Za-z0-9._~*!-]+$/);
    }
  });

  it('has in two tabs that went different ways no more than that either, and nothing that neither did', () => {
    for (const seed of seeds) {
      const { random, first, second, text } = journey(seed);
      const tabs = [sessionWith(first, text), sessionWith(first, text)];
      for (const tab of tabs) learn(tab, random, 20);
      const [ours = '', theirs = ''] = tabs.map((tab) => tab.standing().state);
      const merged = sessionWith(second, mergeState(ours, theirs, second));
      expect(merged.standing().state.length, `seed ${seed}`).toBeLessThanOrEqual(largestState(second));
      const left = tabs.map((tab) => stateLeft(tab.state, first, second));
      const visited = left.flatMap((state) => [...state.visited]);
      expect(merged.state.visited, `seed ${seed}`).toEqual(new Set(visited));
      for (const [id, answer] of merged.state.checks)
        expect(
          left.map(({ checks }) => checks.get(id)),
          `seed ${seed}`,
        ).toContainEqual(answer);
    }
  });

  it('reads back what it wrote as it was', () => {
    for (const seed of seeds) {
      const { second, resumed } = journey(seed);
      const again = sessionWith(second, encodeState(resumed.state, second));
      expect(again.state, `seed ${seed}`).toEqual(stateLeft(resumed.state, second, second));
    }
  });

  it('can be taken back: the first version finds all that both have', () => {
    for (const seed of seeds) {
      const { first, second, resumed } = journey(seed);
      const back = sessionWith(first, resumed.standing().state);
      expect(back.state, `seed ${seed}`).toEqual(stateLeft(resumed.state, second, first));
    }
  });
});
