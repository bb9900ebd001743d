import { blockEnd } from '../../content/block-end.ts';
import { fenceMark } from '../../course/load/split-pages.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import { type IgnoreComment, readComment } from './comment.ts';
import { yamlComments } from './yaml-comments.ts';

/**
 * The comments of a Markdown text, and those of its front matter. A comment has its lines to itself, and covers the next
 * block: a heading; a `:::` block or fenced code to the line that closes it; of anything else, such as a paragraph, a
 * list or a table, all lines up to a blank one.
 */
export function markdownComments(file: string, text: string): IgnoreComment[] {
  const lines = text.split('\n');
  const body = bodyLine(lines);
  const starts = lineStarts(lines);
  const found = body > 0 ? yamlComments(file, text, starts[1], starts[body - 1]) : [];
  let waiting: IgnoreComment[] = [];
  let atTop = true;
  let fence = '';
  let endless = false;
  for (let at = body; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (fence !== '') {
      if (closes(line, fence)) fence = '';
      continue;
    }
    if (isBlank(line)) continue;
    const start = (starts[at] ?? 0) + line.indexOf('<!--');
    const close: number | undefined =
      !endless && opensComment.test(line) ? text.indexOf('-->', start + 4) : undefined;
    endless ||= close === -1;
    if (close !== undefined && close !== -1) {
      const last = positionAt(text, close).line - 1;
      const alone = isBlank(text.slice(close + 3, starts[last + 1]));
      const written = { file, text, comment: [start, close + 3], inside: [start + 4, close] } as const;
      const comment = alone ? readComment(written, atTop) : undefined;
      if (comment) (comment.wholeFile ? found : waiting).push(comment);
      at = last;
      if (alone) continue;
    }
    atTop = false;
    if (waiting.length > 0) {
      const covers = { from: at + 1, to: lastLine(lines, at) + 1 };
      found.push(...waiting.map((comment) => ({ ...comment, covers })));
      waiting = [];
    }
    fence = fenceMark(line) ?? '';
  }
  return [...found, ...waiting];
}

const opensComment = /^[\s>]*<!--/;
/** A line of a quotation with nothing in it is blank there. */
const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);

/** The first line behind the front matter. */
function bodyLine(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1;
}

/** The last line of the block that starts at a line. */
function lastLine(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  const mark = fenceMark(first);
  if (mark !== undefined) {
    const close = lines.findIndex((line, index) => index > at && closes(line, mark));
    return close === -1 ? lines.length - 1 : close;
  }
  if (opensBlock.test(first)) return Math.max(at, blockEnd(lines, at));
  if (isHeading.test(first)) return at;
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const starts = [isHeading, opensBlock, opensComment].some((pattern) => pattern.test(line));
    if (isBlank(line) || starts || fenceMark(line) !== undefined) break;
    last = next;
  }
  return last;
}

const isHeading = /^[\s>]*#{1,6}(\s|$)/;
const opensBlock = /^[\s>]*:{3,}\s*[a-zA-Z]/;

function closes(line: string, fence: string): boolean {
  const mark = fenceMark(line);
  return mark?.startsWith(fence) === true && line.trim() === mark;
}

/** The offset of each line, and one more for the end. */
function lineStarts(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return starts;
}
