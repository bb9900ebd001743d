import type { QuestionForm } from '../../player/core/question-types.ts';
import { likert } from '../likert/player.ts';

/** One step of a scale of numbers: picked as any label is. */
export const scale: QuestionForm = likert;
