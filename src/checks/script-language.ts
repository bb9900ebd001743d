import { pieceAt } from '../content/prose.ts';
import { proseOf } from './course-prose.ts';
import { rule } from './rule.ts';

/** Scripts of living languages, by ISO 15924; Japanese and Korean write in several. */
const scripts =
  'Latn Cyrl Grek Arab Hebr Hani Hira Kana Hang Deva Beng Guru Gujr Taml Telu Knda Mlym Sinh Thai Laoo Mymr Khmr Geor Armn Ethi Tibt'.split(
    ' ',
  );
const together: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** Words in a row in each script. Single letters are symbols (π, Ω) more often than words. */
const runs = scripts.map((script) => {
  const letters = `[\\p{sc=${script}}\\p{M}]`;
  return {
    script,
    pattern: new RegExp(
      `\\p{sc=${script}}${letters}+(?:[\\s\\p{P}]{1,3}\\p{sc=${script}}${letters}*)*`,
      'gu',
    ),
  };
});

/** A phrase in another script says its language: a screen reader changes its voice by it. WCAG 2.2 SC 3.1.2. */
export const scriptLanguage = rule('LANG-SCRIPT', {
  bad: '## Start {#start}\n\nThe sign says أهلاً وسهلاً بكم to visitors.',
  good: [
    '## Start {#start}\n\nThe sign says [أهلاً وسهلاً بكم]{lang=ar} to visitors.',
    '## Start {#start}\n\nThe area is π times the square of the radius, 5 μm here.',
  ],
  check({ course, report }) {
    for (const prose of proseOf(course)) {
      const own = scriptsOf(prose.language);
      if (own.length === 0 || /^\p{ASCII}*$/u.test(prose.text)) continue;
      for (const { script, pattern } of runs) {
        if (own.includes(script)) continue;
        for (const { 0: words, index } of prose.text.matchAll(pattern)) {
          const piece = pieceAt(prose, index);
          if (piece?.language !== undefined || piece?.kind === 'code' || piece?.kind === 'variable') continue;
          // Names and technical terms are in Latin letters everywhere, and SC 3.1.2 leaves them out.
          if (script === 'Latn' && !(isPhrase(words) && otherLetter.test(prose.text))) continue;
          const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
          report(prose.placeOf(index, words.length), { words: shown, script: nameOf(script) });
        }
      }
    }
  },
});

/** What is Latin throughout has not been translated, which is told elsewhere. */
const otherLetter = /(?!\p{sc=Latn})\p{L}/u;

/** Four words in a row, most of them in small letters. */
function isPhrase(words: string): boolean {
  const list = words.split(/[\s\p{P}]+/u).filter((word) => word.length > 1);
  return list.length >= 4 && list.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > list.length;
}

/** Of the languages in hand: a locale takes a while to make. */
const scriptsByLanguage = new Map<string, readonly string[]>();

function scriptsOf(language: string): readonly string[] {
  const own = scriptsByLanguage.get(language) ?? readScripts(language);
  scriptsByLanguage.set(language, own);
  return own;
}

function readScripts(language: string): readonly string[] {
  try {
    const script = new Intl.Locale(language).maximize().script ?? '';
    return together[script] ?? (scripts.includes(script) ? [script] : []);
  } catch {
    // Not a language tag; the check of languages says so.
    return [];
  }
}

function nameOf(script: string): string {
  return new Intl.DisplayNames(['en'], { type: 'script' }).of(script) ?? script;
}
