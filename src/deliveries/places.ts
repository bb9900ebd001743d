import { join, relative, resolve } from 'node:path';

/**
 * Where the deliveries of a catalogue lie, and the ledger of them; absolute, but for `shownLedger`, as findings name it.
 * `catalogue`: its folder.
 */
export function placesOf(
  {
    from,
    out,
    ledger,
  }: { readonly from: string; readonly out?: string | undefined; readonly ledger?: string | undefined },
  catalogue: string,
): { readonly out: string; readonly ledger: string; readonly shownLedger: string } {
  const file = resolve(from, ledger ?? join(catalogue, 'deliveries.jsonl'));
  return {
    out: resolve(from, out ?? join(catalogue, 'dist/deliveries')),
    ledger: file,
    shownLedger: shownAs(from, file),
  };
}

/** A path as seen from where the user is. */
export function shownAs(from: string, file: string): string {
  return relative(from, file).replaceAll('\\', '/') || '.';
}
