import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../diagnostics/diagnostic.ts';
import type { ContentFile } from '../releases/release.ts';
import type { SchemaFiles } from './target.ts';

/** Reads the schema files of each edition from `<folder>/<edition>/`, on first use and once. */
export function schemaFilesIn(folder: string): SchemaFiles {
  const read = new Map<string, ReadonlyMap<string, Uint8Array>>();
  return (edition) => {
    const known = read.get(edition);
    if (known) return known;
    const names = readdirSync(join(folder, edition)).sort(compare);
    const files = new Map(names.map((name) => [name, readFileSync(join(folder, edition, name))]));
    read.set(edition, files);
    return files;
  };
}

/** The schema files as entries of a package: SCORM wants them beside the manifest, in the root. */
export function schemaEntries(files: ReadonlyMap<string, Uint8Array>): ContentFile[] {
  return [...files].map(([path, bytes]) => ({ path, content: { bytes } }));
}
