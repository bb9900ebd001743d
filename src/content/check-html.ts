import { allowedElements } from './sanitise-html.ts';

/** An HTML tag in a text. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Nesting of the Markdown block that it stands in: a tag is closed where it was opened. */
  readonly level: number;
  /** Line in the text, from 0. */
  readonly line: number;
}

export type HtmlProblem = { readonly kind: 'element' | 'unopened' | 'unclosed'; readonly tag: Tag };

const voidElements = ['br', 'col', 'hr', 'wbr'];
const tagPattern = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?\/?>/g;

/** The tags of a piece of raw HTML, comments aside. */
export function tagsIn(html: string, level: number, line: number): Tag[] {
  return [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(tagPattern)].map((match) => ({
    name: (match[2] ?? '').toLowerCase(),
    closing: match[1] === '/',
    level,
    line: line + (html.slice(0, match.index).match(/\n/g)?.length ?? 0),
  }));
}

/**
 * What would make raw HTML break the page that it stands in: elements that are not allowed, closing tags of something
 * that the text did not open (they would close our own containers), and tags that stay open.
 */
export function htmlProblems(tags: readonly Tag[]): HtmlProblem[] {
  const problems: HtmlProblem[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!allowedElements.has(tag.name)) problems.push({ kind: 'element', tag });
    else if (voidElements.includes(tag.name)) continue;
    else if (!tag.closing) open.push(tag);
    else if (open.at(-1)?.name === tag.name && open.at(-1)?.level === tag.level) open.pop();
    else problems.push({ kind: 'unopened', tag });
  }
  return [...problems, ...open.map((tag): HtmlProblem => ({ kind: 'unclosed', tag }))];
}
