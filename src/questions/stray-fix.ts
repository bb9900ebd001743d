import type { Fix, Place } from '../diagnostics/diagnostic.ts';
import { lineOf } from '../diagnostics/positions.ts';
import type { BlockText, Mark } from './question-block.ts';

/** `-[x] words`, `- [x]words`, `- [] words`: what can only be an option. Links and footnotes start otherwise. */
const almostOption = /^[-*]?\s*\[([ xX]?)\]\s*(?=[^\s([:])/;

/**
 * The change that makes a stray line of a question what it can only be: an option whose mark lacks a blank, or feedback
 * right below an option that lacks its indentation. `undefined` where it could be anything else.
 */
export function strayFix(
  { file, start }: Place,
  { text, line, column }: BlockText,
  body: string,
  marks: readonly Mark[],
): Fix | undefined {
  if (!start || !marks.includes('option')) return undefined;
  const [mark, check] = almostOption.exec(text) ?? [];
  if (mark !== undefined)
    return { file, offset: start.offset, remove: mark.length, insert: check?.trim() ? '- [x] ' : '- [ ] ' };
  // “> corect: …” was meant for the whole question.
  const isFeedback = /^>\s*\S/.test(text) && !/^>\s*\w+:/.test(text) && column === 0;
  const above = isFeedback ? lineOf(body, line) : '';
  return /^([-*]\s+\[[ xX]\]\s|\s*>)/.test(above)
    ? { file, offset: start.offset, remove: 0, insert: '  ' }
    : undefined;
}
