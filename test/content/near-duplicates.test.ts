import { describe, expect, it } from 'vitest';
import { nearDuplicates, shinglesOf } from '../../src/content/near-duplicates.ts';
import { wordsAsRead } from '../../src/content/same-words.ts';

const found = (...texts: readonly string[]) => [
  ...nearDuplicates(
    texts.map((text) => shinglesOf(text.split(' '))),
    0.9,
  ),
];
const story = (from: number, words = 60) =>
  Array.from({ length: words }, (_, at) => `w${from + at}`).join(' ');

describe('texts that are nearly the same', () => {
  it('are found with the first of them', () => {
    expect(found('say what you know', 'wait a day now', 'say what you know', 'say what you know')).toEqual([
      [2, 0],
      [3, 0],
    ]);
    expect(found('wait', 'post', 'wait')).toEqual([[2, 0]]);
  });

  it('may differ in a word at the end of sixty, and in none of ten', () => {
    expect(found(`${story(0)} first`, `${story(0)} last`)).toEqual([[1, 0]]);
    expect(found(`${story(0, 10)} first`, `${story(0, 10)} last`)).toEqual([]);
  });

  it('are the same as by comparing every pair', () => {
    const texts = Array.from({ length: 300 }, (_, at) => `${story((at % 100) * 7)} end${at % 9}`);
    const sets = texts.map((text) => shinglesOf(text.split(' ')));
    const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
      const shared = [...a].filter((one) => b.has(one)).length;
      return shared / (a.size + b.size - shared);
    };
    const like = sets.flatMap((set, at) => {
      const first = sets.slice(0, at).findIndex((other) => jaccard(set, other) >= 0.9);
      return first === -1 ? [] : [at];
    });
    expect([...nearDuplicates(sets, 0.9).keys()]).toEqual(like);
  });

  it('are found among 5,000 in time, whatever they share', () => {
    const template = story(0, 30);
    const texts = Array.from({ length: 5000 }, (_, at) =>
      shinglesOf(`${template} case ${at} of ${at % 7} ${at * 31} and ${at * 17} more`.split(' ')),
    );
    expect(nearDuplicates(texts, 0.9).size).toBe(0);
  });
});

describe('words as they are read', () => {
  it.each([
    ['“Say what you know!”', ['say', 'what', 'you', 'know']],
    ['It’s  3.5 %, or -5.', ["it's", '3.5', '%', 'or', '-5']],
    ['C# and C', ['c#', 'and', 'c']],
    ['– … –', []],
  ])('%s', (text, words) => {
    expect(wordsAsRead(text)).toEqual(words);
  });

  it('are found in time among 200,000 odd characters', () => {
    for (const odd of ['.', '“', '-1', ' .', 'ـ', '?a'])
      expect(wordsAsRead(odd.repeat(200_000 / odd.length)).join(' ').length).toBeLessThan(500_000);
  });
});
