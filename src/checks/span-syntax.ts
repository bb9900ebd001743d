import { unescapedWords } from '../content/join-text.ts';
import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

const braces = /\{(?:#|[a-z]+=|decorative)[^{}\s]*\}/;

/** Braces that look like ours but mean nothing where they stand would be shown to learners. `\{` is meant as it is. */
export const spanSyntax = rule('MD-SPAN-UNKNOWN', {
  bad: '## Start {#start}\n\nThey asked [¿Está abierto?]{language=es} twice.',
  good: [
    '## Start {#start}\n\nThey asked [¿Está abierto?]{lang=es} twice.',
    '## Start {#start}\n\nMark the language with \\{lang=es} behind the words.',
  ],
  check({ course, report }) {
    for (const { token, placeOf } of tokensOf(course, 'text')) {
      const found = braces.exec(unescapedWords(token));
      if (found) report(placeOf(found[0]), { text: found[0] });
    }
  },
});
