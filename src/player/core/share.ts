import type { QuestionData } from '../course-data.ts';
import type { Mark } from './question-types.ts';

/** The mark for `right` of `all` parts: each its share of the points, or nothing unless all are right. */
export function shareOf({ scoring }: QuestionData, right: number, all: number): Mark {
  const correct = all > 0 && right === all;
  const share = all > 0 ? right / all : 0;
  return { scaled: scoring === 'partial' ? share : Number(correct), correct };
}
