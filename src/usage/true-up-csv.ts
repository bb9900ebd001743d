import { csvLine } from '../schedule/written/csv-cells.ts';
import type { Counts } from './tally.ts';
import type { TrueUp } from './true-up.ts';

/** The counts as a table; “all” in a column: all months or courses together. With a byte order mark, by which Excel knows UTF-8. */
export function trueUpCsv({ licensee, licence, courses, months, ...all }: TrueUp): string {
  const { number, from, until, seats } = licence;
  const about = [licensee.id, licensee.agency, number, from, until ?? '', seats ?? ''];
  const line = (month: string, course: string, { learners, launches, completions }: Counts) =>
    csvLine([...about, month, course, learners, launches, completions]);
  const head = csvLine([
    'licensee',
    'agency',
    'licence',
    'from',
    'until',
    'seats',
    'month',
    'course',
    'learners',
    'launches',
    'completions',
  ]);
  const lines = [
    line('all', 'all', { learners: all.used, launches: all.launches, completions: all.completions }),
    ...courses.map((course) => line('all', course.id, course)),
    ...months.flatMap((month) => [
      line(month.month, 'all', month),
      ...month.courses.map((course) => line(month.month, course.id, course)),
    ]),
  ];
  return `\uFEFF${head}${lines.join('')}`;
}
