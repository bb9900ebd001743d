import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerInAttempt, handIn, startAttempt } from '../../../src/player/core/quiz.ts';
import { judge, moduleDone, progressOf } from '../../../src/player/core/standing.ts';
import { freshQuiz, freshState, type LearnerState, type QuizState } from '../../../src/player/core/state.ts';
import { decodeState, encodeState } from '../../../src/player/core/state-text.ts';
import type { CompletionData, CourseData, ModuleData } from '../../../src/player/course-data.ts';
import { course, pages, question, quiz } from '../support/sample-course.ts';

const nobody = { completed: false, passed: false };

function state(
  visited: readonly string[],
  quizzes: Readonly<Record<string, Partial<QuizState>>> = {},
  checks: readonly string[] = [],
): LearnerState {
  return {
    visited: new Set(visited),
    checks: new Map(checks.map((id) => [id, ['b']])),
    quizzes: new Map(Object.entries(quizzes).map(([id, each]) => [id, { ...freshQuiz, ...each }])),
    surveys: new Map(),
    scenarios: new Map(),
  };
}

function policy(changes: Partial<CompletionData>, modules?: readonly ModuleData[]): CourseData {
  const completion: CompletionData = {
    allModules: false,
    passed: [],
    completed: [],
    onFail: 'failed',
    ...changes,
  };
  return course({ completion, ...(modules ? { modules } : {}) });
}

const allRead = ['p1', 'p2'];
const passed = { used: 1, passed: true, best: { raw: 4, max: 4 } };
const failedOut = { used: 3, best: { raw: 2, max: 4 } };

describe('a module is done', () => {
  const [intro, final] = course().modules as [ModuleData, ModuleData];

  test('when all its pages were visited and its required checks answered, rightly or not', () => {
    expect(moduleDone(course(), state(['p1']), intro)).toBe(false);
    expect(moduleDone(course(), state(allRead), intro)).toBe(false);
    expect(moduleDone(course(), state(allRead, {}, ['first-hour']), intro)).toBe(true);
  });

  test('without a check that is not required, or that this player cannot ask', () => {
    const optional = course({
      questions: { ...course().questions, 'first-hour': question('first-hour', { required: false }) },
    });
    expect(moduleDone(optional, state(allRead), intro)).toBe(true);
    const essay = course({
      questions: { ...course().questions, 'first-hour': question('first-hour', { type: 'essay' }) },
    });
    expect(moduleDone(essay, state(allRead), intro)).toBe(true);
  });

  test('for an assessment: when it is passed, or when no attempt is left', () => {
    expect(moduleDone(course(), state([], { final: { used: 2 } }), final)).toBe(false);
    expect(moduleDone(course(), state([], { final: passed }), final)).toBe(true);
    expect(moduleDone(course(), state([], { final: failedOut }), final)).toBe(true);
  });

  test.each(['pre-test', 'practice'] as const)('for a %s: when it was handed in', (mode) => {
    const module = quiz('warm-up', [], { mode });
    expect(moduleDone(course(), state([], { 'warm-up': { open: true } }), module)).toBe(false);
    expect(moduleDone(course(), state([], { 'warm-up': { used: 1 } }), module)).toBe(true);
  });

  test.each(['survey', 'scenario'] as const)('for a %s: when its page was visited', (kind) => {
    const module = pages('extra', ['extra'], { kind });
    expect(moduleDone(course(), freshState, module)).toBe(false);
    expect(moduleDone(course(), state(['extra']), module)).toBe(true);
  });
});

