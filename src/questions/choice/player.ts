import { oneOption, packOptions, unpackOptions } from '../../player/core/option-codes.ts';
import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { lockOptions, readOptions, showOptions } from '../../player/page/option-inputs.ts';

/** One right option out of several: all or nothing. */
export const choice: QuestionPlayer = {
  mark(question, response) {
    const picked = question.options?.filter((option) => response.includes(option.id)) ?? [];
    const correct = picked.length === 1 && picked.every((option) => option.correct === true);
    return { scaled: correct ? 1 : 0, correct };
  },
  read: readOptions,
  show: showOptions,
  lock: lockOptions,
  pack: packOptions,
  unpack: unpackOptions,
  longest: oneOption,
};
