import { escapeHtml, noHtml } from '../../content/html.ts';
import { acceptedTexts, typedField } from '../accepted.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const textView: QuestionTypeView<'text'> = {
  ...none,
  marked: true,
  data: ({ answers, matchCase }) => ({ fields: [typedField('answer', answers)], matchCase }),
  fields: (body, { name }) => ({ name, longest: typedField('answer', body.answers).longest }),
  keyTellsMore: ({ answers }) => answers.length > 1,
  key: (body) =>
    acceptedTexts(body.answers).map((text) => ({ labelHtml: noHtml, valueHtml: escapeHtml(text) })),
};
