import { blockquotesIn } from '../content/blockquotes.ts';
import type { Markdown } from '../content/markdown.ts';
import { pieceAt, piecesIn } from '../content/prose.ts';
import type { Course } from '../course/model.ts';
import { modulesOf } from '../course/question-lists.ts';
import { textsOfQuestion } from '../course/texts.ts';
import { type Complicated, type PlainerWords, plainerWords, sameWord } from '../languages/plain/index.ts';
import { type Segment, wordsIn } from '../languages/words.ts';
import type { CourseProse } from './course-prose.ts';
import { isQuoted } from './quoted.ts';
import { rule } from './rule.ts';
import { titledProseOf } from './titled-prose.ts';

/**
 * A complicated word has a plainer one. Quotations, names, titles of works, footnotes, code and other languages are left
 * alone; a page hears of each word once.
 */
export const plainWords = rule('LANG-PLAIN-WORD', {
  bad: '## Start {#start}\n\nCall the desk prior to noon.',
  good: [
    '## Start {#start}\n\nCall the desk before noon.',
    '## Start {#start}\n\nThe law says “prior to noon”. Read *Utilize Your Time* by Prior to Noon. `prior to`\n\n> Prior to noon.',
    '## Start {#start}\n\nFacilitate a discussion. The priority to keep. Visit utilize.example.',
  ],
  check({ course, report }) {
    const pages = pagesOfTexts(course);
    const told = new Map<string, Set<string>>();
    for (const prose of titledProseOf(course)) {
      const known = plainerWords(prose.language);
      if (!known || prose.noted) continue;
      for (const { start, end, found } of complicatedIn(prose, known)) {
        if (isOthers(prose, start, end)) continue;
        const words = prose.text.slice(start, end);
        const page = pages.get(prose.markdown) ?? prose.markdown.origin.file;
        const before = told.get(page) ?? new Set<string>();
        told.set(page, before);
        const key = words.toLowerCase();
        if (before.has(key)) continue;
        before.add(key);
        const hint = found.plainer === '' ? { hint: 'Leave it out.' } : {};
        report(prose.placeOf(start, end - start), { words, plainer: quoted(found.plainer) }, hint);
      }
    }
  },
});

interface Found {
  readonly start: number;
  readonly end: number;
  readonly found: Complicated;
}

/** One pass over the words of a prose: each is looked up, and those behind it only where a phrase begins with it. */
function* complicatedIn({ text, language }: CourseProse, known: PlainerWords): Generator<Found> {
  const words = wordsIn(text, language);
  let next = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || word.start < next) continue;
    const cut = known.elided?.exec(word.text)?.[0].length ?? 0;
    for (const from of cut > 0 ? [0, cut] : [0]) {
      const written = sameWord(from > 0 ? word.text.slice(from) : word.text);
      const start = word.start + from;
      // What stands in capitals is a name, or shouted.
      const isLarge = /^\p{Lu}/u.test(written);
      const list =
        known.byFirst.get(written) ?? (isLarge ? known.byFirst.get(lowerFirst(written)) : undefined);
      if (!list) continue;
      if (isLarge && !known.byFirst.has(written) && !startsSentence(text, start)) continue;
      const found = list.find((one) => follows(one, words, index, text));
      if (!found) continue;
      const last = words[index + found.rest.length] ?? word;
      const end = last.start + last.text.length;
      if (isInName(text, start, end, isLarge && !known.capitals)) continue;
      yield { start, end, found };
      next = end;
      break;
    }
  }
}

function follows(
  { rest, rightBefore, rightAfter }: Complicated,
  words: readonly Segment[],
  index: number,
  text: string,
): boolean {
  for (const [at, wanted] of rest.entries()) {
    const [before, word] = [words[index + at], words[index + at + 1]];
    if (!before || !word || sameWord(word.text) !== wanted) return false;
    if (!/^,?\s+$/.test(text.slice(before.start + before.text.length, word.start))) return false;
  }
  const isNear = (list: readonly Segment[], right: ReadonlySet<string>) =>
    right.size > 0 && list.some((word) => right.has(word.text.toLowerCase()));
  return (
    !isNear(words.slice(index + 1, index + 5), rightBefore) &&
    !isNear(words.slice(Math.max(0, index - 5), index), rightAfter)
  );
}

const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:…]["”’»)]?\s+)["“„«¿¡(‘‚–—\s]*$/u.test(text.slice(Math.max(0, at - 12), at));

/** A part of an address, of a word with a hyphen, or of a name whose next word has a capital too. */
function isInName(text: string, start: number, end: number, isLarge: boolean): boolean {
  return (
    /[-\p{L}\p{N}_/.@#&]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /^(?:[-_/@&]|[.:]\S)/.test(text.slice(end, end + 2)) ||
    (isLarge && /^\s+\p{Lu}/u.test(text.slice(end, end + 3)))
  );
}

/** Words of somebody else: a quotation, a term, a name, the title of a work, another language; and what is no word. */
function isOthers(prose: CourseProse, start: number, end: number): boolean {
  if (isQuoted(prose.text, start)) return true;
  const line = pieceAt(prose, start)?.line ?? 0;
  if (blockquotesIn(prose.markdown).some(([from, to]) => line >= from && line < to)) return true;
  return piecesIn(prose, start, end).some(
    ({ kind, language, text }) =>
      language !== undefined ||
      kind === 'code' ||
      kind === 'variable' ||
      kind === 'named' ||
      (kind === 'marked' && text !== prose.text && isTitle(text)),
  );
}

/** Several words, of which the first has a capital and another one, too. */
const isTitle = (text: string) => /^[“"«„]?\p{Lu}.*\s\p{Lu}/su.test(text);

const quoted = (plainer: string) =>
  plainer
    .split(', ')
    .map((word) => `“${word}”`)
    .join(' or ');

/** The page that a text stands on; other texts are counted by their file. */
function pagesOfTexts(course: Course): ReadonlyMap<Markdown, string> {
  const pages = new Map<Markdown, string>();
  for (const module of modulesOf(course)) {
    if (module.kind !== 'pages') continue;
    for (const { id, content, questions } of module.pages) {
      const page = `page ${id}`;
      pages.set(content, page);
      for (const question of questions) for (const text of textsOfQuestion(question)) pages.set(text, page);
    }
  }
  return pages;
}
