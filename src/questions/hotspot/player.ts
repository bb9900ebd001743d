import { allOptions, packOptions, unpackOptions } from '../../player/core/option-codes.ts';
import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { showRegions } from '../../player/page/hotspot.ts';
import { lockOptions, readOptions, showOptions } from '../../player/page/option-inputs.ts';
import { multiple } from '../multiple/player.ts';

/** Places in a picture, picked in the list beside it or in the picture itself, which picks in the list. */
export const hotspot: QuestionPlayer = {
  mark: (question, response) => multiple.mark(question, response),
  read: readOptions,
  show(form, response) {
    showOptions(form, response);
    showRegions(form);
  },
  lock: lockOptions,
  pack: packOptions,
  unpack: unpackOptions,
  longest: allOptions,
};
