/** One line of at most `limit` characters, cut between characters, with an ellipsis where something is missing. */
export function oneLine(text: string, limit: number): string {
  return clip(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), limit);
}

/** At most `limit` UTF-16 units of a text, its lines kept. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
