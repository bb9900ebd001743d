import { optionList } from '../option-list.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const trueFalseView: QuestionTypeView<'true-false'> = {
  ...none,
  marked: true,
  fields: (body, tools) => optionList(body.options, 'radio', tools),
};
