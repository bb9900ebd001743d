import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';
import { questionsOf } from '../../../src/player/core/draw.ts';
import { largestState } from '../../../src/player/core/largest-state.ts';
import { formOf } from '../../../src/player/core/question-types.ts';
import { isQuiz } from '../../../src/player/core/quiz.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import type { QuizData } from '../../../src/player/course-data.ts';
import { offline } from '../../../src/player/trackers/offline.ts';
import { course, option, pages, question, quiz } from '../support/sample-course.ts';
import { filledIn, opinions, surveyCourse } from '../support/sample-survey.ts';

const data = course();
const [final] = data.modules.filter(isQuiz);

function sessionOf(of: typeof data): LearningSession {
  const tracker = { open: async () => offline, record() {}, save() {}, close: async () => {} };
  const parts = { data: of, tracker, launch: offline, clock: createClock(() => 0) };
  return new LearningSession({
    ...parts,
    texts: () => ({ prompt: '', options: new Map() }),
    now: () => new Date(0),
  });
}

/** One thing that a learner does; which one, and how, is chance. */
const step = fc.record({
  kind: fc.nat(4),
  place: fc.nat(9),
  picks: fc.subarray(['a', 'b', 'c', 'true', 'the-press', 'the-mayor', 'nobody']),
});

test('whatever a learner does, the state is never longer than the compiler promised', () => {
  const limit = largestState(data);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const session = sessionOf(data);
      for (const { kind, place, picks } of steps) {
        const page = ['p1', 'p2', 'final'][place % 3] ?? '';
        const question = data.questions[final?.quiz.questions[place % 4] ?? ''];
        const check = data.questions['first-hour'];
        if (kind === 0) session.visit(page);
        if (kind === 1 && check) session.answerCheck(check, fitting(check, picks));
        if (kind === 2 && final) session.startQuiz(final);
        if (kind === 3 && final && question)
          session.answerQuiz(final, question, fitting(question, picks), false);
        if (kind === 4 && final) session.submitQuiz(final);
      }
      expect(session.standing().state.length).toBeLessThanOrEqual(limit);
    }),
  );
});

describe('a draw', () => {
  const ids = Array.from({ length: 9 }, (_, n) => `q${n + 1}`);
  /** As many options as its number says, all of which can be picked. */
  const questions = Object.fromEntries(
    ids.map((id, n) => [
      id,
      question(id, {
        type: 'multiple',
        options: Array.from({ length: n + 1 }, (_, at) => option(String(at), true)),
      }),
    ]),
  );
  const asking = (asked: readonly string[], draw: QuizData['draw'] = [], changes: Partial<QuizData> = {}) =>
    course({ modules: [quiz('final', asked, { draw, ...changes })], questions });
  const of = (count: number, ...pool: readonly string[]) => ({ count, by: 'random' as const, pool });

  test.each([
    ['one pool', [], [of(1, 'q2', 'q5', 'q3')], ['q5']],
    ['two pools', [], [of(1, 'q5', 'q4'), of(1, 'q1')], ['q5', 'q1']],
    ['pools that share a question', [], [of(1, 'q9', 'q8'), of(1, 'q9', 'q1')], ['q9', 'q8']],
    ['three in a row', [], [of(1, 'q9', 'q8'), of(1, 'q9', 'q7'), of(1, 'q7', 'q1')], ['q9', 'q8', 'q7']],
    ['a pool with two places', [], [of(1, 'q9', 'q8', 'q7'), of(2, 'q9', 'q6')], ['q9', 'q8', 'q6']],
    ['more than there are', [], [of(9, 'q3', 'q2')], ['q3', 'q2']],
    ['one that is asked anyway', ['q5'], [of(1, 'q5', 'q3')], ['q5', 'q3']],
  ])('from %s is reckoned as those of its questions that write the most', (_, asked, draw, longest) => {
    expect(largestState(asking(asked, draw))).toBe(largestState(asking(longest)));
  });

  test('that a learner gets never writes more than is reckoned', () => {
    const draws = fc.array(fc.record({ count: fc.nat(3), pool: fc.subarray(ids) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: 3 }), draws, fc.string(), (asked, pools, learner) => {
        const drawing = asking(
          asked,
          pools.map(({ count, pool }) => of(count, ...pool)),
        );
        const [module] = drawing.modules.filter(isQuiz);
        const drawn = module ? questionsOf(drawing, module, module.quiz, learner, 1) : [];
        expect(largestState(asking(drawn))).toBeLessThanOrEqual(largestState(drawing));
      }),
      { numRuns: 500 },
    );
  });

  test('of a quiz that checks each answer at once has room for a mark with each', () => {
    const draw = [of(2, 'q1', 'q2', 'q3')];
    const immediate = asking(['q9'], draw, { feedback: 'immediate' });
    expect(largestState(immediate)).toBe(largestState(asking(['q9'], draw)) + 3);
  });
});

