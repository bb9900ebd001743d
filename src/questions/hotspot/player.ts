import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { multiple } from '../multiple/player.ts';

/** Places in a picture, picked in the list beside it or in the picture itself, which picks in the list. */
export const hotspot: QuestionPlayer = multiple;
