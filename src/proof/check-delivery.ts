import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { addTo } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { PackageView } from '../targets/target.ts';
import { checkSignature, type Signer } from './check-signature.ts';
import { readSums } from './checksums.ts';
import { compareSums } from './compare-sums.ts';
import { publicKeyName, signatureName, sumsName, unlisted } from './delivery-files.ts';
import { digestOf } from './digest.ts';
import type { PublicKey } from './public-key.ts';

/** A delivery that was looked at. */
export interface CheckedDelivery {
  /** Files that were read, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Missing where no signature holds. */
  readonly signer?: Signer;
}

/**
 * Holds every file of a delivery against the list that was signed. Places are paths in it. `unread`: what must not be read
 * or cannot, be it among the entries or not, and of which that is said already.
 */
export async function checkDelivery(
  view: PackageView,
  keys: readonly PublicKey[],
  unread: ReadonlySet<string> = new Set(),
): Promise<Result<CheckedDelivery | undefined>> {
  const root = rootOf(view);
  const sums = await view.read(`${root}${sumsName}`);
  if (!sums)
    return { value: undefined, diagnostics: [diagnostic('PROOF-SUMS-MISSING', { file: sumsName }, {})] };
  const signature = await view.read(`${root}${signatureName}`);
  const publicKey = await view.read(`${root}${publicKeyName}`);
  const { value: signer, diagnostics } = checkSignature({ sums, signature, publicKey }, keys);
  const found: Diagnostic[] = [...diagnostics];
  const { value: listed, diagnostics: unreadable } = readSums(Buffer.from(sums).toString());
  addTo(found, unreadable);
  // What cannot be read is neither gone nor changed: it is taken for what it has to be, and told of by itself.
  const here = new Map([...listed].filter(([path]) => unread.has(path)));
  let bytes = 0;
  for (const entry of view.entries) {
    const path = entry.path.startsWith(root) ? entry.path.slice(root.length) : `../${entry.path}`;
    if (unlisted.includes(path)) continue;
    const read = unread.has(entry.path) ? undefined : await digest(view, entry, path, found);
    here.set(path, read?.sha256 ?? listed.get(path) ?? '');
    bytes += read?.bytes ?? 0;
  }
  // A list that cannot be read in full would have files look as if nobody had signed for them.
  if (unreadable.length === 0) addTo(found, compareSums(listed, here));
  return { value: { files: here.size, bytes, ...(signer ? { signer } : {}) }, diagnostics: found };
}

async function digest(
  view: PackageView,
  { path, size }: { path: string; size: number },
  shown: string,
  found: Diagnostic[],
) {
  const refuse = (reason: string) => {
    found.push(diagnostic('PROOF-FILE-UNREADABLE', { file: shown }, { path: shown, reason }));
    return undefined;
  };
  try {
    const read = await digestOf(view, path);
    return read.bytes === size ? read : refuse(`it has ${read.bytes} bytes, and ${size} were told`);
  } catch (error) {
    return refuse((error as Error).message.replace(/\.$/, ''));
  }
}

/** Zips of a folder have it as their one folder. Its list is then the one in there. */
function rootOf({ entries }: PackageView): string {
  if (entries.some(({ path }) => path === sumsName)) return '';
  const tops = new Set(entries.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  tops.delete('__MACOSX/');
  const [top = ''] = tops;
  return tops.size === 1 && entries.some(({ path }) => path === `${top}${sumsName}`) ? top : '';
}
