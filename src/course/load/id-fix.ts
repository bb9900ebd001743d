import { isMap, isScalar, type Node } from 'yaml';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import type { SourceText } from './source-text.ts';
import { trimmedEnd } from './yaml-places.ts';

/**
 * Puts `id: …` first into a map, or turns a plain text into a map that has one. Only the text at hand is touched, so
 * comments and formatting stay. A multi-line text in a list would need new indentation: left to the author.
 */
export function idFix(source: SourceText, node: Node | null | undefined, id: string): Fix | undefined {
  const at = node?.range?.[0];
  if (at === undefined) return undefined;
  const change = (offset: number, remove: number, insert: string): Fix => ({
    file: source.file,
    offset,
    remove,
    insert,
  });
  const column = positionAt(source.text, at).column;
  if (isMap(node))
    return node.flow
      ? change(at + 1, 0, ` id: ${id},`)
      : change(at, 0, `id: ${id}\n${' '.repeat(column - 1)}`);
  if (!isScalar(node)) return undefined;
  const raw = source.text.slice(at, trimmedEnd(source.text, at, node.range?.[1] ?? at));
  if (raw.includes('\n')) return undefined;
  const line = source.text.slice(at - column + 1, at);
  return /^\s*-\s+$/.test(line)
    ? change(at, 0, `id: ${id}\n${' '.repeat(column - 1)}text: `)
    : change(at, raw.length, `{ id: ${id}, text: ${raw} }`);
}
