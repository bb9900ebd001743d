import { licenseeRule } from './rule.ts';

/** Every licensee of a catalogue has an id of its own. */
export const licenseeId = licenseeRule('LICENSEE-ID', {
  reads: ['id'],
  bad: 'id: alder-county',
  good: ['id: alder-city'],
  check({ licensee: { id }, source, earlier, report }) {
    const other = earlier.find(({ licensee, lost }) => !lost.has('id') && licensee.id === id);
    if (other) report(source.at('id').place, { id, file: other.file });
  },
});
