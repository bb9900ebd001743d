import { createHash } from 'node:crypto';
import { compare } from '../diagnostics/diagnostic.ts';

/**
 * Items in an order that gives nothing away and is the same in every build: by the digest of `seed` and id. Should
 * `telling` stand among themselves in their own order, which is the answer of an ordering question and of a matching
 * one whose distractors lie between, the first of them goes last.
 */
export function mixed<T extends { readonly id: string }>(
  items: readonly T[],
  seed: string,
  telling: readonly T[] = items,
): T[] {
  const digest = (item: T) => createHash('sha256').update(`${seed}/${item.id}`).digest('hex');
  const order = items.map((item) => ({ item, key: digest(item) })).sort((a, b) => compare(a.key, b.key));
  const result = order.map(({ item }) => item);
  const [first] = telling;
  // A single match has no order, and would always be the last.
  if (telling.length < 2) return result;
  const told = result
    .filter((item) => telling.includes(item))
    .every((item, index) => item === telling[index]);
  return told && first ? [...result.filter((item) => item !== first), first] : result;
}
