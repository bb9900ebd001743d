import { Lexer } from 'yaml';
import { type IgnoreComment, readComment } from './comment.ts';

/**
 * The comments of a YAML text, or of the part of a file from `from` to `to`, which starts a line. A comment covers the
 * next line that is neither blank nor a comment, and what belongs to that line: all that is indented further below it,
 * and the list of a field.
 */
export function yamlComments(file: string, text: string, from = 0, to = text.length): IgnoreComment[] {
  const lines = text.slice(from, to).split('\n');
  const firstLine = text.slice(0, from).split('\n').length;
  const known = commentLines(text.slice(from, to));
  const found: IgnoreComment[] = [];
  let waiting: IgnoreComment[] = [];
  let atTop = true;
  let offset = from;
  lines.forEach((line, index) => {
    const start = offset;
    offset += line.length + 1;
    if (line.trim() === '') return;
    if (known.has(index)) {
      const hash = start + line.indexOf('#');
      const end = start + line.trimEnd().length;
      const comment = readComment({ file, text, comment: [hash, end], inside: [hash + 1, end] }, atTop);
      if (comment) (comment.wholeFile ? found : waiting).push(comment);
      return;
    }
    atTop = false;
    if (waiting.length === 0) return;
    const covers = { from: firstLine + index, to: firstLine + endOf(lines, index) };
    found.push(...waiting.map((comment) => ({ ...comment, covers })));
    waiting = [];
  });
  return [...found, ...waiting];
}

/** The last line of what starts at a line. */
function endOf(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  const indent = indentOf(first);
  const ownsList = !/^\s*-(\s|$)/.test(first) && /:\s*(#.*)?$/.test(first);
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    const isEntry = ownsList && indentOf(line) === indent && /^\s*-(\s|$)/.test(line);
    if (indentOf(line) <= indent && !isEntry) break;
    last = next;
  }
  return last;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What the lexer puts between the parts of the text. */
const marks: readonly string[] = ['\u0002', '\u0018', '\u001f'];

/** The lines (from 0) that are a comment and nothing else: a `#` in a text of several lines starts none. */
function commentLines(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let line = 0;
  let blank = true;
  for (const part of new Lexer().lex(text)) {
    if (marks.includes(part)) continue;
    if (blank && part.startsWith('#')) found.add(line);
    const breaks = part.split('\n').length - 1;
    line += breaks;
    blank = breaks > 0 ? part.slice(part.lastIndexOf('\n') + 1).trim() === '' : blank && part.trim() === '';
  }
  return found;
}
