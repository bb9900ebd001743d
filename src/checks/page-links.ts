import { diagnosticsHint } from './hint.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** A link to `#page-id` names a page of this course; anything else would go nowhere. */
export const pageLinks = rule('LINK-PAGE', {
  bad: '## Start {#start}\n\nSee [the other page](#nowhere).',
  good: ['## Start {#start}\n\nSee [this page](#start).'],
  check({ course, report }) {
    const ids = course.modules.flatMap((module) =>
      module.kind === 'pages' ? module.pages.map((page) => page.id) : [module.id],
    );
    for (const { token, placeOf } of tokensOf(course, 'link_open')) {
      const href = String(token.attrGet('href') ?? '');
      if (!href.startsWith('#') || ids.includes(href.slice(1))) continue;
      report(placeOf(href), { id: href.slice(1) }, diagnosticsHint(href.slice(1), ids, '#'));
    }
  },
});
