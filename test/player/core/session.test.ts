import { describe, expect, test } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';
import { isQuiz } from '../../../src/player/core/quiz.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import type { Launch, LearningEvent, SaveMoment, Standing } from '../../../src/player/tracker.ts';
import { offline } from '../../../src/player/trackers/offline.ts';
import { course, pages, quiz } from '../support/sample-course.ts';

function start(changes: Partial<Launch> = {}, data: CourseData = course()) {
  const events: LearningEvent[] = [];
  const saves: (readonly [moment: SaveMoment, standing: Standing])[] = [];
  const closings: string[] = [];
  let elapsed = 0;
  const session = new LearningSession({
    data,
    launch: { ...offline, connected: true, learner: { id: 'ana' }, ...changes },
    tracker: {
      open: async () => offline,
      record: (event) => events.push(event),
      save: (standing, moment) => saves.push([moment, standing]),
      close: async (_, leaving) => void closings.push(leaving),
    },
    clock: createClock(() => elapsed),
    texts: () => ({ prompt: 'Prompt', options: new Map([['a', 'First']]) }),
    now: () => new Date(0),
  });
  const [final] = data.modules.filter(isQuiz);
  if (!final) throw new Error('the course has no quiz');
  const ask = (id: string) =>
    data.questions[id] ??
    Object.values(data.questions)[0] ??
    (() => {
      throw new Error(id);
    })();
  return {
    session,
    events,
    saves,
    closings,
    final,
    ask,
    spend: (seconds: number) => (elapsed += seconds * 1000),
  };
}

