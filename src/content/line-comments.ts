/**
 * Where a comment that starts a line ends: `next` is the line (from 0) behind it, and `alone` says whether it leaves no
 * words on its lines, so that it stands between the blocks of a text (CommonMark 4.6, condition 2). `undefined` where no
 * comment starts, or it has no end.
 */
export function lineComment(
  lines: readonly string[],
  at: number,
): { readonly next: number; readonly alone: boolean } | undefined {
  const opening = lines[at] ?? '';
  if (!/^ {0,3}<!--/.test(opening)) return undefined;
  for (let line = at; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const close = text.indexOf('-->', line === at ? opening.indexOf('<!--') + 4 : 0);
    if (close !== -1) return { next: line + 1, alone: text.slice(close + 3).trim() === '' };
  }
  return undefined;
}
