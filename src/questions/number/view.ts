import { escapeHtml, noHtml } from '../../content/html.ts';
import { partCodeOf } from '../../course/codes.ts';
import { none, type QuestionTypeView } from '../view.ts';

/** Characters: any number that somebody types, with its unit. */
const longest = 32;

export const numberView: QuestionTypeView<'number'> = {
  ...none,
  marked: true,
  data: ({ answer, tolerance, unit = '' }, language) => ({
    fields: [{ id: 'answer', code: partCodeOf('answer'), accepted: [], longest }],
    number: { value: answer, tolerance, unit, decimal: decimalMark(language) },
  }),
  fields: (body, { name }) => ({ name, longest, unit: body.unit ?? '' }),
  keyTellsMore: ({ tolerance }) => tolerance > 0,
  key(body, { say }) {
    const unit = body.unit === undefined ? '' : `\u00a0${body.unit}`;
    const answer = `${say.number(body.answer)}${unit}`;
    const text =
      body.tolerance > 0 ? say('question.tolerance', { answer, tolerance: body.tolerance }) : answer;
    return [{ labelHtml: noHtml, valueHtml: escapeHtml(text) }];
  },
};

/** The decimal mark of a language (BCP 47): what its numbers have between 1 and 5 in 1.5. */
function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
