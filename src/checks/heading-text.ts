import { type Markdown, placeInText } from '../content/markdown.ts';
import { plainText } from '../content/plain-text.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { rule } from './rule.ts';

/**
 * A heading has words, and no other heading at its place in the module has the same. Headings in blocks name tabs and
 * cards, and may recur. WCAG 2.2 SC 2.4.6.
 */
export const headingText = rule('A11Y-HEADING-TEXT', {
  bad: '## Start {#start}\n\n### Next steps\n\nCall.\n\n### Next steps\n\nWrite.',
  good: [
    '## By day {#day}\n\n### Next steps\n\nCall.\n\n---\n\n## By night {#night}\n\n### Next steps\n\nWrite.',
    '## Start {#start}\n\n::: tabs\n### Before\n\nConfirm.\n:::\n\n::: tabs\n### Before\n\nCall.\n:::',
  ],
  check({ course: { modules, refreshers }, report }) {
    for (const module of [...modules, ...(refreshers?.updates ?? []).map((update) => update.module)]) {
      if (module.kind !== 'pages') continue;
      const seen = new Map<string, Place>();
      for (const { content } of module.pages) {
        const above: string[] = [];
        for (const { level, text, place } of headingsOf(content)) {
          above.length = Math.min(above.length, level - 1);
          while (above.length < level - 1) above.push('');
          above.push(text.toLowerCase());
          const path = above.join('\n');
          const first = seen.get(path);
          if (text === '') report(place, { problem: 'has no words' });
          else if (first)
            report(
              place,
              { problem: `has the same words as another one on line ${first.start?.line ?? '?'}` },
              { related: [{ place: first, message: 'The first one is here.' }] },
            );
          else seen.set(path, place);
        }
      }
    }
  },
});

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

function headingsOf({ tokens, source, origin }: Markdown): Heading[] {
  const found: Heading[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.type === 'container_block_open' || token.type === 'container_block_close')
      depth += token.nesting;
    if (token.type !== 'heading_open' || depth > 0) return;
    const line = token.map?.[0] ?? 0;
    const place = placeInText(origin, line, 0, lineOf(source, line + 1).trimEnd().length);
    found.push({
      level: Number(token.tag.slice(1)),
      text: plainText(tokens[index + 1]?.children ?? []),
      place,
    });
  });
  return found;
}
