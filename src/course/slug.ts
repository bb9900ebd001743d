import { idLength } from './patterns.ts';

/** Text → lower-case ASCII words with hyphens: `¿Qué hacer?` → `que-hacer`. Empty when nothing is left. */
export function slug(text: string, maxLength = 40): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= maxLength) return plain;
  // Whole words, unless the first word alone is longer.
  const end = plain.lastIndexOf('-', maxLength);
  return plain.slice(0, end > 0 ? end : maxLength);
}

/** A slug that may be an id: it starts with a letter, and with it has at most `maxLength` characters. */
export function idFrom(text: string, fallback: string, maxLength = idLength): string {
  const made = slug(text, Math.min(40, maxLength));
  if (made === '') return fallback;
  return /^[a-z]/.test(made)
    ? made
    : `${fallback}-${slug(text, Math.min(40, maxLength - fallback.length - 1))}`;
}

/** `name`, or `name-2`, `name-3` … if it is taken. */
export function unused(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let count = 2; ; count++) if (!taken(`${name}-${count}`)) return `${name}-${count}`;
}
