import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import glob from 'fast-glob';
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

  it('has the words that a segmenter of its language finds, in every text of our own courses', () => {
    const texts = glob
      .sync(['courses/**/*.md', 'docs/*.md'])
      .map((path) => [path, readFileSync(path, 'utf8')] as const);
    expect(texts.length).toBeGreaterThan(20);
    for (const [path, read] of texts) {
      const language = path.includes('/es/') ? 'es' : 'en';
      // What is no word of a language: addresses, ids, code.
      const words = read.replace(/[^\s]*[_@/:=#`\\|{}[\]<>*&^~+$%][^\s]*/g, ' ');
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
      // Line by line: each segment that Node gives holds a copy of its text.
      const theirs = words
        .split('\n')
        .flatMap((line) => [...segmenter.segment(line)])
        .filter((one) => one.isWordLike)
        .map((one) => one.segment);
      // A difference of thousands of words is told by its first one.
      const ours = wordsIn(words, language).map((word) => word.text);
      const first = ours.findIndex((word, at) => word !== theirs[at]);
      expect([path, ours.slice(first, first + 3)]).toEqual([path, theirs.slice(first, first + 3)]);
      expect(ours.length).toBe(theirs.length);
    }
    const others =
      'Qu’est-ce que c’est ? L’école, 1.234,5 km. Ça va… Größe: 3,5 %, z.B. „ja“. قال: «نعم»، ثم ذهب. Привет, мир!';
    const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });
    expect(wordsIn(others, 'fr').map((word) => word.text)).toEqual(
      [...segmenter.segment(others)].filter((one) => one.isWordLike).map((one) => one.segment),
    );
    expect(wordsIn('今日は良い天気', 'ja').map((word) => word.text)).toEqual(['今日', 'は', '良い', '天気']);
  });

  it('has its sentences whole, without the spaces around them', () => {
    const sentences = sentencesIn(text, 'en');
    expect(new Set(sentences.map((one) => one.text))).toEqual(new Set([sentence.trim()]));
    expect(sentences).toHaveLength(500);
  });

  it('has the sentences that a segmenter finds', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'B',
        'É',
        'ß',
        'ª',
        '5',
        ' ',
        '  ',
        '.',
        '!',
        '?',
        '…',
        ',',
        '-',
        ':',
        ';',
        '–',
        '—',
        '"',
        "'",
        '’',
        '”',
        '»',
      ],
      ...[
        '(',
        ')',
        '[',
        '}',
        '¿',
        '¡',
        '%',
        '/',
        'e.g.',
        'U.S.',
        ' The ',
        ' then ',
        '\u00a0',
        'и',
        'ا',
        '\n',
      ],
    );
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
        (words) => {
          const theirs = [...segmenter.segment(words)].map(({ segment }) => segment.trim()).filter(Boolean);
          const ours = sentencesIn(words, 'en');
          expect(ours.map((one) => one.text)).toEqual(theirs);
          expect(ours.every(({ text: one, start }) => words.startsWith(one, start))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is cut into words in a language that nobody knows, too', () => {
    expect(wordsIn('Say it.', 'not a language').map((word) => word.text)).toEqual(['Say', 'it']);
  });
});
