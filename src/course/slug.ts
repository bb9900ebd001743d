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

/** A slug that may be an id: it starts with a letter. */
export function idFrom(text: string, fallback: string): string {
  const made = slug(text);
  if (made === '') return fallback;
  return /^[a-z]/.test(made) ? made : `${fallback}-${made}`;
}

/** `name`, or `name-2`, `name-3` … if it is taken. */
export function unused(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let count = 2; ; count++) if (!taken(`${name}-${count}`)) return `${name}-${count}`;
}
