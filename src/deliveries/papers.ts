import { createHash } from 'node:crypto';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { openZip } from '../packaging/read-zip.ts';
import { billOfMaterials, type Part } from '../proof/bill-of-materials.ts';
import { packageParts } from '../proof/package-parts.ts';
import { type DigestedFile, provenanceStatement, signedProvenance } from '../proof/provenance.ts';
import type { SigningKey } from '../proof/signing-key.ts';
import type { PackageView } from '../targets/target.ts';
import { type DeliveredPackage, type DeliveryFacts, languagesIn } from './delivery.ts';

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
    course.packages.map((one) => ({
      ...one,
      course: course.id,
      version: course.version,
      ...(course.rights === undefined ? {} : { rights: course.rights }),
    })),
  );
  const banksOf = (course: string) => sources.filter(({ name }) => name.startsWith(`${course}/banks/`));
  const parts: Part[] = [];
  for (const one of packages)
    parts.push({
      kind: 'package',
      name: one.file,
      version: one.version,
      description: one.title,
      sha256: one.sha256,
      mediaType: 'application/zip',
      parts: packageParts({
        files: await filesIn(join(folder, one.file)),
        course: {
          id: one.id,
          version: one.version,
          title: one.title,
          ...(one.rights === undefined ? {} : { rights: one.rights }),
          banks: banksOf(one.course),
        },
        toolVersion: manifest.version,
      }),
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
      languages: each(packages, languagesIn),
      targets: each(packages, ({ target }) => [target]),
    },
    versions: { coursewright: manifest.version },
  };
  const provenance: readonly [string, string] = key
    ? [signedProvenanceFile, signedProvenance(made, key)]
    : [provenanceFile, pretty(provenanceStatement(made))];
  return new Map([[billFile, pretty(bill)], provenance]);
}

const pretty = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;

function each(
  packages: readonly DeliveredPackage[],
  of: (one: DeliveredPackage) => readonly string[],
): string[] {
  return [...new Set(packages.flatMap(of))].sort();
}

/** Of the files in a zip, what each of them has in it. */
async function filesIn(file: string): Promise<DigestedFile[]> {
  const { value: zip } = await openZip(file);
  if (!zip) return [];
  try {
    const files: DigestedFile[] = [];
    for (const { path, size } of zip.view.entries)
      files.push({ name: path, sha256: await digestIn(zip.view, path, size) });
    return files;
  } finally {
    zip.close();
  }
}

async function digestIn(view: PackageView, path: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of view.pieces?.(path, 0, size) ?? []) hash.update(piece);
  return hash.digest('hex');
}
