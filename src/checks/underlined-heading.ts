import { type Markdown, placeInText } from '../content/markdown.ts';
import { textsOf } from '../course/texts.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { rule } from './rule.ts';

/**
 * A line `---` right below a text makes it a heading (CommonMark 4.3). An author who meant a new page gets a heading in
 * bold letters and one page too few, and nothing else tells.
 */
export const underlinedHeading = rule('MD-UNDERLINED-HEADING', {
  bad: '## Start {#start}\n\nThe last line of a page.\n---\n\nWhat was meant for the next one.',
  good: ['## Start {#start}\n\nThe last line of a page.\n\n---\n\n## Next {#next}\n\nText.'],
  check({ course, report }) {
    for (const text of textsOf(course)) {
      for (const token of text.tokens) {
        if (token.type !== 'heading_open' || token.markup !== '-') continue;
        const line = (token.map?.[1] ?? 1) - 1;
        const place = placeInText(text.origin, line, 0, lineOf(text.source, line + 1).trimEnd().length);
        const fix =
          token.level === 0 && line - (token.map?.[0] ?? 0) === 1 ? withHashes(text, line) : undefined;
        report(place, {}, fix ? { fix } : {});
      }
    }
  },
});

/**
 * The same heading with hashes, which looks like what it is. Only where nobody can have meant a new page: a page break
 * has three hyphens. Hashes at the end of the words would be taken for the end of the heading (CommonMark 4.2).
 */
function withHashes({ source, origin }: Markdown, line: number): Fix | undefined {
  const words = lineOf(source, line).trim();
  const underline = lineOf(source, line + 1);
  if (!origin.exact || underline.trim() === '---' || words.endsWith('#')) return undefined;
  const from = placeInText(origin, line - 1, 0, 0).start?.offset;
  const to = placeInText(origin, line, underline.length, 0).start?.offset;
  if (from === undefined || to === undefined) return undefined;
  return { file: origin.file, offset: from, remove: to - from, insert: `## ${words}` };
}
