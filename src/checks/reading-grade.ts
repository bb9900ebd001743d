import type { Markdown } from '../content/markdown.ts';
import { placeInText } from '../content/markdown.ts';
import type { Course } from '../course/model.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { countsOf, measureFor, type ReadText, readText } from '../languages/reading/index.ts';
import { type CourseProse, proseOf } from './course-prose.ts';
import { rule } from './rule.ts';

/** A shorter text says too little about how a page reads. */
const fewestWords = 100;

const hard =
  'Organizational communication responsibilities presuppose comprehensive documentation of interdepartmental authorization procedures, accompanied by proportionate verification of supplementary accessibility requirements.\n\n';

/** A page that most adults at work have to read twice, by the formula for its language. */
export const readingGrade = rule('LANG-GRADE', {
  bad: `## Start {#start}\n\n${hard.repeat(6)}`,
  good: [
    `## Start {#start}\n\n${hard}`,
    `## Start {#start}\n\n${'Say what you know. Say what you do not know. Then say when you will say more.\n\n'.repeat(8)}`,
  ],
  check({ course, report }) {
    const byText = new Map<Markdown, CourseProse[]>();
    for (const prose of proseOf(course)) {
      const list = byText.get(prose.markdown);
      if (list) list.push(prose);
      else byText.set(prose.markdown, [prose]);
    }
    for (const content of pagesOf(course)) {
      const prose = byText.get(content) ?? [];
      const language = prose[0]?.language ?? '';
      const measure = measureFor(language);
      if (!measure) continue;
      const read = prose.filter(({ kind, noted }) => kind === 'paragraph' && !noted);
      const counts = countsOf(read.map(inItsLanguage), measure);
      if (counts.words < fewestWords) continue;
      const { words, sentences, syllables } = counts;
      const value = measure.of(counts);
      if (measure.harder === 'more' ? value <= measure.limit : value >= measure.limit) continue;
      report(placeInText(content.origin, 0, 0, lineOf(content.source, 1).trimEnd().length), {
        measure: measure.name,
        value: value.toFixed(1),
        limit: measure.limit,
        length: (words / sentences).toFixed(1),
        syllables: (syllables / words).toFixed(2),
      });
    }
  },
});

function pagesOf({ modules, refreshers }: Course): Markdown[] {
  return [...modules, ...(refreshers?.updates ?? []).map(({ module }) => module)].flatMap((module) =>
    module.kind === 'pages' ? module.pages.map(({ content }) => content) : [],
  );
}

/** The words of a prose without foreign ones and code, which no formula is made for. */
function inItsLanguage(prose: CourseProse): ReadText {
  const own = prose.pieces.filter(({ language, kind }) => language === undefined && kind !== 'code');
  if (own.length === prose.pieces.length) return prose;
  return readText(own.map(({ text }) => text).join(' '), prose.language);
}
