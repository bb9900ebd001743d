/**
 * The line of the `:::` that ends the block which starts at line `at`; -1 where it has none. The first line of another
 * block with as many colons, before it, shows that this one was left open: a block around others has more than they.
 */
export function blockEnd(lines: readonly string[], at: number): number {
  const opening = fence(lines[at] ?? '');
  for (let next = at + 1; next < lines.length; next++) {
    const found = fence(lines[next] ?? '');
    if (found && found.quotes === opening?.quotes && found.colons >= opening.colons)
      return found.opens ? -1 : next;
  }
  return -1;
}

interface Fence {
  readonly quotes: number;
  readonly colons: number;
  readonly opens: boolean;
}

function fence(line: string): Fence | undefined {
  const [, prefix = '', colons = '', name = ''] = /^([\s>]*)(:{3,})\s*(\S?)/.exec(line) ?? [];
  if (colons === '' || (name !== '' && !/[a-zA-Z]/.test(name))) return undefined;
  return { quotes: prefix.split('>').length - 1, colons: colons.length, opens: name !== '' };
}
