import { oneOption, packOptions, unpackOptions } from '../../player/core/option-codes.ts';
import type { QuestionForm } from '../../player/core/question-types.ts';
import { readOptions, showOptions } from '../../player/page/option-inputs.ts';

/** One label of a scale; none is right. */
export const likert: QuestionForm = {
  read: readOptions,
  show: showOptions,
  pack: packOptions,
  unpack: unpackOptions,
  longest: oneOption,
};
