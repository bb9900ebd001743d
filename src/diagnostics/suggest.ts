/** The candidate nearest to `word`, if it is near enough to be what the author meant. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(Math.max(word.length, 3) / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * “Did you mean …?” as the hint of a finding, where something is near enough; else nothing, so that the hint of the
 * code's own stands. `written`: what the author would write for a candidate.
 */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  written: (candidate: string) => string = (candidate) => candidate,
): { readonly hint?: string } {
  const guess = closest(word, candidates);
  return guess === undefined ? {} : { hint: question(written(guess)) };
}

export const question = (guess: string): string => `Did you mean “${guess}”?`;

/** Rows of the table of distances, kept: there may be millions of comparisons. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [row(64), row(64), row(64)];

function row(length: number): Uint16Array {
  return new Uint16Array(length);
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost one. From `limit` on
 * the distance does not matter: only what lies nearer to the diagonal is computed, and no more once it is reached.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const size = b.length + 2;
  if (rows[0].length < size) rows = [row(2 * size), row(2 * size), row(2 * size)];
  let [before, previous, current] = rows;
  for (let j = 0; j < size; j++) previous[j] = j;
  let nearest = 0;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    // The cells on both sides of the band are read, as something too far.
    current[from - 1] = from === 1 ? i : limit;
    current[to + 1] = limit;
    let least = current[from - 1] ?? limit;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (current[j - 1] ?? limit) + 1,
        (previous[j] ?? limit) + 1,
        (previous[j - 1] ?? limit) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, (before[j - 2] ?? limit) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows.
    if (least >= limit && nearest + 1 >= limit) return limit;
    nearest = least;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] ?? limit;
}
