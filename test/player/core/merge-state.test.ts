import { describe, expect, test } from 'vitest';
import { mergeState } from '../../../src/player/core/merge-state.ts';
import { freshQuiz, freshState, type LearnerState, type QuizState } from '../../../src/player/core/state.ts';
import { decodeState, encodeState } from '../../../src/player/core/state-text.ts';
import { course, quiz } from '../support/sample-course.ts';
import { data as told } from '../support/sample-scenario.ts';
import { surveyCourse } from '../support/sample-survey.ts';

const data = course();

function merged(ours: Partial<LearnerState>, theirs: Partial<LearnerState>, of = data): LearnerState {
  const texts = [ours, theirs].map((state) => encodeState({ ...freshState, ...state }, of));
  return decodeState(mergeState(texts[0] ?? '', texts[1] ?? '', of), of);
}

function mergedQuiz(ours: Partial<QuizState>, theirs: Partial<QuizState>, of = data): QuizState {
  const state = (changes: Partial<QuizState>) => ({
    quizzes: new Map([['final', { ...freshQuiz, ...changes }]]),
  });
  return merged(state(ours), state(theirs), of).quizzes.get('final') ?? freshQuiz;
}

describe('two states of one course', () => {
  test('as one have the pages that were visited in either', () => {
    const { visited } = merged({ visited: new Set(['p1']) }, { visited: new Set(['final']) });
    expect(visited).toEqual(new Set(['p1', 'final']));
  });

  test('as one have the answers to checks of both, and ours where both have one', () => {
    const answer = (response: string) => ({ checks: new Map([['first-hour', [response]]]) });
    expect(merged({}, answer('b')).checks).toEqual(answer('b').checks);
    expect(merged(answer('a'), {}).checks).toEqual(answer('a').checks);
    expect(merged(answer('a'), answer('b')).checks).toEqual(answer('a').checks);
  });

  test('as one have the quizzes of both', () => {
    const quizzes = new Map([['final', { ...freshQuiz, used: 1, best: { raw: 2, max: 4 } }]]);
    expect(merged({}, { quizzes }).quizzes).toEqual(quizzes);
    expect(merged({ quizzes }, {}).quizzes).toEqual(quizzes);
  });

  test('as one never lose a pass, the better result, the better mastery or a used attempt', () => {
    const good = {
      used: 1,
      passed: true,
      best: { raw: 4, max: 4 },
      objectives: new Map([
        ['respond', 1],
        ['keep-records', 0.5],
      ]),
    };
    const poor = {
      used: 2,
      best: { raw: 3, max: 4 },
      objectives: new Map([
        ['respond', 0.25],
        ['keep-records', 0.75],
      ]),
    };
    const whole = {
      used: 2,
      passed: true,
      best: { raw: 4, max: 4 },
      objectives: new Map([
        ['respond', 1],
        ['keep-records', 0.75],
      ]),
    };
    expect(mergedQuiz(good, poor)).toMatchObject(whole);
    expect(mergedQuiz(poor, good)).toMatchObject(whole);
  });

  const begun = { open: true, answers: new Map([['post', ['b']]]) };

  test('as one keep the attempt that is under way here, also when one was handed in elsewhere', () => {
    const handedIn = { used: 1, answers: new Map([['post', ['a']]]) };
    expect(mergedQuiz(begun, handedIn)).toMatchObject({ ...begun, used: 1 });
    expect(mergedQuiz(begun, { open: true })).toMatchObject(begun);
  });

  test('as one have the attempt that was begun elsewhere, unless ours got further', () => {
    expect(mergedQuiz({}, begun)).toMatchObject(begun);
    const handedIn = { used: 1, open: false, answers: new Map([['post', ['a']]]) };
    expect(mergedQuiz(handedIn, begun)).toMatchObject(handedIn);
    expect(mergedQuiz({ used: 1 }, { ...begun, used: 1 })).toMatchObject({ ...begun, used: 1 });
  });

  test('as one allow no attempt more than the course does', () => {
    const once = course({
      modules: data.modules.map((each) => (each.quiz ? quiz('final', ['post'], { attempts: 1 }) : each)),
    });
    const handedIn = { used: 1, open: false, answers: new Map([['post', ['a']]]) };
    expect(mergedQuiz(begun, handedIn, once)).toMatchObject(handedIn);
  });

  test('as one have a survey as it was sent, rather than a draft', () => {
    const asked = surveyCourse();
    const survey = (status: 'draft' | 'sent', role: string) => ({
      surveys: new Map([
        ['feedback', { status, answers: new Map([['role', [role]]]), unsent: new Set<string>() }],
      ]),
    });
    const [one = '', other = ''] = asked.questions.role?.options?.map(({ id }) => id) ?? [];
    expect(merged(survey('draft', one), survey('sent', other), asked).surveys).toEqual(
      survey('sent', other).surveys,
    );
    expect(merged(survey('sent', one), survey('draft', other), asked).surveys).toEqual(
      survey('sent', one).surveys,
    );
    expect(merged(survey('sent', one), survey('sent', other), asked).surveys).toEqual(
      survey('sent', one).surveys,
    );
    expect(merged(survey('draft', one), survey('draft', other), asked).surveys).toEqual(
      survey('draft', one).surveys,
    );
    expect(merged({}, survey('draft', other), asked).surveys).toEqual(survey('draft', other).surveys);
  });

  test('as one have the better result by its share, and ours of two that are as good', () => {
    const [half, third, most] = [
      { raw: 1, max: 2 },
      { raw: 3, max: 9 },
      { raw: 4.5, max: 9 },
    ];
    expect(mergedQuiz({ best: half }, { best: third }).best).toEqual(half);
    expect(mergedQuiz({ best: third }, { best: half }).best).toEqual(half);
    expect(mergedQuiz({ best: half }, { best: most }).best).toEqual(half);
    expect(mergedQuiz({ best: third }, {}).best).toEqual(third);
    expect(mergedQuiz({}, { best: third }).best).toEqual(third);
  });

  test('as one show the last attempt as it was handed in here, where as many were elsewhere', () => {
    const here = { used: 1, answers: new Map([['post', ['a']]]) };
    expect(mergedQuiz(here, { used: 1, answers: new Map([['post', ['b']]]) })).toMatchObject(here);
  });

  test('as one go on with the last attempt that is left', () => {
    const twice = course({
      modules: data.modules.map((each) => (each.quiz ? quiz('final', ['post'], { attempts: 2 }) : each)),
    });
    const elsewhere = { used: 1, answers: new Map([['post', ['a']]]) };
    expect(mergedQuiz(begun, elsewhere, twice)).toMatchObject({ ...begun, used: 1 });
  });

  test('as one have the scenarios of both', () => {
    const scenarios = new Map([['storm-page', { path: [['storm', 'warn'] as const], runs: 1 }]]);
    expect(merged({}, { scenarios }, told).scenarios).toEqual(scenarios);
    expect(merged({ scenarios }, {}, told).scenarios).toEqual(scenarios);
  });

  test('are ours when the other one is nothing that this player wrote', () => {
    const ours = encodeState({ ...freshState, visited: new Set(['p1']) }, data);
    for (const theirs of ['', 'cw9.x', 'nonsense', ours]) expect(mergeState(ours, theirs, data)).toBe(ours);
  });
});
