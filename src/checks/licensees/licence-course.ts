import { items } from '../../course/load/cursor.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { licenseeRule } from './rule.ts';

/** Every licensed course is one of the catalogue. */
export const licenceCourse = licenseeRule('LICENCE-COURSE', {
  reads: ['licence'],
  bad: 'licence: { number: 2027-014, courses: [harbor], from: 2027-01-01, until: 2027-12-31 }',
  good: ['licence: { number: 2027-014, courses: [harbour, records], from: 2027-01-01, until: 2027-12-31 }'],
  check({ source, courses, isWhole, report }) {
    if (!isWhole) return;
    const ids = courses.map(({ id }) => id);
    for (const { value: id, place } of items(source.at('licence').at('courses')))
      if (!ids.includes(id)) report(place, { id, courses: listed(ids) }, didYouMean(id, ids));
  },
});

/** A catalogue of hundreds is not spelt out. */
function listed(ids: readonly string[]): string {
  if (ids.length === 0) return 'none';
  return ids.length > 20 ? `${ids.slice(0, 20).join(', ')} and ${ids.length - 20} more` : ids.join(', ');
}
