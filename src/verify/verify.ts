import { atMost } from '../diagnostics/at-most.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { targets } from '../targets/index.ts';
import type { PackageView } from '../targets/target.ts';
import { verifyAicc } from './aicc/rules.ts';
import { contentFile, type TextKind, textKind } from './content-file.ts';
import { contentRules } from './content-rules.ts';
import { manifestNames, readManifest } from './manifest-file.ts';
import { manifestRules } from './manifest-rules.ts';
import { applyRules, type VerifyOptions } from './rule.ts';
import { standardOf } from './standard.ts';
import { zipNames, zipRules } from './zip-rules.ts';

/**
 * Everything that will keep a package from being imported, launched or recorded. It tells the standard from the
 * manifests in the root; a package with several is held to each.
 */
export async function verify(view: PackageView, options: VerifyOptions = {}): Promise<Diagnostic[]> {
  const isWeb = options.target === 'web';
  const found: Diagnostic[] = applyRules(zipRules, zipNames(view, isWeb), options);
  for (const name of manifestNames) {
    const manifest = await readManifest(view, name);
    if (!manifest) continue;
    found.push(...applyRules(manifestRules, manifest, options));
    if (!manifest.root) continue;
    found.push(...(await targets[standardOf(manifest)].verify(view, options)));
  }
  found.push(...(await verifyAicc(view, options)));
  if (isWeb) found.push(...(await targets.web.verify(view, options)));
  found.push(...(await verifyContent(view)));
  return sortDiagnostics(atMost(found, mostAlike));
}

/**
 * Contents without a finding, by what they were read as. The packages of a course share most of their bytes, and the
 * rules for content know neither target nor LMS: what is clean in one package is clean in all.
 */
const clean: Readonly<Record<TextKind, WeakSet<Uint8Array>>> = {
  html: new WeakSet(),
  script: new WeakSet(),
  style: new WeakSet(),
};

/** Bytes of a text that is looked into. */
const longestText = 10_000_000;
/** Of findings with one code in one file: more say nothing new. */
const mostAlike = 1000;

/** One file at a time, so that memory does not grow with the package. */
async function verifyContent(view: PackageView): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, size } of view.entries) {
    const kind = textKind(path);
    if (kind && size > longestText) {
      found.push(diagnostic('PKG-TEXT-LARGE', { file: path }, { size: `${(size / 1e6).toFixed(1)} MB` }));
      continue;
    }
    const bytes = kind && (await view.read(path));
    if (!kind || !bytes || clean[kind].has(bytes)) continue;
    const findings = applyRules(contentRules, contentFile(path, kind, new TextDecoder().decode(bytes)));
    if (findings.length === 0) clean[kind].add(bytes);
    found.push(...findings);
  }
  return found;
}
