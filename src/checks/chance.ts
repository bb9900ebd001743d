/** Below this probability something is no chance. */
export const significance = 0.01;

/**
 * How probable it is that at least `hits` of several trials succeed by chance, where trial i succeeds with `chances[i]`.
 * As a binomial distribution of their mean: from one hit more than the mean on, that is never less than the exact sum
 * (W. Hoeffding, 1956), so that a test by it errs on the side of saying nothing.
 */
export function atLeast(hits: number, chances: readonly number[]): number {
  const all = chances.length;
  const p = chances.reduce((sum, one) => sum + one, 0) / Math.max(1, all);
  if (hits <= all * p) return 1;
  if (p <= 0 || p >= 1) return hits > 0 && p <= 0 ? 0 : 1;
  let sum = 0;
  let logTerm = all * Math.log(1 - p);
  for (let k = 0; k <= all; k++) {
    if (k >= hits) sum += Math.exp(logTerm);
    logTerm += Math.log((all - k) / (k + 1)) + Math.log(p / (1 - p));
  }
  return Math.min(1, sum);
}

/** Whether that many hits are more than chance, in a one-sided binomial test; `tries`: of so many of them, the best. */
export function isNoChance(hits: number, chances: readonly number[], tries = 1): boolean {
  return tries * atLeast(hits, chances) < significance;
}