describe('a learning session', () => {
  test('saves at every change, with the page that the learner is on', () => {
    const { session, saves, ask } = start();
    session.visit('p1');
    session.answerCheck(ask('first-hour'), ['b']);
    expect(saves).toHaveLength(2);
    expect(saves.at(-1)?.[1]).toMatchObject({ location: 'p1', completion: 'incomplete' });
  });

  test('shows all of the course as done only where it is: not with an assessment that was lost for good', () => {
    const through = (answer: 'right' | 'wrong') => {
      const { session, final, ask } = start();
      session.visit('p1');
      session.visit('p2');
      session.answerCheck(ask('first-hour'), ['a']);
      for (let attempt = 0; attempt < (answer === 'wrong' ? 3 : 1); attempt += 1) {
        session.startQuiz(final);
        for (const id of final.quiz.questions) {
          const options = ask(id).options ?? [];
          const chosen = options.filter((each) => each.correct === (answer === 'right'));
          session.answerQuiz(final, ask(id), chosen.map((each) => each.id).slice(0, options.length), false);
        }
        session.submitQuiz(final);
      }
      return [session.progress, session.standing().completion, session.quiz(final).used];
    };
    expect(through('wrong')).toEqual([0.99, 'incomplete', 3]);
    expect(through('right')).toEqual([1, 'completed', 1]);
  });

  test('waits a moment with small changes, and not at all when completion or success changes', () => {
    const { session, saves, final, ask } = start();
    session.visit('p1');
    session.visit('p2');
    session.answerCheck(ask('first-hour'), ['a']);
    session.startQuiz(final);
    expect(saves.slice(1).every(([moment]) => moment === 'soon')).toBe(true);
    for (const id of final.quiz.questions)
      session.answerQuiz(
        final,
        ask(id),
        ask(id)
          .options?.filter((each) => each.correct)
          .map((each) => each.id) ?? [],
        false,
      );
    session.submitQuiz(final);
    expect(saves.at(-1)?.[0]).toBe('now');
    expect(saves.at(-1)?.[1]).toMatchObject({ completion: 'completed', success: 'passed' });
  });

  test('does not wait when the last page completes the course', () => {
    const modules = [pages('intro', ['p1', 'p2']), quiz('final', ['post'], { mode: 'practice' })];
    const completion = { allModules: false, passed: [], completed: ['intro'], onFail: 'failed' } as const;
    const { session, saves } = start({}, course({ modules, completion }));
    for (const page of ['p1', 'final', 'p2', 'p1']) session.visit(page);
    expect(saves.slice(1).map(([moment]) => moment)).toEqual(['soon', 'now', 'soon']);
  });

  test('says once that a page was experienced and a module completed', () => {
    const { session, events, ask } = start();
    for (const page of ['p1', 'p2', 'p1', 'p2']) session.visit(page);
    session.answerCheck(ask('first-hour'), ['a']);
    session.answerCheck(ask('first-hour'), ['a']);
    expect(events.map((event) => event.kind)).toEqual([
      'experienced',
      'experienced',
      'answered',
      'module-completed',
      'answered',
    ]);
  });

  test('does not say it again after a resume', () => {
    const first = start();
    first.session.visit('p1');
    const second = start({ state: first.session.standing().state });
    second.session.visit('p1');
    expect(second.events).toEqual([]);
  });

  test('records an answer with the texts of the page, its latency and what it is worth', () => {
    const { session, events, ask, spend } = start();
    session.visit('p2');
    spend(12);
    session.answerCheck(ask('first-hour'), ['b']);
    expect(events.at(-1)).toMatchObject({
      kind: 'answered',
      question: {
        id: 'first-hour',
        weight: 1,
        prompt: 'Prompt',
        options: [{ id: 'a', text: 'First', correct: true }, { id: 'b', text: 'b' }, {}],
      },
      response: ['b'],
      correct: false,
      scaled: 0,
      seconds: 12,
    });
    expect(events.at(-1)).not.toHaveProperty('quiz');
  });

  test('records the answers of a quiz when it is handed in, each with the time spent on it', () => {
    const { session, events, final, ask, spend } = start();
    session.startQuiz(final);
    spend(10);
    session.answerQuiz(final, ask('post'), ['b'], false);
    spend(5);
    session.answerQuiz(final, ask('delete-comment'), ['a'], false);
    spend(1);
    session.answerQuiz(final, ask('post'), ['a'], false);
    expect(events).toEqual([]);
    session.submitQuiz(final);
    const answered = events.flatMap((event) => (event.kind === 'answered' ? [event] : []));
    expect(
      answered.map((event) => [event.question.id, event.seconds, event.correct, event.quiz?.attempt]),
    ).toEqual([
      ['post', 11, true, 1],
      ['delete-comment', 5, true, 1],
      ['is-record', 0, false, 1],
      ['who-to-tell', 0, false, 1],
    ]);
    expect(events.find((event) => event.kind === 'quiz-finished')).toMatchObject({
      quiz: { attempt: 1 },
      passed: false,
      seconds: 16,
      score: { scaled: 0.5 },
    });
  });

  test('with feedback at once records each answer when it is given, and only once', () => {
    const modules = [quiz('final', ['post', 'delete-comment'], { feedback: 'immediate' })];
    const { session, events, final, ask } = start({}, course({ modules }));
    session.startQuiz(final);
    session.answerQuiz(final, ask('post'), ['a'], true);
    expect(events.map((event) => event.kind)).toEqual(['answered']);
    session.submitQuiz(final);
    expect(events.filter((event) => event.kind === 'answered')).toHaveLength(2);
  });

  test('with feedback at once counts and records what was picked and never checked, a reload later too', () => {
    const modules = [quiz('final', ['post', 'delete-comment'], { feedback: 'immediate' })];
    const data = course({ modules });
    const first = start({}, data);
    first.session.startQuiz(first.final);
    first.session.answerQuiz(first.final, first.ask('post'), ['a'], true);
    first.session.answerQuiz(first.final, first.ask('delete-comment'), ['a'], false);
    expect(first.events).toHaveLength(1);
    const { session, events, final } = start({ state: first.session.standing().state }, data);
    expect(session.quiz(final).unchecked).toEqual(new Set(['delete-comment']));
    expect(session.submitQuiz(final)?.score.scaled).toBe(1);
    const answers = events.flatMap((event) => (event.kind === 'answered' ? [event] : []));
    expect(answers.map(({ question, correct }) => [question.id, correct])).toEqual([
      ['delete-comment', true],
    ]);
  });

  test('measures each attempt from its own start, and says nothing of one that it did not see begin', () => {
    const modules = [quiz('one', ['post']), quiz('two', ['delete-comment'])];
    const data = course({ modules });
    const [one, two] = modules;
    if (!one || !two) throw new Error('there are two');
    const first = start({}, data);
    first.session.startQuiz(one);
    first.spend(10);
    first.session.startQuiz(two);
    first.spend(5);
    first.session.startQuiz(two);
    first.session.submitQuiz(two);
    const resumed = start({ state: first.session.standing().state }, data);
    first.session.submitQuiz(one);
    const finished = (events: readonly LearningEvent[]) =>
      events.flatMap((event) => (event.kind === 'quiz-finished' ? [event] : []));
    expect(finished(first.events).map(({ quiz: { id }, seconds }) => [id, seconds])).toEqual([
      ['two', 5],
      ['one', 15],
    ]);
    resumed.spend(3);
    resumed.session.submitQuiz(one);
    expect(finished(resumed.events)[0]).not.toHaveProperty('seconds');
  });

  test('keeps the answers of an unfinished attempt over a closed tab', () => {
    const first = start();
    first.session.startQuiz(first.final);
    first.session.answerQuiz(first.final, first.ask('post'), ['c'], false);
    const { session, final } = start({ state: first.session.standing().state });
    expect(session.quiz(final)).toMatchObject({ open: true, answers: new Map([['post', ['c']]]) });
    expect(session.submitQuiz(final)?.score.raw).toBe(0);
    expect(session.submitQuiz(final)).toBeUndefined();
  });

  test.each(['review', 'browse'] as const)(
    'in %s tells the tracker nothing, and opens every page',
    (mode) => {
      const { session, events, saves, final } = start({ mode }, course({ navigation: 'linear' }));
      session.visit('p1');
      session.startQuiz(final);
      session.submitQuiz(final);
      session.save('hidden');
      expect([...events, ...saves]).toEqual([]);
      expect(session.locks.size).toBe(0);
    },
  );

  test('a course that switches interactions and objectives off reports neither', () => {
    const { session, events, final } = start(
      {},
      course({ tracking: { interactions: false, objectives: false } }),
    );
    session.startQuiz(final);
    session.submitQuiz(final);
    expect(events.filter((event) => event.kind === 'answered')).toEqual([]);
    expect(session.standing().objectives).toEqual([]);
  });

  test('records nothing after its end, and may say goodbye again where the first did not get through', async () => {
    const { session, events, saves, closings } = start();
    expect(session.ended).toBe(false);
    await session.close('exit');
    expect(session.ended).toBe(true);
    session.visit('p1');
    session.save('now');
    expect([...events, ...saves]).toEqual([]);
    await session.close('pagehide');
    expect(closings).toEqual(['exit', 'pagehide']);
  });

  test('tells the page after every change', () => {
    const { session } = start();
    let told = 0;
    session.onChange = () => {
      told++;
    };
    session.visit('p1');
    session.visit('nowhere');
    expect(told).toBe(1);
  });
});
