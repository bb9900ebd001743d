import { isScalar, type Node } from 'yaml';
import type { Origin } from '../../content/markdown.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import type { SourceText } from './source-text.ts';

/** A block literal (`|`) keeps its lines: places inside it are exact. Other scalars are pointed at as a whole. */
export function originOf(source: SourceText, node: Node | null | undefined, place: Place): Origin {
  const start = place.start ?? { line: 1, column: 1, offset: 0 };
  const end = place.end ?? start;
  const whole: Origin = { file: source.file, text: source.text, start, end, exact: false, indent: 0 };
  if (!isScalar(node) || typeof node.value !== 'string') return whole;
  if (node.type === 'BLOCK_LITERAL') {
    const bodyLine = source.text.indexOf('\n', start.offset) + 1;
    const indent = indentOf(node.value, source.text.slice(bodyLine, end.offset));
    // A first line that is blank may be shorter than the indentation.
    const blank = /^ *(?=\n|$)/.exec(source.text.slice(bodyLine))?.[0].length ?? indent;
    return {
      ...whole,
      start: positionAt(source.text, bodyLine + Math.min(indent, blank)),
      exact: true,
      indent,
    };
  }
  const raw = source.text.slice(start.offset, end.offset);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const inner = quoted ? raw.slice(1, -1) : raw;
  if (inner !== node.value || inner.includes('\n')) return whole;
  return quoted
    ? { ...whole, start: positionAt(source.text, start.offset + 1), exact: true }
    : { ...whole, exact: true };
}

/** How far the lines of a block literal are indented: what its first line with words has more in the file. */
function indentOf(value: string, body: string): number {
  const lines = value.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  return at === -1 ? 0 : (body.split('\n')[at]?.length ?? 0) - (lines[at]?.length ?? 0);
}
