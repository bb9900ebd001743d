import { pseudoText } from '../languages/pseudo.ts';
import type { CourseData } from '../player/course-data.ts';

/** Scripts and styles whole, tags, and what stands between them. */
const pieces = /(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(?:[^<>"']|"[^"]*"|'[^']*')*>)|([^<]+)/g;
/** Attributes that people read or hear. */
const told = /\b(alt|aria-label|label|placeholder|title)="([^"]*)"/g;

/** A page of ours with all that it says in `en-XA`: also what its templates say without asking for a word. */
export function pseudoPage(html: string): string {
  return html.replace(pieces, (whole, tag?: string, text = '') =>
    tag === undefined
      ? pseudoMarkup(text)
      : /^<(?:script|style|meta)\b/.test(whole)
        ? whole
        : tag.replace(told, (_, name: string, value: string) => `${name}="${pseudoMarkup(value)}"`),
  );
}

/** The titles and texts that the player knows, as its strings are already. */
export function pseudoData(data: CourseData): CourseData {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) =>
      ['title', 'text'].includes(key) && typeof value === 'string' ? pseudoText(value) : value,
    ),
  ) as CourseData;
}

/** Character references and blanks at the ends stay; what is in `en-XA` already is let be. */
function pseudoMarkup(text: string): string {
  const [, before = '', said = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const parts = said.split(/(&#?\w+;)/);
  if (!parts.some((part, at) => at % 2 === 0 && /[a-z]/i.test(part))) return text;
  // Every second part is a reference; the brackets of `pseudoText` go round the whole.
  const letters = parts.map((part, at) => (at % 2 ? part : pseudoText(part).slice(1, -1)));
  return `${before}[${letters.join('')}]${after}`;
}
