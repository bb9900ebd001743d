import { escapeHtml, noHtml } from '../../content/html.ts';
import { acceptedTexts } from '../accepted.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const textView: QuestionTypeView<'text'> = {
  ...none,
  fields: (_body, { name }) => ({ name }),
  key: (body) =>
    acceptedTexts(body.answers).map((text) => ({ labelHtml: noHtml, valueHtml: escapeHtml(text) })),
};
