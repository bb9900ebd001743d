import { type OpenZip, openZip, type ZipLimits } from '../../src/packaging/read-zip.ts';

/** A zip that can be opened. */
export async function openedZip(file: string, limits?: ZipLimits): Promise<OpenZip> {
  const { value, diagnostics } = await openZip(file, limits);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}
