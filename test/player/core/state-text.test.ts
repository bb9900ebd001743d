import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemCodeOf, partCodeOf } from '../../../src/course/codes.ts';
import { questionsOf } from '../../../src/player/core/draw.ts';
import { shortHash } from '../../../src/player/core/hash.ts';
import { isQuiz } from '../../../src/player/core/quiz.ts';
import {
  freshQuiz,
  freshState,
  freshSurvey,
  type LearnerState,
  mostAttempts,
  type SurveyState,
} from '../../../src/player/core/state.ts';
import { decodeState, encodeState } from '../../../src/player/core/state-text.ts';
import { course, question, quiz } from '../support/sample-course.ts';
import { data as told } from '../support/sample-scenario.ts';
import { filledIn, surveyCourse } from '../support/sample-survey.ts';

/** A quiz that checks each answer at once: others have none that is not checked. */
const data = course({
  modules: course().modules.map((module) =>
    module.quiz ? { ...module, quiz: { ...module.quiz, feedback: 'immediate' } } : module,
  ),
});

const some: LearnerState = {
  visited: new Set(['p1', 'p2', 'final']),
  checks: new Map([['first-hour', ['b']]]),
  quizzes: new Map([
    [
      'final',
      {
        used: 2,
        open: true,
        passed: true,
        best: { raw: 3.25, max: 4 },
        objectives: new Map([
          ['respond', 0.67],
          ['keep-records', 1],
        ]),
        answers: new Map<string, readonly string[]>([
          ['post', ['a']],
          ['is-record', []],
          ['who-to-tell', ['the-press', 'the-mayor']],
        ]),
        unchecked: new Set(['is-record', 'who-to-tell']),
      },
    ],
  ]),
  surveys: new Map(),
  scenarios: new Map(),
};

