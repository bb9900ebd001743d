import { remarkWords } from '../accessibility/remarks.ts';
import { reportRows } from '../accessibility/report-rows.ts';
import { rule } from './rule.ts';

const evaluated = (level: string) =>
  `evaluations: [{ by: Jane Miller, on: 2027-03-01, version: 1.0.0, how: NVDA, found: { 1.2.2: ${level} } }]\n`;
const talk = {
  'modules/one.md':
    '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=none\nThe mayor explains.\n:::',
};

/** A report says that captions do not apply, and the course has a video: the row is open again. OpenACR, terms. */
export const acrContradicted = rule('ACR-LOWERED', {
  bad: { ...talk, 'acr.yaml': evaluated('not-applicable') },
  good: [{ ...talk, 'acr.yaml': evaluated('supports') }, { 'acr.yaml': evaluated('not-applicable') }],
  check({ course, report }) {
    for (const { criterion, entered, level, remarks } of reportRows(course)) {
      if (!entered || entered.finding.level === level) continue;
      const { number, name } = criterion;
      report(entered.finding.place, {
        by: entered.by.by,
        criterion: `${number} ${name}`,
        remark: remarkWords(remarks),
      });
    }
  },
});
