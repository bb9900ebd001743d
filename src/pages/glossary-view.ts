import type { Html } from '../content/html.ts';
import { renderMarkdown } from '../content/render-markdown.ts';
import { compare } from '../diagnostics/diagnostic.ts';
import { textContext, type UnitDocument } from './document.ts';

/** The model of `templates/views/glossary.hbs`; `false` when the course has no glossary. */
export interface GlossaryView {
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly definitionHtml: Html;
    readonly also: string;
  }[];
  /** Of terms that a text names: the definition as it opens there. */
  readonly notes: readonly { readonly id: string; readonly term: string; readonly definitionHtml: Html }[];
}

export function glossaryView(document: UnitDocument): GlossaryView | false {
  const { course, say } = document;
  if (course.glossary.length === 0) return false;
  const terms = [...course.glossary].sort(
    (a, b) => compare(sortKey(a.term), sortKey(b.term)) || compare(a.id, b.id),
  );
  const entries = terms.map(({ id, term, definition, also }) => ({
    id,
    term,
    definitionHtml: renderMarkdown(definition, textContext(document, `term-${id}`)),
    also: also.length > 0 ? say('glossary.also', { words: say.list(also) }) : '',
  }));
  return {
    terms: entries,
    notes: terms
      .filter(({ id }) => document.defined.has(id))
      .map(({ id, term, definition }) => ({
        id,
        term,
        // No definition opens another one.
        definitionHtml: renderMarkdown(definition, {
          ...textContext(document, `define-${id}`),
          hasTerm: () => false,
        }),
      })),
  };
}

/** Without capitals and accents. `Intl.Collator` differs between versions of Node, and our bytes may not. */
const sortKey = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
