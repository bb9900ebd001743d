import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { choice } from '../choice/player.ts';

/** A choice of two, marked and shown as any other choice. */
export const trueFalse: QuestionPlayer = choice;
