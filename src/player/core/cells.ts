import type { QuestionData } from '../course-data.ts';
import { codesIn, partCode } from './code-lengths.ts';

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

/** `_` and the codes of row and option, for each row: of picks alone, some could be taken for rows. */
export function packCells(question: QuestionData, response: readonly string[]): string {
  const codes = cellsOf(question)
    .filter(({ id }) => response.includes(id))
    .map(({ code }) => code);
  return codes.length > 0 ? `_${codes.join('')}` : '';
}

/** Undefined when the question has changed so much that nothing is left of the answer. */
export function unpackCells(question: QuestionData, packed: string): readonly string[] | undefined {
  const codes = packed[0] === '_' ? codesIn(packed.slice(1), 2 * partCode) : [];
  const response = cellsOf(question)
    .filter(({ code }) => codes.includes(code))
    .map(({ id }) => id);
  return response.length > 0 || packed === '' ? response : undefined;
}

/** Every row with an option, which is as long as any other. */
export function longestCells({ statements = [], options = [] }: QuestionData): readonly string[] {
  return options.slice(0, 1).flatMap((option) => statements.map(({ id }) => cell(id, option.id)));
}

/** Every option of every row. */
function cellsOf({ statements = [], options = [] }: QuestionData): { id: string; code: string }[] {
  return statements.flatMap((row) =>
    options.map((option) => ({ id: cell(row.id, option.id), code: row.code + option.code })),
  );
}
