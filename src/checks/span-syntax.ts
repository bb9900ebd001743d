import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

const braces = /\{(?:#|[a-z]+=|decorative)[^{}\s]*\}/;

/** Braces that look like ours but mean nothing where they stand would be shown to learners. */
export const spanSyntax = rule('MD-SPAN-UNKNOWN', {
  bad: '## Start {#start}\n\nThey asked [¿Está abierto?]{language=es} twice.',
  good: ['## Start {#start}\n\nThey asked [¿Está abierto?]{lang=es} twice.'],
  check({ course, report }) {
    for (const { token, placeOf } of tokensOf(course, 'text')) {
      const found = braces.exec(token.content);
      if (found) report(placeOf(found[0]), { text: found[0] });
    }
  },
});
