import { closest } from '../diagnostics/suggest.ts';

/** “Did you mean …?”, where something is near enough. */
export function diagnosticsHint(
  word: string,
  candidates: Iterable<string>,
  before = '',
): { hint: string } | Record<string, never> {
  const guess = closest(word, candidates);
  return guess ? { hint: `Did you mean “${before}${guess}”?` } : {};
}
