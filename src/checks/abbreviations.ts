import { pieceAt } from '../content/prose.ts';
import type { Course } from '../course/model.ts';
import { wordsIn } from '../languages/words.ts';
import { knownEverywhere } from '../languages/writing/everywhere.ts';
import { writingWords } from '../languages/writing/index.ts';
import { type CourseProse, proseOf } from './course-prose.ts';
import { rule } from './rule.ts';

/** Capitals that stand alone: not in `EPA.gov`, `COVID-19`, `R&D`, `a/B`, nor a name such as `McD`. */
const capitals = /(?<![\p{L}\p{N}_.@#/&’'-])(\p{Lu}{2,6})s?(?![\p{L}\p{N}_@/&]|-\d|\.\p{L})/gu;
/** Numbers up to 39; initials that are doubled for a plural (`EE. UU.`). */
const noAbbreviation = /^(?:X{0,3}(?:IX|IV|V?I{0,3})|(\p{Lu})\1)$/u;

/** An abbreviation is explained somewhere in the course, unless everybody knows it. WCAG 2.2 SC 3.1.4 (AAA). */
export const abbreviations = rule('LANG-ABBREVIATION', {
  bad: '## Start {#start}\n\nSend the form to the ZQBA by noon.',
  good: [
    '## Start {#start}\n\nThe Zone Quality Bureau of Alder (ZQBA) answers. Send the form to the ZQBA.',
    '## Start {#start}\n\nSend the form to the ZQBA.\n\n*[ZQBA]: Zone Quality Bureau of Alder',
    '## Start {#start}\n\nSend the PDF to the USA, see Title II, **DO NOT PRINT IT**.',
    {
      'modules/one.md': '## Start {#start}\n\nSend the form to the ZQBA.',
      'glossary.yaml':
        'terms:\n  - { id: bureau, term: quality bureau, also: [ZQBA], definition: An office. }\n  - { id: public-record, term: public record, definition: What must be kept. }\n',
    },
  ],
  check({ course, report }) {
    const words = writingWords(course.language);
    if (!words) return;
    const known = new Set([...knownEverywhere, ...words.abbreviations, ...namedIn(course)]);
    const prose = proseOf(course).filter(({ language }) => writingWords(language) === words);
    const explained = explainedIn(prose);
    for (const one of prose) {
      if (one.noted) continue;
      for (const match of one.text.matchAll(capitals)) {
        const [, abbreviation = ''] = match;
        if (known.has(abbreviation) || explained.has(abbreviation) || noAbbreviation.test(abbreviation))
          continue;
        const piece = pieceAt(one, match.index);
        if (piece?.language !== undefined || piece?.kind === 'code' || piece?.kind === 'variable') continue;
        if (isShouted(one.text, match.index, abbreviation.length, known)) continue;
        known.add(abbreviation);
        report(one.placeOf(match.index, abbreviation.length), { abbreviation });
      }
    }
  },
});

/** What the glossary and the names of the course contain. */
function namedIn({ glossary, publisher, title }: Course): string[] {
  const names = [...glossary.flatMap(({ term, also }) => [term, ...also]), publisher.name, title];
  return names.flatMap((name) => name.match(/\p{Lu}{2,6}/gu) ?? []);
}

/** A word in capitals beside another one that is no abbreviation: `BOIL WATER`. */
function isShouted(text: string, start: number, length: number, known: ReadonlySet<string>): boolean {
  const before = /(\p{Lu}{2,})[ !,]+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const after = /^[ !,]+(\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(start + length, start + length + 20))?.[1];
  return [before, after].some((word) => word !== undefined && !known.has(word));
}

/**
 * Abbreviations that are explained in some text: `*[ADA]: …`, those in brackets behind words or before them, and those
 * that are the capitals of a name.
 */
function explainedIn(prose: readonly CourseProse[]): Set<string> {
  const found = new Set<string>();
  for (const { text, pieces, language } of prose) {
    for (const { kind, text: named } of pieces) if (kind === 'named') found.add(named);
    for (const [, inside = ''] of text.matchAll(
      /\p{L}[”"’]?\s\((?:[^()]{0,40}[\s,;])?(\p{Lu}{2,6})s?[),;\s]/gu,
    ))
      found.add(inside);
    for (const [, before = ''] of text.matchAll(/(\p{Lu}{2,6})s?\s\(\p{L}+[\s-][^()]{0,100}\)/gu))
      found.add(before);
    for (const initials of initialsIn(text, language)) found.add(initials);
  }
  return found;
}

/** Small words that names have inside: `Americans with Disabilities Act`. */
const smallWord = /^\p{Ll}{1,5}$/u;

/** The capitals of every name of two to six words: from each of its words on, so that “The” before it does not count. */
function initialsIn(text: string, language: string): string[] {
  const found: string[] = [];
  let run: { initial: string; small: boolean }[] = [];
  let end = 0;
  const close = () => {
    const large = run.filter(({ small }) => !small).map(({ initial }) => initial);
    for (let from = 0; from + 2 <= large.length; from++)
      for (let to = from + 2; to <= Math.min(from + 6, large.length); to++)
        found.push(large.slice(from, to).join(''));
    run = [];
  };
  for (const { text: word, start } of wordsIn(text, language)) {
    const isLarge = /^\p{Lu}\p{Ll}/u.test(word);
    if (!/^[\s-]*$/.test(text.slice(end, start)) || (!isLarge && !smallWord.test(word))) close();
    if (isLarge || (run.length > 0 && smallWord.test(word)))
      run.push({ initial: word.charAt(0), small: !isLarge });
    end = start + word.length;
  }
  close();
  return found;
}
