import { blockEnd } from '../../content/block-end.ts';

/** A part of a module's text: lines `from` (inclusive) to `to` (exclusive), counted from 0 in the file. */
export interface PageLines {
  readonly from: number;
  readonly to: number;
}

/**
 * Where pages start and end. A page break is a line `---` below a blank line or a `:::` (below a text it would be a
 * heading underline), outside of code, of comments and of `:::` blocks; with `heading`, every second-level heading
 * starts a page too.
 */
export function splitPages(
  lines: readonly string[],
  firstLine: number,
  breaks: 'rule' | 'heading',
): PageLines[] {
  const pages: PageLines[] = [];
  let from = firstLine;
  let fence = '';
  let comment = false;
  let depth = 0;
  const end = (to: number, next: number) => {
    if (lines.slice(from, to).some((line) => line.trim() !== '')) pages.push({ from, to });
    from = next;
  };
  for (let at = firstLine; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = fenceMark(line);
    if (fence) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
      continue;
    }
    if (comment || /^ {0,3}<!--/.test(line)) {
      comment = !line.includes('-->');
      continue;
    }
    if (mark) fence = mark;
    // A block that is never closed ends with its page, so that what comes after it is still read as pages.
    else if (/^ {0,3}:{3,}\s*[a-zA-Z]/.test(line)) depth += blockEnd(lines, at) === -1 ? 0 : 1;
    else if (/^ {0,3}:{3,}\s*$/.test(line)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (
      /^---\s*$/.test(line) &&
      (at === firstLine || isBlank(lines[at - 1]) || /^ {0,3}:{3,}\s*$/.test(lines[at - 1] ?? ''))
    )
      end(at, at + 1);
    else if (breaks === 'heading' && /^ {0,3}##(\s|$)/.test(line)) end(at, at);
    else if (breaks === 'heading' && isUnderlined(lines, at, firstLine)) end(at - 1, at - 1);
  }
  end(lines.length, lines.length);
  return pages;
}

const isBlank = (line: string | undefined) => (line ?? '').trim() === '';

/** What opens or closes fenced code: backticks with more backticks behind them on the line are code in a text. */
export function fenceMark(line: string): string | undefined {
  const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  return mark?.startsWith('`') && rest.includes('`') ? undefined : mark;
}

/** Whether this line of hyphens makes the one line of words above it a second-level heading. */
function isUnderlined(lines: readonly string[], at: number, firstLine: number): boolean {
  const words = lines[at - 1] ?? '';
  const startsText = at - 1 === firstLine || isBlank(lines[at - 2]);
  return (
    at > firstLine &&
    /^ {0,3}-+\s*$/.test(lines[at] ?? '') &&
    startsText &&
    /^ {0,3}[^\s>#|:*+-]/.test(words) &&
    !/^ {0,3}\d+[.)]\s/.test(words)
  );
}
