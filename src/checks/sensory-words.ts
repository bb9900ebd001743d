import { piecesIn } from '../content/prose.ts';
import { writingWords } from '../languages/writing/index.ts';
import type { Instructions } from '../languages/writing/words.ts';
import { type CourseProse, proseOf } from './course-prose.ts';
import { rule } from './rule.ts';

/**
 * An instruction names what to use by more than colour, shape or place. Only sentences that tell to press, click, choose
 * or see are read, and those with a name (in bold, in quotes, a link) are left alone. WCAG 2.2 SC 1.3.3 and 1.4.1.
 */
export const sensoryWords = rule('A11Y-SENSORY', {
  bad: '## Start {#start}\n\nTo send the post, press the green button.',
  good: [
    '## Start {#start}\n\nTo send the post, press the green button **Publish**. See the table below. Turn right at the red light.',
    '## Start {#start}\n\nThe red button stops the pump. Select the right option. Choose the best reply on the list above the form.',
  ],
  check({ course, report }) {
    for (const prose of proseOf(course)) {
      const words = writingWords(prose.language)?.instructions;
      if (!words || prose.noted || prose.kind === 'alt') continue;
      for (const { text, start } of prose.sentences) {
        if (isNamed(prose, start, text)) continue;
        const found = instructionIn(text.slice(0, longest), words);
        if (found)
          report(prose.placeOf(start + found.start, found.words.length), {
            words: found.words,
            kind: found.kind,
          });
      }
    }
  },
});

/** An instruction that is longer than this says more than a colour. */
const longest = 200;

/** Whether something in a sentence is called by its name. */
function isNamed(prose: CourseProse, start: number, text: string): boolean {
  return (
    /["“”«»„‟‘]/.test(text) ||
    piecesIn(prose, start, start + text.length).some(({ kind }) => kind !== 'plain')
  );
}

interface Found {
  readonly words: string;
  readonly start: number;
  readonly kind: 'colour' | 'shape' | 'place';
}

function instructionIn(sentence: string, words: Instructions): Found | undefined {
  for (const { kind, pattern } of patternsOf(words)) {
    const match = pattern.exec(sentence);
    const instruction = match?.groups?.instruction;
    if (match && instruction !== undefined)
      return { words: instruction, start: match[0].length - instruction.length, kind };
  }
  return undefined;
}

const known = new WeakMap<
  Instructions,
  readonly { readonly kind: Found['kind']; readonly pattern: RegExp }[]
>();

function patternsOf(words: Instructions) {
  const patterns = known.get(words) ?? makePatterns(words);
  known.set(words, patterns);
  return patterns;
}

function makePatterns({
  opening,
  verbs,
  things,
  colours,
  shapes,
  places,
  articles,
  adjectives,
}: Instructions) {
  const thing = `(?:${things})`;
  const article = `(?:(?:${articles})\\s*(?<![\\p{L}])|(?:${articles}) ){0,3}`;
  const described = (adjective: string) =>
    adjectives === 'before' ? `(?:${adjective}) ${thing}` : `${thing} (?:${adjective})`;
  const make = (kind: Found['kind'], object: string) => ({
    kind,
    pattern: new RegExp(
      `^(?:(?:${opening}) )?(?<instruction>(?:${verbs}) ${article}${object})(?![\\p{L}\\p{N}-])`,
      'iu',
    ),
  });
  return [
    make('colour', described(colours)),
    make('shape', described(shapes)),
    make('place', `(?:${thing} )?(?:${places})(?=\\s*(?:[.!,;:]|$))`),
  ];
}
