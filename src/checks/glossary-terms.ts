import { diagnosticsHint } from './hint.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** `[text]{term=id}` names a term of the glossary. */
export const glossaryTerms = rule('REF-UNKNOWN', {
  bad: '## Start {#start}\n\nKeep every [public record]{term=public-recrod}.',
  good: ['## Start {#start}\n\nKeep every [public record]{term=public-record}.'],
  check({ course, report }) {
    const ids = course.glossary.map((term) => term.id);
    for (const { token, placeOf } of tokensOf(course, 'span_open')) {
      const term = token.meta?.term;
      if (typeof term === 'string' && !ids.includes(term))
        report(
          placeOf(`term=${term}`),
          { kind: 'term in the glossary called', id: term },
          diagnosticsHint(term, ids),
        );
    }
  },
});
