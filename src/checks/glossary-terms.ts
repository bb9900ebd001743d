import { didYouMean } from '../diagnostics/suggest.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** `[text]{term=id}` names a term of the glossary. */
export const glossaryTerms = rule('REF-UNKNOWN', {
  bad: '## Start {#start}\n\nKeep every [public record]{term=public-recrod}.',
  good: ['## Start {#start}\n\nKeep every [public record]{term=public-record}.'],
  check({ course, report }) {
    if (course.lost?.has('term')) return;
    const ids = new Set(course.glossary.map((term) => term.id));
    for (const { token, placeOf } of tokensOf(course, 'span_open')) {
      const term = token.meta?.term;
      if (typeof term === 'string' && !ids.has(term))
        report(
          placeOf(`term=${term}`),
          { kind: 'term in the glossary called', id: term },
          didYouMean(term, ids),
        );
    }
  },
});
