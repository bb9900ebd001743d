/** How many words in a row are one shingle. */
const width = 3;
/** Texts that share a rare shingle are compared, so many at most: hundreds of them are no help to find one. */
const mostCompared = 40;

/** The shingles of a text: every three words in a row, or the whole text where it is shorter. */
export function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at === 0 || at + width <= words.length; at++)
    shingles.add(words.slice(at, at + width).join(' '));
  return shingles;
}

/**
 * For each text the first one before it that is nearly the same: whose shingles have a Jaccard similarity of at least
 * `least` (shared ones in all of both). Two such sets share one of the few rarest shingles of each (prefix filtering), by
 * which they are looked up, so that the time grows with the texts and not with their pairs.
 */
export function nearDuplicates(
  texts: readonly ReadonlySet<string>[],
  least: number,
): ReadonlyMap<number, number> {
  const frequency = new Map<string, number>();
  for (const text of texts) for (const one of text) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  const byRare = new Map<string, number[]>();
  const found = new Map<number, number>();
  texts.forEach((text, at) => {
    const rare = rarest(text, text.size - Math.ceil(least * text.size) + 1, frequency);
    const compared = new Set<number>();
    for (const one of rare) {
      for (const other of byRare.get(one) ?? []) {
        if (compared.size >= mostCompared) break;
        compared.add(other);
      }
    }
    const like = [...compared]
      .sort((a, b) => a - b)
      .find((other) => similarity(text, texts[other] ?? new Set(), least) >= least);
    if (like !== undefined) {
      found.set(at, like);
      // What is like it is like the first one, too, or nearly so: one of them is enough to be found by.
      return;
    }
    for (const one of rare) {
      const list = byRare.get(one);
      if (list) list.push(at);
      else byRare.set(one, [at]);
    }
  });
  return found;
}

/** The `count` shingles of a text that fewest texts have; in one order for all texts. */
function rarest(text: ReadonlySet<string>, count: number, frequency: ReadonlyMap<string, number>): string[] {
  const often = (one: string) => frequency.get(one) ?? 0;
  return [...text].sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1)).slice(0, count);
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): number {
  // Sets of too different sizes cannot be alike.
  if (Math.min(a.size, b.size) < least * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared / (a.size + b.size - shared);
}
