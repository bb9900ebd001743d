import { describe, expect, test } from 'vitest';
import { en } from '../../../src/languages/player/en.ts';
import { es } from '../../../src/languages/player/es.ts';
import { createSay } from '../../../src/player/page/words.ts';

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('what the player says', () => {
  test('has the same keys and the same slots in every language', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en))
      expect(slots(es[key as keyof typeof en])).toEqual(slots(text));
  });

  test('fills slots, and writes numbers as the language does', () => {
    expect(createSay(en, 'en')('quiz.score', { percent: 80, raw: 3.5, max: 4 })).toBe(
      'You scored 80% (3.5 of 4 points).',
    );
    expect(createSay(es, 'es')('quiz.score', { percent: 80, raw: 3.5, max: 4 })).toBe(
      'Obtuvo un 80 % (3,5 de 4 puntos).',
    );
  });

  test('chooses singular and plural by the language', () => {
    const say = createSay(en, 'en');
    expect(say('quiz.attempts-left', { count: 1 })).toBe('You have 1 attempt left.');
    expect(say('quiz.attempts-left', { count: 2 })).toBe('You have 2 attempts left.');
  });

  test('says nothing for a key that it does not have', () => {
    expect(createSay(en, 'en')('notice.saved')).toBe('');
  });
});
