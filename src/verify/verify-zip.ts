import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Diagnostic, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { defaultLimits, openZip, type ZipLimits } from '../packaging/read-zip.ts';
import { loadResources } from '../resources.ts';
import type { PackageView, SchemaFiles } from '../targets/target.ts';
import { bareManifest, viewOfCourseStructure } from './bare-manifest.ts';
import { verifyForLms } from './lms-rules.ts';
import type { VerifyOptions } from './rule.ts';
import { type Standard, standardsOf } from './standard.ts';
import { verify } from './verify.ts';
import { verifySchema } from './verify-schema.ts';

/** A zip that was looked at. */
export interface VerifiedZip {
  /** As it was named. */
  readonly file: string;
  /** What its manifests say it is; `web` where it was asked for as such. None where it has no manifest. */
  readonly standards: readonly Standard[];
  /** Files in it, and bytes of all of them unpacked. */
  readonly files: number;
  readonly bytes: number;
}

export interface VerifyZipOptions extends VerifyOptions {
  /** The folder that paths are relative to. */
  readonly from?: string;
  readonly limits?: ZipLimits;
  /** The XSDs of the standards, as they were published. */
  readonly schemas?: SchemaFiles;
}

const published: SchemaFiles = (edition) => loadResources().schemas(edition);

/**
 * Everything that will keep a zip, anybody's, from being unpacked, imported, launched or recorded. Nothing of it is
 * written anywhere. Places are the name of the zip, or of a file in it: `course.zip/imsmanifest.xml`. `undefined` where
 * it cannot be opened. A cmi5 course structure that comes without a zip is a package too.
 */
export async function verifyZip(
  file: string,
  { from = process.cwd(), limits = defaultLimits, schemas = published, ...options }: VerifyZipOptions = {},
): Promise<Result<VerifiedZip | undefined>> {
  const path = resolve(from, file);
  const { value: zip, diagnostics } = await openZip(path, limits);
  if (!zip) return withoutZip(file, path, diagnostics, options);
  const { view } = zip;
  const found: Diagnostic[] = [...diagnostics];
  try {
    for await (const fault of zip.faults()) found.push(fault);
    found.push(...(await verify(view, options)));
    found.push(...(await verifySchema(view, found, schemas)));
    found.push(...(await verifyForLms(view, found, options.lms ?? [], (await stat(path)).size)));
    const standards = options.target === 'web' ? (['web'] as Standard[]) : await standardsOf(view);
    return { value: verified(file, view, standards), diagnostics: placed(file, view, found) };
  } finally {
    zip.close();
  }
}

/** What cannot be opened may be a manifest, which is a package of its own (cmi5 §14.2) or a part of one. */
async function withoutZip(
  file: string,
  path: string,
  diagnostics: readonly Diagnostic[],
  options: VerifyOptions,
): Promise<Result<VerifiedZip | undefined>> {
  const manifest = await bareManifest(path);
  if (manifest === undefined) return { value: undefined, diagnostics: placed(file, undefined, diagnostics) };
  if (manifest !== 'cmi5.xml')
    return { value: undefined, diagnostics: [diagnostic('PKG-ZIP-ALONE', { file }, { manifest })] };
  const { size } = await stat(path);
  const view = viewOfCourseStructure(path, size);
  const found = await verify(view, options);
  if (basename(path) !== manifest)
    found.push(diagnostic('CMI5-FILE-NAME', { file: view.name }, { found: basename(path) }));
  found.push(...(await verifyForLms(view, found, options.lms ?? [], size)));
  return { value: verified(file, view, ['cmi5']), diagnostics: placed(file, view, found) };
}

function verified(file: string, { entries }: PackageView, standards: readonly Standard[]): VerifiedZip {
  return { file, standards, files: entries.length, bytes: entries.reduce((sum, { size }) => sum + size, 0) };
}

function placed(file: string, view: PackageView | undefined, found: readonly Diagnostic[]): Diagnostic[] {
  return sortDiagnostics(found).map((one) => inZip(file, view, one));
}

function inZip(file: string, view: PackageView | undefined, one: Diagnostic): Diagnostic {
  const inside = one.place?.file;
  const isZip = inside === undefined || view === undefined || inside === view.name;
  return { ...one, place: { ...one.place, file: isZip ? file : `${file}/${inside}` } };
}