describe('saved state', () => {
  test('comes back as it was', () => {
    expect(decodeState(encodeState(some, data), data)).toEqual(some);
    expect(decodeState(encodeState(freshState, data), data)).toEqual(freshState);
  });

  test('is written the same way for ever: learners have it in their LMS', () => {
    expect(encodeState(some, data)).toBe(
      'cw2.1k6ldru.9kVROUbKJENj.wKm2PiP.JENj2*ip*91~b4*FJ1H1v-3MHl2s*ciMQype-_8kaH-_GHN97RF9Fe.arbbgm',
    );
    const asked = surveyCourse();
    const survey = { status: 'changed' as const, answers: filledIn, unsent: new Set(['sure']) };
    const state = { ...freshState, surveys: new Map([['feedback', survey]]) };
    expect(encodeState(state, asked)).toBe(
      'cw2.1k6ldru....Wb2j2*SxaNoH0*YfpyqQgZIe*tMnhLzx*pi7XJx9*DrFaG61*_wMr8_KA1bvf40VbBw*EuoS~AAG_TeFzIHBy4WN0aWNhPwpZZXMgACAUIABl5QBnLC4.12wudl0',
    );
    const story = {
      path: [
        ['storm', 'hide'],
        ['office', 'back'],
      ] as const,
      runs: 2,
      best: 0.2,
    };
    expect(encodeState({ ...freshState, scenarios: new Map([['storm-page', story]]) }, told)).toBe(
      'cw2.1k6ldru.....mzA02*k*mhBH1uXMPPEg.7pldgx',
    );
  });

  test('is short, and of characters that no LMS changes', () => {
    expect(encodeState(some, data)).toMatch(/^[A-Za-z0-9_.~*!-]{1,160}$/);
  });

  test('does not depend on the order in which things were done', () => {
    const turned = { ...some, visited: new Set(['final', 'p2', 'p1']) };
    expect(encodeState(turned, data)).toBe(encodeState(some, data));
  });

  test.each(['', 'cw2', 'cw2.....', 'undefined', 'null', '{"suspend":1}', 'v=2&x=1', '12345'])(
    'foreign text (%s) gives a fresh state',
    (text) => {
      expect(decodeState(text, data)).toEqual(freshState);
    },
  );

  test('text of a newer player, of another course or of another unit gives a fresh state', () => {
    const text = encodeState(some, data);
    expect(decodeState(text.replace('cw2', 'cw3'), data)).toEqual(freshState);
    const other = { ...data, course: { ...data.course, id: 'another' } };
    expect(decodeState(text, other)).toEqual(freshState);
    expect(decodeState(text, { ...data, unit: { ...data.unit, id: 'intro' } })).toEqual(freshState);
  });

  test('text of the first format, which no learner ever had, gives a fresh state', () => {
    const owner = encodeState(freshState, data).split('.')[1];
    const old = `cw1.${owner}.p1.firsthour**b.final*1*o***post~a`;
    expect(decodeState(`${old}.${shortHash(old)}`, data)).toEqual(freshState);
  });

  test('text that was cut short anywhere gives a fresh state', () => {
    const text = encodeState(some, data);
    for (let length = 0; length < text.length; length++) {
      expect(decodeState(text.slice(0, length), data)).toEqual(freshState);
    }
  });

  test('text with any one character changed gives a fresh state', () => {
    const text = encodeState(some, data);
    for (let place = 0; place < text.length; place++) {
      const changed = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
      expect(decodeState(changed, data)).toEqual(freshState);
    }
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (noise, more) => {
        expect(decodeState(noise, data)).toEqual(freshState);
        expect(decodeState(`cw2.${noise}.${more}.p1..x`, data)).toEqual(freshState);
      }),
    );
  });

  test('a new version of the course keeps what it still has and drops the rest', () => {
    const { 'is-record': _, ...questions } = data.questions;
    const [intro, final] = data.modules;
    if (!intro || !final) throw new Error('the course has two modules');
    const next = {
      ...data,
      course: { ...data.course, version: '2.0.0' },
      modules: [{ ...intro, pages: intro.pages.slice(1) }, final],
      questions,
      objectives: data.objectives.slice(0, 1),
    };
    const state = decodeState(encodeState(some, data), next);
    expect(state.visited).toEqual(new Set(['p2', 'final']));
    expect(state.quizzes.get('final')?.answers.has('is-record')).toBe(false);
    expect(state.quizzes.get('final')?.answers.get('post')).toEqual(['a']);
    expect(state.quizzes.get('final')?.objectives).toEqual(new Map([['respond', 0.67]]));
    expect(state.quizzes.get('final')).toMatchObject({ used: 2, passed: true, best: { raw: 3.25, max: 4 } });
  });

  test('an answer whose option is gone is no answer', () => {
    const options = question('first-hour').options?.filter((option) => option.id !== 'b') ?? [];
    const next = {
      ...data,
      questions: { ...data.questions, 'first-hour': question('first-hour', { options }) },
    };
    expect(decodeState(encodeState(some, data), next).checks.size).toBe(0);
  });

  const sealed = (body: string) => {
    const owned = `${encodeState(freshState, data).split('.').slice(0, 2).join('.')}.${body}`;
    return `${owned}.${shortHash(owned)}`;
  };
  const final = itemCodeOf('final');

  test('numbers that cannot be come back as the nearest that can', () => {
    const quizOf = (fields: string) => decodeState(sealed(`..${final}${fields}`), data).quizzes.get('final');
    expect(quizOf('1**9~5')?.best).toEqual({ raw: 0.05, max: 0.05 });
    for (const best of ['0~0', '5', '~', '-3~-2', 'zzzzzzz~zzzzzzz'])
      expect(quizOf(`1**${best}`)).not.toHaveProperty('best');
    expect(quizOf(`1***${itemCodeOf('respond')}zz`)?.objectives).toEqual(new Map([['respond', 1]]));
    expect(quizOf('-5')?.used).toBe(0);
    const asked = surveyCourse();
    const owned = `${encodeState(freshState, asked).split('.').slice(0, 2).join('.')}....${itemCodeOf('feedback')}9`;
    const { surveys } = decodeState(`${owned}.${shortHash(owned)}`, asked);
    expect(surveys.get('feedback')?.status).toBe('draft');
    const often = { ...some, quizzes: new Map([['final', { ...freshQuiz, used: mostAttempts + 1 }]]) };
    expect(decodeState(encodeState(often, data), data).quizzes.get('final')?.used).toBe(mostAttempts);
  });

  test('every share of a hundredth comes back as it was', () => {
    for (let hundredths = 0; hundredths <= 100; hundredths++) {
      const share = hundredths / 100;
      const taken = {
        ...freshQuiz,
        used: 1,
        best: { raw: share, max: 1 },
        objectives: new Map([['respond', share]]),
      };
      const state = { ...freshState, quizzes: new Map([['final', taken]]) };
      expect(decodeState(encodeState(state, data), data)).toEqual(state);
    }
  });

  test('what an attempt did not check at once is not checked under a version that does', () => {
    const begun = { ...freshQuiz, open: true, answers: new Map([['post', ['a']]]) };
    const state = { ...freshState, quizzes: new Map([['final', begun]]) };
    const text = encodeState(state, course());
    expect(decodeState(text, data).quizzes.get('final')?.unchecked).toEqual(new Set(['post']));
    expect(decodeState(text, course()).quizzes.get('final')?.unchecked).toEqual(new Set());
    const checked = encodeState(state, data);
    expect(decodeState(checked, data).quizzes.get('final')?.unchecked).toEqual(new Set());
  });

  test('answers are those to the questions that the attempt draws for this learner', () => {
    const pool = ['post', 'delete-comment', 'is-record', 'who-to-tell'];
    const drawing = course({
      modules: [quiz('final', [], { draw: [{ count: 1, by: 'random', pool }] })],
    });
    const [module] = drawing.modules.filter(isQuiz);
    if (!module) throw new Error('the course has a quiz');
    const answers = new Map(
      [...pool, 'first-hour'].map((id) => [id, [drawing.questions[id]?.options?.[0]?.id ?? '']]),
    );
    for (let used = 1; used < 9; used++) {
      for (const open of [true, false]) {
        const taken = { ...freshQuiz, used, open, answers };
        const text = encodeState({ ...freshState, quizzes: new Map([['final', taken]]) }, drawing);
        const left = (learnerId?: string) => [
          ...(decodeState(text, drawing, learnerId).quizzes.get('final')?.answers.keys() ?? []),
        ];
        expect(left('ana')).toEqual(questionsOf(drawing, module, module.quiz, 'ana', open ? used + 1 : used));
        expect(left()).toEqual(pool);
      }
    }
  });

  test('a module that has become something else has no state of what it was', () => {
    const asked = surveyCourse();
    const answers = new Map([['role', ['desk']]]);
    const survey = { status: 'sent' as const, answers, unsent: new Set<string>() };
    const text = encodeState({ ...freshState, surveys: new Map([['feedback', survey]]) }, asked);
    const [page] = asked.survey.pages;
    const next = {
      ...asked,
      modules: [{ ...asked.survey, kind: 'pages' as const, pages: page ? [page] : [] }],
    };
    expect(decodeState(text, next)).toEqual(freshState);
  });

  test('every state of a course survives the way there and back', () => {
    const picks = fc.subarray(['a', 'b', 'c'], { maxLength: 1 });
    const quizState = fc.record({
      used: fc.nat(50),
      open: fc.boolean(),
      passed: fc.boolean(),
      objectives: fc.constant(new Map([['respond', 0.5]])),
      answers: picks.map((response) => new Map([['post', response]])),
      unchecked: fc.subarray(['post']),
    });
    fc.assert(
      fc.property(
        fc.subarray(['p1', 'p2', 'final']),
        fc.option(picks),
        fc.option(quizState),
        (visited, check, quiz) => {
          const state: LearnerState = {
            visited: new Set(visited),
            checks: new Map(check ? [['first-hour', check]] : []),
            quizzes: new Map(
              quiz ? [['final', { ...quiz, unchecked: new Set(quiz.open ? quiz.unchecked : []) }]] : [],
            ),
            surveys: new Map(),
            scenarios: new Map(),
          };
          expect(decodeState(encodeState(state, data), data)).toEqual(state);
        },
      ),
    );
  });
});

