import type { Markdown } from '../content/markdown.ts';
import type { Module } from '../course/model.ts';
import { modulesOf } from '../course/question-lists.ts';
import { textsOf } from '../course/texts.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/**
 * A link to `#id` names a page of this course or a heading of the same text; anything else would go nowhere. Updates
 * come after the course: they link to its pages, and it does not link to theirs.
 */
export const pageLinks = rule('LINK-PAGE', {
  bad: '## Start {#start}\n\nSee [the other page](#nowhere).',
  good: [
    '## Start {#start}\n\nSee [the start](#start).',
    '## Start {#start}\n\nSee [the part below](#part).\n\n### A part {#part}\n\nWords.',
  ],
  check({ course, report }) {
    if (course.lost?.has('module') || course.lost?.has('page')) return;
    const pages = new Set(pageIds(course.modules));
    const withUpdates = new Set(pageIds(modulesOf(course)));
    const news = (course.refreshers?.updates ?? []).map((update) => update.module);
    const updates = new Set(
      textsOf({ modules: news, banks: [], glossary: [], refreshers: undefined, transcripts: new Map() }),
    );
    for (const { token, text, placeOf } of tokensOf(course, 'link_open')) {
      const href = String(token.attrGet('href') ?? '');
      if (!href.startsWith('#')) continue;
      const id = href.slice(1);
      const known = updates.has(text) ? withUpdates : pages;
      if (known.has(id)) continue;
      const headings = headingIds(text);
      if (!headings.includes(id))
        report(
          placeOf(href),
          { id },
          didYouMean(id, [...known, ...headings], (guess) => `#${guess}`),
        );
    }
  },
});

function pageIds(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    module.kind === 'pages' ? module.pages.map((page) => page.id) : [module.id],
  );
}

/** Headings are found from their own text alone: two pages may use the same name. */
function headingIds({ tokens }: Markdown): string[] {
  return tokens.flatMap(({ type, meta }) =>
    type === 'heading_open' && typeof meta?.id === 'string' ? [meta.id] : [],
  );
}
