import { optionList } from '../option-list.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const choiceView: QuestionTypeView<'choice'> = {
  ...none,
  marked: true,
  instruction: (_body, say) => say('question.choose-one'),
  fields: (body, tools) => optionList(body.options, 'radio', tools),
};
