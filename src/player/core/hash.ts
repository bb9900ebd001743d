/**
 * A 32-bit hash of a text, the same on every machine: FNV-1a over UTF-16 units, then a final mix so that texts
 * which differ in their last letter only do not come out near each other. Not for secrets.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export const longestHash = 7;

/** The hash as text of `[0-9a-z]{1,7}`. */
export function shortHash(text: string): string {
  return hash(text).toString(36);
}

/**
 * `items` in an order that depends on `seed` and on each item's own key alone: when a pool gains or loses an item,
 * the others keep their order among themselves.
 */
export function shuffled<T>(items: readonly T[], seed: string, key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item), rank: hash(`${seed}\n${key(item)}`) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
