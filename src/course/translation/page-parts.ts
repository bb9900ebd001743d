import { placeInText } from '../../content/markdown.ts';
import { plainText } from '../../content/plain-text.ts';
import { lineOf } from '../../diagnostics/positions.ts';
import type { Page } from '../model.ts';
import { slug, unused } from '../slug.ts';
import type { Part } from './parts.ts';

/**
 * A page, and the parts of it that its headings start: a translator who is told “this page” reads all of it again. Its
 * questions are parts of their own. A heading below the title is called by its id, or else by its words.
 */
export function partsOfPage({ id, content, place }: Page): Part[] {
  const lines = content.source.split('\n');
  const starts = [{ line: 0, name: `page ${id}`, called: `the page “${id}”` }];
  const taken = new Set<string>();
  content.tokens.forEach((token, index) => {
    // The parser counts lines as we do; a heading inside a block is a part of it.
    if (token.type !== 'heading_open' || index === 0 || token.level > 0 || !token.map) return;
    const title = plainText(content.tokens[index + 1]?.children ?? []);
    const given: unknown = token.meta?.id;
    const key = unused(typeof given === 'string' ? given : slug(title) || 'part', (one) => taken.has(one));
    taken.add(key);
    starts.push({
      line: token.map[0],
      name: `page ${id}/${key}`,
      called: `“${title}” on the page “${id}”`,
    });
  });
  for (const { type, map } of content.tokens)
    if (type === 'question_block' && map) lines.fill('', map[0], map[1]);
  return starts.map(({ line, name, called }, index) => {
    const text = lines.slice(line, starts[index + 1]?.line).join('\n');
    const first = lineOf(content.source, line + 1).trimEnd().length;
    return {
      file: place.file,
      name,
      called,
      words: [text],
      // Markup may move from one part of the page to another.
      texts: index === 0 ? [content] : [],
      place: placeInText(content.origin, line, 0, first),
      ...(index === 0 ? {} : { within: `page ${id}` }),
    };
  });
}
