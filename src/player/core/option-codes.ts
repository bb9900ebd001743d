import type { QuestionData } from '../course-data.ts';
import { codesIn, partCode } from './code-lengths.ts';

/** Picked options as saved state has them: their codes, in source order. */
export function packOptions({ options = [] }: QuestionData, response: readonly string[]): string {
  return options
    .filter((option) => response.includes(option.id))
    .map((option) => option.code)
    .join('');
}

/** Undefined when the question has changed so much that nothing is left of the answer. */
export function unpackOptions({ options = [] }: QuestionData, packed: string): readonly string[] | undefined {
  // Rows and texts: it was a question of another type.
  const codes = /[_~]/.test(packed) ? [] : codesIn(packed, partCode);
  const response = options.filter((option) => codes.includes(option.code)).map(({ id }) => id);
  return response.length > 0 || packed === '' ? response : undefined;
}

/** One option is as long as any other. */
export function oneOption({ options = [] }: QuestionData): readonly string[] {
  return options.slice(0, 1).map(({ id }) => id);
}

export function allOptions({ options = [] }: QuestionData): readonly string[] {
  return options.map((option) => option.id);
}
