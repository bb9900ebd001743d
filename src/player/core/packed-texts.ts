import type { QuestionData } from '../course-data.ts';
import { partCode } from './code-lengths.ts';
import { fullRoom, packText, unpackText } from './packed-text.ts';

// Typed answers in saved state. An answer is marked anew whenever it is shown, so each is kept whole: its field takes
// no more characters than `longest` of the question's data says.

/**
 * For each field that is not empty: `~`, its code, its text. `-` separates answers, so that base64's own `-` and `_` are
 * written with a digit.
 */
export function packTexts({ fields = [] }: QuestionData, response: readonly string[]): string {
  return fields
    .map(({ code, longest }, at) => {
      const packed = packText((response[at] ?? '').slice(0, longest), fullRoom);
      return packed && `~${code}${packed.replace(/[_-]/g, (character) => (character === '-' ? '_0' : '_1'))}`;
    })
    .join('');
}

/** Undefined when the question has changed so much that nothing is left of the answer. */
export function unpackTexts({ fields = [] }: QuestionData, packed: string): readonly string[] | undefined {
  if (packed === '') return [];
  // Before the first `~` is what a question of another type was answered with.
  const [, ...texts] = packed.split('~');
  // A field that the course has no more is dropped; one that is new is empty.
  const known = fields.map(({ code, longest }) => {
    const text = texts.find((one) => one.startsWith(code))?.slice(partCode) ?? '';
    const plain = text.replace(/_[01]/g, (two) => (two === '_0' ? '-' : '_'));
    return (unpackText(plain) ?? '').slice(0, longest);
  });
  return known.some((text) => text !== '') ? known : undefined;
}

/** Characters of which every one is written with a digit, three in turn that share no block: the text that packs worst. */
export function longestTexts({ fields = [] }: QuestionData): readonly string[] {
  return fields.map(({ longest }) => '\uBEFB\uEFBE\uFBEF'.repeat(Math.ceil(longest / 3)).slice(0, longest));
}
