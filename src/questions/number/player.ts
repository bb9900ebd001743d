import { longestTexts, packTexts, unpackTexts } from '../../player/core/packed-texts.ts';
import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { shareOf } from '../../player/core/share.ts';
import { numberIn } from '../../player/core/typed-answers.ts';
import type { QuestionData } from '../../player/course-data.ts';
import { lockFields, readFields, showFields } from '../../player/page/text-fields.ts';

const noNumber: NonNullable<QuestionData['number']> = {
  value: Number.NaN,
  tolerance: 0,
  decimal: '.',
  unit: '',
};

/** A number within a tolerance, typed in the way of the page's language. */
export const number: QuestionPlayer = {
  typed: true,
  mark(question, [typed = '']) {
    const { value, tolerance, also = [], ...own } = question.number ?? noNumber;
    const near = [own, ...also].some(({ decimal, unit }) => {
      const given = numberIn(typed, decimal, unit);
      // A little more than the tolerance: 0.3 is within 0.1 of 0.2, whatever binary fractions make of it.
      return given !== undefined && Math.abs(given - value) <= tolerance * (1 + 1e-9) + 1e-12;
    });
    return shareOf(question, Number(near), 1);
  },
  read: readFields,
  show: showFields,
  lock: lockFields,
  pack: packTexts,
  unpack: unpackTexts,
  longest: longestTexts,
};
