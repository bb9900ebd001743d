import { describe, expect, it } from 'vitest';
import { ar as arPages } from '../../src/languages/pages/ar.ts';
import { de as dePages } from '../../src/languages/pages/de.ts';
import { en as enPages } from '../../src/languages/pages/en.ts';
import { es as esPages } from '../../src/languages/pages/es.ts';
import { fr as frPages } from '../../src/languages/pages/fr.ts';
import { ar as arPlayer } from '../../src/languages/player/ar.ts';
import { de as dePlayer } from '../../src/languages/player/de.ts';
import { en as enPlayer } from '../../src/languages/player/en.ts';
import { es as esPlayer } from '../../src/languages/player/es.ts';
import { fr as frPlayer } from '../../src/languages/player/fr.ts';
import { questionWords, spokenLanguages } from '../../src/languages/scales.ts';
import { ar as arSheets } from '../../src/languages/sheets/ar.ts';
import { de as deSheets } from '../../src/languages/sheets/de.ts';
import { en as enSheets } from '../../src/languages/sheets/en.ts';
import { es as esSheets } from '../../src/languages/sheets/es.ts';
import { fr as frSheets } from '../../src/languages/sheets/fr.ts';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';
import { sameAsEnglish } from './same-as-english.ts';

type Words = Readonly<Record<string, string>>;
const english: Readonly<Record<string, Words>> = {
  pages: enPages,
  player: enPlayer,
  sheets: enSheets,
};
const translated: readonly (readonly [string, string, Words])[] = [
  ['es', 'pages', esPages],
  ['es', 'player', esPlayer],
  ['es', 'sheets', esSheets],
  ['fr', 'pages', frPages],
  ['fr', 'player', frPlayer],
  ['fr', 'sheets', frSheets],
  ['de', 'pages', dePages],
  ['de', 'player', dePlayer],
  ['de', 'sheets', deSheets],
  ['ar', 'pages', arPages],
  ['ar', 'player', arPlayer],
  ['ar', 'sheets', arSheets],
];
const labels = (language: string): string[] => {
  const { trueFalse, scales } = questionWords(language);
  return [...trueFalse, ...Object.values(scales).flat()];
};
const textsOf = (words: Words, language: string) => [...Object.values(words), ...labels(language)];
const form = /\.(zero|one|two|few|many|other)$/;
/** A form that stands for one number only, which its words may say instead of a digit. */
const saysNumber = (language: string, key: string) => language === 'ar' && /\.(zero|one|two)$/.test(key);
const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();

/** Forms that a language says as `.other`: Spanish has `many` from a million on, which nothing here reaches. */
const saidAsOther: Readonly<Record<string, readonly string[]>> = { es: ['many'] };

describe('each language', () => {
  it('is tried here', () => {
    expect(['en', ...new Set(translated.map(([language]) => language))]).toEqual(spokenLanguages);
  });

  const tags = [...spokenLanguages, 'fr-CA', 'de-AT', 'ar-EG', 'en-XA'];
  it.each(tags)('%s is one to write a course in', async (language) => {
    await expectDiagnostics({ 'course.yaml': `language: ${language}` }, []);
  });

  it.each(translated)(
    '%s has all words of %s, in the plural forms that it needs',
    (language, part, words) => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const forms = categories.filter((category) => !saidAsOther[language]?.includes(category));
      const needed = Object.keys(english[part] ?? {}).flatMap((key) =>
        form.test(key) ? forms.map((category) => key.replace(form, `.${category}`)) : [key],
      );
      expect(Object.keys(words).toSorted()).toEqual([...new Set(needed)].toSorted());
    },
  );

  it.each(translated)('%s fills the same slots in %s as English', (language, part, words) => {
    for (const [key, text] of Object.entries(words)) {
      const original = english[part]?.[key] ?? english[part]?.[key.replace(form, '.other')] ?? '';
      const expected = slots(original);
      const unsaid = saysNumber(language, key) ? expected.filter((slot) => slot !== '{count}') : expected;
      expect([key, slots(text)]).toEqual([key, text.includes('{count}') ? expected : unsaid]);
    }
  });

  it.each(translated)('%s leaves nothing of %s in English', (language, part, words) => {
    const same = Object.keys(words).filter((key) => words[key] === english[part]?.[key]);
    expect(same).toEqual(sameAsEnglish[language]?.[part] ?? []);
    expect(labels(language).filter((label) => labels('en').includes(label))).toEqual([]);
  });

  it.each(translated)(
    '%s has its own quotes and apostrophes in %s, and no blank ends',
    (language, _, words) => {
      for (const text of textsOf(words, language)) {
        expect(text).not.toMatch(/["']|^\s|\s$|\s{2}/);
        expect(text).not.toBe('');
      }
    },
  );

  it.each(spokenLanguages)('%s has five different labels on every scale', (language) => {
    for (const scale of Object.values(questionWords(language).scales)) {
      expect(scale).toHaveLength(5);
      expect(new Set(scale).size).toBe(5);
    }
  });
});

const of = (language: string) =>
  translated.filter(([one]) => one === language).flatMap(([, , words]) => textsOf(words, language));

describe('French', () => {
  it('keeps its high punctuation with the word before, also where a line ends', () => {
    for (const text of of('fr')) {
      expect(text).not.toMatch(/[^\u00a0][:;!?%»]|«[^\u00a0]/);
      expect(text).not.toMatch(/[“”„]/);
    }
  });

  it('says vous', () => {
    for (const text of of('fr')) expect(text).not.toMatch(/\b(tu|toi|ton|tes)\b/i);
  });
});

describe('German', () => {
  it('quotes „so“', () => {
    for (const text of of('de')) {
      expect(text).not.toMatch(/[«»”]/);
      expect(text.split('„').length).toBe(text.split('“').length);
    }
  });

  it('says Sie', () => {
    for (const text of of('de')) expect(text).not.toMatch(/\b(du|dein|deine|dir|dich)\b/i);
  });
});

describe('Arabic', () => {
  const bare = (text: string) => text.replace(/\{\w+\}/g, '');

  it('is written in Arabic letters and signs only', () => {
    for (const text of of('ar')) {
      // The standard and its levels have no other names.
      expect(bare(text).replace(/WCAG|\bAA?\b|(?<=و)AA/g, '')).not.toMatch(/[a-z,;?“”„]/i);
      if (/\p{L}/u.test(bare(text))) expect(text).toMatch(/\p{Script=Arabic}/u);
    }
    expect(of('ar').filter((text) => !/\p{Script=Arabic}/u.test(text))).toEqual(['{percent}']);
  });

  it('leaves direction to the page: no marks, embeddings or isolates', () => {
    for (const text of of('ar')) expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('Spanish', () => {
  it('quotes «así», opens its questions, and writes its ellipsis to the word before', () => {
    for (const text of of('es')) {
      expect(text).not.toMatch(/[“”„]|\s…/);
      expect(text.split('?').length).toBe(text.split('¿').length);
    }
  });

  it('says usted', () => {
    for (const text of of('es')) expect(text).not.toMatch(/\b(tú|tu|tus|ti|contigo|puedes|tienes)\b/i);
  });
});
