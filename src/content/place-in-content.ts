/** From 0, in a text. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/**
 * Where offsets of a token's content stand in the lines of its text: the content has lost the indentation of its lines
 * and the marks of quotations. The function is asked for growing offsets, each with the words that stand there.
 */
export function spotsIn(
  content: string,
  lines: readonly string[],
  firstLine: number,
): (offset: number, words: string) => Spot {
  let line = firstLine;
  let start = 0;
  let end = content.indexOf('\n');
  let shift: number | undefined;
  return (offset, words) => {
    while (end !== -1 && end < offset) {
      line += 1;
      start = end + 1;
      end = content.indexOf('\n', start);
      shift = undefined;
    }
    const text = lines[line] ?? '';
    shift ??= shiftOf(content.slice(start, end === -1 ? undefined : end), text);
    const column = Number.isNaN(shift) ? text.indexOf(words) : shift + offset - start;
    return { line, column: Math.max(0, column) };
  };
}

/** By how much a line stands further to the right in its text; `NaN` where it is not there as it stands. */
function shiftOf(line: string, text: string): number {
  const at = text.indexOf(line.trim());
  return at === -1 ? Number.NaN : at - (line.length - line.trimStart().length);
}
