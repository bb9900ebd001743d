import { licenseeRule } from './rule.ts';

/** Variables that a licensed course uses, and that the agency has no value of its own for. */
export const defaultVariables = licenseeRule('LICENSEE-DEFAULTS', {
  reads: ['licence', 'variables', 'agency'],
  bad: 'variables: {}',
  good: ['variables: { agency.contact: the press office }'],
  check({ licensee, source, licensed, report }) {
    const lacking = licensed.map(({ id, usedVariables }) => ({
      id,
      names: usedVariables.filter((name) => !Object.hasOwn(licensee.variables, name)),
    }));
    const names = [...new Set(lacking.flatMap((one) => one.names))].sort();
    if (names.length === 0) return;
    const courses = lacking.filter((one) => one.names.length > 0).map(({ id }) => `“${id}”`);
    report((source.maybe('variables') ?? source.at('agency')).place, {
      courses: courses.join(', '),
      agency: licensee.agency,
      names: names.map((name) => `“${name}”`).join(', '),
    });
  },
});
