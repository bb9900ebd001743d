import { none, type QuestionTypeView } from '../view.ts';

export const essayView: QuestionTypeView<'essay'> = {
  ...none,
  instruction: ({ minLength: min, maxLength: max }, say) =>
    min > 0 ? say('question.length.between', { min, max }) : say('question.length.up-to', { max }),
  fields: ({ minLength, maxLength }, { name }) => ({ name, minLength, maxLength }),
};
