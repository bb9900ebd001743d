import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Stable for CI: 0 ok, 1 findings, 2 usage or configuration, 3 our bug. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, bug: 3 } as const;

/** What the user got wrong on the command line or in the catalogue, rather than in a course. */
const configuration = ['COURSE-NOT-FOUND'];

export function exitCodeFor(findings: readonly Diagnostic[], strict = false): number {
  if (findings.some((finding) => configuration.includes(finding.code) || finding.place?.file.endsWith('coursewright.yaml'))) return exitCodes.usage;
  const bad = findings.some((finding) => finding.severity === 'error' || (strict && finding.severity === 'warning'));
  return bad ? exitCodes.findings : exitCodes.ok;
}
