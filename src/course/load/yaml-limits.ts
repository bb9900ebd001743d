/** Aliases may repeat what they name, up to this many values in all, or up to what the text itself could hold. */
const maxValues = 100_000;
/** Aliases times characters. */
export const maxAliasWork = 20_000_000;

/** Whether aliases may be in the text: a `*` that is not bold or a bullet in Markdown, or any where there are anchors. */
export function mayHaveAliases(text: string): boolean {
  return /(?<!\*)\*(?![\s*])/.test(text) || (text.includes('*') && text.includes('&'));
}

/** Why the data that aliases make up cannot be used: it contains itself, or stands for too much. */
export function aliasProblem(data: unknown, textLength: number): string | undefined {
  const sizes = new Map<object, number>();
  const above = new Set<object>();
  let cyclic = false;
  const sizeOf = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (above.has(value)) {
      cyclic = true;
      return 0;
    }
    above.add(value);
    const size = Object.values(value).reduce((sum: number, child) => sum + sizeOf(child), 1);
    above.delete(value);
    sizes.set(value, size);
    return size;
  };
  const size = sizeOf(data);
  if (cyclic) return 'an anchor contains itself';
  return size > Math.max(maxValues, textLength) ? `they stand for ${size} values` : undefined;
}
