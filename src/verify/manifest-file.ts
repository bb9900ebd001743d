import type { PackageView } from '../targets/target.ts';
import { type Element, parseXml } from './element.ts';

/** A manifest as it lies in the package. `root` is missing when it cannot be read; `reason` then says why. */
export interface ManifestFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly root: Element | undefined;
  readonly reason: string | undefined;
  /** Where `reason` is, as far as that is known. */
  readonly reasonAt: number | undefined;
  readonly hasDoctype: boolean;
}

export const manifestNames = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const;
export type ManifestName = (typeof manifestNames)[number];

/** Bytes: with 10,000 files a manifest has one million. A parsed one takes a hundred times as much memory. */
const longest = 2_000_000;

/** Detection, the rules of a target, the schemas and the rules of an LMS read the same manifest of a package. */
const known = new WeakMap<PackageView, Map<ManifestName, Promise<ManifestFile | undefined>>>();

/**
 * Reads and parses a manifest, once for each package. One with a document type is not parsed: entities could read files or
 * fill the memory.
 */
export function readManifest(view: PackageView, name: ManifestName): Promise<ManifestFile | undefined> {
  const manifests = known.get(view) ?? new Map<ManifestName, Promise<ManifestFile | undefined>>();
  known.set(view, manifests);
  const manifest = manifests.get(name) ?? parseManifest(view, name);
  manifests.set(name, manifest);
  return manifest;
}

async function parseManifest(view: PackageView, name: ManifestName): Promise<ManifestFile | undefined> {
  const size = view.entries.find(({ path }) => path === name)?.size ?? 0;
  if (size > longest) return unread(name, `it has ${(size / 1e6).toFixed(1)} MB, more than any manifest`);
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
    reasonAt: parsed && 'reason' in parsed ? parsed.at : undefined,
  };
}

/** What is said of a manifest that nobody opened: nothing about its text. */
function unread(file: string, reason: string): ManifestFile {
  return {
    file,
    bytes: new Uint8Array(),
    text: '<?xml ?>',
    hasDoctype: false,
    root: undefined,
    reason,
    reasonAt: undefined,
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
