/** A part of a module's text: lines `from` (inclusive) to `to` (exclusive), counted from 0 in the file. */
export interface PageLines {
  readonly from: number;
  readonly to: number;
}

/**
 * Where pages start and end. A page break is a line `---` with a blank line above it (below a text it would be a
 * heading underline), outside of code and of `:::` blocks; with `heading`, every `## ` starts a page too.
 */
export function splitPages(lines: readonly string[], firstLine: number, breaks: 'rule' | 'heading'): PageLines[] {
  const pages: PageLines[] = [];
  let from = firstLine;
  let fence = '';
  let depth = 0;
  const end = (to: number, next: number) => {
    if (lines.slice(from, to).some((line) => line.trim() !== '')) pages.push({ from, to });
    from = next;
  };
  for (let at = firstLine; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
      continue;
    }
    if (mark) fence = mark;
    else if (/^:{3,}\s*\S/.test(line)) depth += 1;
    else if (/^:{3,}\s*$/.test(line)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (/^---\s*$/.test(line) && (at === firstLine || (lines[at - 1] ?? '').trim() === '')) end(at, at + 1);
    else if (breaks === 'heading' && /^## /.test(line)) end(at, at);
  }
  end(lines.length, lines.length);
  return pages;
}
