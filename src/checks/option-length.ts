import { plainTextOf } from '../content/plain-text.ts';
import type { Course } from '../course/model.ts';
import type { Option } from '../questions/question.ts';
import type { KeyedChoice } from './asked-questions.ts';

/** Characters of the key of a choice, and of its other options. */
export function lengthsOf(choice: KeyedChoice, { variables }: Course): { key: number; others: number[] } {
  const length = ({ text }: Option) => plainTextOf(text, variables).length;
  return {
    key: length(choice.key),
    others: choice.options.filter((option) => option !== choice.key).map(length),
  };
}
