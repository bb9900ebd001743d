import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { matching } from '../matching/player.ts';

/** Items into positions. Under partial credit each item in its right place earns its share. */
export const ordering: QuestionPlayer = matching;