describe('the course is completed', () => {
  test('by all its modules: when every one that is not optional is done', () => {
    const data = policy({ allModules: true }, [pages('a', ['a1']), pages('b', ['b1'], { optional: true })]);
    expect(judge(data, freshState, nobody).completion).toBe('incomplete');
    expect(judge(data, state(['a1']), nobody).completion).toBe('completed');
  });

  test('by a quiz: when it is passed; being read or failed is not enough', () => {
    const data = policy({ passed: ['final'] });
    expect(judge(data, state([...allRead, 'final'], { final: failedOut }), nobody).completion).toBe(
      'incomplete',
    );
    expect(judge(data, state([], { final: passed }), nobody).completion).toBe('completed');
  });

  test('by named modules: when these are done', () => {
    const data = policy({ completed: ['a'] }, [pages('a', ['a1']), pages('b', ['b1'])]);
    expect(judge(data, state(['b1']), nobody).completion).toBe('incomplete');
    expect(judge(data, state(['a1']), nobody).completion).toBe('completed');
  });

  test('by several rules: when all hold', () => {
    const data = policy({ allModules: true, passed: ['final'] });
    expect(judge(data, state(allRead, { final: failedOut }, ['first-hour']), nobody).completion).toBe(
      'incomplete',
    );
    expect(judge(data, state(allRead, { final: passed }), nobody).completion).toBe('incomplete');
    expect(judge(data, state(allRead, { final: passed }, ['first-hour']), nobody).completion).toBe(
      'completed',
    );
  });

  test('not on the first page, when its policy asks for nothing', () => {
    const data = policy({}, [pages('a', ['a1', 'a2'])]);
    expect(judge(data, state(['a1']), nobody).completion).toBe('incomplete');
    expect(judge(data, state(['a1', 'a2']), nobody).completion).toBe('completed');
  });

  test('for ever: what the LMS holds as completed and passed is never reported less', () => {
    const held = { completed: true, passed: true };
    expect(judge(course(), freshState, held)).toMatchObject({
      completion: 'completed',
      success: 'passed',
      progress: 1,
    });
    expect(judge(course(), state([], { final: failedOut }), held)).toMatchObject({ success: 'passed' });
  });
});

describe('success', () => {
  const data = policy({ passed: ['final'] });

  test('is unknown while attempts remain, however bad they were', () => {
    expect(judge(data, state([], { final: { used: 2, best: { raw: 0, max: 4 } } }), nobody).success).toBe(
      'unknown',
    );
  });

  test('is failed when none is left, where the course says so, and unknown where it says incomplete', () => {
    expect(judge(data, state([], { final: failedOut }), nobody).success).toBe('failed');
    const mild = policy({ passed: ['final'], onFail: 'incomplete' });
    expect(judge(mild, state([], { final: failedOut }), nobody).success).toBe('unknown');
  });

  test('wants every quiz that the policy names', () => {
    const two = policy({ passed: ['one', 'two'] }, [quiz('one', ['post']), quiz('two', ['post'])]);
    expect(judge(two, state([], { one: passed }), nobody).success).toBe('unknown');
    expect(judge(two, state([], { one: passed, two: passed }), nobody).success).toBe('passed');
  });

  test('of a course without an assessment is unknown, and it has no score', () => {
    const plain = policy({ allModules: true }, [
      pages('a', ['a1']),
      quiz('try', ['post'], { mode: 'practice' }),
    ]);
    const judged = judge(plain, state(['a1'], { try: { used: 1, best: { raw: 1, max: 1 } } }), nobody);
    expect(judged.success).toBe('unknown');
    expect(judged).not.toHaveProperty('score');
  });
});

describe('the score', () => {
  test('is the best result, and missing until something was assessed', () => {
    expect(judge(course(), freshState, nobody)).not.toHaveProperty('score');
    expect(judge(course(), state([], { final: failedOut }), nobody).score).toEqual({
      raw: 2,
      max: 4,
      scaled: 0.5,
    });
  });

  test('says which mark it was held against: the LMS`s before the course`s', () => {
    expect(judge(course(), freshState, nobody).passing).toBe(0.8);
    expect(judge(course(), freshState, { ...nobody, passing: 0.6 }).passing).toBe(0.6);
  });

  test('of two quizzes with different marks is held against neither, whatever mark the LMS has', () => {
    const two = policy({ passed: ['one', 'two'] }, [
      quiz('one', ['post']),
      quiz('two', ['post'], { passing: 0.5 }),
    ]);
    expect(judge(two, freshState, nobody)).not.toHaveProperty('passing');
    expect(judge(two, freshState, { ...nobody, passing: 0.6 })).not.toHaveProperty('passing');
  });

  test('of two quizzes is missing until both were attempted: the LMS would judge by what it is told of one', () => {
    const two = policy({ passed: ['one', 'two'] }, [quiz('one', ['post']), quiz('two', ['post'])]);
    expect(judge(two, state([], { one: passed }), nobody)).not.toHaveProperty('score');
    const both = state([], { one: passed, two: failedOut });
    expect(judge(two, both, nobody).score).toEqual({ raw: 6, max: 8, scaled: 0.75 });
  });

  test('does not wait for an assessment that may be left out', () => {
    const some = policy({ allModules: true }, [
      quiz('one', ['post']),
      { ...quiz('extra', ['post']), optional: true },
    ]);
    const judged = judge(some, state([], { one: passed }), nobody);
    expect([judged.success, judged.score?.scaled]).toEqual(['passed', 1]);
  });
});

