import { describe, expect, test } from 'vitest';
import { ar } from '../../../src/languages/player/ar.ts';
import { de } from '../../../src/languages/player/de.ts';
import { en } from '../../../src/languages/player/en.ts';
import { es } from '../../../src/languages/player/es.ts';
import { fr } from '../../../src/languages/player/fr.ts';
import { createSay } from '../../../src/player/page/words.ts';

const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('what the player says', () => {
  test('has the same keys and the same slots in every language', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en))
      expect(slots(es[key as keyof typeof en])).toEqual(slots(text));
  });

  test.each([
    ['en-US', en, 'You scored 66.67% (2.5 of 3,000 points).'],
    ['es', es, 'Obtuvo un 66,67\u00a0% (2,5 de 3000 puntos).'],
    ['es-MX', es, 'Obtuvo un 66.67% (2.5 de 3,000 puntos).'],
    ['fr', fr, 'Vous avez obtenu 66,67\u00a0% (2,5 sur 3\u202f000 points).'],
    ['de', de, 'Sie haben 66,67\u00a0% erreicht (2,5 von 3.000 Punkten).'],
    ['ar', ar, 'حصلت على 66.67\u200e%\u200e (2.5 من 3,000 نقطة).'],
    ['ar-EG', ar, 'حصلت على 66.67\u200e%\u200e (2.5 من 3,000 نقطة).'],
  ])('fills slots, and writes numbers as %s does, with digits from 0 to 9', (language, strings, said) => {
    // Intl writes the blanks of Spanish and French as the browser's data have them: all are of the kind that holds.
    expect(createSay(strings, language)('quiz.score', { percent: 66.666, raw: 2.5, count: 3000 })).toBe(said);
  });

  test('keeps a title apart from an Arabic sentence, and from no other', () => {
    expect(createSay(ar, 'ar')('page.lock-reason', { title: 'Part 1 (new)' })).toContain(
      '«\u2068Part 1 (new)\u2069»',
    );
    expect(createSay(en, 'en')('page.lock-reason', { title: 'عنوان' })).toContain('“عنوان”');
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
