import type { PackageView } from '../targets/target.ts';
import { type Element, parseXml } from './element.ts';

/** A manifest as it lies in the package. `root` is missing when it cannot be read; `reason` then says why. */
export interface ManifestFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly root: Element | undefined;
  readonly reason: string | undefined;
  readonly hasDoctype: boolean;
}

export const manifestNames = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const;
export type ManifestName = (typeof manifestNames)[number];

/** Reads and parses a manifest. One with a document type is not parsed: entities could read files or fill the memory. */
export async function readManifest(view: PackageView, name: ManifestName): Promise<ManifestFile | undefined> {
  const bytes = await view.read(name);
  if (bytes === undefined) return undefined;
  const text = decode(bytes);
  const hasDoctype = /<!DOCTYPE/i.test(text.replace(/<!--[\s\S]*?-->/g, ''));
  const parsed = hasDoctype ? undefined : parseXml(text);
  return {
    file: name,
    bytes,
    text,
    hasDoctype,
    root: parsed && 'root' in parsed ? parsed.root : undefined,
    reason: parsed && 'reason' in parsed ? parsed.reason : undefined,
  };
}

/** UTF-16 by its byte order mark, else UTF-8; the mark itself goes, and broken bytes become U+FFFD. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
