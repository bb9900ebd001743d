import { pieceAt } from '../content/prose.ts';
import type { Course } from '../course/model.ts';
import { negativeWords } from '../languages/negative-questions.ts';
import { sentencesIn } from '../languages/words.ts';
import { knownEverywhere } from '../languages/writing/everywhere.ts';
import { writingWords } from '../languages/writing/index.ts';
import type { CourseProse } from './course-prose.ts';
import { explainedIn } from './explained-abbreviations.ts';
import { rule } from './rule.ts';
import { titledProseOf } from './titled-prose.ts';

/** Capitals that stand alone: not in `EPA.gov`, `COVID-19`, `MD-HTML`, `R&D`, `a/B`, nor a name such as `McD`. */
const capitals = /(?<![\p{L}\p{N}_.@#/&’'-])(\p{Lu}{2,6})s?(?![\p{L}\p{N}_@/&]|-\d|-\p{Lu}{2}|\.\p{L})/gu;
/** Roman numbers up to 39; one letter again and again, as in a plural (`EE. UU.`) or a level (`AAA`). */
const noAbbreviation = /^(?:X{0,3}(?:IX|IV|V?I{0,3})|(\p{Lu})\1+)$/u;

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
    const loud = new Set(loudIn(course.language));
    const prose = titledProseOf(course).filter(({ language }) => writingWords(language) === words);
    // Most courses need neither.
    let explained: ReadonlySet<string> | undefined;
    let usual: ReadonlySet<string> | undefined;
    for (const one of prose) {
      if (one.noted) continue;
      for (const match of one.text.matchAll(capitals)) {
        const [, abbreviation = ''] = match;
        if (known.has(abbreviation) || loud.has(abbreviation) || noAbbreviation.test(abbreviation)) continue;
        const piece = pieceAt(one, match.index);
        if (piece?.language !== undefined || piece?.kind === 'code' || piece?.kind === 'variable') continue;
        explained ??= explainedIn(prose);
        usual ??= usualWords(prose);
        if (explained.has(abbreviation) || usual.has(abbreviation.toLowerCase())) continue;
        if (isShouted(one, match.index, abbreviation, known)) continue;
        known.add(abbreviation);
        report(one.placeOf(match.index, abbreviation.length), { abbreviation });
      }
    }
  },
});

/** Words that questions put into capitals, because all depends on them: `Which is NOT a record?` */
function loudIn(language: string): string[] {
  const { negative = [], except = [] } = negativeWords(language) ?? {};
  return [...negative, ...except].map((word) => word.toUpperCase());
}

/** What the glossary and the names of the course contain. */
function namedIn({ glossary, publisher, title }: Course): string[] {
  const names = [...glossary.flatMap(({ term, also }) => [term, ...also]), publisher.name, title];
  return names.flatMap((name) => name.match(/\p{Lu}{2,6}/gu) ?? []);
}

/** Words in small letters. In capitals they are meant to be loud: `do NOT post`. */
function usualWords(prose: readonly CourseProse[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of prose)
    for (const word of words) if (/^\p{Ll}+$/u.test(word.text)) found.add(word.text);
  return found;
}

/** A word beside another one in capitals that is no abbreviation, or in a sentence that shouts: `BOIL WATER!!!`. */
function isShouted(
  { text, language }: CourseProse,
  start: number,
  word: string,
  known: ReadonlySet<string>,
): boolean {
  const end = start + word.length;
  const before = /(\p{Lu}{2,})[ !,]+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const after = /^[ !,]+(\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(end, end + 20))?.[1];
  if ([before, after].some((beside) => beside !== undefined && !known.has(beside))) return true;
  const near = text.slice(Math.max(0, start - 200), end + 200);
  const around = sentencesIn(near, language).find((one) => one.text.includes(word));
  return around?.text.includes('!!') ?? false;
}
