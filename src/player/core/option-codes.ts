import type { QuestionData } from '../course-data.ts';

/** Picked options as saved state has them: their codes, joined by `~`, in source order. */
export function packOptions({ options = [] }: QuestionData, response: readonly string[]): string {
  return options
    .filter((option) => response.includes(option.id))
    .map((option) => option.code)
    .join('~');
}

/** Undefined when the question has changed so much that nothing is left of the answer. */
export function unpackOptions({ options = [] }: QuestionData, packed: string): readonly string[] | undefined {
  const codes = packed === '' ? [] : packed.split('~');
  const response = options.filter((option) => codes.includes(option.code)).map(({ id }) => id);
  return response.length > 0 || codes.length === 0 ? response : undefined;
}

/** The option whose code is the longest. */
export function longestOption({ options = [] }: QuestionData): readonly string[] {
  const [longest] = [...options].sort((a, b) => b.code.length - a.code.length);
  return longest ? [longest.id] : [];
}

export function allOptions({ options = [] }: QuestionData): readonly string[] {
  return options.map((option) => option.id);
}