describe('a survey in saved state', () => {
  const asked = surveyCourse();
  const holding = (survey: SurveyState): LearnerState => ({
    ...freshState,
    visited: new Set(['p1']),
    surveys: new Map([['feedback', survey]]),
    scenarios: new Map(),
  });
  const sent = holding({ status: 'sent', answers: filledIn, unsent: new Set() });

  test.each(['draft', 'sent', 'changed'] as const)('comes back as it was: %s', (status) => {
    const unsent = new Set(status === 'changed' ? ['channels', 'change'] : []);
    const state = holding({ status, answers: filledIn, unsent });
    expect(decodeState(encodeState(state, asked), asked)).toEqual(state);
    expect(encodeState(state, asked)).toMatch(/^[A-Za-z0-9_.~*!-]+$/);
  });

  test('takes no room before anything is entered, and the state is as it was before there were surveys', () => {
    const empty = encodeState(holding(freshSurvey), asked);
    expect(empty).toBe(encodeState({ ...freshState, visited: new Set(['p1']) }, asked));
    expect(empty.split('.')).toHaveLength(6);
  });

  test('state of a player that knew no surveys still decodes', () => {
    const old = encodeState(some, data);
    expect(old.split('.')).toHaveLength(6);
    expect(decodeState(old, data)).toEqual(some);
  });

  test('keeps every text and every pick that a learner can give', () => {
    const picked = (id: string) => asked.questions[id]?.options?.map((option) => option.id) ?? [];
    const one = (id: string) => fc.constantFrom(...picked(id)).map((pick) => [pick]);
    const cell = (statement: string) => one('sure').map(([label]) => `${statement}=${label}`);
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 120 })
      .map((written): readonly string[] => [written]);
    const answers = fc.record(
      {
        role: one('role'),
        channels: fc.subarray(picked('channels')),
        useful: one('useful'),
        recommend: one('recommend'),
        sure: fc.tuple(cell('welcome'), cell('lead')),
        change: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, fc.constantFrom('sent' as const, 'changed' as const), (given, status) => {
        const unsent = new Set(status === 'changed' ? Object.keys(given).slice(0, 2) : []);
        const state = holding({ status, answers: new Map(Object.entries(given)), unsent });
        expect(decodeState(encodeState(state, asked), asked)).toEqual(state);
      }),
    );
  });

  test('an answer taken back after it was sent is remembered as empty', () => {
    const answers = new Map([
      ['channels', []],
      ['change', []],
    ]);
    const state = holding({ status: 'changed', answers, unsent: new Set(['change']) });
    expect(decodeState(encodeState(state, asked), asked)).toEqual(state);
  });

  test('of a new version keeps the answers whose questions and options are still there', () => {
    const { role: _, ...questions } = asked.questions;
    const [page] = asked.survey.pages;
    const next = surveyCourse({
      questions: {
        ...questions,
        useful: question('useful', { type: 'likert', options: [{ id: '1', code: partCodeOf('1') }] }),
      },
      modules: [{ ...asked.survey, pages: page ? [{ ...page, questions: Object.keys(questions) }] : [] }],
    });
    const decoded = decodeState(encodeState(sent, asked), next);
    const { role: __, useful: ___, ...rest } = Object.fromEntries(filledIn);
    expect(decoded.surveys.get('feedback')).toEqual({
      status: 'sent',
      answers: new Map(Object.entries(rest)),
      unsent: new Set(),
    });
  });

  test('that was cut or tampered with gives a fresh state and never throws', () => {
    const text = encodeState(sent, asked);
    for (let place = 0; place < text.length; place++) {
      expect(decodeState(text.slice(0, place), asked)).toEqual(freshState);
      const changed = `${text.slice(0, place)}${text[place] === '~' ? '-' : '~'}${text.slice(place + 1)}`;
      expect(decodeState(changed, asked)).toEqual(freshState);
    }
  });

  test('with a right checksum over nonsense never throws', () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const owned = `${encodeState(freshState, asked).split('.').slice(0, 2).join('.')}....${itemCodeOf('feedback')}${noise}`;
        expect(() => decodeState(`${owned}.${shortHash(owned)}`, asked)).not.toThrow();
      }),
    );
  });
});
