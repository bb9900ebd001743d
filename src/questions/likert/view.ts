import { optionList } from '../option-list.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const likertView: QuestionTypeView<'likert'> = {
  ...none,
  picks: (body) => body.labels,
  fields: (body, tools) => optionList(body.labels, 'radio', tools),
};
