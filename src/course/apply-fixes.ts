import type { Fix } from '../diagnostics/diagnostic.ts';

/**
 * Applies fixes to a text as it lies on disk. Fixes count offsets in the decoded text (no byte order mark, `\n` ends),
 * so they are carried over to the original line ends, which stay as they are unless a fix is about them.
 */
export function applyFixes(original: string, fixes: readonly Fix[]): string {
  const mark = original.startsWith('\uFEFF') ? 1 : 0;
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n';
  const at = offsets(original, mark);
  let text = original;
  for (const { offset, remove, insert } of [...fixes].sort((a, b) => b.offset - a.offset)) {
    text = text.slice(0, at(offset)) + insert.replaceAll('\n', lineEnd) + text.slice(at(offset + remove));
  }
  // Last: until then, offsets are carried over to the line ends that the text had.
  if (fixes.some(({ store }) => store === 'plain-line-ends')) text = text.replace(/\r\n?/g, '\n');
  return fixes.some(({ store }) => store === 'no-mark') ? text.replace(/^\uFEFF/, '') : text;
}

/** Of these fixes, those that can be applied together: none touches what another one touches. */
export function apartFrom(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = [];
  let end = -1;
  for (const fix of [...fixes].sort((a, b) => a.offset - b.offset || a.remove - b.remove)) {
    if (fix.store === undefined && fix.offset <= end) continue;
    kept.push(fix);
    if (fix.store === undefined) end = fix.offset + fix.remove;
  }
  return kept;
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
