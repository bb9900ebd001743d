import { describe, expect, test } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import type { Answered, Launch, LearningEvent, SaveMoment, Standing } from '../../../src/player/tracker.ts';
import { offline } from '../../../src/player/trackers/offline.ts';
import { filledIn, opinions, surveyCourse } from '../support/sample-survey.ts';

function start(changes: Partial<Launch> = {}, more: Partial<CourseData> = {}) {
  const data = surveyCourse(more);
  const events: LearningEvent[] = [];
  const saves: (readonly [SaveMoment, Standing])[] = [];
  let elapsed = 0;
  const session = new LearningSession({
    data,
    launch: { ...offline, connected: true, answers: true, ...changes },
    tracker: {
      open: async () => offline,
      record: (event) => events.push(event),
      save: (standing, moment) => saves.push([moment, standing]),
      close: async () => {},
    },
    clock: createClock(() => elapsed),
    texts: (id) => ({
      prompt: `Prompt of ${id}`,
      options: new Map([['1', 'Not useful']]),
      statements: new Map([['welcome', 'welcome a visitor']]),
    }),
    now: () => new Date(0),
  });
  session.visit('feedback');
  const { survey } = data;
  const enter = (id: string, response: readonly string[]) => {
    const question = data.questions[id];
    if (question) session.answerSurvey(survey, question, response);
  };
  const answers = () => events.filter((event): event is Answered => event.kind === 'answered');
  const spend = (seconds: number) => {
    elapsed += seconds * 1000;
  };
  return { data, session, survey, events, saves, answers, enter, spend };
}

