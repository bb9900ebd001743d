import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { matching } from '../matching/player.ts';

/** Items into categories: a matching in which an option may be taken by several rows. */
export const categorise: QuestionPlayer = matching;
