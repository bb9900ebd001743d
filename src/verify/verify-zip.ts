import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Diagnostic, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { defaultLimits, openZip, type ZipLimits } from '../packaging/read-zip.ts';
import { loadResources } from '../resources.ts';
import type { PackageView, SchemaFiles } from '../targets/target.ts';
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
 * it cannot be opened.
 */
export async function verifyZip(
  file: string,
  { from = process.cwd(), limits = defaultLimits, schemas = published, ...options }: VerifyZipOptions = {},
): Promise<Result<VerifiedZip | undefined>> {
  const path = resolve(from, file);
  const { value: zip, diagnostics } = await openZip(path, limits);
  const found: Diagnostic[] = [...diagnostics];
  if (!zip) return { value: undefined, diagnostics: found.map((one) => inZip(file, undefined, one)) };
  const { view } = zip;
  try {
    for await (const fault of zip.faults()) found.push(fault);
    found.push(...(await verify(view, options)));
    found.push(...(await verifySchema(view, found, schemas)));
    found.push(...(await verifyForLms(view, found, options.lms ?? [], (await stat(path)).size)));
    const value = {
      file,
      standards: options.target === 'web' ? (['web'] as Standard[]) : await standardsOf(view),
      files: view.entries.length,
      bytes: view.entries.reduce((sum, { size }) => sum + size, 0),
    };
    return { value, diagnostics: sortDiagnostics(found).map((one) => inZip(file, view, one)) };
  } finally {
    zip.close();
  }
}

function inZip(file: string, view: PackageView | undefined, one: Diagnostic): Diagnostic {
  const inside = one.place?.file;
  const isZip = inside === undefined || view === undefined || inside === view.name;
  return { ...one, place: { ...one.place, file: isZip ? file : `${file}/${inside}` } };
}
