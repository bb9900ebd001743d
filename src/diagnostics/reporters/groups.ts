import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Subject } from './reporter.ts';

/** The findings about one course or package, in the order in which they came. */
export interface Group {
  /** `undefined`: what is about none of them, such as the command line or a catalogue. */
  readonly subject: Subject | undefined;
  readonly findings: readonly Diagnostic[];
}

export const elsewhere = 'Command line and catalogue';

/** Findings by what they are about: every subject, also one without a finding, in the given order; the rest last. */
export function grouped(findings: readonly Diagnostic[], subjects: readonly Subject[]): Group[] {
  const byPath = new Map<string, { subject: Subject; findings: Diagnostic[] }>();
  for (const subject of subjects) byPath.set(subject.path, { subject, findings: [] });
  const rest: Diagnostic[] = [];
  for (const finding of findings) {
    const found = finding.place && subjectOf(finding.place.file, byPath);
    if (!found) rest.push(finding);
    else if (byPath.has(found.path)) byPath.get(found.path)?.findings.push(finding);
    else byPath.set(found.path, { subject: found, findings: [finding] });
  }
  return [...byPath.values(), ...(rest.length > 0 ? [{ subject: undefined, findings: rest }] : [])];
}

/**
 * The nearest subject above a file. A package that was refused is no subject yet: its findings tell of it, and a zip
 * inside of it is one of its files.
 */
function subjectOf(
  file: string,
  subjects: ReadonlyMap<string, { readonly subject: Subject }>,
): Subject | undefined {
  let refused: string | undefined;
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    const path = file.slice(0, end);
    const known = subjects.get(path)?.subject;
    if (known) return known;
    if (path.toLowerCase().endsWith('.zip')) refused = path;
  }
  if (refused !== undefined) return { kind: 'package', path: refused, name: refused };
  return subjects.get('')?.subject;
}

/** From the gravest. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What people call findings of a severity. */
export const severityWords = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

export function withSeverity(findings: readonly Diagnostic[], severity: Severity): Diagnostic[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** Findings by their code, in the order of the codes' first findings. */
export function byCode(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return groups;
}
