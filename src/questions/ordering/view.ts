import { noHtml } from '../../content/html.ts';
import { mixed } from '../mixed.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const orderingView: QuestionTypeView<'ordering'> = {
  ...none,
  marked: true,
  picks: (body) => body.items.map((_item, index) => ({ id: String(index + 1) })),
  statements: (body) => body.items.map(({ id }, index) => ({ id, right: String(index + 1) })),
  data: ({ scoring }) => ({ scoring }),
  instruction: (_body, say) => say('question.order-intro'),
  fields(body, tools) {
    const total = body.items.length;
    const choices = body.items.map((_item, index) => ({
      id: String(index + 1),
      text: tools.say('question.position-of', { number: index + 1, total }),
    }));
    const rows = mixed(body.items, tools.seed).map((item) => ({
      name: `${tools.name}-${item.id}`,
      id: item.id,
      textHtml: tools.phrase(item.text, item.id),
      choices,
    }));
    return { rows, choices: [] };
  },
  key: (body, { phrase }) =>
    body.items.map((item) => ({ labelHtml: noHtml, valueHtml: phrase(item.text, item.id) })),
};
