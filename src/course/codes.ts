import { createHash } from 'node:crypto';
import { itemCode, partCode } from '../player/core/code-lengths.ts';

/**
 * Short keys of saved state: the start of an id's SHA-256 in letters and digits (base64 without `+` and `/`, which LMSs
 * escape and saved state uses otherwise). A code says nothing of other ids, so it is the same in every version of a
 * course, whatever comes, goes or moves. Two ids of one set with one code are refused by `src/checks/id-codes.ts`: whoever
 * adds the second one hears of it before any learner has an answer to it.
 *
 * What lengths cost and spare. A four-letter code stands for 14.8 million: of 200 questions two share one in 0.13 % of
 * all courses, and a new question takes the place of one that is gone once in 14.8 million. A three-letter code stands
 * for 238,328: of the four options of a question two share one in 0.0025 % of all questions. One letter less each would
 * be 8 % and 0.16 %, and spare 2 of the 8 characters that an answer takes: 400 of the 4,096 of SCORM 1.2 in a course of
 * 200 questions.
 */
export function codeOf(id: string, length: number): string {
  return lettersOf(id).slice(0, length);
}

/** Of ids in hand: questions everywhere have options `a`, `b` and `c`, and a hash takes longer than all else here. */
const known = new Map<string, string>();
const mostKnown = 10_000;

function lettersOf(id: string): string {
  const before = known.get(id);
  if (before !== undefined) return before;
  const letters = createHash('sha256').update(id).digest('base64').replace(/[+/=]/g, '');
  if (known.size >= mostKnown) known.clear();
  known.set(id, letters);
  return letters;
}

/** Of pages, activities, questions and objectives. */
export function itemCodeOf(id: string): string {
  return codeOf(id, itemCode);
}

/** Of the parts of a question or scenario. */
export function partCodeOf(id: string): string {
  return codeOf(id, partCode);
}
