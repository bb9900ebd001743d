import { didYouMean } from '../../diagnostics/suggest.ts';
import { licenseeRule } from './rule.ts';

/** What every licensee has a value for by itself. */
const own = 'agency.name';

/** Every variable of a licensee is one of a course that it has licensed. */
export const unknownVariables = licenseeRule('LICENSEE-VARIABLE', {
  reads: ['licence'],
  bad: 'variables:\n  agency.contact: the press office\n  agency.contakt: the press office',
  good: ['variables: { agency.contact: the press office }'],
  check({ licensee: { licence }, source, licensed, report }) {
    // A course that is not there, or not wholly, may have any.
    if (licensed.length < licence.courses.length || licensed.some(({ isPartial }) => isPartial)) return;
    const names = [...new Set(licensed.flatMap(({ knownVariables }) => knownVariables))].sort();
    const variables = source.maybe('variables');
    for (const name of Object.keys(variables?.value ?? {})) {
      if (!variables || name === own || names.includes(name)) continue;
      const place = source.source.keyPlace([...variables.path, name]);
      report(place, { name, names: names.join(', ') || 'none' }, didYouMean(name, names));
    }
  },
});
