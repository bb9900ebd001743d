import { printable } from './code-frame.ts';

/** A code span (CommonMark 0.31.2 §6.1): its fence is longer than any row of backticks in it. */
export function span(text: string): string {
  const shown = printable(text).replace(/\s+/gu, ' ').trim() || ' ';
  const longest = (shown.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

/** Words of our own: what they show of a course's syntax is no syntax here. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
