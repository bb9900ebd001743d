import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptSeed, optionsOf, questionsOf, rowsOf } from '../../../src/player/core/draw.ts';
import type { QuizData } from '../../../src/player/course-data.ts';
import { course, question, quiz, trueFalse } from '../support/sample-course.ts';

/** Thirty questions about three objectives, very unevenly spread: 20, 7 and 3. */
const pool = Array.from({ length: 30 }, (_, n) =>
  question(`q${n}`, { objectives: [n < 20 ? 'many' : n < 27 ? 'some' : 'few'] }),
);
const ids = pool.map(({ id }) => id);
const data = course({ questions: Object.fromEntries(pool.map((each) => [each.id, each])) });

function draw(changes: Partial<QuizData>, learner = 'ana', attempt = 1): string[] {
  const module = quiz('final', [], changes);
  return questionsOf(data, module, module.quiz, learner, attempt);
}

const random = { draw: [{ count: 6, by: 'random', pool: ids }] } as const;

describe('drawing questions', () => {
  test('the same learner sees the same questions each time the attempt is opened', () => {
    expect(draw(random)).toEqual(draw(random));
    expect(draw(random)).toHaveLength(6);
  });

  test('another learner, another attempt and another quiz have others', () => {
    expect(draw(random, 'ben')).not.toEqual(draw(random));
    expect(draw(random, 'ana', 2)).not.toEqual(draw(random));
    const other = quiz('other', [], random);
    expect(questionsOf(data, other, other.quiz, 'ana', 1)).not.toEqual(draw(random));
  });

  test('over many learners every question is drawn about equally often', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 3000; n++)
      for (const id of draw(random, `learner ${n}`)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const id of ids) {
      expect(counts.get(id)).toBeGreaterThan(480);
      expect(counts.get(id)).toBeLessThan(720);
    }
  });

  test('by objective: objectives are asked about as evenly as the pool allows', () => {
    const drawn = draw({ draw: [{ count: 11, by: 'objective', pool: ids }] });
    const counts = ['many', 'some', 'few'].map(
      (objective) => drawn.filter((id) => data.questions[id]?.objectives.includes(objective)).length,
    );
    expect(counts[2]).toBe(3);
    expect(counts[0]).toBe(4);
    expect(counts[1]).toBe(4);
  });

  test('by objective: where one can be asked about, it is each of them equally often, however many questions it has', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 900; n++) {
      const [id = ''] = draw({ draw: [{ count: 1, by: 'objective', pool: ids }] }, `learner ${n}`);
      const [objective = ''] = data.questions[id]?.objectives ?? [];
      counts.set(objective, (counts.get(objective) ?? 0) + 1);
    }
    for (const objective of ['many', 'some', 'few']) {
      expect(counts.get(objective)).toBeGreaterThan(240);
      expect(counts.get(objective)).toBeLessThan(360);
    }
  });

  test('questions that are always asked come first, and none is asked twice when pools overlap', () => {
    const half = ids.slice(0, 10);
    const drawn = draw({
      questions: ['q3'],
      draw: [
        { count: 5, by: 'random', pool: half },
        { count: 5, by: 'random', pool: half },
      ],
    });
    expect(drawn[0]).toBe('q3');
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toHaveLength(10);
  });

  test('a pool that is smaller than the count is asked as a whole', () => {
    expect(draw({ draw: [{ count: 50, by: 'objective', pool: ids }] }).toSorted()).toEqual(ids.toSorted());
  });

  test('a question more in the pool leaves most of a learner`s draw as it was', () => {
    const before = draw({ draw: [{ count: 6, by: 'random', pool: ids.slice(0, 29) }] });
    const after = draw(random);
    expect(after.filter((id) => before.includes(id)).length).toBeGreaterThanOrEqual(5);
  });

  test('without shuffle questions keep the order of the source, with it each learner has their own', () => {
    const plain = draw(random);
    expect(plain).toEqual(ids.filter((id) => plain.includes(id)));
    const shuffled = draw({ ...random, shuffle: { questions: true, options: false } });
    expect(shuffled).not.toEqual(plain);
    expect(shuffled.toSorted()).toEqual(plain.toSorted());
  });

  test('a question of a type that the player cannot mark is not asked', () => {
    const essay = question('q0', { type: 'essay' });
    const module = quiz('final', ['q0', 'q1'], { draw: [{ count: 2, by: 'random', pool: ['q0', 'q2'] }] });
    const asked = questionsOf(
      { ...data, questions: { ...data.questions, q0: essay } },
      module,
      module.quiz,
      'ana',
      1,
    );
    expect(asked).toEqual(['q1', 'q2']);
  });
});

