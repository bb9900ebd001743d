import { isDeepStrictEqual } from 'node:util';

/**
 * Where two plain values first differ, in words: `options 2, id is “c” and not “b”`. `undefined` when they do not.
 */
export function firstDifference(
  wanted: unknown,
  found: unknown,
  path: readonly string[] = [],
): string | undefined {
  if (isDeepStrictEqual(wanted, found)) return undefined;
  if (Array.isArray(wanted) && Array.isArray(found)) {
    const at = wanted.findIndex(
      (value, index) => index < found.length && !isDeepStrictEqual(value, found[index]),
    );
    if (at !== -1)
      return firstDifference(wanted[at], found[at], [
        ...path.slice(0, -1),
        `${path.at(-1) ?? 'number'} ${at + 1}`,
      ]);
    return `${words(path)}has ${found.length} ${found.length === 1 ? 'entry' : 'entries'} and not ${wanted.length}`;
  }
  if (isGroup(wanted) && isGroup(found)) {
    const key = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].find(
      (name) => !isDeepStrictEqual(wanted[name], found[name]),
    );
    if (key !== undefined) return firstDifference(wanted[key], found[key], [...path, key]);
  }
  return `${words(path)}is ${said(found)} and not ${said(wanted)}`;
}

function words(path: readonly string[]): string {
  return path.length ? `${path.join(', ')} ` : '';
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function said(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
