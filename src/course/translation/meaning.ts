import { createHash } from 'node:crypto';
import { lineComment } from '../../content/line-comments.ts';
import type { Markdown } from '../../content/markdown.ts';
import { fenceMark } from '../load/split-pages.ts';

/** A text that is translated: Markdown, or a line of YAML. */
export type Words = Markdown | string | undefined;

/**
 * What tells a text from another one that has to be translated anew. How its lines are broken, spaces at their ends,
 * comments and frozen ids do not matter. Twelve hexadecimal digits.
 */
export function fingerprintOf(texts: readonly Words[]): string {
  const meanings = texts.map((text) => meaningOf(typeof text === 'string' ? text : (text?.source ?? '')));
  return createHash('sha256').update(JSON.stringify(meanings)).digest('hex').slice(0, 12);
}

/** `{#id}` and `{#id objective=one}` at the end of a heading or an option: `coursewright ids --write` adds them. */
const frozenId = /[ \t]*\{#[^{}\s]+(?: +objective=(?:"[^"]+"|[^\s"{}]+))?\}(?=[ \t]*#*$)/;

/** The words of a text: a paragraph is one line, however it is wrapped, and an empty line stays one. */
export function meaningOf(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const kept: string[] = [];
  let fence = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = fenceMark(line);
    const comment = fence ? undefined : lineComment(lines, at);
    if (comment?.alone) {
      kept.push('');
      at = comment.next - 1;
      continue;
    }
    if (fence) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
    } else if (mark) fence = mark;
    const said = fence || line.includes('`') ? line : line.replace(/<!--.*?-->/g, '').replace(frozenId, '');
    // Headings and the lines of a block stand for themselves, with an empty line beside them or not.
    if (!fence && /^ {0,3}(?:#{1,6}\s|:{3,})/.test(line)) kept.push('', said, '');
    else kept.push(said);
  }
  return kept
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('\n\n');
}
