import type { Fix } from '../diagnostics/diagnostic.ts';

/**
 * Applies fixes to a text as it lies on disk. Fixes count offsets in the decoded text (no byte order mark, `\n` ends),
 * so they are carried over to the original line ends, which stay as they are.
 */
export function applyFixes(original: string, fixes: readonly Fix[]): string {
  const mark = original.startsWith('\uFEFF') ? 1 : 0;
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n';
  const at = offsets(original, mark);
  let text = original;
  for (const { offset, remove, insert } of [...fixes].sort((a, b) => b.offset - a.offset)) {
    text = text.slice(0, at(offset)) + insert.replaceAll('\n', lineEnd) + text.slice(at(offset + remove));
  }
  return text;
}

/** Offset in the decoded text → offset in the original. */
function offsets(original: string, mark: number): (offset: number) => number {
  const returns: number[] = [];
  for (let at = original.indexOf('\r\n'); at !== -1; at = original.indexOf('\r\n', at + 2))
    returns.push(at - mark - returns.length);
  return (offset) => {
    let low = 0;
    let high = returns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((returns[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low + mark;
  };
}
