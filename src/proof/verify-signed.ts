import { stat } from 'node:fs/promises';
import { type Diagnostic, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { openZip } from '../packaging/read-zip.ts';
import { type CheckedDelivery, checkDelivery } from './check-delivery.ts';
import type { PublicKey } from './public-key.ts';
import { oddity, openFolder } from './sign-folder.ts';

/**
 * Verifies a delivery, as the folder that was signed or as a zip of it, which is never unpacked to disk. Places are what
 * it is called, or paths in it: `riverton/index.html`, `riverton.zip/index.html`. `undefined` where there is no list that
 * could have been signed.
 */
export async function verifySigned(
  path: string,
  keys: readonly PublicKey[],
  shown = path,
): Promise<Result<CheckedDelivery | undefined>> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => true,
  );
  const { value, diagnostics } = await (isFolder
    ? verifyFolder(path, keys, shown)
    : verifyZipped(path, keys));
  return {
    value,
    diagnostics: sortDiagnostics(diagnostics).map((one) => inDelivery(shown, path, one)),
  };
}

async function verifyFolder(path: string, keys: readonly PublicKey[], shown: string) {
  const { value: opened, diagnostics } = await openFolder(path, shown);
  if (!opened) return { value: undefined, diagnostics };
  const { view, odd } = opened;
  const checked = await checkDelivery(view, keys, new Set(odd.map((one) => one.path)));
  return { ...checked, diagnostics: [...odd.map(oddity), ...checked.diagnostics] };
}

async function verifyZipped(path: string, keys: readonly PublicKey[]) {
  const { value: zip, diagnostics } = await openZip(path);
  if (!zip) return { value: undefined, diagnostics };
  try {
    const found: Diagnostic[] = [...diagnostics];
    for await (const fault of zip.faults()) found.push(fault);
    // Two entries of one name, a link, two headers that differ: what is read here need not be what is unpacked there.
    const bad = found.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file ?? '');
    const checked = await checkDelivery(zip.view, keys, new Set(bad));
    return { ...checked, diagnostics: [...found, ...checked.diagnostics] };
  } finally {
    zip.close();
  }
}

function inDelivery(shown: string, path: string, one: Diagnostic): Diagnostic {
  const inside = one.place?.file;
  const isWhole = inside === undefined || inside === shown || inside === path.replace(/^.*[\\/]/, '');
  return { ...one, place: { ...one.place, file: isWhole ? shown : `${shown}/${inside}` } };
}
