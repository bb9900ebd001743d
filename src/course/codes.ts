import { createHash } from 'node:crypto';

/** How long codes are before a clash: 3 characters for pages, questions and quizzes, 1 for the options of a question. */
export const codeLength = { item: 3, option: 1 } as const;

/**
 * Short keys for saved state: id → the start of its SHA-256 in letters and digits (base64 without `+` and `/`, which
 * LMSs escape and saved state uses otherwise). Only the codes of ids that clash
 * grow, and each grows alone by what tells it apart, so that no code is the beginning of another: state may be
 * written without separators. Order plays no part, so a course may be rearranged under a learner's feet.
 */
export function shortCodes(ids: Iterable<string>, length: number): ReadonlyMap<string, string> {
  const digests = new Map([...ids].map((id) => [id, digestOf(id)]));
  const codes = new Map<string, string>();
  assign([...digests], length, codes);
  return codes;
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64').replace(/[+/=]/g, '');
}

function assign(
  group: readonly (readonly [id: string, digest: string])[],
  length: number,
  codes: Map<string, string>,
) {
  const byPrefix = new Map<string, (readonly [string, string])[]>();
  for (const member of group) {
    const prefix = member[1].slice(0, length);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), member]);
  }
  for (const [prefix, members] of byPrefix) {
    const [only] = members;
    if (members.length === 1 && only) codes.set(only[0], prefix);
    else assign(members, length + 1, codes);
  }
}