test('a question that the player does not mark takes no room where it is shown to think about, or drawn from a pool', () => {
  const essay = question('why', { type: 'essay' });
  const plain = course({
    modules: [
      pages('intro', ['p1']),
      quiz('final', ['post'], { draw: [{ count: 1, by: 'random', pool: ['is-record'] }] }),
    ],
  });
  const [intro, last] = plain.modules;
  if (!intro || !last?.quiz) throw new Error('the course has two modules');
  const more = {
    ...plain,
    questions: { ...plain.questions, why: essay },
    modules: [
      { ...intro, pages: intro.pages.map((page) => ({ ...page, questions: ['why'] })) },
      {
        ...last,
        quiz: {
          ...last.quiz,
          questions: ['post', 'why'],
          draw: [{ count: 1, by: 'random' as const, pool: ['why', 'is-record'] }],
        },
      },
    ],
  };
  expect(largestState(more)).toBe(largestState(plain));
  const { survey, ...asked } = surveyCourse();
  const sketch = question('sketch', { type: 'sketch' });
  const [page] = survey.pages;
  const drawn = {
    ...asked,
    questions: { ...asked.questions, sketch },
    modules: asked.modules.map((module) =>
      module.id === survey.id && page
        ? { ...module, pages: [{ ...page, questions: [...page.questions, 'sketch'] }] }
        : module,
    ),
  };
  expect(largestState(drawn)).toBe(largestState(asked));
});

test('a quiz that was passed and is taken again has room for its mark', () => {
  const session = sessionOf(data);
  for (const page of ['p1', 'p2', 'final']) session.visit(page);
  const check = data.questions['first-hour'];
  if (!final || !check) throw new Error('the course has a check and a quiz');
  session.answerCheck(check, ['a']);
  const answer = () => {
    session.startQuiz(final);
    for (const id of final.quiz.questions) {
      const asked = data.questions[id];
      if (!asked) continue;
      const all = asked.options?.map((option) => option.id) ?? [];
      session.answerQuiz(final, asked, asked.type === 'multiple' ? all : all.slice(0, 1), false);
    }
  };
  answer();
  session.answerQuiz(final, data.questions['who-to-tell'] ?? check, ['the-press', 'the-mayor'], false);
  session.submitQuiz(final);
  answer();
  const { state } = session.standing();
  expect(session.quiz(final)).toMatchObject({ passed: true, open: true });
  // Seven characters are kept for the checksum, two more for the attempts of another version, and four more each for the
  // points that were won and those that there were.
  expect(state.replace(/[^.]*$/, '1234567').length).toBe(largestState(data) - 2 - 4 - 4);
});

describe('a course with a survey', () => {
  const asked = surveyCourse();
  const ids = opinions.flatMap(({ options = [], statements = [] }) => [
    ...options.map(({ id }) => id),
    ...statements.flatMap((statement) => options.map(({ id }) => `${statement.id}=${id}`)),
  ]);
  /** Entering, sending and entering again, in any order; texts of any kind and length. */
  const entry = fc.record({
    place: fc.nat(opinions.length - 1),
    picks: fc.subarray(ids),
    text: fc.string({ unit: 'binary', maxLength: 400 }),
    send: fc.boolean(),
  });

  test('never comes to a longer state either, whatever is entered', () => {
    const limit = largestState(asked);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const session = sessionOf(asked);
        for (const page of ['p1', 'feedback']) session.visit(page);
        const entered = new Map<string, readonly string[]>();
        for (const { place, picks, text, send } of entries) {
          const question = opinions[place];
          if (!question) continue;
          const response = question.type === 'essay' ? (text === '' ? [] : [text]) : fitting(question, picks);
          session.answerSurvey(asked.survey, question, response);
          entered.set(question.id, response);
          if (send) session.sendSurvey(asked.survey, entered);
        }
        expect(session.standing().state.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('has room for a survey that was sent and changed in all its answers', () => {
    const session = sessionOf(asked);
    for (const page of ['p1', 'feedback']) session.visit(page);
    session.sendSurvey(asked.survey, filledIn);
    for (const question of opinions) {
      const longest = formOf(question)?.longest(question) ?? [];
      session.answerSurvey(asked.survey, question, longest);
    }
    const { state } = session.standing();
    // A checksum of seven characters is the longest.
    expect(state.replace(/[^.]*$/, '1234567').length).toBe(largestState(asked));
  });

  test('has room for a text of 255 characters, and for an answer to every statement', () => {
    const without = largestState({ ...asked, modules: asked.modules.slice(0, 1) });
    expect(largestState(asked) - without).toBeGreaterThan(684 + 2 * 3);
    expect(largestState(asked)).toBeLessThan(4096);
  });
});

/** What a form of this type could give: several picks of a multiple, one for each statement, else one. */
function fitting({ type, statements = [] }: (typeof opinions)[number], picks: readonly string[]): string[] {
  if (type === 'multiple') return [...picks];
  if (type === 'matrix')
    return statements.flatMap(({ id }) => picks.find((pick) => pick.startsWith(`${id}=`)) ?? []);
  return picks.slice(0, 1);
}
