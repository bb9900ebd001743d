import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leave, soon, start } from '../support/cmi5-launches.ts';
import { course } from '../support/sample-course.ts';
import { at, type Fields, verbOf } from '../support/statement-rules.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('statements that an LRS refuses', () => {
  const check = (statement: Fields) =>
    at(statement, 'object', 'id') === course().questions['first-hour']?.iri;

  test.each([400, 413, 422])('with %d go alone, are given up, and that stays told', async (status) => {
    const { lrs, session, read, takeFinal, statuses } = await start();
    lrs.refuses = (statement) => check(statement) && status;
    read();
    takeFinal(4);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(4);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(statuses.at(-1)).toEqual(['refused', `refused answered ${status}`]);
    session.visit('p1');
    await soon();
    expect(statuses.at(-1)).toEqual(['refused', `refused answered ${status}`]);
    await leave(session);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.broken).toEqual([]);
  });

  test('do not take the only other one with them', async () => {
    const { lrs, session, statuses } = await start();
    const [first] = course().modules[0]?.pages ?? [];
    lrs.refuses = (statement) => at(statement, 'object', 'id') === first?.iri;
    session.visit('p1');
    session.visit('p2');
    await soon();
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(1);
    expect(statuses.at(-1)).toEqual(['refused', 'refused experienced 400']);
  });

  test('make those of their batch go one by one, and no later ones', async () => {
    const { lrs, session, read } = await start();
    lrs.refuses = (statement) => check(statement);
    read();
    await vi.advanceTimersByTimeAsync(60_000);
    lrs.refuses = () => false;
    const sizes = () =>
      lrs.seen
        .filter(({ what, method }) => what === 'statements' && method === 'POST')
        .map(({ body }) => JSON.parse(body).length);
    const before = sizes().length;
    const question = course().questions['first-hour'];
    for (let time = 0; time < 3; time += 1) if (question) session.answerCheck(question, ['a']);
    await soon();
    expect(sizes().slice(before)).toEqual([3]);
  });

  test('with 403 while others are taken are forbidden for their own sake, and are given up', async () => {
    const { lrs, session, read, takeFinal, statuses } = await start();
    lrs.refuses = (statement) => check(statement) && 403;
    read();
    takeFinal(4);
    await soon();
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(4);
    expect(statuses.at(-1)).toEqual(['refused', 'refused answered 403']);
    await leave(session);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.broken).toEqual([]);
  });

  test('with 403 all together are kept, and taken when it has passed', async () => {
    const { lrs, session, read, statuses } = await start();
    lrs.fault = (what, method) => (what === 'statements' && method === 'POST' ? 403 : undefined);
    read();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(statuses.at(-1)).toEqual(['failing', 'statements 403']);
    lrs.fault = () => undefined;
    // Nobody asked for a rest: what the learner does next is sent at once, and that with it.
    session.visit('p1');
    session.save('now');
    await vi.advanceTimersByTimeAsync(100);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
    await leave(session);
    expect(lrs.broken).toEqual([]);
  });

  test('with 403 as the last of all do not keep the learner from leaving', async () => {
    const { lrs, session, window, takeFinal, statuses } = await start({
      returnURL: 'https://lms.example/back',
    });
    lrs.refuses = (statement) => verbOf(statement) === 'passed' && 403;
    takeFinal(4);
    await soon();
    expect(statuses.at(-1)).toEqual(['failing', 'statements 403']);
    await leave(session);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(window.went).toEqual(['https://lms.example/back']);
    expect(lrs.broken).toEqual([]);
  });

  test.each([401, 404, 408, 429])('with %d are kept: that is about us or the LRS', async (status) => {
    const { lrs, session, read } = await start();
    lrs.fault = (what) => (what === 'statements' ? status : undefined);
    await soon();
    read();
    await vi.advanceTimersByTimeAsync(10_000);
    lrs.fault = () => undefined;
    const before = lrs.seen.length;
    await leave(session);
    expect(lrs.verbs.filter((verb) => verb === 'experienced')).toHaveLength(2);
    expect(lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(1);
    const sizes = lrs.seen
      .slice(before)
      .filter(({ what }) => what === 'statements')
      .map(({ body }) => JSON.parse(body).length);
    // Of 404 nobody knows; the others are not the fault of one statement.
    expect(sizes).toEqual(status === 404 ? [1, 1, 1, 1, 1] : [4, 1]);
    expect(lrs.broken).toEqual([]);
  });

  test('because it has them (409) are no refusal', async () => {
    const { lrs, session, statuses } = await start();
    let lost = false;
    lrs.fault = (what) => {
      if (what !== 'statements' || lost) return undefined;
      lost = true;
      return 'lost';
    };
    session.visit('p1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(statuses.at(-1)).toEqual(['saved', undefined]);
  });
});
