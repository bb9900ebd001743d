import { didYouMean } from '../diagnostics/suggest.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

/** Every `{{ name }}` in a text has a value, for the edition that no licensee fills. */
export const variables = rule('MD-VARIABLE', {
  bad: '## Start {#start}\n\nWrite to {{ agency.contakt }}.',
  good: ['## Start {#start}\n\nWrite to {{ agency.contact }}.'],
  check({ course, report }) {
    if (course.lost?.has('variable')) return;
    for (const { token, placeOf } of tokensOf(course, 'variable')) {
      if (Object.hasOwn(course.variables, token.content)) continue;
      report(
        placeOf(token.content),
        { name: token.content },
        didYouMean(token.content, Object.keys(course.variables)),
      );
    }
  },
});
