import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { text } from '../text/player.ts';

/** The gaps of a text, typed or chosen from a list: its words are compared in both cases. */
export const blanks: QuestionPlayer = text;
