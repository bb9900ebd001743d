import type { Diagnostic } from './diagnostic.ts';

/** Of findings with one code in one file: who mends these knows what the others say. */
export const mostAlike = 50;

/**
 * The findings without those that only repeat: of each code in each file the first `limit`, and one that says how many
 * more there are.
 */
export function atMost(findings: readonly Diagnostic[], limit: number): Diagnostic[] {
  if (findings.length <= limit) return [...findings];
  const counts = new Map<string, number>();
  const last = new Map<string, Diagnostic>();
  const kept = findings.filter((finding) => {
    const key = kindOf(finding);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > limit) return false;
    last.set(key, finding);
    return true;
  });
  return kept.flatMap((finding) => {
    const more = (counts.get(kindOf(finding)) ?? 0) - limit;
    return more > 0 && last.get(kindOf(finding)) === finding ? [finding, moreLike(finding, more)] : [finding];
  });
}

const kindOf = ({ code, severity, place }: Diagnostic) => [code, severity, place?.file].join('\0');

/** What stands for findings that are left out. */
export function moreLike({ code, severity, place }: Diagnostic, more: number): Diagnostic {
  return {
    code,
    severity,
    message: `… and ${more.toLocaleString('en-US')} more of these in this file.`,
    ...(place ? { place: { file: place.file } } : {}),
  };
}