describe('the order of options', () => {
  const shuffling = quiz('final', [], { shuffle: { questions: false, options: true } }).quiz;
  const seed = attemptSeed('ana', 'final', 1);

  test('is shuffled where quiz and question both allow it, the same way each time', () => {
    const orders = new Set(
      Array.from({ length: 40 }, (_, n) => optionsOf(question('q1'), shuffling, `${seed}${n}`).join('')),
    );
    expect(orders.size).toBe(6);
    expect(optionsOf(question('q1'), shuffling, seed)).toEqual(optionsOf(question('q1'), shuffling, seed));
  });

  test('is another one for each question: what is right stands at other places', () => {
    const places = Array.from({ length: 30 }, (_, n) =>
      optionsOf(question(`q${n}`), shuffling, seed).indexOf('a'),
    );
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  test('is the source`s where the question, the quiz or the type says so', () => {
    for (let n = 0; n < 20; n++) {
      expect(optionsOf(question('q1', { shuffle: false }), shuffling, `${n}`)).toEqual(['a', 'b', 'c']);
      expect(optionsOf(question('q1'), quiz('final', []).quiz, `${n}`)).toEqual(['a', 'b', 'c']);
      expect(optionsOf(trueFalse, shuffling, `${n}`)).toEqual(['true', 'false']);
    }
  });
});

describe('the order of rows', () => {
  const shuffling = quiz('final', [], { shuffle: { questions: false, options: true } }).quiz;
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 8 });
  const withRows = (type: string, rows: readonly string[], options: readonly string[], changes = {}) =>
    question('q1', {
      type,
      options: options.map((id) => ({ id, code: id })),
      statements: rows.map((id, at) => ({ id, code: id, right: options[at] ?? '' })),
      ...changes,
    });
  const ordering = (rows: readonly string[]) =>
    withRows(
      'ordering',
      rows,
      rows.map((_row, at) => String(at + 1)),
    );

  test('of an ordering question is never the right one, has each row once, and is the same each time', () => {
    fc.assert(
      fc.property(ids, fc.string(), (rows, seed) => {
        const order = rowsOf(ordering(rows), shuffling, seed);
        expect(order?.rows).not.toEqual(rows);
        expect(order?.rows.toSorted()).toEqual(rows.toSorted());
        expect(order?.offers).toEqual([]);
        expect(rowsOf(ordering(rows), shuffling, seed)).toEqual(order);
      }),
    );
  });

  test('of a matching question: what is offered never stands as the rows do, with or without distractors', () => {
    fc.assert(
      fc.property(ids, fc.nat(2), fc.string(), (options, distractors, seed) => {
        const rows = options.slice(0, Math.max(2, options.length - distractors));
        const order = rowsOf(withRows('matching', rows, options), shuffling, seed);
        expect(order?.offers.toSorted()).toEqual(options.toSorted());
        expect(order?.rows.toSorted()).toEqual(rows.toSorted());
        expect(order?.offers.filter((id) => rows.includes(id))).not.toEqual(order?.rows);
      }),
    );
  });

  test('of a matching question says nothing of the order of what is offered', () => {
    const pairs = ['a', 'b', 'c', 'd'];
    const relative = Array.from({ length: 200 }, (_, n) => {
      const order = rowsOf(withRows('matching', pairs, pairs), shuffling, `${n}`);
      return order?.rows.map((row) => order.offers.indexOf(row)).join('');
    });
    // All orders but the one that gives it away.
    expect(new Set(relative).size).toBe(23);
  });

  test('differs from learner to learner and from attempt to attempt', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'];
    const of = (learner: string, attempt: number) =>
      rowsOf(ordering(rows), shuffling, attemptSeed(learner, 'final', attempt))?.rows.join('');
    const all = Array.from({ length: 30 }, (_, n) => [of('ana', n), of(`learner ${n}`, 1)]).flat();
    expect(new Set(all).size).toBeGreaterThan(30);
  });

  test('is that of the page where quiz or question says so, or there are no rows', () => {
    const plain = quiz('final', []).quiz;
    expect(rowsOf(ordering(['a', 'b']), plain, '1')).toBeUndefined();
    expect(
      rowsOf(withRows('matching', ['a', 'b'], ['a', 'b'], { shuffle: false }), shuffling, '1'),
    ).toBeUndefined();
    expect(rowsOf(question('q1'), shuffling, '1')).toBeUndefined();
  });
});
