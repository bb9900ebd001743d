import type { HeadingMarks } from '../../content/heading-ids.ts';
import { type Markdown, placeInText } from '../../content/markdown.ts';
import { plainText } from '../../content/plain-text.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Page } from '../model.ts';
import { idFrom } from '../slug.ts';
import { deriveId, noteId, takeId, validId } from './ids.ts';
import { checkObjective } from './questions.ts';
import type { Resolving } from './resolving.ts';

/** What the heading of a page says of it; `line`: its first. */
export function pageHeading(
  resolving: Resolving,
  content: Markdown,
  line: string,
): Pick<Page, 'id' | 'title' | 'objectives'> {
  const [open, inline] = content.tokens;
  const place = placeInText(content.origin, 0, 0, line.length);
  if (open?.type !== 'heading_open' || !inline || !['h1', 'h2'].includes(open.tag)) {
    resolving.report(diagnostic('PAGE-HEADING', place, {}));
    return { id: idFrom(line, 'page'), title: line, objectives: [] };
  }
  const title = plainText(inline.children ?? []);
  // An underlined heading may have several lines; the id stands at the end of the last one.
  const last = open.markup.startsWith('#') ? 0 : Math.max(0, (open.map?.[1] ?? 2) - 2);
  const lastLine = content.source.split('\n')[last] ?? line;
  const { id: given, objectives = [] } = (open.meta ?? {}) as HeadingMarks;
  if (given !== undefined) {
    for (const one of objectives)
      checkObjective(resolving, one, placeInText(content.origin, last, placeOf(lastLine, one), one.length));
    const idPlace = placeInText(content.origin, last, lastLine.lastIndexOf(`{#${given}`) + 2, given.length);
    validId(resolving, given, idPlace);
    noteId(resolving, 'page', content.origin.file, given);
    return { id: takeId(resolving, 'page', given, idPlace), title, objectives };
  }
  const derived = deriveId(resolving, 'page', content.origin.file, title);
  noteId(resolving, 'page', content.origin.file, derived);
  // Closing hashes (`## Title ##`) stay at the end, where they are no text.
  const words = last === 0 ? withoutClosingHashes(lastLine) : lastLine.trimEnd();
  const offset = placeInText(content.origin, last, words.length, 0).start?.offset ?? 0;
  const fix = { file: content.origin.file, offset, remove: 0, insert: ` {#${derived}}` };
  resolving.report(diagnostic('ID-MISSING', place, { kind: 'page', derived }, { fix }));
  return { id: takeId(resolving, 'page', derived, place, '', true), title, objectives };
}

/** Column of an objective in the line that ends with the marks of the heading. */
function placeOf(line: string, objective: string): number {
  return Math.max(0, line.indexOf(objective, line.lastIndexOf('objective=') + 'objective='.length));
}

function withoutClosingHashes(line: string): string {
  const words = line.trimEnd();
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  const rest = words.slice(0, end);
  return end < words.length && rest !== rest.trimEnd() ? rest.trimEnd() : words;
}
