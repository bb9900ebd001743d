import { createHash } from 'node:crypto';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { openZip } from '../packaging/read-zip.ts';
import { billOfMaterials, type Part, type PartKind } from '../proof/bill-of-materials.ts';
import { type DigestedFile, provenanceStatement, signedProvenance } from '../proof/provenance.ts';
import type { SigningKey } from '../proof/signing-key.ts';
import type { PackageView } from '../targets/target.ts';
import type { DeliveredPackage, DeliveryFacts } from './delivery.ts';

export const billFile = 'sbom.cdx.json';
/** As it is named without a signature, and with one. */
export const provenanceFile = 'provenance.json';
export const signedProvenanceFile = 'provenance.intoto.jsonl';

export interface PaperParts {
  /** Where the packages of the facts lie. */
  readonly folder: string;
  readonly facts: DeliveryFacts;
  /** What the packages were made from, with names that start with the id of the course or of the licensee. */
  readonly sources: readonly DigestedFile[];
  readonly key: SigningKey | undefined;
}

/**
 * What goes with a delivery for those who have to know what they run and where it comes from: a bill of materials
 * (CycloneDX) down to the files in each package, and the statement of how they were made (in-toto, SLSA), signed where
 * there is a key. Text by name.
 */
export async function papersOf({ folder, facts, sources, key }: PaperParts): Promise<Map<string, string>> {
  const packages = facts.courses.flatMap((course) =>
    course.packages.map((one) => ({ ...one, version: course.version })),
  );
  const parts: Part[] = [];
  for (const one of packages)
    parts.push({
      kind: 'package',
      name: one.file,
      version: one.version,
      description: one.title,
      sha256: one.sha256,
      mediaType: 'application/zip',
      parts: await partsOf(join(folder, one.file)),
    });
  const { licensee, licence, publisher, on } = facts;
  const bill = billOfMaterials({
    subject: { kind: 'document', name: licensee.id, description: `Courses for ${licensee.agency}` },
    parts,
    supplier: { name: publisher.name, url: publisher.url },
    toolVersion: manifest.version,
  });
  const made = {
    subjects: packages.map(({ file, sha256 }) => ({ name: file, sha256 })),
    sources,
    parameters: {
      licensee: licensee.id,
      licence: licence.number,
      day: on,
      courses: facts.courses.map(({ id, version }) => `${id}@${version}`),
      languages: each(packages, ({ language }) => language),
      targets: each(packages, ({ target }) => target),
    },
    versions: { coursewright: manifest.version },
  };
  const provenance: readonly [string, string] = key
    ? [signedProvenanceFile, signedProvenance(made, key)]
    : [provenanceFile, pretty(provenanceStatement(made))];
  return new Map([[billFile, pretty(bill)], provenance]);
}

const pretty = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;

function each(packages: readonly DeliveredPackage[], of: (one: DeliveredPackage) => string): string[] {
  return [...new Set(packages.map(of))].sort();
}

async function partsOf(file: string): Promise<Part[]> {
  const { value: zip } = await openZip(file);
  if (!zip) return [];
  try {
    const parts: Part[] = [];
    for (const { path, size } of zip.view.entries)
      parts.push({ kind: kindOf(path), name: path, sha256: await digestIn(zip.view, path, size) });
    return parts;
  } finally {
    zip.close();
  }
}

async function digestIn(view: PackageView, path: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of view.pieces?.(path, 0, size) ?? []) hash.update(piece);
  return hash.digest('hex');
}

/** What a file of a package of ours is, by where it lies. */
function kindOf(path: string): PartKind {
  if (path.startsWith('player/')) return 'player';
  if (path.startsWith('theme/')) return 'theme';
  if (/\.(?:xsd|dtd)$/.test(path)) return 'schema';
  if (path.startsWith('media/')) return 'asset';
  return path.endsWith('.html') ? 'page' : 'document';
}
