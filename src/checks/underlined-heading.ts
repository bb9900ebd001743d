import { placeInText } from '../content/markdown.ts';
import { textsOf } from '../course/texts.ts';
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
        report(placeInText(text.origin, line, 0, lineOf(text.source, line + 1).trimEnd().length), {});
      }
    }
  },
});
