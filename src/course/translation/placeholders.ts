import type { Markdown } from '../../content/markdown.ts';
import { tokensOfType } from '../../content/markdown.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Part } from './parts.ts';
import type { Translated } from './source-parts.ts';

/**
 * Markup that is no word of any language, and is lost or made up in a translation: variables, terms of the glossary,
 * links to pages of the course. Of other links only the number counts: they lead to pages and files in the reader’s
 * language, and a translation may well name one more.
 */
export function placeholderFindings({ original, translation }: Translated, language: string): Diagnostic[] {
  return [...original].flatMap(([file, parts]) =>
    [...parts.values()].flatMap((part) => {
      const other = translation.get(file)?.get(part.name);
      if (!other || other.texts.length === 0) return [];
      return differences(part, other).map((problem) =>
        diagnostic(
          'I18N-PLACEHOLDER',
          other.place,
          { language, part: part.called, problem },
          { related: [{ place: part.place, message: 'This is the original.' }] },
        ),
      );
    }),
  );
}

function differences(part: Part, other: Part): string[] {
  const [wanted, found] = [markupIn(part.texts), markupIn(other.texts)];
  const sets = (['variables', 'terms', 'pages'] as const).flatMap((kind) => [
    ...missing(wanted[kind], found[kind]).map((one) => `lacks ${shown[kind](one)}`),
    ...missing(found[kind], wanted[kind]).map((one) => `has ${shown[kind](one)}, which the original has not`),
  ]);
  const fewer = wanted.links - found.links;
  const links = `lacks ${fewer === 1 ? 'a link' : `${fewer} links`}: it has ${found.links}, and the original ${wanted.links}`;
  return fewer > 0 ? [...sets, links] : sets;
}

const shown = {
  variables: (name: string) => `the variable “{{ ${name} }}”`,
  terms: (id: string) => `the glossary link “{term=${id}}”`,
  pages: (href: string) => `the link to “${href}”`,
} as const;

const missing = (wanted: ReadonlySet<string>, found: ReadonlySet<string>) =>
  [...wanted].filter((one) => !found.has(one));

interface Markup {
  readonly variables: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  /** To files and other hosts. */
  readonly links: number;
}

function markupIn(texts: readonly Markdown[]): Markup {
  const variables = new Set<string>();
  const terms = new Set<string>();
  const pages = new Set<string>();
  const links = new Set<string>();
  for (const text of texts) {
    for (const { token } of tokensOfType(text, 'variable')) variables.add(token.content);
    for (const { token } of tokensOfType(text, 'span_open'))
      if (typeof token.meta?.term === 'string') terms.add(token.meta.term);
    const headings = new Set(tokensOfType(text, 'heading_open').map(({ token }) => token.meta?.id));
    for (const { token } of tokensOfType(text, 'link_open')) {
      const href = String(token.attrGet('href') ?? '');
      if (!href.startsWith('#')) links.add(href);
      // A heading of the same text may be called by a word of its language.
      else if (!headings.has(href.slice(1))) pages.add(href);
    }
  }
  return { variables, terms, pages, links: links.size };
}
