import { describe, expect, it } from 'vitest';
import { countsOf, measureFor } from '../../../src/languages/reading/index.ts';

describe('how a text reads', () => {
  // 100 words, 5 sentences and 150 syllables, put into the formulas by hand.
  it.each([
    ['en-GB', 9.91],
    ['es', 93.385],
    ['fr-CA', 76.3],
    ['de', 72.25],
  ])('in %s is %f by its formula', (language, value) => {
    expect(measureFor(language)?.of({ words: 100, sentences: 5, syllables: 150 })).toBeCloseTo(value, 3);
  });

  it('is not measured where no formula is made for the language', () => {
    expect(measureFor('ar')).toBeUndefined();
    expect(measureFor('en-XA')).toBeDefined();
  });

  it('counts paragraphs apart, and leaves out numbers and marks', () => {
    const measure = measureFor('en');
    if (!measure) throw new Error('English is measured');
    const counts = countsOf(
      ['Call the desk. Then wait', '— 42 —', 'The office opens at 8 today!'],
      'en',
      measure,
    );
    expect(counts).toEqual({ words: 10, sentences: 3, syllables: 13 });
  });
});
