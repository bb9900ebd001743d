import type { Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Cursor } from './cursor.ts';
import { reasonOf } from './source-text.ts';

/** Whether a path means more than one file. */
export function isPattern(path: string): boolean {
  return /[*?{[]/.test(path);
}

/**
 * What a pattern names, found by `glob`. Braces are spelt out before anything is compared, and stars are tried in every
 * way that they fit: a line of either can keep a computer busy for days.
 */
export async function matchesOf(
  pattern: string,
  { value: written, place }: Cursor<string>,
  glob: (pattern: string) => Promise<string[]>,
): Promise<Result<string[]>> {
  const problem = isPattern(pattern) ? problemOf(pattern) : undefined;
  if (problem) {
    const finding = diagnostic('GLOB-PATTERN', place, { pattern: written, problem });
    return { value: [], diagnostics: [finding] };
  }
  try {
    const value = await glob(pattern);
    if (value.length > 0) return { value, diagnostics: [] };
    return { value, diagnostics: [diagnostic('GLOB-EMPTY', place, { pattern: written })] };
  } catch (error) {
    const hint = `It could not be followed: ${reasonOf(error)}`;
    return { value: [], diagnostics: [diagnostic('GLOB-EMPTY', place, { pattern: written }, { hint })] };
  }
}

const maxGroups = 3;
const maxAlternatives = 40;
const maxStars = 3;

function problemOf(pattern: string): string | undefined {
  const count = (text: string, part: string) => text.split(part).length - 1;
  if (pattern.includes('..')) return 'ranges (“..”) are not spelt out';
  if (count(pattern, '{') > maxGroups) return `it has more than ${maxGroups} groups in braces`;
  if (count(pattern, ',') > maxAlternatives) return `its braces have more than ${maxAlternatives} commas`;
  if (pattern.split('/').some((name) => count(name, '*') > maxStars))
    return `a name in it has more than ${maxStars} stars`;
  return count(pattern, '**') > maxStars ? `it has “**” more than ${maxStars} times` : undefined;
}
