import { personalNumbers } from '../personal-data.ts';
import { licenseeRule } from './rule.ts';
import { valuesOf } from './variable-values.ts';

/** Numbers of people in what texts are filled with: `personal-data.ts` looks for them in the texts. */
export const variableNumbers = licenseeRule('PRIVACY-PERSONAL-DATA', {
  reads: [],
  bad: 'variables: { agency.contact: case 536-22-8145 }',
  good: ['variables: { agency.contact: case 000-12-3456 }'],
  check({ source, report }) {
    for (const { value, place } of valuesOf(source))
      for (const { kind, example, find } of personalNumbers)
        if (find(value).length > 0) report(place, { kind, example });
  },
});
