import { createHash } from 'node:crypto';
import { compare } from '../diagnostics/diagnostic.ts';

/**
 * Items in an order that gives nothing away and is the same in every build: by the digest of `seed` and id. Should
 * that be the source's own order, which is the answer of an ordering question, the first goes last.
 */
export function mixed<T extends { readonly id: string }>(items: readonly T[], seed: string): T[] {
  const digest = (item: T) => createHash('sha256').update(`${seed}/${item.id}`).digest('hex');
  const order = items.map((item) => ({ item, key: digest(item) })).sort((a, b) => compare(a.key, b.key));
  const result = order.map(({ item }) => item);
  const [first, ...rest] = result;
  return first !== undefined && result.every((item, index) => item === items[index])
    ? [...rest, first]
    : result;
}
