import { allOptions, packOptions, unpackOptions } from '../../player/core/option-codes.ts';
import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { lockOptions, readOptions, showOptions } from '../../player/page/option-inputs.ts';

/**
 * Several right options. With partial credit each right pick earns its share, and each wrong pick costs `penalty`
 * (share of the points); never below nothing.
 */
export const multiple: QuestionPlayer = {
  mark(question, response) {
    const options = question.options ?? [];
    const right = options.filter((option) => option.correct);
    const picked = options.filter((option) => response.includes(option.id));
    const hits = picked.filter((option) => option.correct).length;
    const misses = picked.length - hits;
    const correct = right.length > 0 && hits === right.length && misses === 0;
    if (question.scoring !== 'partial') return { scaled: correct ? 1 : 0, correct };
    const earned = right.length > 0 ? hits / right.length : 0;
    return { scaled: Math.min(1, Math.max(0, earned - misses * (question.penalty ?? 0))), correct };
  },
  read: readOptions,
  show: showOptions,
  lock: lockOptions,
  pack: packOptions,
  unpack: unpackOptions,
  longest: allOptions,
};
