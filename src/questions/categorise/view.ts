import { asHtml } from '../../content/html.ts';
import { mixed } from '../mixed.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const categoriseView: QuestionTypeView<'categorise'> = {
  ...none,
  marked: true,
  picks: (body) => body.categories,
  statements: (body) =>
    body.categories.flatMap((category) => category.items.map(({ id }) => ({ id, right: category.id }))),
  data: ({ scoring }) => ({ scoring }),
  instruction: (_body, say) => say('question.categorise-intro'),
  fields(body, tools) {
    const choices = body.categories.map(({ id, title }) => ({ id, text: tools.words(title) }));
    const items = body.categories.flatMap((category) => category.items);
    const rows = mixed(items, tools.seed).map((item) => ({
      name: `${tools.name}-${item.id}`,
      id: item.id,
      textHtml: tools.phrase(item.text, item.id),
      choices,
    }));
    return { rows, choices };
  },
  key: (body, { phrase, say }) =>
    body.categories.map((category) => ({
      labelHtml: phrase(category.title, category.id),
      valueHtml: asHtml(say.list(category.items.map((item) => phrase(item.text, item.id)))),
    })),
};
