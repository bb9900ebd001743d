import type { QuestionData } from '../course-data.ts';

// Answers that give each of several rows one of several options: matrix, matching, categorise, ordering. A response is
// a list of `<row>=<option>`; the author's ids have no `=`.

export function cell(row: string, option: string): string {
  return `${row}=${option}`;
}

/** `[row, option]` */
export function partsOf(response: string): readonly [string, string] {
  const [row = '', option = ''] = response.split('=');
  return [row, option];
}

export function packCells(question: QuestionData, response: readonly string[]): string {
  return cellsOf(question)
    .filter(({ id }) => response.includes(id))
    .map(({ code }) => code)
    .join('~');
}

/** Undefined when the question has changed so much that nothing is left of the answer. */
export function unpackCells(question: QuestionData, packed: string): readonly string[] | undefined {
  const codes = packed === '' ? [] : packed.split('~');
  const response = cellsOf(question)
    .filter(({ code }) => codes.includes(code))
    .map(({ id }) => id);
  return response.length > 0 || codes.length === 0 ? response : undefined;
}

/** Every row with the option whose code is the longest. */
export function longestCells({ statements = [], options = [] }: QuestionData): readonly string[] {
  const [longest] = [...options].sort((a, b) => b.code.length - a.code.length);
  return longest ? statements.map(({ id }) => cell(id, longest.id)) : [];
}

/** Every option of every row. No code is the beginning of another, so that two in a row stay apart. */
function cellsOf({ statements = [], options = [] }: QuestionData): { id: string; code: string }[] {
  return statements.flatMap((row) =>
    options.map((option) => ({ id: cell(row.id, option.id), code: row.code + option.code })),
  );
}
