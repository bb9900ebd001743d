import type { QuestionData } from '../course-data.ts';
import { packText, unpackText } from './packed-text.ts';

// Typed answers in saved state. An answer is marked anew whenever it is shown, so each is kept whole: its field takes
// no more characters than `longest` of the question's data says.

const empty = '_';

/**
 * Each field's text, joined by `~`. `-` separates answers, so that base64's own `-` and `_` are written with a digit; an
 * empty field is a `_` alone, because a `~` at the start of an answer means something else.
 */
export function packTexts({ fields = [] }: QuestionData, response: readonly string[]): string {
  return fields
    .map(({ longest }, at) => {
      const packed = packText((response[at] ?? '').slice(0, longest), roomFor(longest));
      return packed === ''
        ? empty
        : packed.replace(/[_-]/g, (character) => (character === '-' ? '_0' : '_1'));
    })
    .join('~');
}

export function unpackTexts({ fields = [] }: QuestionData, packed: string): readonly string[] | undefined {
  if (packed === '') return [];
  const texts = packed
    .split('~')
    .map(
      (one) =>
        (one === empty ? '' : unpackText(one.replace(/_[01]/g, (two) => (two === '_0' ? '-' : '_')))) ?? '',
    );
  // A field that the course has no more is dropped; one that is new is empty.
  const known = fields.map((_, at) => texts[at] ?? '');
  return known.some((text) => text !== '') ? known : undefined;
}

/** Characters of which every one is written with a digit, and no two that share a block: the text that packs worst. */
export function longestTexts({ fields = [] }: QuestionData): readonly string[] {
  return fields.map(({ longest }) => '\uBEFB\uEFBE\uFBEF'.repeat(Math.ceil(longest / 3)).slice(0, longest));
}

/** Two bytes for each UTF-16 unit and two for the header, as base64. */
function roomFor(units: number): number {
  return Math.ceil(((units + 1) * 2 * 4) / 3) + 3;
}
