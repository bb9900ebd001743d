import { optionList } from '../option-list.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const multipleView: QuestionTypeView<'multiple'> = {
  ...none,
  marked: true,
  data: ({ scoring, penalty }) => ({ scoring, penalty }),
  instruction: (_body, say) => say('question.choose-several'),
  fields: (body, tools) => optionList(body.options, 'checkbox', tools),
};
