import { compare, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { Checksums } from './checksums.ts';
import { isLitter } from './delivery-files.ts';

/** What became of each file: `listed` are those that were signed for, `found` those that are there. */
export function compareSums(listed: Checksums, found: Checksums): Diagnostic[] {
  const gone = [...listed.keys()].filter((path) => !found.has(path)).sort(compare);
  const added = [...found.keys()].filter((path) => !listed.has(path)).sort(compare);
  const moved = renames(gone, added, listed, found);
  const renamed = new Set(moved.values());
  return [
    ...changes(listed, found),
    ...gone.map((path) => {
      const now = moved.get(path);
      if (now === undefined) return diagnostic('PROOF-FILE-GONE', { file: path }, { path });
      const code = folded(now) === folded(path) ? 'PROOF-FILE-CASE' : 'PROOF-FILE-RENAMED';
      return diagnostic(code, { file: now }, { listed: path, path: now });
    }),
    ...added.filter((path) => !renamed.has(path)).map(addition),
  ];
}

function* changes(listed: Checksums, found: Checksums): Generator<Diagnostic> {
  const owners = new Map([...listed].map(([path, sha256]) => [sha256, path]));
  for (const [path, sha256] of listed) {
    const now = found.get(path);
    if (now === undefined || now === sha256) continue;
    const other = owners.get(now);
    yield other === undefined
      ? diagnostic('PROOF-FILE-CHANGED', { file: path }, { path, found: now, listed: sha256 })
      : diagnostic('PROOF-FILE-SWAPPED', { file: path }, { path, other });
  }
}

/** Listed paths whose bytes are now under a name that was not listed. A name that differs in case only comes first. */
function renames(
  gone: readonly string[],
  added: readonly string[],
  listed: Checksums,
  found: Checksums,
): ReadonlyMap<string, string> {
  const free = new Map<string, string[]>();
  for (const path of added) {
    const sha256 = found.get(path) ?? '';
    free.set(sha256, [...(free.get(sha256) ?? []), path]);
  }
  const pairs = new Map<string, string>();
  const pair = (fits: (path: string, now: string) => boolean) => {
    for (const path of gone) {
      const names = free.get(listed.get(path) ?? '') ?? [];
      const at = pairs.has(path) ? -1 : names.findIndex((now) => fits(path, now));
      const [now] = at < 0 ? [] : names.splice(at, 1);
      if (now !== undefined) pairs.set(path, now);
    }
  };
  pair((path, now) => folded(path) === folded(now));
  pair(() => true);
  return pairs;
}

/** The same for names that differ in case, or in how their accents are encoded. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function addition(path: string): Diagnostic {
  if (!isLitter(path)) return diagnostic('PROOF-FILE-ADDED', { file: path }, { path });
  const hint = 'File managers leave such files where somebody looked. It is no part of the delivery.';
  return diagnostic('PROOF-FILE-ADDED', { file: path }, { path }, { severity: 'info', hint });
}
