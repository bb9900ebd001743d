import { compare } from '../diagnostics/diagnostic.ts';
import { type Envelope, sealEnvelope } from './dsse.ts';
import type { SigningKey } from './signing-key.ts';

// Who built what from what: an in-toto Statement 1 with the predicate “SLSA Provenance 1”.

/** https://github.com/in-toto/attestation: spec/v1/envelope.md. */
export const statementType = 'application/vnd.in-toto+json';

/** What parameters and dependencies mean: the page in our own package. A package URL of no registry, for we own no host. */
export const buildType = 'pkg:generic/coursewright#docs/signing.md';

/** A file by what is in it. */
export interface DigestedFile {
  /** Relative, with `/`. */
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface BuildFacts {
  /** What was built. */
  readonly subjects: readonly DigestedFile[];
  /** The sources that it was built from. */
  readonly sources: readonly DigestedFile[];
  /** What the builder was told, all of it: courses, languages, targets, licensee. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Who vouches for the build: an IRI of the publisher's machine or CI. Default: any copy of Coursewright. */
  readonly builder?: string;
  /** Release of Coursewright, and of what else decides the bytes, such as `node`. */
  readonly versions: Readonly<Record<string, string>>;
  /** RFC 3339. Two builds with them have other bytes, so they are left out unless somebody gives them. */
  readonly startedOn?: string;
  readonly finishedOn?: string;
}

export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly object[];
  readonly predicateType: 'https://slsa.dev/provenance/v1';
  readonly predicate: object;
}

/** The statement, the same for the same facts in whatever order. */
export function provenanceStatement(facts: BuildFacts): Statement {
  const { subjects, sources, parameters, versions, startedOn, finishedOn } = facts;
  const metadata = {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
  };
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.toSorted(byName).map(descriptor),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType,
        externalParameters: parameters,
        resolvedDependencies: sources.toSorted(byName).map(descriptor),
      },
      runDetails: {
        builder: { id: facts.builder ?? 'pkg:generic/coursewright', version: sorted(versions) },
        ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
      },
    },
  };
}

/** The statement in a signed envelope, as text: one line, as bundles of statements (`.intoto.jsonl`) have it. */
export function signedProvenance(facts: BuildFacts, key: SigningKey): string {
  const statement = Buffer.from(JSON.stringify(provenanceStatement(facts)));
  const envelope: Envelope = sealEnvelope(statementType, statement, key);
  return `${JSON.stringify(envelope)}\n`;
}

/** in-toto ResourceDescriptor. */
function descriptor({ name, sha256 }: DigestedFile): object {
  return { name, digest: { sha256 } };
}

function byName(a: DigestedFile, b: DigestedFile): number {
  return compare(a.name, b.name) || compare(a.sha256, b.sha256);
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}
