import { escapeHtml, noHtml } from '../../content/html.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const numberView: QuestionTypeView<'number'> = {
  ...none,
  fields: (body, { name }) => ({ name, unit: body.unit ?? '' }),
  key(body, { say }) {
    const unit = body.unit === undefined ? '' : ` ${body.unit}`;
    const answer = `${body.answer}${unit}`;
    const text =
      body.tolerance > 0 ? say('question.tolerance', { answer, tolerance: body.tolerance }) : answer;
    return [{ labelHtml: noHtml, valueHtml: escapeHtml(text) }];
  },
};
