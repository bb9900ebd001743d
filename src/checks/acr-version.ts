import { lastEvaluation } from '../accessibility/report-rows.ts';
import { rule } from './rule.ts';

const evaluated = (version: string) =>
  `evaluations: [{ by: Jane Miller, on: 2027-03-01, version: ${version}, how: NVDA, found: { 1.1.1: supports } }]\n`;

/** A level holds for what was looked at, and the last look was at another version. */
export const acrVersion = rule('ACR-VERSION', {
  bad: { 'acr.yaml': evaluated('0.9.0') },
  good: [{ 'acr.yaml': evaluated('1.0.0') }],
  check({ course, report }) {
    const last = course.acr && lastEvaluation(course.acr);
    if (last && last.version !== course.version)
      report(last.place, { evaluated: last.version, version: course.version });
  },
});
