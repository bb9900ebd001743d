import { readFileSync } from 'node:fs';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/languages/direction.ts';
import { en } from '../../src/languages/pages/en.ts';
import { pageWords } from '../../src/languages/pages/index.ts';
import { playerStrings } from '../../src/languages/player/index.ts';
import { isFalseWord, questionWords } from '../../src/languages/scales.ts';

describe('what pages say', () => {
  it('has every key that the views use', () => {
    const files = glob.sync(['templates/views/*.hbs', 'src/questions/*/view.hbs']);
    const used = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\{\{t '([^']+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(used.length).toBeGreaterThan(20);
    for (const key of used)
      expect(Object.keys(en).filter((one) => one.replace(/\.(one|other)$/, '') === key)).not.toEqual([]);
  });

  it('counts by the rules of the language', () => {
    expect([1, 2].map((count) => pageWords('en')('minutes', { count }))).toEqual(['1 minute', '2 minutes']);
    expect([1, 2].map((count) => pageWords('es-MX')('minutes', { count }))).toEqual([
      '1 minuto',
      '2 minutos',
    ]);
  });

  it('counts in Arabic with its six forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((count) => pageWords('ar-EG')('minutes', { count }))).toEqual([
      '0 دقيقة',
      'دقيقة واحدة',
      'دقيقتان',
      '3 دقائق',
      '11 دقيقة',
      '100 دقيقة',
    ]);
  });

  it('is said in the base language for a region, however the tag is written', () => {
    expect(pageWords('fr-CA')('next')).toBe('Suivant');
    expect(pageWords('DE-at').language).toBe('de');
    expect(questionWords('fr-CA').trueFalse).toEqual(['Vrai', 'Faux']);
    expect(playerStrings('ar-SA')['exit.retry']).toBe(playerStrings('ar')['exit.retry']);
  });

  it('is English where we do not have the language, and knows it', () => {
    expect(pageWords('nl').language).toBe('en');
    expect(pageWords('nl')('next')).toBe('Next');
    expect(playerStrings('nl')['exit.retry']).toBe('Try again');
    expect(questionWords('constructor').trueFalse).toEqual(['True', 'False']);
  });

  it('knows the word for false in every language', () => {
    for (const word of ['false', 'Falso', 'faux', ' Falsch', 'خطأ']) expect(isFalseWord(word)).toBe(true);
    for (const word of ['true', 'Vrai', 'Richtig', 'صواب']) expect(isFalseWord(word)).toBe(false);
  });
});

describe('direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['en-US', 'ltr'],
    ['not a language!', 'ltr'],
  ])('of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('numbers and lists of pages', () => {
  it.each([
    ['en-US', '1,234.5', '80%', 'a, b, and c', 'a or b'],
    ['es', '1234,5', '80\u00a0%', 'a, b y c', 'a o b'],
    ['es-MX', '1,234.5', '80%', 'a, b y c', 'a o b'],
    ['fr', '1\u202f234,5', '80\u00a0%', 'a, b et c', 'a ou b'],
    ['de', '1.234,5', '80\u00a0%', 'a, b und c', 'a oder b'],
    ['ar-EG', '1,234.5', '80\u200e%\u200e', 'a وb وc', 'a أو b'],
    ['nl', '1,234.5', '80%', 'a, b, and c', 'a or b'],
  ])('are written as in %s', (language, number, percent, list, choice) => {
    const say = pageWords(language);
    expect([say.number(1234.5), say.percent(0.8)]).toEqual([number, percent]);
    expect([say.list(['a', 'b', 'c']), say.list(['a', 'b'], 'or')]).toEqual([list, choice]);
    expect(say('question.length.up-to', { max: 1234.5 })).toContain(number);
  });

  it('keep what is foreign apart from an Arabic sentence', () => {
    expect(pageWords('ar')('link.elsewhere', { title: 'Part 1 (new)' })).toBe(
      '(في «\u2068Part 1 (new)\u2069»)',
    );
    expect(pageWords('fr')('link.elsewhere', { title: 'عنوان' })).toBe('(dans «\u00a0عنوان\u00a0»)');
  });
});
