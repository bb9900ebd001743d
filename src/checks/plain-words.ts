import { blockquotesIn } from '../content/blockquotes.ts';
import type { Markdown } from '../content/markdown.ts';
import { pieceAt, piecesIn } from '../content/prose.ts';
import type { Course } from '../course/model.ts';
import { modulesOf } from '../course/question-lists.ts';
import { textsOfQuestion } from '../course/texts.ts';
import { complicatedWords } from '../languages/plain/complicated-words.ts';
import { plainerWords } from '../languages/plain/index.ts';
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
      for (const { start, end, plainer } of complicatedWords(prose.text, known)) {
        if (isOthers(prose, start, end)) continue;
        const words = prose.text.slice(start, end);
        const page = pages.get(prose.markdown) ?? prose.markdown.origin.file;
        const before = told.get(page) ?? new Set<string>();
        told.set(page, before);
        const key = words.toLowerCase();
        if (before.has(key)) continue;
        before.add(key);
        const hint = plainer === '' ? { hint: 'Leave it out.' } : {};
        report(prose.placeOf(start, end - start), { words, plainer: quoted(plainer) }, hint);
      }
    }
  },
});

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
