import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type FolderView, viewFolder } from '../packaging/view-folder.ts';
import { type SignedDelivery, signDelivery } from './sign-delivery.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * Signs a folder: writes `SHA256SUMS`, `SHA256SUMS.sig` and the public key into it, in the place of those of an earlier
 * time. Nothing is written where something speaks against it. Places are paths in the folder; `shown` is what it is called.
 */
export async function signFolder(
  folder: string,
  key: SigningKey,
  shown = folder,
): Promise<Result<SignedDelivery | undefined>> {
  const opened = await openFolder(folder, shown);
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
  const { view, odd } = opened.value;
  const { value, diagnostics } = await signDelivery({ ...view, name: shown }, key);
  if (odd.length > 0) return { value: undefined, diagnostics: [...diagnostics, ...odd.map(oddity)] };
  for (const [name, bytes] of value?.files ?? []) {
    // A link of that name would be written through.
    await rm(join(folder, name), { force: true });
    await writeFile(join(folder, name), bytes, { flag: 'wx' });
  }
  return { value, diagnostics };
}

export async function openFolder(folder: string, shown: string): Promise<Result<FolderView | undefined>> {
  try {
    return { value: await viewFolder(folder), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    return {
      value: undefined,
      diagnostics: [diagnostic('PROOF-NOT-FOUND', { file: shown }, { path: shown })],
    };
  }
}

export function oddity({ path, reason }: FolderView['odd'][number]) {
  return diagnostic('PROOF-FILE-UNREADABLE', { file: path }, { path, reason });
}