test('a resume changes nothing of what is told: neither score nor success nor mastery', () => {
  const asked = fc.record({
    points: fc.constantFrom(1, 2, 3, 0.333, 0.7),
    objectives: fc.subarray(['respond', 'keep-records']),
    scoring: fc.constantFrom('partial' as const, 'all-or-nothing' as const),
    picks: fc.subarray(['a', 'b', 'c']),
  });
  const mark = fc.constantFrom(0.57, 0.66, 0.66666, 2 / 3, 0.67, 0.8);
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 7 }), mark, (entries, passing) => {
      const options = ['a', 'b', 'c'].map((id) => ({ id, code: id, correct: true }));
      const questions = entries.map(({ picks: _, ...changes }, n) =>
        question(`q${n}`, { ...changes, type: 'multiple', options }),
      );
      const module = quiz(
        'final',
        questions.map(({ id }) => id),
        { passing },
      );
      const data = course({
        modules: [module],
        questions: Object.fromEntries(questions.map((each) => [each.id, each])),
      });
      const attempt = entries.reduce(
        (open, { picks }, n) => answerInAttempt(open, `q${n}`, picks),
        startAttempt(module.quiz, freshQuiz),
      );
      const final = handIn(data, module, attempt, 'ana', passing).state;
      const before = state(['final'], { final });
      const after = decodeState(encodeState(before, data), data);
      expect(judge(data, after, nobody)).toEqual(judge(data, before, nobody));
    }),
    { numRuns: 300 },
  );
});

describe('objectives', () => {
  const objectives = new Map([
    ['respond', 0.9],
    ['keep-records', 0.5],
  ]);

  test('are mastered at the passing mark; the others are open until the course is failed', () => {
    const open = judge(course(), state([], { final: { used: 1, objectives } }), nobody).objectives;
    expect(open).toEqual([
      { id: 'respond', scaled: 0.9, success: 'passed' },
      { id: 'keep-records', scaled: 0.5, success: 'unknown' },
    ]);
    const failed = judge(course(), state([], { final: { ...failedOut, objectives } }), nobody).objectives;
    expect(failed[1]?.success).toBe('failed');
  });

  test('are mastered by two right answers out of three where the mark is 66.666 %', () => {
    const questions = ['q1', 'q2', 'q3'].map((id) => question(id));
    const module = quiz('final', ['q1', 'q2', 'q3'], { passing: 0.66666 });
    const data = course({
      modules: [module],
      questions: Object.fromEntries(questions.map((each) => [each.id, each])),
    });
    const open = ['q1', 'q2'].reduce(
      (attempt, id) => answerInAttempt(attempt, id, ['a']),
      startAttempt(module.quiz, freshQuiz),
    );
    const final = handIn(data, module, open, 'ana', 0.66666).state;
    expect(judge(data, state([], { final }), nobody).objectives).toEqual([
      { id: 'respond', scaled: 0.66, success: 'passed' },
    ]);
  });

  test('that nothing was asked about are not reported', () => {
    expect(judge(course(), freshState, nobody).objectives).toEqual([]);
  });
});

describe('progress', () => {
  test('is the share of required pages and activities that are done', () => {
    expect(progressOf(course(), freshState)).toBe(0);
    expect(progressOf(course(), state(['p1']))).toBeCloseTo(1 / 3);
    expect(progressOf(course(), state(allRead, { final: passed }, ['first-hour']))).toBe(1);
  });

  test('is reported as 1 only when the course is completed', () => {
    const done = state(allRead, { final: failedOut }, ['first-hour']);
    expect(progressOf(course(), done)).toBe(1);
    expect(judge(course(), done, nobody).progress).toBe(0.99);
  });
});

describe('a pre-test that was passed', () => {
  const preTest = quiz('know-it', [], { mode: 'pre-test', testOut: ['intro'] });
  const data = course({ modules: [pages('intro', ['p1', 'p2']), pages('more', ['p3']), preTest] });
  const [intro, more] = data.modules;

  test('stands for the modules that it names, and for their pages, and for no others', () => {
    const passed = state([], { 'know-it': { used: 1, passed: true } });
    const failed = state([], { 'know-it': { used: 1 } });
    expect([intro, more].map((module) => module && moduleDone(data, passed, module))).toEqual([true, false]);
    expect(intro && moduleDone(data, failed, intro)).toBe(false);
    expect(progressOf(data, passed)).toBeCloseTo(3 / 4);
  });
});
