import { readFileSync } from 'node:fs';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/languages/direction.ts';
import { en } from '../../src/languages/pages/en.ts';
import { es } from '../../src/languages/pages/es.ts';
import { pageWords } from '../../src/languages/pages/index.ts';

const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();

describe('what pages say', () => {
  it('is said in every language, with the same slots', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en))
      expect([key, slots(es[key as keyof typeof es])]).toEqual([key, slots(text)]);
  });

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

  it('is English where we do not have the language, and knows it', () => {
    expect(pageWords('fr').language).toBe('en');
    expect(pageWords('fr')('next')).toBe('Next');
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