describe('a survey', () => {
  test('keeps what is entered without recording it, and leaves it to the page when to save', () => {
    const { session, survey, saves, answers, enter } = start();
    const before = saves.length;
    enter('useful', ['2']);
    enter('change', ['More practice']);
    expect(session.survey(survey)).toEqual({
      status: 'draft',
      answers: new Map([
        ['useful', ['2']],
        ['change', ['More practice']],
      ]),
      unsent: new Set(),
    });
    expect(saves).toHaveLength(before);
    expect(answers()).toEqual([]);
    session.save('hidden');
    const again = start({ state: saves.at(-1)?.[1].state ?? '' });
    expect(again.session.survey(again.survey)).toEqual(session.survey(survey));
  });

  test('is recorded when it is sent: each question that was answered once, a matrix by its statements', () => {
    const { session, survey, saves, answers } = start();
    session.sendSurvey(survey, filledIn);
    expect(answers().map(({ question, response }) => [question.id, ...response])).toEqual([
      ['role', 'floor'],
      ['channels', 'course', 'plan'],
      ['again', 'false'],
      ['useful', 'very-much'],
      ['recommend', '-1'],
      ['sure_welcome', 'high'],
      ['sure_lead', 'low'],
      ['change', '¿Más práctica?\nYes — 日本.'],
    ]);
    expect(saves.at(-1)?.[0]).toBe('now');
    expect(session.survey(survey).status).toBe('sent');
  });

  test('has nothing right or wrong, no points, and says which survey it was', () => {
    const { session, survey, answers } = start();
    session.sendSurvey(survey, filledIn);
    for (const { correct, scaled, question, survey: told } of answers()) {
      expect({ correct, scaled, weight: question.weight, told }).toEqual({
        correct: 'neutral',
        scaled: 0,
        weight: 0,
        told: { id: 'feedback', iri: survey.iri },
      });
    }
  });

  test('names each statement of a matrix in its id, its IRI and its words', () => {
    const { session, survey, answers } = start();
    session.sendSurvey(survey, new Map([['sure', ['welcome=high']]]));
    expect(answers().map(({ question }) => question)).toMatchObject([
      {
        id: 'sure_welcome',
        iri: expect.stringMatching(/\/questions\/sure_welcome$/),
        prompt: 'Prompt of sure welcome a visitor',
      },
    ]);
  });

  test('is never part of score, success or completion, and is done when its page was visited', () => {
    const { session, survey } = start({}, { completion: completionOfAll });
    const before = session.standing();
    session.sendSurvey(survey, filledIn);
    const { state: _, ...after } = session.standing();
    expect(after).toEqual({ ...before, state: undefined });
    expect(after.score).toBeUndefined();
  });

  test('that was sent can be changed and sent again, and what was changed is recorded', () => {
    const { session, survey, answers, enter } = start();
    session.sendSurvey(survey, filledIn);
    enter('useful', ['1']);
    expect(session.survey(survey).status).toBe('changed');
    session.sendSurvey(survey, new Map(filledIn).set('useful', ['1']));
    expect(answers()).toHaveLength(9);
    expect(answers().at(-1)).toMatchObject({ question: { id: 'useful' }, response: ['1'] });
    expect(session.survey(survey).status).toBe('sent');
  });

  test('does not send a long text again that came back cut, only what was changed since', () => {
    const first = start();
    first.session.sendSurvey(first.survey, new Map(filledIn).set('change', ['A long answer. '.repeat(40)]));
    const second = start({ state: first.session.standing().state });
    const cut = second.session.survey(second.survey).answers;
    expect(cut.get('change')?.[0]).toMatch(/…$/);
    second.enter('useful', ['1']);
    const third = start({ state: second.session.standing().state });
    third.session.sendSurvey(third.survey, third.session.survey(third.survey).answers);
    expect(third.answers().map(({ question, response }) => [question.id, ...response])).toEqual([
      ['useful', '1'],
    ]);
  });

  test('tells once of an answer that was sent and is taken back; of one that never was sent, nothing', () => {
    const { session, survey, answers, enter } = start();
    enter('change', ['Typed']);
    enter('change', []);
    expect(session.survey(survey).answers.size).toBe(0);
    session.sendSurvey(survey, new Map([['useful', ['1']]]));
    expect(answers()).toHaveLength(1);
    enter('change', ['Typed again']);
    session.sendSurvey(
      survey,
      new Map([
        ['useful', ['1']],
        ['change', ['Typed again']],
      ]),
    );
    enter('change', []);
    const emptied: ReadonlyMap<string, readonly string[]> = new Map([
      ['useful', ['1']],
      ['change', []],
    ]);
    session.sendSurvey(survey, emptied);
    expect(answers().at(-1)).toMatchObject({ question: { id: 'change' }, response: [] });
    enter('useful', ['2']);
    session.sendSurvey(survey, emptied);
    expect(answers().at(-1)?.question.id).toBe('useful');
  });

  test('takes the time of each answer, shared by the statements of a matrix', () => {
    const { session, survey, answers, enter, spend } = start();
    spend(7);
    enter('useful', ['1']);
    spend(10);
    enter('sure', ['welcome=high', 'lead=low']);
    session.sendSurvey(survey, new Map([...session.survey(survey).answers]));
    expect(answers().map(({ question, seconds }) => [question.id, seconds])).toEqual([
      ['useful', 7],
      ['sure_welcome', 5],
      ['sure_lead', 5],
    ]);
  });

  test('is collected only where somebody gets to read it', () => {
    expect(start().session.collecting).toBe(true);
    expect(start({ answers: false }).session.collecting).toBe(false);
    expect(start({ mode: 'review' }).session.collecting).toBe(false);
    const silent = start({}, { tracking: { interactions: false, objectives: true } });
    expect(silent.session.collecting).toBe(false);
    silent.session.sendSurvey(silent.survey, filledIn);
    expect(silent.answers()).toEqual([]);
  });
});

const completionOfAll = { allModules: true, passed: [], completed: [], onFail: 'incomplete' } as const;

test('the sample survey has every type that is collected', () => {
  expect(new Set(opinions.map(({ type }) => type)).size).toBe(7);
});
