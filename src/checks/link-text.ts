import type { Token } from 'markdown-it';
import { tokensOfType } from '../content/markdown.ts';
import { plainText } from '../content/plain-text.ts';
import { textsOf } from '../course/texts.ts';
import { allWritingWords } from '../languages/writing/index.ts';
import { placeOfWords } from './in-text.ts';
import { rule } from './rule.ts';

const empty = new Set(allWritingWords.flatMap(({ emptyLinks }) => emptyLinks));
const address = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * A link text says where the link leads: screen readers list links without what stands around them, and read an address
 * letter by letter. WCAG 2.2 SC 2.4.4.
 */
export const linkText = rule('A11Y-LINK-TEXT', {
  bad: '## Start {#start}\n\nFor the rules, click [here](https://city.example/rules).',
  good: [
    '## Start {#start}\n\nRead the [rules of the road](https://city.example/rules), or call [city.example](https://city.example).',
    '## Start {#start}\n\n[![Rules of the road](assets/chart.svg)](https://city.example/rules)',
  ],
  check({ course, report }) {
    for (const text of textsOf(course)) {
      for (const { token, line } of tokensOfType(text, 'inline')) {
        const children = token.children ?? [];
        let at = line;
        for (const [index, child] of children.entries()) {
          if (child.type === 'softbreak' || child.type === 'hardbreak') at += 1;
          if (child.type !== 'link_open') continue;
          const words = plainText(insideLink(children, index));
          if (!saysNothing(words)) continue;
          const href = String(child.attrGet('href') ?? '');
          // LINK-EMPTY speaks of it.
          if (href === '') continue;
          const place =
            words === ''
              ? placeOfWords(text, at, href)
              : placeOfWords(text, at, words, child.markup === 'autolink' ? ['<', '>'] : ['[', `](${href}`]);
          report(place, { text: words });
        }
      }
    }
  },
});

function insideLink(children: readonly Token[], open: number): readonly Token[] {
  const close = children.findIndex(({ type }, index) => index > open && type === 'link_close');
  return children.slice(open + 1, close === -1 ? undefined : close);
}

function saysNothing(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return plain === '' || empty.has(plain.replace(/\s+/g, ' ')) || address.test(words);
}
