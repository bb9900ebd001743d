import { placeInText } from '../content/markdown.ts';
import { textsOf } from '../course/texts.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { rule } from './rule.ts';

/** Each column of a table has a header, which a screen reader says with its cells; the corner may be empty. WCAG 2.2 SC 1.3.1. */
export const tableHeader = rule('A11Y-TABLE-HEADER', {
  bad: '## Hours {#hours}\n\n| Day |  |\n| --- | --- |\n| Monday | 8 to 5 |',
  good: [
    '## Hours {#hours}\n\n| Day | Open |\n| --- | --- |\n| Monday | 8 to 5 |',
    '## Hours {#hours}\n\n|  | Summer | Winter |\n| --- | --- | --- |\n| Monday | 8 to 5 | 9 to 4 |',
  ],
  check({ course, report }) {
    for (const { tokens, source, origin } of textsOf(course)) {
      let line = 0;
      let column = 0;
      tokens.forEach((token, index) => {
        if (token.type === 'table_open') {
          line = token.map?.[0] ?? line;
          column = 0;
        }
        if (token.type !== 'th_open') return;
        column += 1;
        const cell = tokens[index + 1];
        const isEmpty = cell?.type !== 'inline' || cell.content.trim() === '';
        const isCorner = column === 1 && tokens[index + 3]?.type === 'th_open';
        if (isEmpty && !isCorner)
          report(placeInText(origin, line, 0, lineOf(source, line + 1).trimEnd().length), { column });
      });
    }
  },
});
