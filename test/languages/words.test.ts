import { describe, expect, it } from 'vitest';
import { sentencesIn, wordsIn } from '../../src/languages/words.ts';

describe('a long text', () => {
  const sentence = 'Say what you know, e.g. “at 8”. ';
  const text = sentence.repeat(500);

  it('has its words whole, each at its place', () => {
    const words = wordsIn(text, 'en');
    expect(words).toHaveLength(500 * wordsIn(sentence, 'en').length);
    expect(words.every(({ text: word, start }) => text.startsWith(word, start))).toBe(true);
  });

  it('has its sentences whole, without the spaces around them', () => {
    const sentences = sentencesIn(text, 'en');
    expect(new Set(sentences.map((one) => one.text))).toEqual(new Set([sentence.trim()]));
    expect(sentences).toHaveLength(500);
  });

  it('is cut into words in a language that nobody knows, too', () => {
    expect(wordsIn('Say it.', 'not a language').map((word) => word.text)).toEqual(['Say', 'it']);
  });
});
