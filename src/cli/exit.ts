import { keyCodes } from '../diagnostics/codes/proof/key-codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Stable for CI: 0 ok, 1 findings, 2 usage or configuration, 3 our bug. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, bug: 3 } as const;

/** What the user got wrong on the command line or in the catalogue, rather than in a course; and what is not installed. */
const configuration: readonly string[] = [
  'COURSE-NOT-FOUND',
  'OUT-WRITE',
  'PKG-ZIP-MISSING',
  'BASELINE-FORMAT',
  'RUN-TOOL',
  'PROOF-NOT-FOUND',
  'PROOF-EMPTY',
  'PROOF-KEY-NEEDED',
  ...Object.keys(keyCodes),
];

export function isConfiguration({ code, place }: Diagnostic): boolean {
  return configuration.includes(code) || place?.file.split('/').at(-1) === 'coursewright.yaml';
}

export function exitCodeFor(findings: readonly Diagnostic[], strict = false): number {
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.some(isConfiguration)) return exitCodes.usage;
  const bad = errors.length > 0 || (strict && findings.some((finding) => finding.severity === 'warning'));
  return bad ? exitCodes.findings : exitCodes.ok;
}
