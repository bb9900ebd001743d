import { compare } from '../diagnostics/diagnostic.ts';
import { type Content, type ContentFile, type LaunchUnit, policySlot } from '../releases/release.ts';
import { playerPath } from '../targets/package-paths.ts';
import { contentSecurityPolicy } from '../targets/policy.ts';
import type { SchemaFiles, Target } from '../targets/target.ts';
import { utf8 } from '../targets/xml.ts';
import { metadataFile } from './metadata-file.ts';

/** All files of one package, sorted by path. `player` is the target's bundle: one JavaScript file. */
export function assemble(
  content: Content,
  target: Target,
  player: Uint8Array,
  schemas: SchemaFiles,
): ContentFile[] {
  const policy = contentSecurityPolicy(target.connect);
  const pages = content.units
    .flatMap((unit) => [unit, ...(unit.translations ?? [])])
    .map((page): ContentFile => ({ path: page.href, content: { bytes: pageBytes(page, policy) } }));
  return [
    ...content.files,
    ...pages,
    { path: playerPath, content: { bytes: player } },
    metadataFile(content),
    ...target.files(content, schemas),
  ].sort((a, b) => compare(a.path, b.path));
}

type Page = Pick<LaunchUnit, 'href' | 'html'>;

/** Targets with the same policy share the bytes, and so what `verify` has found in them. */
const known = new WeakMap<Page, Map<string, Uint8Array>>();

function pageBytes(unit: Page, policy: string): Uint8Array {
  const pages = known.get(unit) ?? new Map<string, Uint8Array>();
  known.set(unit, pages);
  const bytes = pages.get(policy) ?? utf8(unit.html.replaceAll(policySlot, policy));
  pages.set(policy, bytes);
  return bytes;
}
